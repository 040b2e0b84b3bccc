import { isPlain } from "@incident-data/core/characters";
import { mix } from "../hash.ts";

/** What a byte of a cell may be besides one of printed ASCII. */
export const isControl = 4;
export const isWide = 8;

const quote = 0x22;

/**
 * The row at hand of a table as its bytes are, cut into cells. A row is decoded once, as a whole, and its cells are parts of
 * that text; much can be asked of a cell without making a text of it. It is there until the next row is.
 */
export class CsvCells {
  /** The line on which the row begins, counted from 1. */
  line = 1;
  /** How many cells the row has. */
  count = 0;
  /** For each cell where it begins, where it ends, and 1 where quotes inside of it are written twice. */
  edges = new Int32Array(3 * 128);
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  /** What bytes the row has. */
  #seen = 0;
  #text: string | undefined;
  /** For each cell of a row that is not ASCII where it begins and ends in the row's text; its first is -1 where that is not known. */
  #units = new Int32Array(2 * 128);
  #measured = false;
  /** Whether it has one that is not plain, where that is known. */
  #odd = false;

  /** Takes the next row, whose cells stand in `edges`. */
  begin(bytes: Buffer, start: number, end: number, seen: number, count: number, line: number): void {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#seen = seen;
    this.count = count;
    this.line = line;
    this.#text = undefined;
    this.#measured = false;
  }

  /** Makes room for more cells; gives the new `edges`. */
  grow(): Int32Array<ArrayBuffer> {
    const grown = new Int32Array(this.edges.length * 2);
    grown.set(this.edges);
    this.edges = grown;
    return grown;
  }

