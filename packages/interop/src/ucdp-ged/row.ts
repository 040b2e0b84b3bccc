import { hashText } from "../hash.ts";

/** A row as the reader asks for it: a row of CSV is one as it is scanned, an object of the API becomes one. */
export interface Row {
  /** The line of the file, counted from 1. */
  readonly line: number;
  /** How many cells there are. */
  readonly count: number;
  /** The row as it stands in the file. */
  readonly text: string;
  /** Whether it is of printed ASCII, tabs and line ends alone. */
  readonly isPlain: boolean;
  readonly isUtf8: boolean;
  /** The text of a cell; "" where there is none. */
  cell(index: number): string;
  isEmpty(index: number): boolean;
  /** A cell of at most nine digits as a number, -1 for any other. */
  digits(index: number): number;
  /** A text that is the same where all cells from one to another are. */
  span(from: number, to: number): string;
  /** A number of a cell's bytes, mixed with another: alike for cells that are alike. */
  hash(index: number, seed: number): number;
}

/** A row of cells that are texts. */
export class TextRow implements Row {
  readonly line: number;
  readonly text: string;
  readonly #cells: readonly string[];

  constructor(line: number, text: string, cells: readonly string[]) {
    this.line = line;
    this.text = text;
    this.#cells = cells;
  }

  get count(): number {
    return this.#cells.length;
  }

  get isPlain(): boolean {
    return this.#cells.every((cell) => /^[\t\n\r -~]*$/.test(cell));
  }

  get isUtf8(): boolean {
    return true;
  }

  cell(index: number): string {
    return this.#cells[index] ?? "";
  }

  isEmpty(index: number): boolean {
    return this.cell(index) === "";
  }

  digits(index: number): number {
    const cell = this.cell(index);
    return /^\d{1,9}$/.test(cell) ? Number(cell) : -1;
  }

  span(from: number, to: number): string {
    return this.#cells.slice(from, to + 1).join("\0");
  }

  hash(index: number, seed: number): number {
    return hashText(this.cell(index), seed);
  }
}
