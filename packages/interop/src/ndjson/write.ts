import type { Batch, WriteContext } from "../format.ts";

/** One record a line. Nothing of a record is lost; licence and citation are in the records of its sources. */
export async function* writeNdjson(batches: AsyncIterable<Batch>, { report }: WriteContext): AsyncIterable<string> {
  for await (const { records } of batches) {
    let text = "";
    for (const record of records) text += `${JSON.stringify(record)}\n`;
    report.wrote(records.length);
    if (text !== "") yield text;
  }
}
