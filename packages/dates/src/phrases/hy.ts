import type { WhenPhrases } from "./phrases.ts";

// biome-ignore format: a year is read in two lines
const months = [
  "հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս",
  "հուլիս", "օգոստոս", "սեպտեմբեր", "հոկտեմբեր", "նոյեմբեր", "դեկտեմբեր",
];

/** A month in a date has the ending -ի. */
const ofMonth = (month: number): string => `${months[month - 1]}ի`;

/** Dates stay as they are, and brackets say how they are meant, so that no date is declined. */
export const hy: WhenPhrases = {
  dates: {
    months,
    day(day, month, year) {
      if (month === undefined) return String(day);
      return year === undefined ? `${day} ${ofMonth(month)}` : `${day} ${ofMonth(month)}, ${year} թ.`;
    },
    month: (month, year) => (year === undefined ? month : `${year} թ. ${month}`),
    to: " – ",
    and: " և ",
    or: " կամ ",
  },
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
