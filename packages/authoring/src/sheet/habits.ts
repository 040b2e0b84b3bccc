import { type Issue, shown } from "@incident-data/core";
import type { FileIssueCode } from "../issues.ts";
import { unbounded } from "./cells.ts";
import type { CellKind, CellNode } from "./layout.ts";
import type { SheetCell } from "./sheets.ts";

/** What a spreadsheet did to a cell, said to whoever filled it in. */
export interface Habit {
  readonly code: FileIssueCode;
  readonly expected: string;
  readonly received: string;
  readonly hint: string;
}

/** A number as a spreadsheet shows one that is long: 2.02107E+11. */
const scientific = /^-?[0-9](?:[.,][0-9]+)?E[+-][0-9]+$/;

const asText = "In the spreadsheet, set the format of the column to Text and type the cell again";

/** What a sheet's cell holds that nobody typed, or that cannot be what somebody typed; then its value is not known. */
export function cellFault(cell: SheetCell, kind: CellKind): Habit | undefined {
  switch (cell.kind) {
    case "formula":
      return {
        code: "formula_cell",
        expected: "a value",
        received: `the formula ${shown(cell.text)}`,
        hint: "Copy the cell and paste it as values only. A text may begin with = where its column has the format Text.",
      };
    case "error":
      return converted("a value", `the error ${cell.text}`, `${asText}.`);
    case "date":
      return converted(
        kind === "date" ? "a date as text, as 2021-07-28" : nameOf(kind),
        `a cell that the spreadsheet made a date, and shows as ${cell.text}`,
        `${asText}: if day and month are right, ${cell.text}.`,
      );
    case "number":
      return numberFault(cell, kind);
    case "boolean":
      if (kind === "boolean") return undefined;
      return converted(nameOf(kind), `the truth value ${cell.text}`, `${asText}.`);
    default:
      return undefined;
  }
}

function numberFault({ text }: SheetCell, kind: CellKind): Habit | undefined {
  if (kind === "integer" || kind === "number") return undefined;
  // A year of four digits is what somebody typed and sees; nothing of it can have been lost.
  if (kind === "date" && /^[1-9][0-9]{3}$/.test(text)) return undefined;
  const lost = "a number loses zeros before it, and digits after the fifteenth";
  return converted(nameOf(kind), `the number ${text}`, `${asText}: ${lost}.`);
}

function converted(expected: string, received: string, hint: string): Habit {
  return { code: "converted_cell", expected, received, hint };
}

function nameOf(kind: CellKind): string {
  switch (kind) {
    case "integer":
      return "a whole number";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "date":
      return "a date as text, as 2021-07-28";
    default:
      return "text";
  }
}

/** What in a cell of free text is likely the spreadsheet's doing, but may be meant. */
export function cellWarning({ kind: given, text }: SheetCell, kind: CellKind): Habit | undefined {
  if (given !== "text" || kind !== "text") return undefined;
  if (scientific.test(text)) {
    const hint = `${asText}, unless these are somebody's words.`;
    return converted("words", `${text}, as a spreadsheet shows a long number`, hint);
  }
  if (!lostLetters(text)) return undefined;
  return {
    code: "lost_letters",
    expected: "words",
    received: shown(text),
    hint: "Letters that the file's encoding does not have became question marks. Save as CSV UTF-8 or as XLSX, from a copy in which they are still there.",
  };
}

/** Whether words are made of question marks: what is left of Armenian in a file of Windows-1252. */
function lostLetters(text: string): boolean {
  return /(?:^|[\s"'(])\?{3,}/.test(text) && (text.match(/\?/g) ?? []).length >= text.replace(/\s/g, "").length / 2;
}

/** The hint to an issue of the data, for somebody who looks at a cell of a sheet. */
export function hintFor(
  { code, received, hint }: Pick<Issue<FileIssueCode>, "code" | "received" | "hint">,
  takes: CellNode | undefined,
): string | undefined {
  const text = /^"(.*)"$/.exec(received)?.[1];
  const kind = takes?.kind;
  if (code === "missing_field" && takes?.unbounded) {
    return `Write ${unbounded} where the words give no upper bound, as "at least two" does; else the number.`;
  }
  if (code === "bad_date" && text !== undefined) return dateHint(text) ?? hint;
  if (text === undefined) return hint;
  const odd = oddMark(text);
  if (odd !== undefined && kind !== "text") return odd;
  if (scientific.test(text)) return `The spreadsheet wrote a long number its own way. ${asText}.`;
  if (code !== "wrong_type" || (kind !== "integer" && kind !== "number")) return hint;
  if (/^-?[0-9]{1,3}(?:[ ,.'\u00a0\u202f’][0-9]{3})+$/.test(text))
    return "Write the digits alone, without marks between them.";
  if (/^-?[0-9]+,[0-9]+$/.test(text)) return "Write a point, not a comma.";
  return kind === "integer"
    ? "Write digits alone. What the words say goes into the column for words; no number, no digits: leave it blank."
    : hint;
}

/** Marks that a spreadsheet or a word processor puts in the place of those of the keyboard. */
function oddMark(text: string): string | undefined {
  const marks: readonly (readonly [RegExp, string])[] = [
    [/[\u2010-\u2015\u2212]/, "It has a dash where a hyphen (-) is wanted: the spreadsheet corrects as one types."],
    [/[‘’“”«»„]/, "It has typographic quotation marks: the spreadsheet corrects as one types. Take them out."],
    [/[\u00a0\u202f]/, "It has a no-break space, as text copied from a web page often does. Take it out."],
  ];
  return marks.find(([mark]) => mark.test(text))?.[1];
}

/** Dates as spreadsheets write them, in the order of one country or another. */
function dateHint(text: string): string | undefined {
  const odd = oddMark(text);
  if (odd !== undefined) return odd;
  const [, first = "", second = "", year = ""] = /^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})$/.exec(text) ?? [];
  if (year === "") return undefined;
  const day = (month: string, of: string) => `${year}-${month.padStart(2, "0")}-${of.padStart(2, "0")}`;
  const isMonth = (part: string) => Number(part) >= 1 && Number(part) <= 12;
  const readings = [
    ...(isMonth(second) ? [day(second, first)] : []),
    ...(isMonth(first) && first !== second ? [day(first, second)] : []),
  ];
  const format = "Set the format of the column to Text first, or the spreadsheet changes it again";
  if (readings.length === 1) return `Write ${readings[0]}, year first. ${format}.`;
  return readings.length === 2
    ? `It is ${readings[0]} to one reader and ${readings[1]} to another: write the one that is meant. ${format}.`
    : undefined;
}
