import type { CountFormat } from "./format.ts";

/** How English writes counts. */
export const en: CountFormat = {
  lang: "en",
  words: {
    exactly: (n) => n,
    atLeast: (n) => `at least ${n}`,
    atMost: (n) => `at most ${n}`,
    between: (a, b) => `${a} to ${b}`,
    any: "any number",
    about: (n) => `about ${n}`,
  },
  unreported: "not reported",
  unresolved: "unresolved",
  refused: "refused",
};
