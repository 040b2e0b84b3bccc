import type { WhenPhrases } from "./phrases.ts";

/** Months and years are masculine, so that `весь` agrees with each; where a month alone would have to be declined a bracket says it. */
export const ru: WhenPhrases = {
  between: ["между ", " и ", ""],
  throughout: ["с ", " по ", ""],
  someDay: (date) => `${date} (день неизвестен)`,
  whole: (date) => `весь ${date}`,
  from: (date) => `начиная с ${date}`,
  until: (date) => `по ${date} включительно`,
  after: (date) => `${date} или позже`,
  before: (date) => `${date} или раньше`,
  unknown: "день неизвестен",
  marks: {
    "?": (date) => `${date} (под вопросом)`,
    "~": (date) => `${date} (приблизительно)`,
    "%": (date) => `${date} (приблизительно, под вопросом)`,
  },
};
