import { kinds } from "@incident-data/core";
import type { Format, Head } from "../format.ts";
import { readJson } from "./read.ts";
import { writeJson } from "./write.ts";

/** A data set of ours in one document: what a built package has as `data.json`. */
export const json: Format = {
  name: "json",
  title: "a data set of this library in one document (data.json)",
  extensions: ["json"],
  detect,
  read: readJson,
  write: writeJson,
};

const parts: ReadonlySet<string | undefined> = new Set(["dataset", ...kinds.map((kind) => `${kind}s`), "tombstones"]);

/** An object whose first key is one of a data set's. */
function detect({ text }: Head): 0 | 1 | 2 | 3 {
  return parts.has(/^\s*\{\s*"([a-z]+)"\s*:\s*[[{]/.exec(text)?.[1]) ? 3 : 0;
}
