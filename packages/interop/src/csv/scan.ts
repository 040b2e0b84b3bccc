import type { RowFault } from "../issues.ts";
import { CsvCells, isControl, isWide } from "./cells.ts";

/** How a table is written. */
export interface CsvDialect {
  /** One character of ASCII between cells: a comma, a semicolon, a tab. */
  readonly delimiter: string;
  /** Bytes that a row may have. */
  readonly longest: number;
}

/** What is told while rows are scanned. */
export interface CsvVisitor {
  /** A row, which is there until the next one is scanned. */
  readonly row: (row: CsvCells) => void;
  /** A row that cannot be cut into cells; the scan goes on after its first line. */
  readonly bad: (line: number, fault: RowFault, text: string) => void;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const tab = 0x09;

/** What a byte may be between cells, together with what it may be in one. */
const endsCell = 1;
const endsLine = 2;

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
 * Nothing is held but one piece and one row. A row that is there as a whole and sound is cut in one go; any other step by
 * step, which may stop and go on at any byte.
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
  #line = 1;
  /** Line ends inside of the row. */
  #lines = 0;
  /** The row at hand, and how many cells of it there are so far. */
  readonly #row = new CsvCells();
  #count = 0;
  #cellStart = 0;
  #twice = 0;
  /** What bytes the row has. */
  #seen = 0;
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
    const { edges } = this.#row;
    for (let i = 0; i < 3 * this.#count; i += 3) {
      edges[i] = (edges[i] as number) - from;
      edges[i + 1] = (edges[i + 1] as number) - from;
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
    let { edges } = this.#row;
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
      if (slot === edges.length) edges = this.#row.grow();
      edges[slot] = start;
      edges[slot + 1] = end;
      edges[slot + 2] = twice;
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
    if (at === this.#row.edges.length) this.#row.grow();
    const { edges } = this.#row;
    edges[at] = this.#cellStart;
    edges[at + 1] = end;
    edges[at + 2] = this.#twice;
    this.#count++;
  }

  #endRow(end: number, visitor: CsvVisitor): void {
    if (end === this.#rowStart) return;
    this.#row.begin(this.#bytes, this.#rowStart, end, this.#seen, this.#count, this.#line);
    visitor.row(this.#row);
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
