import { type Dataset, type DatasetData, list, openDataset, type Statement, subset } from "@incident-data/core";
import { csv, geojson, ndjson, type Writer, writeText } from "@incident-data/interop/write";
import type { Download, DownloadFormat, DownloadLoss } from "./protocol.ts";

/** Each way to save: its writer, and whether for Excel, which needs a mark to see that a file is in UTF-8. */
const ways: { readonly [F in DownloadFormat]: { readonly writer: Writer; readonly excel: boolean } } = {
  csv: { writer: csv, excel: false },
  "csv-for-excel": { writer: csv, excel: true },
  geojson: { writer: geojson, excel: false },
  ndjson: { writer: ndjson, excel: false },
};

/**
 * The incidents that are shown, as a file. A table and a map hold them and the claims about them alone; the records of NDJSON
 * hold also what they refer to, so that they can be read again as a data set.
 */
export async function downloadOf(
  format: DownloadFormat,
  dataset: Dataset,
  incidents: readonly string[],
): Promise<Download> {
  const { writer, excel } = ways[format];
  const part = subset(dataset, incidents).dataset;
  const { text, report } = await writeText(format === "ndjson" ? part : only(part, new Set(incidents)), writer, {
    byteOrderMark: excel,
  });
  const bytes = new TextEncoder().encode(text);
  const { id, version } = dataset.manifest;
  return {
    name: fileName(id, version, incidents.length, excel, writer),
    type: writer.mediaType,
    bytes,
    losses: lossesByReason(report.losses),
  };
}

/** Losses told once a reason, in the order in which each first came up. */
export function lossesByReason(
  losses: readonly { readonly field: string; readonly reason: string; readonly count: number }[],
): readonly DownloadLoss[] {
  const byReason = new Map<string, string[]>();
  for (const { field, reason, count } of losses) {
    const fields = byReason.get(reason) ?? [];
    byReason.set(reason, fields);
    fields.push(`${field} (${count})`);
  }
  return [...byReason].map(([reason, fields]) => ({ reason, fields }));
}

/** Without what is said of other incidents, which a statement may tell in the same breath. */
function only(part: Dataset, incidents: ReadonlySet<string>): Dataset {
  const about = (statement: Statement): Statement => {
    const claims = Object.entries(statement.claims ?? {}).filter(([, claim]) => incidents.has(claim.about ?? ""));
    return { ...statement, claims: Object.fromEntries(claims) };
  };
  const data: DatasetData = {
    dataset: part.manifest,
    sources: list(part.sources),
    actors: list(part.actors),
    places: list(part.places),
    incidents: list(part.incidents).filter(({ id }) => incidents.has(id)) as DatasetData["incidents"],
    statements: list(part.statements).map(about),
  };
  return openDataset(data);
}

/** What it is of, in letters that any file system takes. */
function fileName(id: string, version: string, count: number, excel: boolean, { extension }: Writer): string {
  const name = `${id}-${version}-${count}-incidents${excel ? "-excel" : ""}`;
  return `${name.replace(/[^A-Za-z0-9.-]+/g, "-").slice(0, 100)}.${extension}`;
}
