/** A data set as spreadsheets, out and in, for people who start there. Loaded by itself: it has the parsers of CSV and XLSX. */

export { type CsvReadOptions, type CsvResult, type DoubtfulCell, readCsv } from "./csv/read.ts";
export { type CsvOptions, csvText } from "./csv/write.ts";
export { type Imported, type ImportOptions, writeRecords } from "./import-sheet.ts";
export { readSheet, safeReadSheet } from "./read-sheet.ts";
export { cellName, columnLetters, type Sheet, type SheetCell, type SheetCellKind, type SheetRow } from "./sheets.ts";
export {
  csvFilesOf,
  csvTemplate,
  type SheetFiles,
  type SheetOptions,
  type WrittenSheets,
  workbookOf,
  workbookTemplate,
  writeSheet,
} from "./write-sheet.ts";
export { readWorkbook, type WorkbookResult } from "./xlsx/read.ts";
export { type WrittenColumn, type WrittenSheet, workbookBytes } from "./xlsx/write.ts";
