import type { Batch, Format, Input, ReadContext } from "../format.ts";
import { InteropError } from "../issues.ts";
import { readMapped } from "../mapping/read.ts";

/** Any table, whose columns a mapping explains. */
export const csv: Format = {
  name: "csv",
  title: "any table, with a mapping that says what its columns mean: CSV, XLSX",
  extensions: ["csv", "tsv", "xlsx"],
  read: readCsv,
  needsMapping: true,
};

async function* readCsv(input: Input, context: ReadContext): AsyncIterable<Batch> {
  const { mapping } = context.options;
  if (mapping === undefined) {
    const hint = "--mapping names a file that says what the columns mean; --propose drafts one from the header.";
    const [expected, received] = ["a mapping", "none"];
    throw new InteropError([{ code: "missing_mapping", field: "", expected, received, hint }]);
  }
  yield* readMapped(input, context, mapping);
}
