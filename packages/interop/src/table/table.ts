import type { SheetCell } from "@incident-data/authoring/sheet";
import { csvRows, delimiterOf } from "../csv/rows.ts";
import type { Input, ReadContext } from "../format.ts";
import { headOf, withProgress } from "../head.ts";
import { badCell, InteropError, type RowFault } from "../issues.ts";
import { cellText, isObject, type JsonObject, listedValues } from "../json/listed.ts";

/** A row of a table, or one that cannot be read, with where it begins. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly text: string; readonly sheet?: string }
  | { readonly line: number; readonly fault: RowFault; readonly text: string; readonly sheet?: string };

/** The bytes that a workbook may have: it is read as a whole. */
const mostOfWorkbook = 50_000_000;

/**
 * The rows of a table, whatever holds it: CSV with commas, semicolons or tabs, a workbook (XLSX) with the name of each row's
 * sheet, JSON as a list of lists, or as a list of objects, whose keys then are the first row.
 *
 * @throws InteropError for a workbook that cannot be read, and for what is around the rows of a document.
 */
export async function* tableRows(input: Input, context: ReadContext): AsyncIterable<readonly TableRow[]> {
  const { text, bytes } = await headOf(input);
  if (isArchive(bytes)) yield await workbookRows(input, context);
  else if (/^\s*[[{]/.test(text)) yield* jsonRows(input, context);
  else yield* csvRows(withProgress(input, context.progress), { delimiter: delimiterOf(text) });
}

/** Whether bytes are of an archive, which a workbook is. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

async function* jsonRows(input: Input, { report, progress }: ReadContext): AsyncIterable<readonly TableRow[]> {
  let keys: readonly string[] | undefined;
  for await (const { values, size } of listedValues(input, report, { isList: () => true, beside: () => {} })) {
    const rows: TableRow[] = [];
    for (const { value, line, text } of values) {
      if (Array.isArray(value)) rows.push({ line, text, cells: value.map(cellText) });
      else if (isObject(value)) {
        const object = flatFeature(value);
        const own = Object.keys(object);
        if (keys === undefined) {
          keys = own;
          rows.push({ line, text: "", cells: keys });
        }
        const known = keys;
        for (const key of own) {
          if (known.includes(key) || cellText(object[key]) === "") continue;
          const reason = "a field that the first object does not have";
          report.lose("read", key, reason, { line, value: cellText(object[key]) });
        }
        rows.push({ line, text, cells: known.map((key) => cellText(object[key])) });
      } else rows.push({ line, text, fault: badCell("", "a list of cells, or an object", cellText(value)) });
    }
    progress(size);
    yield rows;
  }
}

/** The properties of a feature of GeoJSON, with the coordinates of its point; any other object as it is. */
function flatFeature(object: JsonObject): JsonObject {
  const { type, properties, geometry } = object;
  if (type !== "Feature" || !isObject(properties)) return object;
  const point = isObject(geometry) && geometry["type"] === "Point" ? geometry["coordinates"] : undefined;
  return Array.isArray(point) ? { longitude: point[0], latitude: point[1], ...properties } : properties;
}

async function workbookRows(input: Input, { progress }: ReadContext): Promise<readonly TableRow[]> {
  const bytes = await wholeOf(input, progress);
  // Its parsers are loaded where there is a workbook.
  const { readWorkbook } = await import("@incident-data/authoring/sheet");
  const read = await readWorkbook(bytes, input.name);
  if (!read.ok) {
    const [first, ...rest] = read.faults.map(({ code, expected, received, hint }) => ({
      code,
      field: input.name,
      expected,
      received,
      ...(hint === undefined ? {} : { hint }),
    }));
    throw new InteropError([first as NonNullable<typeof first>, ...rest]);
  }
  const rows: TableRow[] = [];
  for (const sheet of read.sheets) {
    const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
    for (const { number, cells } of sheet.rows) {
      const fault = cells.map(faultOf).find((each) => each !== undefined);
      const own: string[] = new Array(width).fill("");
      for (const { column, text } of cells) own[column - 1] = text;
      const at = { line: number, text: own.join("\t"), sheet: sheet.name };
      rows.push(fault === undefined ? { ...at, cells: own } : { ...at, fault });
    }
  }
  return rows;
}

/** Why a cell of a sheet is no plain value. */
function faultOf({ kind, text, column }: SheetCell): RowFault | undefined {
  if (kind === "formula") {
    return badCell(
      `column ${column}`,
      "a value",
      `=${text}`,
      "Save the workbook with values in the place of formulas.",
    );
  }
  return kind === "error" ? badCell(`column ${column}`, "a value", text) : undefined;
}

async function wholeOf(input: Input, progress: (bytes: number) => void): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input.chunks()) {
    size += piece.length;
    if (size > mostOfWorkbook) {
      const [expected, received] = [`a workbook of at most ${mostOfWorkbook} bytes`, "more"];
      throw new InteropError([{ code: "too_large", field: input.name, expected, received }]);
    }
    pieces.push(piece.slice());
    progress(piece.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
