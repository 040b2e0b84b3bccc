import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { DatasetData } from "@incident-data/core";
import { writeAll } from "../write.ts";
import { columnFor, isMarker } from "./columns.ts";
import { splitLong } from "./continued.ts";
import { csvText } from "./csv/write.ts";
import { layout } from "./layout.ts";
import { explanation, readMeRows } from "./read-me.ts";
import { descriptorFile } from "./read-sheet.ts";
import { readMeName } from "./recognise.ts";
import { type Table, tablesOf } from "./tables.ts";
import { templateTables } from "./template.ts";
import { type WrittenColumn, workbookBytes } from "./xlsx/write.ts";

/** How a data set is written as sheets. */
export interface SheetOptions {
  /** Of CSV: for Excel, with a byte order mark, and with an apostrophe before all that it would change. */
  readonly excel?: boolean;
}

/** The files of some sheets, by name. */
export type SheetFiles = { readonly [file: string]: string };

/** A data set as a workbook (XLSX): a sheet a table, and one that explains them. The same data gives the same bytes. */
export function workbookOf(data: DatasetData): Uint8Array {
  return workbook(tablesOf(data));
}

/** A data set as CSV files, one a table, with a descriptor that says how texts are escaped. */
export function csvFilesOf(data: DatasetData, options: SheetOptions = {}): SheetFiles {
  const { id, licence } = data.dataset;
  return csvFiles(tablesOf(data), { name: id, licenses: [{ name: licence }] }, options);
}

/** A workbook without a record, to be filled in. */
export function workbookTemplate(): Uint8Array {
  return workbook(templateTables());
}

/** CSV files without a record, to be filled in, and one that explains them. */
export function csvTemplate(options: SheetOptions = {}): SheetFiles {
  return {
    ...csvFiles(templateTables(), { name: "template" }, options),
    [`${readMeName}.csv`]: csvText(readMeRows(), options),
  };
}

function workbook(tables: readonly Table[]): Uint8Array {
  const names = new Set(tables.map(({ name }) => name));
  const sheets = tables.map(({ name, header, rows }) => {
    const split = splitLong([header, ...rows]);
    return { name, rows: split, columns: (split[0] ?? []).map((each) => columnOf(name, each, names)) };
  });
  return workbookBytes([...sheets, { name: readMeName, rows: readMeRows() }]);
}

function columnOf(name: string, header: string, names: ReadonlySet<string>): WrittenColumn {
  const table = layout().get(name);
  if (table === undefined) return { title: header, prompt: "" };
  const column = table.handle.includes(header) ? undefined : columnFor(table.node, header);
  const own = column !== undefined && !isMarker(column) ? column.cell : undefined;
  const from =
    header === "statement" ? "statements" : own?.reference && own.kind === "word" ? `${own.reference}s` : undefined;
  return {
    title: header,
    prompt: explanation(table, header, column),
    ...(own?.values && own.kind === "word" ? { values: own.values } : {}),
    ...(own?.kind === "boolean" ? { values: ["true", "false"] } : {}),
    // The first column of a sheet of records is the id; that of claims is not.
    ...(from !== undefined && from !== "claims" && names.has(from) ? { from } : {}),
  };
}

function csvFiles(tables: readonly Table[], about: object, options: SheetOptions): SheetFiles {
  const files = Object.fromEntries(
    tables.map(({ name, header, rows }) => [`${name}.csv`, csvText([header, ...rows], options)]),
  );
  const resources = tables.map(({ name, header }) => ({
    name,
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(files[`${name}.csv`] ?? ""),
    hash: `sha256:${createHash("sha256")
      .update(files[`${name}.csv`] ?? "")
      .digest("hex")}`,
    schema: { fields: header.map((each) => fieldOf(name, each)) },
  }));
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    ...about,
    // An apostrophe stands before each text that a spreadsheet would take for a formula.
    formulaEscaped: true,
    resources,
  };
  return { ...files, [descriptorFile]: `${JSON.stringify(descriptor, null, 2)}\n` };
}

/** A column as Table Schema has it. All are texts: what a number is stands in words beside it. */
function fieldOf(name: string, header: string) {
  const table = layout().get(name);
  const column = table === undefined || table.handle.includes(header) ? undefined : columnFor(table.node, header);
  return { name: header, type: "string", description: table === undefined ? "" : explanation(table, header, column) };
}

/** What was written, and where. */
export interface WrittenSheets {
  readonly files: readonly string[];
}

/**
 * Writes sheets: a workbook where the name ends with `.xlsx`, else a folder of CSV files. Each file is whole or as it was.
 * @param data the data set, or none for a template.
 * @throws AuthoringError with `unwritable_file` and the file's name.
 */
export async function writeSheet(
  data: DatasetData | undefined,
  to: string,
  options: SheetOptions = {},
): Promise<WrittenSheets> {
  if (extname(to).toLowerCase() === ".xlsx") {
    const bytes = data === undefined ? workbookTemplate() : workbookOf(data);
    await mkdir(dirname(to), { recursive: true });
    await writeAll([{ file: to, name: basename(to), text: bytes }]);
    return { files: [to] };
  }
  const files = data === undefined ? csvTemplate(options) : csvFilesOf(data, options);
  const writes = Object.entries(files).map(([name, text]) => ({ file: join(to, name), name, text }));
  await mkdir(to, { recursive: true });
  await writeAll(writes);
  return { files: writes.map(({ file }) => file) };
}
