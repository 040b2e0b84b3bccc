import type { CountFormat } from "./format.ts";

/** How Turkish writes counts. */
export const tr: CountFormat = {
  lang: "tr",
  words: {
    exactly: (n) => n,
    atLeast: (n) => `en az ${n}`,
    atMost: (n) => `en fazla ${n}`,
    between: (a, b) => `${a} ile ${b} arasında`,
    any: "herhangi bir sayı",
    about: (n) => `yaklaşık ${n}`,
  },
  unreported: "bildirilmedi",
  unresolved: "belirlenemedi",
  refused: "reddedildi",
};
