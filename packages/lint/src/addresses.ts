import type { DatasetData, Path } from "@incident-data/core";

/** The addresses of documents and of their copies, with their places. */
export function* addressesOf(
  data: DatasetData,
): Generator<{ readonly url: string; readonly path: Path; readonly copy: boolean }> {
  for (const { id, url, archive = [] } of data.sources) {
    if (url !== undefined) yield { url, path: ["sources", id, "url"], copy: false };
    for (const [i, copy] of archive.entries())
      yield { url: copy.url, path: ["sources", id, "archive", i, "url"], copy: true };
  }
}

/** The host of an address, without `www.`; empty where it is none. */
export function hostOf(url: string): string {
  return (/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? "").toLowerCase().replace(/^www\./, "");
}
