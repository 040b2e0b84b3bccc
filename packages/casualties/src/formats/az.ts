import { type CountFormat, grouped } from "./format.ts";

/** How Azerbaijani writes counts. */
export const az: CountFormat = {
  lang: "az",
  numeral: grouped(".", 4),
  words: {
    exactly: (n) => n,
    atLeast: (n) => `ən azı ${n}`,
    atMost: (n) => `ən çoxu ${n}`,
    between: (a, b) => `${a} ilə ${b} arasında`,
    any: "istənilən sayda",
    about: (n) => `təxminən ${n}`,
  },
  unreported: "məlumat verilməyib",
  unresolved: "müəyyən edilməyib",
  refused: "imtina edilib",
};
