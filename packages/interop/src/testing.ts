import type { RecordLine } from "@incident-data/core/schema";
import { type Conversion, convert, readRecords } from "./convert.ts";
import type { Input } from "./format.ts";

/** A text or bytes as an input, cut into pieces of so many bytes. */
export function inputOf(content: string | Uint8Array, name = "file", piece = 1 << 16): Input {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
    },
  };
}

/** What a reader makes of an input: all its records, and what was lost. */
export async function recordsOf(input: Input, options: Omit<Conversion, "to"> = {}) {
  const reading = await readRecords(input, options);
  const records: RecordLine[] = [];
  for await (const batch of reading.batches) records.push(...batch.records);
  return { records, report: reading.report() };
}

/** What a conversion makes of an input: its whole text, and what was lost. */
export async function convertedText(input: Input, conversion: Conversion) {
  const converted = await convert(input, conversion);
  let text = "";
  for await (const piece of converted.text) text += piece;
  return { text, report: converted.report() };
}
