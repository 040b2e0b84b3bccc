import type { Fault } from "../issues.ts";
import { heldPassages } from "../passages.ts";
import type { RawRecord } from "../raw.ts";
import { checkCycles } from "./cycles.ts";
import { knownIds } from "./known-ids.ts";
import { checkManifest } from "./manifest.ts";
import { checkDuplicates, checkReferences } from "./references.ts";
import { checkStatements } from "./statements.ts";
import { checkValues } from "./values.ts";

/**
 * All that is wrong across the fields of a record or across records: the semantic pass. It runs on every record, also on
 * one that its schema refuses, and never reports what a schema reports.
 */
export function checkRecords(records: readonly RawRecord[], manifest: unknown): Fault[] {
  return [
    ...checkDuplicates(records),
    ...checkReferences(records, knownIds(records)),
    ...checkCycles(records),
    ...checkValues(records),
    ...checkStatements(records),
    ...checkPassages(records),
    ...checkManifest(records, manifest),
  ];
}

function checkPassages(records: readonly RawRecord[]): Fault[] {
  return heldPassages(records)
    .filter((passage) => passage.text === undefined)
    .map(({ source, index, from, to }) => ({
      code: "passage_not_covered",
      path: ["sources", source, "outline", index],
      expected: "a record whose evidence quotes the passage from its first to its last words",
      received: `none for "${from} … ${to}"`,
    }));
}
