import type { WhenPhrases } from "./phrases.ts";

/** Dates stay as they are, and brackets say how they are meant, so that no date is declined. */
export const hy: WhenPhrases = {
  between: ["", "–", " (այդ օրերից մեկում կամ մի քանիսում)"],
  throughout: ["", "–", " (ամբողջ ընթացքում)"],
  someDay: (date) => `${date} (օրը հայտնի չէ)`,
  whole: (date) => `${date} (ամբողջ ընթացքում)`,
  from: (date) => `${date} կամ ավելի ուշ`,
  until: (date) => `մինչև ${date} (ներառյալ)`,
  after: (date) => `${date} կամ ավելի ուշ`,
  before: (date) => `${date} կամ ավելի վաղ`,
  unknown: "օրը հայտնի չէ",
  marks: {
    "?": (date) => `${date} (ոչ հաստատ)`,
    "~": (date) => `${date} (մոտավորապես)`,
    "%": (date) => `${date} (մոտավորապես, ոչ հաստատ)`,
  },
};
