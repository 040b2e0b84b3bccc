import { firstRow } from "../csv/rows.ts";
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
function detect({ bytes, text }: Head): 0 | 1 | 2 | 3 {
  if (/^\s*[[{]/.test(text)) {
    return /"type_of_violence"\s*:/.test(text) && /"date_start"\s*:/.test(text) && /"side_a"\s*:/.test(text) ? 3 : 0;
  }
  const cells = firstRow(bytes, text);
  if (isHeadless(cells)) return 3;
  const needed = ["id", "type_of_violence", "side_a", "date_start"].every((name) => cells.includes(name));
  return needed && known(cells) >= 20 ? 3 : 0;
}
