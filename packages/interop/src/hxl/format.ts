import type { CsvCells } from "../csv/cells.ts";
import { delimiterOf } from "../csv/rows.ts";
import { CsvScanner } from "../csv/scan.ts";
import type { Format, Head } from "../format.ts";
import { isArchive } from "../table/table.ts";
import { readHxl } from "./read.ts";
import { mostBefore, tagsOf } from "./tags.ts";
import { writeHxl } from "./write.ts";

/** Tables with a row of tags of the Humanitarian Exchange Language. */
export const hxl: Format = {
  name: "hxl",
  title: "tables with HXL tags: CSV, XLSX, JSON",
  extensions: ["csv", "xlsx", "json", "tsv"],
  detect,
  read: readHxl,
  write: writeHxl,
  licenceBeside: true,
};

/** A row of tags near the beginning; in a workbook, of which the beginning does not tell, there may be one. */
function detect({ bytes, text }: Head): 0 | 1 | 2 | 3 {
  // Other archives are none.
  if (isArchive(bytes)) return /\[Content_Types\]\.xml|_rels\/|xl\//.test(text) ? 1 : 0;
  if (/^\s*[[{]/.test(text)) return /"#[a-z][a-z0-9_]*(?:\s*\+[a-z][a-z0-9_]*)*"\s*[,:\]]/i.test(text) ? 2 : 0;
  let [rows, found] = [0, false];
  const row = (each: CsvCells) => {
    if (++rows > mostBefore || found) return;
    found = tagsOf(Array.from({ length: each.count }, (_, i) => each.cell(i))) !== undefined;
  };
  const scanner = new CsvScanner({ delimiter: delimiterOf(text), longest: bytes.length + 1 });
  scanner.take(bytes, { row, bad: () => {} });
  scanner.finish({ row, bad: () => {} });
  return found ? 2 : 0;
}
