import { isPlain } from "@incident-data/core/characters";
import { mix } from "../hash.ts";
import type { RowFault } from "../issues.ts";

/** How a table is written. */
export interface CsvDialect {
  /** One character of ASCII between cells: a comma, a semicolon, a tab. */
  readonly delimiter: string;
  /** Bytes that a row may have. */
  readonly longest: number;
}

/** What is told while rows are scanned. */
export interface CsvVisitor {
  /** A row, in the scanner itself: its cells are there until the next row is scanned. */
  readonly row: (row: CsvScanner) => void;
  /** A row that cannot be cut into cells; the scan goes on after its first line. */
  readonly bad: (line: number, fault: RowFault, text: string) => void;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const tab = 0x09;

/** What a byte may be besides one of printed ASCII: more than one of these at once. */
const endsCell = 1;
const endsLine = 2;
const isControl = 4;
const isWide = 8;

/** Where in a row the scan stands. */
const atCell = 0;
const inPlain = 1;
const inQuotes = 2;
const afterQuote = 3;

/**
 * How often the longest row may be read in vain because of a quote that does not end. After that a quoted cell has to end on
 * its line: a file of nothing but such quotes would take for ever.
 */
const patience = 16;

/**
 * Cuts the bytes of a CSV (RFC 4180) into rows and cells as they come, piece by piece: quoted cells with line ends in them,
 * rows that end with LF, CR LF or CR, a byte order mark before the first. A quote in the middle of a cell that is not quoted
 * is a character as any other; one that closes a cell before its end is a fault. Blank lines are no rows.
 *
 * Nothing is held but one piece and one row. A row is decoded once, as a whole, and its cells are parts of that text. A row
 * that is there as a whole and sound is cut in one go; any other step by step, which may stop and go on at any byte.
 */
export class CsvScanner {
  readonly #delimiter: number;
  readonly #longest: number;
  /** What each byte is. */
  readonly #kinds = new Uint8Array(256);
  #bytes = Buffer.alloc(1 << 19);
  #filled = 0;
  /** Where the scan stands, and the row that it is in. */
  #at = 0;
  #state = atCell;
  #rowStart = 0;
  #rowEnd = 0;
  #line = 1;
  /** Line ends inside of the row. */
  #lines = 0;
  /** For each cell where it begins, where it ends, and 1 where quotes inside of it are written twice. */
  #cells = new Int32Array(3 * 128);
  #count = 0;
  #cellStart = 0;
  #twice = 0;
  /** What bytes the row has. */
  #seen = 0;
  #text: string | undefined;
  /** For each cell of a row that is not ASCII where it begins and ends in the row's text; its first is -1 where that is not known. */
  #units = new Int32Array(2 * 128);
  #measured = false;
  /** Whether it has one that is not plain, where that is known. */
  #odd = false;
  /** Whether the byte before the row was a carriage return, to which a line feed may belong. */
  #afterReturn = false;
  /** Whether a line that is too long is passed over. */
  #skipping = false;
  /** Bytes that were read in vain. */
  #wasted = 0;
  #started = false;
  #ending = false;
  /** Why the row cannot be cut, until the end of its first line has come. */
  #fault: RowFault | undefined;

  constructor({ delimiter, longest }: CsvDialect) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#longest = longest;
    this.#kinds.fill(isControl, 0, 0x20).fill(isControl, 0x7f, 0x80).fill(isWide, 0x80);
    this.#kinds[tab] = 0;
    this.#kinds[lineFeed] = endsCell | endsLine;
    this.#kinds[carriageReturn] = endsCell | endsLine;
    this.#kinds[this.#delimiter] = endsCell;
  }

  /** The line on which the row begins, counted from 1. */
  get line(): number {
    return this.#line;
  }

  /** How many cells the row has. */
  get count(): number {
    return this.#count;
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
      new TextDecoder("utf-8", { fatal: true }).decode(this.#bytes.subarray(this.#rowStart, this.#rowEnd));
      return true;
    } catch {
      return false;
    }
  }

  /** The row as it stands, without its end. */
  get text(): string {
    this.#text ??= this.#bytes.toString(this.#isWide ? "utf8" : "latin1", this.#rowStart, this.#rowEnd);
    return this.#text;
  }

  get #isWide(): boolean {
    return (this.#seen & isWide) !== 0;
  }

