import type { Manifest } from "@incident-data/core";
import type { LineKind, RecordLine } from "@incident-data/core/schema";
import type { Batch, WriteContext } from "../format.ts";

const tables = ["source", "actor", "place", "incident", "statement", "tombstone"] as const;

/**
 * A data set in one document, one record a line, in the order of the ids. All of it is held until the last record has come:
 * for a file that is larger than memory there is `ndjson`.
 */
export async function* writeJson(batches: AsyncIterable<Batch>, { report }: WriteContext): AsyncIterable<string> {
  let manifest: Manifest | undefined;
  const lines = new Map<string, (readonly [id: string, text: string])[]>(tables.map((kind) => [kind, []]));
  for await (const { dataset, records } of batches) {
    manifest ??= dataset;
    for (const record of records) lines.get(record.kind)?.push([orderOf(record), textOf(record)]);
    report.wrote(records.length);
  }
  if (manifest === undefined) {
    report.find("no_manifest", "dataset", "the document is no data set until it has a title, a licence and a citation");
  }
  const parts = manifest === undefined ? [] : [`"dataset":${JSON.stringify(manifest)}`];
  for (const kind of tables) {
    const own = lines.get(kind) ?? [];
    lines.delete(kind);
    if (kind === "tombstone" && own.length === 0) continue;
    own.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    parts.push(`"${kind}s":[${own.length === 0 ? "" : `\n${own.map(([, text]) => text).join(",\n")}\n`}]`);
  }
  yield `{${parts.join(",\n")}}\n`;
}

function orderOf(record: RecordLine): string {
  return record.kind === "tombstone" ? `${record.of} ${record.id}` : record.id;
}

/** A record without its kind, which the list says that it stands in. */
function textOf({ kind: _kind, ...record }: RecordLine<LineKind>): string {
  return JSON.stringify(record);
}
