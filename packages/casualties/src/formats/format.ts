/** How one language writes counts; the numerals themselves are `Intl.NumberFormat`'s unless it has own ones. */
export interface CountFormat {
  /** A BCP 47 tag for `Intl.NumberFormat`. */
  readonly lang: string;
  /** A whole number in numerals, where `Intl` cannot be counted on: many a browser has none of the language. */
  readonly numeral?: (n: number) => string;
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

/** Digits in groups of three, in numbers of at least so many digits. */
export function grouped(separator: string, digits: number): (n: number) => string {
  return (n) => {
    const text = String(n);
    if (text.length < digits) return text;
    const head = text.length % 3;
    const groups = Array.from({ length: (text.length - head) / 3 }, (_, i) =>
      text.slice(head + i * 3, head + i * 3 + 3),
    );
    return (head === 0 ? groups : [text.slice(0, head), ...groups]).join(separator);
  };
}
