import { type LineIssue, type ReadRecord, RecordReader } from "@incident-data/authoring/ndjson";
import { pathText } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import type { Batch, Input, ReadContext } from "../format.ts";
import type { RowFault } from "../issues.ts";
import type { Report } from "../report.ts";

/** Records of this library, one a line. Nothing is lost: what a line holds is the record. */
export async function* readNdjson(input: Input, { report, progress }: ReadContext): AsyncIterable<Batch> {
  const reader = new RecordReader();
  for await (const chunk of input.chunks()) {
    yield batchOf(reader.take(chunk), report);
    progress(chunk.length);
  }
  yield batchOf(reader.finish(), report);
}

function batchOf(read: readonly ReadRecord[], report: Report): Batch {
  const records: RecordLine[] = [];
  for (const each of read) {
    if ("record" in each) {
      records.push(each.record);
      report.accept();
    } else {
      const [first, ...rest] = each.issues.map(faultOfLine);
      report.setAside({ line: each.line, faults: [first as RowFault, ...rest], text: each.text.slice(0, 20_000) });
    }
  }
  return { records, closed: false };
}

/** A fault of a line as one of a row. */
export function faultOfLine({ code, path, column, expected, received, hint }: LineIssue): RowFault {
  const field = path.length === 0 ? `column ${column}` : pathText(path);
  return { code, field, expected, received, ...(hint === undefined ? {} : { hint }) };
}
