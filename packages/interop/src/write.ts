/**
 * The writers that need nothing but records: for a page that offers what it shows as a file. No reader, no schema and no
 * parser comes with them, and nothing of Node; each is left out of a bundle that does not name it.
 */

import { type Dataset, list } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import type { Batch, ConvertOptions, Write } from "./format.ts";
import { writeGeojson } from "./geojson/write.ts";
import { claimsTable } from "./mapping/claims-table.ts";
import { writeClaims } from "./mapping/write-claims.ts";
import { writeNdjson } from "./ndjson/write.ts";
import { type LossReport, Report } from "./report.ts";

export type { ConvertOptions } from "./format.ts";
export type { Loss, LossReport, Spot } from "./report.ts";
export { claimsTable };

/** A format that can be written anywhere: what the file is called, and how it is served. */
export interface Writer {
  /** As the format is called on the command line. */
  readonly name: string;
  /** The ending of a file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: Write;
}

/** A claim of casualties a row, as {@link claimsTable} has its columns; `incident-data convert` reads it by its header. */
export const csv: Writer = {
  name: "csv",
  extension: "csv",
  mediaType: "text/csv;charset=utf-8",
  write: (batches, context) => writeClaims(batches, context, claimsTable),
};

/** A feature an incident (RFC 7946), with all that is claimed of casualties. */
export const geojson: Writer = {
  name: "geojson",
  extension: "geojson",
  mediaType: "application/geo+json",
  write: writeGeojson,
};

/** A record a line: nothing is lost. */
export const ndjson: Writer = {
  name: "ndjson",
  extension: "ndjson",
  mediaType: "application/x-ndjson",
  write: writeNdjson,
};

/** A data set as the text of a file, and what the format has no place for. */
export interface Written {
  readonly text: string;
  readonly report: LossReport;
}

/**
 * A data set, or its `subset`, as the text of a file, with what was lost. Licence and citation are in the report, for the formats
 * that have no place for them.
 *
 * @param options.byteOrderMark CSV for Excel: with a byte order mark, and an apostrophe before texts that Excel would change.
 * @throws InteropError `loss` where `options.strict` is set and the format cannot hold something.
 * @example
 * import { csv, writeText } from "@incident-data/interop/write";
 *
 * const { text, report } = await writeText(dataset, csv, { byteOrderMark: true });
 */
export async function writeText(
  dataset: Dataset,
  { name, write }: Writer,
  options: Pick<ConvertOptions, "byteOrderMark" | "strict"> = {},
): Promise<Written> {
  const { id, licence, citation } = dataset.manifest;
  const report = new Report(options.strict);
  report.licence = licence;
  report.citation = citation;
  const records = linesOf(dataset);
  for (const { kind } of records) report.read(kind);
  let text = "";
  for await (const piece of write(asBatch(dataset, records), { options, report })) text += piece;
  return { text, report: report.result("records", name, id) };
}

async function* asBatch({ manifest }: Dataset, records: readonly RecordLine[]): AsyncIterable<Batch> {
  yield { dataset: manifest, records, closed: true };
}

/** The records of a data set, each with its kind, in the order in which `records.ndjson` has them. */
function linesOf({ sources, actors, places, incidents, statements, tombstones }: Dataset): readonly RecordLine[] {
  return [
    ...list(sources).map((each) => ({ kind: "source" as const, ...each })),
    ...list(actors).map((each) => ({ kind: "actor" as const, ...each })),
    ...list(places).map((each) => ({ kind: "place" as const, ...each })),
    ...list(incidents).map((each) => ({ kind: "incident" as const, ...each })),
    ...list(statements).map((each) => ({ kind: "statement" as const, ...each })),
    ...tombstones.map((each) => ({ kind: "tombstone" as const, ...each })),
  ];
}
