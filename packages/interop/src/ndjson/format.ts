import { kinds } from "@incident-data/core";
import type { Format, Head } from "../format.ts";
import { readNdjson } from "./read.ts";
import { writeNdjson } from "./write.ts";

/** Our own records, one a line, each with its kind. */
export const ndjson: Format = {
  name: "ndjson",
  title: "records of this library, one a line (newline-delimited JSON)",
  extensions: ["ndjson", "jsonl"],
  detect,
  read: readNdjson,
  write: writeNdjson,
};

const lineKinds: ReadonlySet<string | undefined> = new Set([...kinds, "tombstone"]);

/** A first line that is an object with a kind of ours. */
function detect({ text, whole }: Head): 0 | 1 | 2 | 3 {
  const start = text.replace(/^[\uFEFF\s]+/, "");
  const end = start.indexOf("\n");
  if (end < 0 && !whole) return lineKinds.has(/^\{\s*"kind"\s*:\s*"([a-z]+)"/.exec(start)?.[1]) ? 3 : 0;
  try {
    const first = JSON.parse(end < 0 ? start : start.slice(0, end)) as {
      readonly kind?: unknown;
      readonly id?: unknown;
    };
    return typeof first?.kind === "string" && typeof first.id === "string" ? 3 : 0;
  } catch {
    return 0;
  }
}
