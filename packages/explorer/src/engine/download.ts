import { type Dataset, type DatasetData, list, openDataset, type Statement, subset } from "@incident-data/core";
import { csv, geojson, ndjson, type Writer, writeText } from "@incident-data/interop/write";
import type { Download, DownloadFormat, DownloadLoss, LossHolder } from "./protocol.ts";

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
    losses: lossesByHolder(report.losses),
  };
}

/** Losses by what they are of, each field once however many reasons there are. */
export function lossesByHolder(
  losses: readonly { readonly field: string; readonly count: number }[],
): readonly DownloadLoss[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { field: way, count } of losses) {
    const [of = "", ...field] = way.split(".");
    const fields = counts.get(of) ?? new Map<string, number>();
    counts.set(of, fields);
    const name = field.join(".");
    fields.set(name, (fields.get(name) ?? 0) + count);
  }
  return holders.flatMap((of) => {
    const fields = [...(counts.get(of) ?? [])].map(([field, count]) => (field === "" ? { count } : { field, count }));
    return fields.length === 0 ? [] : [{ of, fields }];
  });
}

const holders: readonly LossHolder[] = [
  ...(["incidents", "claims", "statements", "actors", "places", "sources", "tombstones"] as const),
];

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