  /** The text of a cell, without its quotes; "" where the row has no such cell. */
  cell(index: number): string {
    if (index >= this.#count) return "";
    const start = this.#cells[3 * index] as number;
    const end = this.#cells[3 * index + 1] as number;
    if (start === end) return "";
    const text = this.#isWide ? this.#wide(index) : this.text.slice(start - this.#rowStart, end - this.#rowStart);
    return this.#cells[3 * index + 2] === 0 ? text : text.replaceAll('""', '"');
  }

  /** The text of a cell of a row that is not ASCII, as it stands. */
  #wide(index: number): string {
    if (!this.#measured) this.#measure();
    const units = this.#units;
    if (units[0] === -1) {
      return this.#bytes.toString("utf8", this.#cells[3 * index] as number, this.#cells[3 * index + 1] as number);
    }
    return this.text.slice(units[2 * index] as number, units[2 * index + 1] as number);
  }

  /** Finds where in the row's text its cells are. In bytes that may be no UTF-8 there is no telling. */
  #measure(): void {
    this.#measured = true;
    if (this.#units.length < 2 * this.#count) this.#units = new Int32Array(2 * this.#cells.length);
    const units = this.#units;
    const cells = this.#cells;
    const bytes = this.#bytes;
    if (this.text.includes("\uFFFD")) {
      units[0] = -1;
      return;
    }
    let unit = 0;
    let at = this.#rowStart;
    let odd = 0;
    for (let i = 0; i < 2 * this.#count; i++) {
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
    return index >= this.#count || this.#cells[3 * index] === this.#cells[3 * index + 1];
  }

  /** Whether a cell is a text of ASCII without quotes, without making a text of it. */
  is(index: number, text: string): boolean {
    if (index >= this.#count) return text === "";
    const start = this.#cells[3 * index] as number;
    if ((this.#cells[3 * index + 1] as number) - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.#bytes[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Whether a cell is made of texts of ASCII without quotes and of other cells as they stand, by their numbers. */
  isMadeOf(index: number, parts: readonly (string | number)[]): boolean {
    if (index >= this.#count) return false;
    const bytes = this.#bytes;
    let at = this.#cells[3 * index] as number;
    const end = this.#cells[3 * index + 1] as number;
    for (const part of parts) {
      if (typeof part === "string") {
        for (let i = 0; i < part.length; i++) if (bytes[at++] !== part.charCodeAt(i)) return false;
      } else if (part < this.#count) {
        const last = this.#cells[3 * part + 1] as number;
        for (let i = this.#cells[3 * part] as number; i < last; i++) if (bytes[at++] !== bytes[i]) return false;
      }
      if (at > end) return false;
    }
    return at === end;
  }

  /** A cell that is a day, YYYY-MM-DD, by itself or at midnight, as the number YYYYMMDD; -1 for any other. */
  day(index: number): number {
    if (index >= this.#count) return -1;
    const start = this.#cells[3 * index] as number;
    const length = (this.#cells[3 * index + 1] as number) - start;
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
    if (index >= this.#count) return Number.NaN;
    let at = this.#cells[3 * index] as number;
    const end = this.#cells[3 * index + 1] as number;
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
    return index >= this.#count ? 0 : (this.#cells[3 * index + 1] as number) - (this.#cells[3 * index] as number);
  }

  /** A cell of at most nine digits as a number, without making a text of it; -1 for any other. */
  digits(index: number): number {
    if (index >= this.#count) return -1;
    const start = this.#cells[3 * index] as number;
    const end = this.#cells[3 * index + 1] as number;
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
    if (from >= this.#count || to >= this.#count) return "";
    const start = this.#cells[3 * from] as number;
    const end = this.#cells[3 * to + 1] as number;
    if (this.#isWide) return this.#bytes.toString("utf8", start, end);
    return this.text.slice(start - this.#rowStart, end - this.#rowStart);
  }

  /** A number of a cell's bytes, mixed with another: alike for cells that are alike. */
  hash(index: number, seed: number): number {
    if (index >= this.#count) return seed;
    let hash = seed;
    const end = this.#cells[3 * index + 1] as number;
    const twice = this.#cells[3 * index + 2] === 1;
    for (let at = this.#cells[3 * index] as number; at < end; at++) {
      const byte = this.#bytes[at] as number;
      hash = mix(hash, byte);
      if (twice && byte === quote) at++;
    }
    return hash;
  }

  /** Scans the rows that end in the next piece. */
  take(piece: Uint8Array, visitor: CsvVisitor): void {
    // One byte more than there is, for the mark at the end.
    if (this.#filled + piece.length >= this.#bytes.length) this.#makeRoom(piece.length);
    this.#bytes.set(piece, this.#filled);
    this.#filled += piece.length;
    // A mark may come in pieces.
    if (!this.#started && this.#filled < 3) return;
    this.#start();
    this.#scan(visitor);
    this.#drop();
  }

  /** Scans the last row, where it has no end of its own. */
  finish(visitor: CsvVisitor): void {
    this.#start();
    this.#ending = true;
    this.#scan(visitor);
    while (this.#rowStart < this.#filled) {
      if (this.#state === inQuotes) {
        this.#spoil(visitor, unclosed);
        this.#scan(visitor);
        continue;
      }
      this.#endCell(this.#state === afterQuote ? this.#at - 1 : this.#at);
      this.#endRow(this.#filled, visitor);
      this.#rowStart = this.#filled;
    }
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    const [a, b, c] = this.#bytes;
    if (this.#filled >= 3 && a === 0xef && b === 0xbb && c === 0xbf) this.#beginRow(3);
  }

  #makeRoom(size: number): void {
    const grown = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#filled + size + 1));
    this.#bytes.copy(grown, 0, 0, this.#filled);
    this.#bytes = grown;
  }

  /** Lets go of the bytes of rows that are done. */
  #drop(): void {
    const from = this.#rowStart;
    if (from === 0) return;
    this.#bytes.copyWithin(0, from, this.#filled);
    this.#filled -= from;
    this.#at -= from;
    this.#cellStart -= from;
    this.#rowStart = 0;
    for (let i = 0; i < 3 * this.#count; i += 3) {
      this.#cells[i] = (this.#cells[i] as number) - from;
      this.#cells[i + 1] = (this.#cells[i + 1] as number) - from;
    }
  }

  #scan(visitor: CsvVisitor): void {
    if (this.#skipping) this.#skip();
    if (this.#fault !== undefined) this.#spoil(visitor, this.#fault);
    // Marks the end for the cut of rows in one go.
    this.#bytes[this.#filled] = lineFeed;
    while (this.#at < this.#filled && this.#fault === undefined) {
      if (this.#at !== this.#rowStart || this.#state !== atCell || !this.#cut(visitor)) this.#step(visitor);
    }
    if (this.#filled - this.#rowStart > this.#longest) {
      this.#spoil(visitor, tooLong(this.#longest));
      this.#scan(visitor);
    }
  }

  /** Cuts the row that begins here; false, with nothing done, where it is not there as a whole or something is wrong with it. */
  #cut(visitor: CsvVisitor): boolean {
    if (this.#afterReturn || this.#wasted > patience * this.#longest) return false;
    const bytes = this.#bytes;
    const kinds = this.#kinds;
    const delimiter = this.#delimiter;
    const filled = this.#filled;
    const rowStart = this.#rowStart;
    let cells = this.#cells;
    let at = rowStart;
    let slot = 0;
    let seen = 0;
    let lines = 0;
    for (;;) {
      let start = at;
      let end: number;
      let twice = 0;
      if (bytes[at] === quote) {
        start = ++at;
        for (;;) {
          const byte = bytes[at] as number;
          if (byte === quote) {
            if (bytes[++at] !== quote) break;
            twice = 1;
          } else {
            const kind = kinds[byte] as number;
            seen |= kind;
            if ((kind & endsLine) !== 0) {
              if (at >= filled) return false;
              if (byte === carriageReturn || bytes[at - 1] !== carriageReturn) lines++;
            }
          }
          at++;
        }
        end = at - 1;
        if (((kinds[bytes[at] as number] as number) & endsCell) === 0) return false;
      } else {
        let kind = kinds[bytes[at] as number] as number;
        // Most bytes are neither between cells nor between rows.
        while ((kind & endsCell) === 0) {
          seen |= kind;
          kind = kinds[bytes[++at] as number] as number;
        }
        end = at;
      }
      if (slot === cells.length) cells = this.#moreCells();
      cells[slot] = start;
      cells[slot + 1] = end;
      cells[slot + 2] = twice;
      slot += 3;
      if (bytes[at] !== delimiter) break;
      at++;
    }
    if (at >= filled || at - rowStart > this.#longest) return false;
    this.#count = slot / 3;
    this.#seen = seen;
    this.#endRow(at, visitor);
    this.#afterReturn = bytes[at] === carriageReturn;
    this.#line += lines + 1;
    this.#beginRow(at + 1);
    return true;
  }

  #moreCells(): Int32Array<ArrayBuffer> {
    const grown = new Int32Array(this.#cells.length * 2);
    grown.set(this.#cells);
    this.#cells = grown;
    return grown;
  }

  /** One cell, or as much of it as is there. */
  #step(visitor: CsvVisitor): void {
    const bytes = this.#bytes;
    const filled = this.#filled;
    let at = this.#at;
    let byte = bytes[at] as number;
    if (this.#state === atCell) {
      if (this.#afterReturn) {
        this.#afterReturn = false;
        if (byte === lineFeed) {
          this.#beginRow(at + 1);
          return;
        }
      }
      this.#twice = 0;
      if (byte === quote) {
        this.#state = inQuotes;
        this.#cellStart = ++at;
      } else {
        this.#state = inPlain;
        this.#cellStart = at;
      }
    }
    const kinds = this.#kinds;
    if (this.#state === inQuotes) {
      for (; at < filled; at++) {
        byte = bytes[at] as number;
        if (byte === quote) {
          // Whether it is written twice, the next byte tells.
          this.#state = afterQuote;
          at++;
          break;
        }
        this.#seen |= kinds[byte] as number;
        if (byte === lineFeed || byte === carriageReturn) {
          if (byte === carriageReturn || bytes[at - 1] !== carriageReturn) this.#lines++;
          if (this.#wasted > patience * this.#longest) {
            this.#at = at;
            this.#spoil(visitor, unclosed);
            return;
          }
        }
      }
      this.#at = at;
      return;
    }
    if (this.#state === afterQuote) {
      if (byte === quote) {
        this.#twice = 1;
        this.#state = inQuotes;
        this.#at = at + 1;
        return;
      }
      if (byte !== this.#delimiter && byte !== lineFeed && byte !== carriageReturn) {
        this.#spoil(visitor, closedEarly);
        return;
      }
      this.#endCell(at - 1);
    } else {
      const delimiter = this.#delimiter;
      for (; at < filled; at++) {
        byte = bytes[at] as number;
        if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
        this.#seen |= kinds[byte] as number;
      }
      if (at === filled) {
        this.#at = at;
        return;
      }
      this.#endCell(at);
    }
    if (byte === this.#delimiter) {
      this.#state = atCell;
      this.#at = at + 1;
      // A row may end with the file after its last delimiter.
      this.#twice = 0;
      this.#cellStart = at + 1;
      return;
    }
    if (at - this.#rowStart > this.#longest) {
      this.#at = at;
      this.#spoil(visitor, tooLong(this.#longest));
      return;
    }
    this.#endRow(at, visitor);
    this.#afterReturn = byte === carriageReturn;
    this.#line += this.#lines + 1;
    this.#beginRow(at + 1);
  }

  #endCell(end: number): void {
    const at = 3 * this.#count;
    if (at === this.#cells.length) this.#moreCells();
    this.#cells[at] = this.#cellStart;
    this.#cells[at + 1] = end;
    this.#cells[at + 2] = this.#twice;
    this.#count++;
  }

  #endRow(end: number, visitor: CsvVisitor): void {
    this.#rowEnd = end;
    if (end === this.#rowStart) return;
    this.#text = undefined;
    this.#measured = false;
    visitor.row(this);
  }

  #beginRow(at: number): void {
    this.#rowStart = at;
    this.#cellStart = at;
    this.#at = at;
    this.#count = 0;
    this.#lines = 0;
    this.#twice = 0;
    this.#seen = 0;
    this.#state = atCell;
  }

  /** Tells a row that cannot be cut, and goes back to the end of its first line. */
  #spoil(visitor: CsvVisitor, fault: RowFault): void {
    const [start, reached] = [this.#rowStart, this.#filled];
    let end = start;
    while (end < reached && this.#bytes[end] !== lineFeed && this.#bytes[end] !== carriageReturn) end++;
    if (end === reached && !this.#ending && end - start <= this.#longest) {
      this.#fault = fault;
      return;
    }
    this.#fault = undefined;
    visitor.bad(this.#line, fault, this.#bytes.toString("utf8", start, Math.min(end, start + 20_000)));
    this.#wasted += this.#at - end;
    if (end === reached) {
      this.#skipping = true;
      this.#beginRow(reached);
      return;
    }
    this.#afterReturn = this.#bytes[end] === carriageReturn;
    this.#line++;
    this.#beginRow(end + 1);
  }

  /** Passes over the rest of a line that is too long. */
  #skip(): void {
    let at = this.#rowStart;
    while (at < this.#filled && this.#bytes[at] !== lineFeed && this.#bytes[at] !== carriageReturn) at++;
    if (at === this.#filled) {
      this.#beginRow(at);
      return;
    }
    this.#skipping = false;
    this.#afterReturn = this.#bytes[at] === carriageReturn;
    this.#line++;
    this.#beginRow(at + 1);
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

const unclosed: RowFault = {
  code: "bad_quote",
  field: "",
  expected: "a quote that ends",
  received: "the end of the file, or too much, before it does",
  hint: "Close the quote, or write one that stands in a text twice.",
};

const closedEarly: RowFault = {
  code: "bad_quote",
  field: "",
  expected: "the end of a cell after its closing quote",
  received: "more text",
  hint: "Write a quote that stands in a text twice.",
};

function tooLong(most: number): RowFault {
  const hint = "A quote that does not end may have taken in the rows after it.";
  return { code: "line_too_long", field: "", expected: `rows of at most ${most} bytes`, received: "more", hint };
}
