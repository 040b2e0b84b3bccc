import type { Batch, Format, Head, Input, ReadContext } from "../format.ts";
import { headOf } from "../head.ts";
import { InteropError } from "../issues.ts";
import { claimsTable } from "../mapping/claims-table.ts";
import { namedColumns } from "../mapping/columns.ts";
import { readMapped } from "../mapping/read.ts";
import { delimiterOf } from "./rows.ts";
import { writeCsv } from "./write.ts";

/** Any table, whose columns a mapping explains. */
export const csv: Format = {
  name: "csv",
  title: "any table, with a mapping that says what its columns mean: CSV, XLSX; or a claim of casualties a row",
  extensions: ["csv", "tsv", "xlsx"],
  detect,
  read: readCsv,
  write: writeCsv,
  licenceBeside: true,
};

/** Whether it is a table of claims, as it is written here: it has all of its columns. */
function detect({ text }: Head): 0 | 3 {
  const [header = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const names = header.split(delimiterOf(header)).map((name) => name.replace(/^"(.*)"$/, "$1"));
  return namedColumns(claimsTable).every(({ name }) => names.includes(name)) ? 3 : 0;
}

async function* readCsv(input: Input, context: ReadContext): AsyncIterable<Batch> {
  const { options } = context;
  if (options.mapping !== undefined) yield* readMapped(input, context, options.mapping);
  else if (detect(await headOf(input)) > 0) {
    const escaped = { ...options, escaped: true };
    yield* readMapped(input, { ...context, options: escaped }, { mapping: claimsTable });
  } else {
    const hint = "--mapping names a file that says what the columns mean; --propose drafts one from the header.";
    const [expected, received] = ["a mapping", "none"];
    throw new InteropError([{ code: "missing_mapping", field: "", expected, received, hint }]);
  }
}
