/** How one language writes counts; the numerals themselves are `Intl.NumberFormat`'s. */
export interface CountFormat {
  /** A BCP 47 tag for `Intl.NumberFormat`. */
  readonly lang: string;
  /** Words around numerals that are written already. */
  readonly words: {
    /** `[n, n]` */
    readonly exactly: (n: string) => string;
    /** `[n, ∞)` */
    readonly atLeast: (n: string) => string;
    /** `[0, n]` */
    readonly atMost: (n: string) => string;
    /** `[a, b]` */
    readonly between: (a: string, b: string) => string;
    /** `[0, ∞)` */
    readonly any: string;
    /** A count that its source calls approximate. */
    readonly about: (n: string) => string;
  };
  readonly unreported: string;
  readonly unresolved: string;
  readonly refused: string;
}
