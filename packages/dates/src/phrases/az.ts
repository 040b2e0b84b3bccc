import type { WhenPhrases } from "./phrases.ts";

/** Endings are put on `tarix` ("date"), never on a date. */
export const az: WhenPhrases = {
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
