import { type CountFormat, grouped } from "./format.ts";

/** How Armenian writes counts. */
export const hy: CountFormat = {
  lang: "hy",
  numeral: grouped("\u00a0", 5),
  words: {
    exactly: (n) => n,
    atLeast: (n) => `առնվազն ${n}`,
    atMost: (n) => `առավելագույնը ${n}`,
    between: (a, b) => `${a}-ից ${b}`,
    any: "ցանկացած թիվ",
    about: (n) => `մոտ ${n}`,
  },
  unreported: "չի հաղորդվել",
  unresolved: "չի պարզվել",
  refused: "մերժված է",
};
