import type { Report } from "../check/finding.ts";
import type { Writer } from "../output/writer.ts";

/** One way to print a report. */
export interface Format {
  readonly name: string;
  print(report: Report, out: Writer): void;
}
