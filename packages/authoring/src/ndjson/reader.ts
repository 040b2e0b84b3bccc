import type { RecordLine } from "@incident-data/core/schema";
import { type Limits, limitsOf } from "../limits.ts";
import { type Line, Lines } from "./lines.ts";
import { type LineIssue, longLine, readLine } from "./record-lines.ts";

/** A line as a record, or all that is wrong with it and its text. */
export type ReadRecord =
  | { readonly line: number; readonly record: RecordLine; readonly warnings: readonly LineIssue[] }
  | { readonly line: number; readonly issues: readonly [LineIssue, ...LineIssue[]]; readonly text: string };

/**
 * Records from the bytes of NDJSON that come piece by piece: each line by the gate, its schema and what crosses its fields.
 * What crosses records is for `validateNdjson`. No more is held than one piece and one line. Blank lines are passed over.
 */
export class RecordReader {
  readonly #limits: Limits;
  readonly #lines: Lines;

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = limitsOf(limits);
    this.#lines = new Lines(this.#limits.bytes);
  }

  /** The lines that end in the next piece. */
  take(bytes: Uint8Array): ReadRecord[] {
    this.#lines.room(bytes.length).set(bytes);
    return this.#read((visit, tooLong) => this.#lines.take(bytes.length, visit, tooLong));
  }

  /** The last line, where it has no end of its own. */
  finish(): ReadRecord[] {
    return this.#read((visit, tooLong) => this.#lines.finish(visit, tooLong));
  }

  #read(each: (visit: (line: Line) => void, tooLong: (line: number, size: number) => void) => unknown): ReadRecord[] {
    const found: ReadRecord[] = [];
    each(
      (at) => {
        const reading = readLine(this.#lines, at, this.#limits);
        if (reading === undefined) return;
        const [first, ...rest] = reading.issues;
        if (first === undefined) {
          found.push({ line: at.number, record: reading.json as RecordLine, warnings: reading.warnings });
        } else {
          const text = this.#lines.bytes.toString("utf8", at.start, at.end);
          found.push({ line: at.number, issues: [first, ...rest], text });
        }
      },
      (number, size) => {
        const [first, ...rest] = longLine(number, size, this.#limits).issues;
        if (first !== undefined) found.push({ line: number, issues: [first, ...rest], text: "" });
      },
    );
    return found;
  }
}
