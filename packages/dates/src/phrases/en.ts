import type { WhenPhrases } from "./phrases.ts";

export const en: WhenPhrases = {
  between: ["between ", " and ", ""],
  throughout: ["from ", " to ", ""],
  someDay: (date) => `some day in ${date}`,
  whole: (date) => `all through ${date}`,
  from: (date) => `from ${date} on`,
  until: (date) => `until ${date}`,
  after: (date) => `on or after ${date}`,
  before: (date) => `on or before ${date}`,
  unknown: "on an unknown day",
  marks: {
    "?": (date) => `${date} (uncertain)`,
    "~": (date) => `about ${date}`,
    "%": (date) => `about ${date} (uncertain)`,
  },
};
