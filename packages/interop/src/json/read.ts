import { parseJson, readUntrusted } from "@incident-data/authoring/gate";
import { type ReadRecord, RecordReader } from "@incident-data/authoring/ndjson";
import type { Manifest } from "@incident-data/core";
import { manifestSchema, type RecordLine } from "@incident-data/core/schema";
import type { Batch, Input, ReadContext } from "../format.ts";
import { InteropError } from "../issues.ts";
import { readMapped } from "../mapping/read.ts";
import { faultOfLine } from "../ndjson/read.ts";
import type { Report } from "../report.ts";
import { type Member, Members } from "./members.ts";

/** The bytes that one record, or the manifest, may have. */
const most = 5_000_000;

const kindOf: { readonly [key: string]: string } = {
  sources: "source",
  actors: "actor",
  places: "place",
  incidents: "incident",
  statements: "statement",
  tombstones: "tombstone",
};

/** The records of a data set in one document, streamed; with a mapping, whatever a list of it holds. Nothing is lost; the manifest travels with the first batch after it. */
export async function* readJson(input: Input, context: ReadContext): AsyncIterable<Batch> {
  const { report, progress, options } = context;
  if (options.mapping !== undefined) {
    yield* readMapped(input, context, options.mapping);
    return;
  }
  const members = new Members(most);
  for await (const chunk of input.chunks()) {
    yield* batchesOf(members.take(chunk), report);
    progress(chunk.length);
  }
  members.finish();
}

function* batchesOf(members: readonly Member[], report: Report): Generator<Batch> {
  const records: RecordLine[] = [];
  for (const member of members) {
    const kind = kindOf[member.key];
    if (member.key === "dataset" && !member.listed) yield { dataset: manifestOf(member), records: [], closed: true };
    else if (kind === undefined || !member.listed) throw strange(member);
    else if (member.bytes.length > 0) readMember(member, kind, records, report);
  }
  yield { records, closed: false };
}

function readMember({ bytes, line }: Member, kind: string, records: RecordLine[], report: Report): void {
  for (const read of recordOf(bytes, kind)) {
    if ("record" in read) {
      records.push(read.record);
      report.accept();
      continue;
    }
    const [first, ...rest] = read.issues;
    const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 20_000));
    report.setAside({ line, faults: [faultOfLine(first), ...rest.map(faultOfLine)], text });
  }
}

/** A member read as a line of its kind. */
function recordOf(bytes: Uint8Array, kind: string): readonly ReadRecord[] {
  const reader = new RecordReader({ bytes: most });
  if (bytes[0] !== 0x7b) return [...reader.take(bytes), ...reader.finish()];
  const rest = bytes.subarray(1);
  const empty = rest.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x7d);
  const before = new TextEncoder().encode(`{"kind":"${kind}"${empty ? "" : ","}`);
  const all = new Uint8Array(before.length + rest.length);
  all.set(before);
  all.set(rest, before.length);
  return [...reader.take(all), ...reader.finish()];
}

function manifestOf({ bytes, line }: Member): Manifest {
  const gated = readUntrusted(bytes);
  const faults = gated.ok ? [...parseJson(gated.text).faults] : [...gated.faults];
  const value = gated.ok && faults.length === 0 ? parseJson(gated.text).value : undefined;
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const own = result.error.issues.map(({ path, message }) => ({
    code: "wrong_type" as const,
    field: ["dataset", ...path].join(" › "),
    expected: message,
    received: "something else",
    line,
  }));
  const [first, ...rest] = [...faults.map((each) => ({ ...each, field: "dataset", line })), ...own];
  throw new InteropError([first as NonNullable<typeof first>, ...rest]);
}

function strange({ key, line, listed }: Member): InteropError {
  const expected = `the manifest under "dataset", or lists under ${Object.keys(kindOf).join(", ")}`;
  const received = `${listed ? "a list" : "a value"} under ${JSON.stringify(key)}`;
  return new InteropError([{ code: "wrong_format", field: key, expected, received, line }]);
}
