import { isPlain, visible } from "@incident-data/core/characters";
import { hashText } from "../hash.ts";

/** A row as the reader asks for it: a row of CSV is one as it is scanned, an object of the API becomes one. */
export interface Row {
  /** The line of the file, counted from 1. */
  readonly line: number;
  /** How many cells there are. */
  readonly count: number;
  /** The row as it stands in the file. */
  readonly text: string;
  /** Whether it is free of characters that no text, or no name, may hold. */
  readonly isPlain: boolean;
  readonly isUtf8: boolean;
  /** The text of a cell; "" where there is none. */
  cell(index: number): string;
  isEmpty(index: number): boolean;
  /** Whether a cell is a text of printed ASCII without quotes. It may say no where a quote is written in another way. */
  is(index: number, text: string): boolean;
  /** Whether a cell is made of texts of printed ASCII and of other cells, by their numbers. It may say no as `is` may. */
  isMadeOf(index: number, parts: readonly (string | number)[]): boolean;
  /** A cell of at most nine digits as a number, -1 for any other. */
  digits(index: number): number;
  /** A cell that is a day, YYYY-MM-DD, by itself or at midnight, as the number YYYYMMDD; -1 for any other. */
  day(index: number): number;
  /** A cell that is a plain decimal number, other than -0, of which no digit is lost; NaN for any other, also for some that are numbers. */
  decimal(index: number): number;
  /** How many bytes or characters a cell has: as many as the text, where that is ASCII without quotes. */
  size(index: number): number;
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
    return this.#cells.every(isPlain);
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

  is(index: number, text: string): boolean {
    return this.cell(index) === text;
  }

  isMadeOf(index: number, parts: readonly (string | number)[]): boolean {
    return this.cell(index) === parts.map((part) => (typeof part === "string" ? part : this.cell(part))).join("");
  }

  digits(index: number): number {
    const cell = this.cell(index);
    return /^\d{1,9}$/.test(cell) ? Number(cell) : -1;
  }

  day(index: number): number {
    const match = /^(\d{4})-(\d{2})-(\d{2})(?: 00:00:00\.000)?$/.exec(this.cell(index));
    return match === null ? -1 : Number(`${match[1]}${match[2]}${match[3]}`);
  }

  decimal(index: number): number {
    const cell = this.cell(index);
    const number = /^-?\d{1,3}(?:\.\d{0,12})?$/.test(cell) ? Number(cell) : Number.NaN;
    return Object.is(number, -0) ? Number.NaN : number;
  }

  size(index: number): number {
    return this.cell(index).length;
  }

  span(from: number, to: number): string {
    return this.#cells.slice(from, to + 1).join("\0");
  }

  hash(index: number, seed: number): number {
    return hashText(this.cell(index), seed);
  }
}

/** Whether a text surely has a character that can be seen. */
export function beginsVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || visible.test(text);
}

/** Whether a text is white space alone, or nothing. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code > 0x20 && code < 0x7f) && !/\S/.test(text);
}

/** Whether an older id and the newer one are not the same. */
export function differ(row: Row, older: number, newer: number): boolean {
  const code = row.digits(older);
  return code < 0 ? row.cell(older) !== row.cell(newer) : code !== row.digits(newer);
}

/** Whether a text has the form of a day; whether there is such a day, the check of the record tells. */
export function isDay(text: string): boolean {
  if (text.length !== 10) return false;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== 0x2d : code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Degrees as a number, NaN for what is none. */
export function degrees(cell: string): number {
  return /^\s*[+-]?\d{1,3}(?:\.\d*)?(?:[eE]-?\d{1,2})?\s*$/.test(cell) ? Number(cell) : Number.NaN;
}

/** Whether a well-known text is that point, longitude first. */
export function isPoint(text: string, x: number, y: number): boolean {
  const match = /^POINT ?\(([+-]?[\d.eE-]+) ([+-]?[\d.eE-]+)\)$/i.exec(text);
  return match !== null && Number(match[1]) === x && Number(match[2]) === y;
}
