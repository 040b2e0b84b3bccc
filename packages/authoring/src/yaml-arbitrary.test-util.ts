import type { Path } from "@incident-data/core";
import fc from "fast-check";

/** A line of a made document and the path of what it belongs to; a comment belongs to what it stands in. */
interface Line {
  readonly text: string;
  readonly path: Path;
}

/** A YAML text in somebody's own style, with its value, and for every comment what it stands in. */
export interface MadeYaml {
  readonly text: string;
  readonly value: { readonly [key: string]: unknown };
  readonly lines: readonly Line[];
  readonly comments: readonly { readonly text: string; readonly path: Path }[];
}

const texts = fc.oneof(
  fc.constantFrom(
    "plain",
    "2021",
    "no",
    "2021-07-28",
    "a: b",
    "@x",
    "a #b",
    "",
    " x ",
    "true",
    "Երևան",
    "НАТО",
    "Şuşa",
  ),
  fc.constantFrom(
    "- x",
    "one\ntwo",
    "it's",
    '"q"',
    "[a",
    "x, y",
    "long ".repeat(30).trim(),
    "~",
    "1e3",
    "|",
    "k:",
    "tab\t",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\p{C}\u2028\u2029\u0085]/u.test(text)),
);

/** Names of fields. */
export const keys = fc.oneof(
  fc.constantFrom("type", "names", "evidence", "said", "a", "b", "c", "no", "2021", "en", "ключ", "two words", "x-y"),
);

/** A value that a record may hold. */
export const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(texts, fc.integer({ min: -99, max: 99_999 }), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 4 }).map((object) => ({ ...object })),
  ),
})).value;

/** Decides how a document looks: each call takes the next of some random numbers. */
type Dice = (sides: number) => number;

class Writer {
  readonly lines: Line[] = [];
  readonly comments: { readonly text: string; readonly path: Path }[] = [];
  readonly #dice: Dice;
  #count = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  #comment(path: Path): string {
    const text = `# ${this.#dice(2) === 0 ? "note" : "к: сведению,"} ${++this.#count}.`;
    this.comments.push({ text, path });
    return text;
  }

  #tail(path: Path): string {
    return this.#dice(5) === 0 ? `${" ".repeat(1 + this.#dice(3))}${this.#comment(path)}` : "";
  }

  /** Comments and empty lines between the members of what stands at a path. */
  #between(indent: string, path: Path): void {
    if (this.#dice(6) === 0) this.lines.push({ text: "", path: [...path, "#"] });
    if (this.#dice(5) === 0) this.lines.push({ text: indent + this.#comment([...path, "#"]), path: [...path, "#"] });
  }

  #scalar(value: unknown, inFlow: boolean): string {
    if (typeof value !== "string") return value === null && !inFlow && this.#dice(3) === 0 ? "" : String(value);
    if (/^[a-zа-яա-ֆ][a-zа-яա-ֆ ]*[a-zа-яա-ֆ]$/u.test(value) && !/^(?:no|true)$/.test(value) && this.#dice(4) > 0)
      return value;
    if (!value.includes("\n") && !value.includes("\t") && this.#dice(2) === 0)
      return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  }

  #flow(value: unknown): string {
    const [open, close] = this.#dice(2) === 0 ? ["", ""] : [" ", " "];
    const comma = this.#dice(4) === 0 ? " ," : ", ";
    const inside = (inner: readonly string[]) =>
      inner.length === 0 ? "" : `${open}${inner.join(comma)}${this.#dice(6) === 0 ? "," : ""}${close}`;
    if (Array.isArray(value)) return `[${inside(value.map((each) => this.#flow(each)))}]`;
    if (typeof value === "object" && value !== null) {
      return `{${inside(Object.entries(value).map(([key, own]) => `${this.#key(key)}: ${this.#flow(own)}`))}}`;
    }
    return this.#scalar(value, true);
  }

  #key(key: string): string {
    return /^[a-zа-я][-a-zа-я]*$/u.test(key) && key !== "no" && this.#dice(5) > 0 ? key : JSON.stringify(key);
  }

  /** Writes what stands after `before`, at an indentation. */
  #value(before: string, value: unknown, indent: string, path: Path, isSeqItem: boolean): void {
    const isObject = typeof value === "object" && value !== null;
    if (isObject && Object.keys(value).length > 0 && this.#dice(3) > 0) {
      if (Array.isArray(value)) {
        this.lines.push({ text: before + this.#tail(path), path });
        const inner = this.#dice(2) === 0 && !isSeqItem ? indent : `${indent}  `;
        this.seq(value, inner, path);
      } else if (isSeqItem && this.#dice(3) > 0) this.map(value as object, `${indent}  `, path, `${before} `);
      else {
        this.lines.push({ text: before + this.#tail(path), path });
        this.map(value as object, `${indent}${" ".repeat(2 + this.#dice(2))}`, path);
      }
      return;
    }
    const isText = typeof value === "string" && /^\p{L}/u.test(value) && /\p{L}$/u.test(value) && !value.includes("\t");
    if (isText && this.#dice(4) === 0) {
      const folded = !value.includes("\n") && this.#dice(2) === 0;
      this.lines.push({ text: `${before} ${folded ? ">" : "|"}-${this.#tail(path)}`, path });
      for (const line of value.split("\n")) this.lines.push({ text: `${indent}    ${line}`, path });
      if (this.#dice(3) === 0) this.lines.push({ text: "", path: [...path, "#"] });
      return;
    }
    const written = isObject ? this.#flow(value) : this.#scalar(value, false);
    this.lines.push({ text: (written === "" ? before : `${before} ${written}`) + this.#tail(path), path });
  }

  map(value: object, indent: string, path: Path, firstBefore?: string): void {
    let before = firstBefore;
    for (const [key, own] of Object.entries(value)) {
      if (before === undefined) this.#between(indent, path);
      this.#value(`${before ?? indent}${this.#key(key)}:`, own, indent, [...path, key], false);
      before = undefined;
    }
  }

  seq(value: readonly unknown[], indent: string, path: Path): void {
    for (const [i, own] of value.entries()) {
      this.#between(indent, path);
      this.#value(`${indent}-`, own, indent, [...path, i], true);
    }
  }

  end(): void {
    this.#between("", []);
  }
}

/** Documents of many styles, each with its value. */
export const documents: fc.Arbitrary<MadeYaml> = fc
  .record({
    value: fc.dictionary(keys, values, { minKeys: 1, maxKeys: 6 }).map((object) => ({ ...object })),
    dice: fc.array(fc.nat(59), { minLength: 60, maxLength: 60 }),
    end: fc.constantFrom("\n", "\n", "\r\n"),
    last: fc.boolean(),
    mark: fc.constantFrom("", "", "\ufeff"),
  })
  .map(({ value, dice, end, last, mark }) => {
    let thrown = 0;
    const writer = new Writer((sides) => (((dice[thrown % dice.length] ?? 0) + thrown++ * 7) >> 1) % sides);
    writer.map(value, "", []);
    writer.end();
    const text = writer.lines.map((line) => line.text).join(end) + (last ? end : "");
    return { text: mark + text, value, lines: writer.lines, comments: writer.comments };
  });
