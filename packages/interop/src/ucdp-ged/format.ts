import { CsvScanner } from "../csv/scan.ts";
import type { Format, Head } from "../format.ts";
import { isHeadless, known } from "./columns.ts";
import { readUcdpGed } from "./read.ts";
import { writeUcdpGed } from "./write.ts";

/** Events of the UCDP Georeferenced Event Dataset and of UCDP Candidate. */
export const ucdpGed: Format = {
  name: "ucdp-ged",
  title: "UCDP GED and UCDP Candidate: CSV of any release from 17.1 on, HDX's copies, JSON of the API",
  extensions: ["csv", "json"],
  detect,
  read: readUcdpGed,
  write: writeUcdpGed,
  licenceBeside: true,
};

/** A header with most of the columns of events, a row that can only be one, or a page of the API. */
function detect({ bytes, text }: Head): 0 | 1 | 2 {
  if (/^\s*[[{]/.test(text)) {
    return /"type_of_violence"\s*:/.test(text) && /"date_start"\s*:/.test(text) && /"side_a"\s*:/.test(text) ? 2 : 0;
  }
  const cells = firstRow(bytes);
  if (isHeadless(cells)) return 2;
  const needed = ["id", "type_of_violence", "side_a", "date_start"].every((name) => cells.includes(name));
  return needed && known(cells) >= 20 ? 2 : 0;
}

function firstRow(bytes: Uint8Array): readonly string[] {
  let cells: readonly string[] | undefined;
  const row = (each: CsvScanner) => {
    cells ??= Array.from({ length: each.count }, (_, i) => each.cell(i));
  };
  const scanner = new CsvScanner({ delimiter: ",", longest: bytes.length + 1 });
  scanner.take(bytes, { row, bad: () => {} });
  return cells ?? [];
}
