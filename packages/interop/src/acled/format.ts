import { firstRow } from "../csv/rows.ts";
import type { Format, Head } from "../format.ts";
import { known } from "./columns.ts";
import { readAcled } from "./read.ts";
import { writeAcled } from "./write.ts";

/** Events of the Armed Conflict Location & Event Data. */
export const acled: Format = {
  name: "acled",
  title: "ACLED: CSV with the columns since 2023 or before, HDX's copies, JSON of the API",
  extensions: ["csv", "json"],
  detect,
  read: readAcled,
  write: writeAcled,
  licenceBeside: true,
};

/** A header with most of the columns of events, or events of the API. */
function detect({ text, bytes }: Head): 0 | 1 | 2 | 3 {
  if (/^\s*[[{]/.test(text)) {
    return ["event_id_cnty", "event_date", "event_type", "actor1"].every((key) => text.includes(`"${key}"`)) ? 3 : 0;
  }
  const cells = firstRow(bytes, text);
  const names = cells.map((cell) => cell.trim().toLowerCase());
  return names.includes("event_id_cnty") && known(names) >= 8 ? 3 : 0;
}
