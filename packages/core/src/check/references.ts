import { claimIdPattern, type IdKind, idNouns, idPattern } from "../ids.ts";
import type { Fault } from "../issues.ts";
import { shown } from "../issues.ts";
import type { RawRecord } from "../raw.ts";
import type { KnownIds } from "./known-ids.ts";
import { didYouMean } from "./nearest.ts";
import { shapes, walk } from "./shape.ts";

/** Ids that two records of a kind share. */
export function checkDuplicates(records: readonly RawRecord[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { kind, id, path } of records) {
    if (id === undefined) continue;
    const key = `${kind} ${id}`;
    if (seen.has(key)) {
      faults.push({
        code: "duplicate_id",
        path: [...path, "id"],
        expected: `an id that no other ${kind} has`,
        received: shown(id),
      });
    }
    seen.add(key);
  }
  return faults;
}

/** References that lead to nothing, or to a record of another kind. */
export function checkReferences(records: readonly RawRecord[], ids: KnownIds): Fault[] {
  const faults: Fault[] = [];
  for (const record of records) {
    walk(shapes[record.kind], record.value, record.path, (shape, value, path) => {
      if (shape.is !== "ref" || typeof value !== "string" || ids[shape.kind].has(value)) return;
      // What has not the form of an id is the schema's matter.
      if (!(shape.kind === "claim" ? claimIdPattern : idPattern).test(value)) return;
      const others = (Object.keys(ids) as IdKind[]).filter((kind) => kind !== shape.kind && ids[kind].has(value));
      const expected = `the id of ${idNouns[shape.kind]}`;
      const other = others[0];
      if (other === undefined) {
        const hint = didYouMean(value, ids[shape.kind]) ?? `Add the ${shape.kind}, or name one that is there.`;
        faults.push({ code: "unknown_id", path, expected, received: shown(value), hint });
      } else {
        faults.push({ code: "wrong_kind", path, expected, received: `${shown(value)}, which is ${idNouns[other]}` });
      }
    });
  }
  return faults;
}
