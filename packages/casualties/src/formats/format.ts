/** How one language writes counts; the numerals themselves are `Intl.NumberFormat`'s. */
export interface CountFormat {
  /** A BCP 47 tag for `Intl.NumberFormat`. */
  readonly lang: string;
  readonly words: {
    readonly exactly: (n: string) => string;
    readonly atLeast: (n: string) => string;
    readonly atMost: (n: string) => string;
    readonly between: (a: string, b: string) => string;
    readonly any: string;
    readonly about: (n: string) => string;
  };
  readonly unreported: string;
  readonly unresolved: string;
  readonly refused: string;
}
