import type { WhenPhrases } from "./phrases.ts";

// biome-ignore format: a year is read in one line
const months = ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"];

/** Endings are put on `tarix` ("date"), never on a date. */
export const az: WhenPhrases = {
  dates: {
    months,
    day: (day, month, year) => [day, month === undefined ? [] : months[month - 1], year ?? []].flat().join(" "),
    month: (month, year) => (year === undefined ? month : `${month} ${year}`),
    to: " – ",
    and: " və ",
    or: " və ya ",
  },
  between: ["", " ilə ", " arasında"],
  throughout: ["", "–", " (bütün müddət ərzində)"],
  someDay: (date) => `${date} (günü məlum deyil)`,
  whole: (date) => `${date} (bütün müddət ərzində)`,
  from: (date) => `${date} tarixindən etibarən`,
  until: (date) => `${date} tarixinədək (həmin gün daxil olmaqla)`,
  after: (date) => `${date} və ya daha gec`,
  before: (date) => `${date} və ya daha tez`,
  unknown: "günü məlum deyil",
  marks: {
    "?": (date) => `${date} (dəqiq deyil)`,
    "~": (date) => `təxminən ${date}`,
    "%": (date) => `təxminən ${date} (dəqiq deyil)`,
  },
};
