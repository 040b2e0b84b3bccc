import { countsOf, fileOf } from "../check/finding.ts";
import { jsonText } from "../output/encode.ts";
import type { Format } from "./format.ts";

/** For programs: all that is known of each finding. */
export const json: Format = {
  name: "json",
  print(report, out) {
    const { files, omitted, linted, findings } = report;
    const told = findings.map((each) => ({
      ...each,
      file: fileOf(report, each.file),
      related: each.related.map((other) => ({ ...other, file: fileOf(report, other.file) })),
    }));
    out.document(jsonText({ format: 1, files, counts: countsOf(findings), omitted, linted, findings: told }));
  },
};