  /** Whether the row is free of characters that no text, or no name, may hold. */
  get isPlain(): boolean {
    if ((this.#seen & isControl) !== 0) return false;
    if (!this.#isWide) return true;
    if (!this.#measured) this.#measure();
    return this.#units[0] === -1 ? isPlain(this.text) : !this.#odd;
  }

  /** Whether the row's bytes are UTF-8. */
  get isUtf8(): boolean {
    if (!this.#isWide) return true;
    if (!this.#measured) this.#measure();
    if (this.#units[0] !== -1) return true;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(this.#bytes.subarray(this.#start, this.#end));
      return true;
    } catch {
      return false;
    }
  }

  /** The row as it stands, without its end. */
  get text(): string {
    this.#text ??= this.#bytes.toString(this.#isWide ? "utf8" : "latin1", this.#start, this.#end);
    return this.#text;
  }

  get #isWide(): boolean {
    return (this.#seen & isWide) !== 0;
  }

  /** The text of a cell, without its quotes; "" where the row has no such cell. */
  cell(index: number): string {
    if (index >= this.count) return "";
    const start = this.edges[3 * index] as number;
    const end = this.edges[3 * index + 1] as number;
    if (start === end) return "";
    const text = this.#isWide ? this.#wide(index) : this.text.slice(start - this.#start, end - this.#start);
    return this.edges[3 * index + 2] === 0 ? text : text.replaceAll('""', '"');
  }

  /** The text of a cell of a row that is not ASCII, as it stands. */
  #wide(index: number): string {
    if (!this.#measured) this.#measure();
    const units = this.#units;
    if (units[0] === -1) {
      return this.#bytes.toString("utf8", this.edges[3 * index] as number, this.edges[3 * index + 1] as number);
    }
    return this.text.slice(units[2 * index] as number, units[2 * index + 1] as number);
  }

  /** Finds where in the row's text its cells are. In bytes that may be no UTF-8 there is no telling. */
  #measure(): void {
    this.#measured = true;
    if (this.#units.length < 2 * this.count) this.#units = new Int32Array(2 * this.edges.length);
    const units = this.#units;
    const cells = this.edges;
    const bytes = this.#bytes;
    if (this.text.includes("\uFFFD")) {
      units[0] = -1;
      return;
    }
    let unit = 0;
    let at = this.#start;
    let odd = 0;
    for (let i = 0; i < 2 * this.count; i++) {
      const edge = cells[3 * (i >> 1) + (i & 1)] as number;
      for (; at < edge; at++) {
        const byte = bytes[at] as number;
        unit++;
        if (byte < 0x80) continue;
        const second = bytes[at + 1] as number;
        const third = bytes[at + 2] as number;
        if (byte < 0xe0) {
          odd |= oddness(((byte & 0x1f) << 6) | (second & 0x3f));
          at++;
        } else if (byte < 0xf0) {
          odd |= oddness(((byte & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
          at += 2;
        } else {
          // Two units, of which each is odd by itself.
          odd = 1;
          unit++;
          at += 3;
        }
      }
      units[i] = unit;
    }
    this.#odd = odd !== 0;
  }

  /** Whether a cell has nothing in it. */
  isEmpty(index: number): boolean {
    return index >= this.count || this.edges[3 * index] === this.edges[3 * index + 1];
  }

  /** Whether a cell is a text of ASCII without quotes, without making a text of it. */
  is(index: number, text: string): boolean {
    if (index >= this.count) return text === "";
    const start = this.edges[3 * index] as number;
    if ((this.edges[3 * index + 1] as number) - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.#bytes[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Whether a cell is made of texts of ASCII without quotes and of other cells as they stand, by their numbers. */
  isMadeOf(index: number, parts: readonly (string | number)[]): boolean {
    if (index >= this.count) return false;
    const bytes = this.#bytes;
    let at = this.edges[3 * index] as number;
    const end = this.edges[3 * index + 1] as number;
    for (const part of parts) {
      if (typeof part === "string") {
        for (let i = 0; i < part.length; i++) if (bytes[at++] !== part.charCodeAt(i)) return false;
      } else if (part < this.count) {
        const last = this.edges[3 * part + 1] as number;
        for (let i = this.edges[3 * part] as number; i < last; i++) if (bytes[at++] !== bytes[i]) return false;
      }
      if (at > end) return false;
    }
    return at === end;
  }

  /** A cell that is a day, YYYY-MM-DD, by itself or at midnight, as the number YYYYMMDD; -1 for any other. */
  day(index: number): number {
    if (index >= this.count) return -1;
    const start = this.edges[3 * index] as number;
    const length = (this.edges[3 * index + 1] as number) - start;
    const bytes = this.#bytes;
    if (length !== 10) {
      if (length !== 10 + midnight.length) return -1;
      for (let i = 0; i < midnight.length; i++) if (bytes[start + 10 + i] !== midnight.charCodeAt(i)) return -1;
    }
    let number = 0;
    for (let i = 0; i < 10; i++) {
      const byte = bytes[start + i] as number;
      if (i === 4 || i === 7) {
        if (byte !== 0x2d) return -1;
        continue;
      }
      if (byte < 0x30 || byte > 0x39) return -1;
      number = number * 10 + byte - 0x30;
    }
    return number;
  }

  /** A cell of up to three digits with up to twelve after a point, as a number other than -0; NaN for any other. */
  decimal(index: number): number {
    if (index >= this.count) return Number.NaN;
    let at = this.edges[3 * index] as number;
    const end = this.edges[3 * index + 1] as number;
    const minus = this.#bytes[at] === 0x2d;
    if (minus) at++;
    let digits = 0;
    let whole = -1;
    let number = 0;
    for (; at < end; at++) {
      const byte = this.#bytes[at] as number;
      if (byte === 0x2e && whole < 0) whole = digits;
      else if (byte < 0x30 || byte > 0x39) return Number.NaN;
      else {
        number = number * 10 + byte - 0x30;
        digits++;
      }
    }
    if (whole < 0) whole = digits;
    const after = digits - whole;
    if (whole < 1 || whole > 3 || after > 12 || (minus && number === 0)) return Number.NaN;
    // Both are whole numbers that are exact, so that the one division rounds as the text read as a number does.
    const value = after === 0 ? number : number / (tens[after] as number);
    return minus ? -value : value;
  }

  /** How many bytes a cell has as it stands. */
  size(index: number): number {
    return index >= this.count ? 0 : (this.edges[3 * index + 1] as number) - (this.edges[3 * index] as number);
  }

  /** A cell of at most nine digits as a number, without making a text of it; -1 for any other. */
  digits(index: number): number {
    if (index >= this.count) return -1;
    const start = this.edges[3 * index] as number;
    const end = this.edges[3 * index + 1] as number;
    if (end === start || end - start > 9) return -1;
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = (this.#bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** The text from the beginning of a cell to the end of another, with what stands between them. */
  span(from: number, to: number): string {
    if (from >= this.count || to >= this.count) return "";
    const start = this.edges[3 * from] as number;
    const end = this.edges[3 * to + 1] as number;
    if (this.#isWide) return this.#bytes.toString("utf8", start, end);
    return this.text.slice(start - this.#start, end - this.#start);
  }

  /** A number of a cell's bytes, mixed with another: alike for cells that are alike. */
  hash(index: number, seed: number): number {
    if (index >= this.count) return seed;
    let hash = seed;
    const end = this.edges[3 * index + 1] as number;
    const twice = this.edges[3 * index + 2] === 1;
    for (let at = this.edges[3 * index] as number; at < end; at++) {
      const byte = this.#bytes[at] as number;
      hash = mix(hash, byte);
      if (twice && byte === quote) at++;
    }
    return hash;
  }
}

/** The time of day that UCDP's files have beside a day. */
const midnight = " 00:00:00.000";

/** Powers of ten, which are exact. */
const tens = Array.from({ length: 13 }, (_, i) => 10 ** i);

/** For each character of up to three bytes 1 where it is plain and 2 where it is not; 0 where nobody has asked. */
const oddities = new Uint8Array(0x1_0000);

/** 1 for a character that no text, or no name, may hold, 0 for any other. */
function oddness(code: number): number {
  const known = oddities[code] as number;
  if (known !== 0) return known - 1;
  const odd = isPlain(String.fromCharCode(code)) ? 0 : 1;
  oddities[code] = odd + 1;
  return odd;
}
