import { scanModule } from "./scan-module.ts";

/** What is used here of WebAssembly, whose types come with those of a browser. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: { readonly [name: string]: unknown };
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
}

/** A line in the bytes of {@link Lines}, without its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** What one pass over a line's bytes tells of it: see `scan.wat`. */
export interface Scan {
  /** At least the number of fields that the text writes. */
  readonly fields: number;
  /** Whether it has a character beyond ASCII. */
  readonly wide: boolean;
  /** Whether it may hold a character without ink, or a sign of direction. */
  readonly hidden: boolean;
  /** Whether it may hold a number that a double does not. */
  readonly number: boolean;
}

/** Free bytes before and after what is scanned, sixteen at a time. */
const margin = 32;
const page = 65_536;
const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Lines of bytes that come piece by piece, held where a WebAssembly module can scan them. No more is held than one piece and
 * one line.
 */
export class Lines {
  readonly #memory: WebAssembly.Memory;
  readonly #scan: (start: number, end: number) => number;
  readonly #longest: number;
  #bytes: Buffer;
  #filled = margin;
  #number = 1;
  /** How many bytes of a line that is too long were let go. */
  #dropped = 0;

  /** @param longest the bytes that a line may have; of a longer one only the number is told. */
  constructor(longest: number) {
    compiled ??= new WebAssembly.Module(Buffer.from(scanModule, "base64"));
    const { exports } = new WebAssembly.Instance(compiled);
    this.#memory = exports["memory"] as WebAssembly.Memory;
    this.#scan = exports["scan"] as (start: number, end: number) => number;
    this.#bytes = Buffer.from(this.#memory.buffer);
    this.#longest = longest;
  }

  /** All bytes; a line's are those from its start to its end, until the next piece is taken. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  /** Where the next piece goes: at least so many bytes. */
  room(size: number): Buffer {
    const missing = this.#filled + size + margin - this.#bytes.length;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / page));
      this.#bytes = Buffer.from(this.#memory.buffer);
    }
    return this.#bytes.subarray(this.#filled, this.#filled + size);
  }

  /** Takes so many bytes that were put into the room; calls `visit` for every whole line, `tooLong` for what is none. */
  take(size: number, visit: (line: Line) => void, tooLong: (line: number, size: number) => void): void {
    const end = this.#filled + size;
    let start = margin;
    let from = this.#filled;
    const held = this.#bytes.subarray(0, end);
    for (let at = held.indexOf(lineFeed, from); at >= 0; at = held.indexOf(lineFeed, from)) {
      this.#line(start, at, visit, tooLong);
      from = at + 1;
      start = from;
    }
    if (end - start > this.#longest) {
      this.#dropped += end - start;
      start = end;
    }
    this.#bytes.copyWithin(margin, start, end);
    this.#filled = margin + end - start;
  }

  /** The last line, where it has no end of its own. */
  finish(visit: (line: Line) => void, tooLong: (line: number, size: number) => void): number {
    if (this.#filled > margin || this.#dropped > 0) this.#line(margin, this.#filled, visit, tooLong);
    this.#filled = margin;
    return this.#number - 1;
  }

  scan({ start, end }: Line): Scan {
    const found = this.#scan(start, end);
    return {
      fields: found & 0x0fff_ffff,
      wide: (found & 0x4000_0000) !== 0,
      hidden: (found & 0x1000_0000) !== 0,
      number: (found & 0x2000_0000) !== 0,
    };
  }

  #line(from: number, at: number, visit: (line: Line) => void, tooLong: (line: number, size: number) => void): void {
    let start = from;
    const number = this.#number++;
    if (number === 1 && this.#bytes.compare(byteOrderMark, 0, 3, start, Math.min(start + 3, at)) === 0) start += 3;
    const end = at > start && this.#bytes[at - 1] === carriageReturn ? at - 1 : at;
    const size = this.#dropped + end - start;
    this.#dropped = 0;
    if (size > this.#longest) tooLong(number, size);
    else visit({ number, start, end });
  }
}

let compiled: WebAssembly.Module | undefined;
