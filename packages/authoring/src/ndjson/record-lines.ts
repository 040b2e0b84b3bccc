import { type Fault, type IssueCode, issue, type Path } from "@incident-data/core";
import { faultsOfLine, fieldsOfLine, safeParseLine } from "@incident-data/core/schema";
import { hiddenInWords } from "../hidden.ts";
import type { FileIssue, FileIssueCode, InputFault, Place } from "../issues.ts";
import { parseJson } from "../json.ts";
import type { Limits } from "../limits.ts";
import { readUntrusted, tooLarge } from "../read-untrusted.ts";
import type { Line, Lines } from "./lines.ts";

/** An issue of a line, without the name of its file. */
export type LineIssue = Omit<FileIssue, "file">;

/** What comes of a line: a sound record where there are no issues. */
export interface LineReading {
  readonly line: number;
  /** What the line holds, where it is JSON. */
  readonly json?: unknown;
  readonly issues: readonly LineIssue[];
  /** Hidden characters in somebody's words: they are kept, and worth a look. */
  readonly warnings: readonly LineIssue[];
}

/**
 * Reads a line as a record. Most lines are read by `JSON.parse` and the compiled schema, and that is all; what either of
 * them does not surely take is read once more by the gate, the parser with places, and the schema that explains.
 *
 * @returns undefined for a blank line.
 */
export function readLine(lines: Lines, line: Line, limits: Limits): LineReading | undefined {
  if (line.end - line.start > limits.lineLength) return readWithCare(lines, line, limits);
  const { fields, wide, hidden, number } = lines.scan(line);
  const text = lines.bytes.toString(wide ? "utf8" : "latin1", line.start, line.end);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return text.trim() === "" ? undefined : readWithCare(lines, line, limits);
  }
  const found = fieldsOfLine(json);
  const sound =
    found > 0 &&
    (found === fields || found === fieldsIn(text)) &&
    !hidden &&
    !(wide && text.includes("\uFFFD")) &&
    !(number && hasOddNumber(text));
  if (!sound || faultsOfLine(json).length > 0) return readWithCare(lines, line, limits);
  return { line: line.number, json, issues: none, warnings: none };
}

const none: readonly LineIssue[] = [];

/** A number of many digits or with an exponent, or what looks like one in a text. */
const hasOddNumber = (text: string) => /[:[,]\s*-?[\d.]{16}/.test(text) || /[:[,]\s*-?[\d.]+[eE]/.test(text);

/** How many fields a text of JSON writes, in all its objects. */
function fieldsIn(text: string): number {
  let fields = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) fields++;
    else if (code === 0x22) {
      // To the end of the text in quotes.
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
    }
  }
  return fields;
}

/** Reads a line with every fault and its place. */
function readWithCare(lines: Lines, { number, start, end }: Line, limits: Limits): LineReading {
  const issues: LineIssue[] = [];
  const report = (fault: InputFault | (Fault<IssueCode> & Place)) => {
    issues.push({ ...issue<FileIssueCode>(fault), column: fault.column, line: number });
  };
  const gated = readUntrusted(lines.bytes.subarray(start, end), limits);
  if (!gated.ok) {
    for (const fault of gated.faults) report(fault);
    return { line: number, issues, warnings: none };
  }
  const { value, place, faults } = parseJson(gated.text, limits);
  for (const fault of faults) report(fault);
  if (value === undefined) return { line: number, issues, warnings: none };
  const result = safeParseLine(value);
  if (!result.success) {
    for (const found of result.issues) {
      report({ ...found, ...place(found.path, found.code === "unknown_field" ? "key" : "value") });
    }
  }
  const warnings = hiddenInWords(value, [], place).map((warning) => ({ ...warning, line: number }));
  return { line: number, json: value, issues, warnings };
}

/** The reading of a line that has more bytes than it may. */
export function longLine(number: number, size: number, limits: Limits): LineReading {
  const hint = "A line holds one record: is the file NDJSON? If so, raise the limit `bytes`.";
  const fault = { ...tooLarge(limits.bytes, size), hint };
  return { line: number, issues: [{ ...issue<FileIssueCode>(fault), column: 1, line: number }], warnings: none };
}

/** The column at which a value stands in a line. */
export function columnOf(lines: Lines, { start, end }: Line, path: Path, limits: Limits): number {
  const gated = readUntrusted(lines.bytes.subarray(start, end), limits);
  return gated.ok ? parseJson(gated.text, limits).place(path).column : 1;
}
