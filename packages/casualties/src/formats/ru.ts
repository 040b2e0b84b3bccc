import type { CountFormat } from "./format.ts";

/** How Russian writes counts. */
export const ru: CountFormat = {
  lang: "ru",
  words: {
    exactly: (n) => n,
    atLeast: (n) => `не менее ${n}`,
    atMost: (n) => `не более ${n}`,
    between: (a, b) => `от ${a} до ${b}`,
    any: "любое число",
    about: (n) => `около ${n}`,
  },
  unreported: "не сообщалось",
  unresolved: "не установлено",
  refused: "отказано",
};
