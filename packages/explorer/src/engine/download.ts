import type { Dataset } from "@incident-data/core";
import type { Download, DownloadFormat } from "./protocol.ts";

export function downloadOf(format: DownloadFormat, _dataset: Dataset, _shown: readonly string[]): Download {
  throw new Error(`${format} is not written yet`);
}
