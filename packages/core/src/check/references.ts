import { claimIdPattern, type IdKind, idNouns, idPattern, type Kind } from "../ids.ts";
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

/** Of so many ids that lead to nothing the nearest is sought: every search goes through all ids of the kind. */
const mostHints = 50;

/** References that lead to nothing, or to a record of another kind; those to an absent kind are left alone. */
export function checkReferences(records: readonly RawRecord[], ids: KnownIds, absent: ReadonlySet<Kind>): Fault[] {
  const faults: Fault[] = [];
  const hints = new Map<string, string>();
  const hintFor = (kind: IdKind, value: string): string => {
    const general = `Add the ${kind}, or name one that is there.`;
    const key = `${kind} ${value}`;
    const known = hints.get(key);
    if (known !== undefined || hints.size >= mostHints) return known ?? general;
    const hint = didYouMean(value, ids[kind]) ?? general;
    hints.set(key, hint);
    return hint;
  };
  for (const record of records) {
    walk(shapes[record.kind], record.value, record.path, (shape, value, path) => {
      if (shape.is !== "ref" || typeof value !== "string" || ids[shape.kind].has(value)) return;
      if (absent.has(shape.kind === "claim" ? "statement" : shape.kind)) return;
      // What has not the form of an id is the schema's matter.
      if (!(shape.kind === "claim" ? claimIdPattern : idPattern).test(value)) return;
      const others = (Object.keys(ids) as IdKind[]).filter((kind) => kind !== shape.kind && ids[kind].has(value));
      const expected = `the id of ${idNouns[shape.kind]}`;
      const other = others[0];
      if (other === undefined) {
        const hint = hintFor(shape.kind, value);
        faults.push({ code: "unknown_id", path, expected, received: shown(value), hint });
      } else {
        faults.push({ code: "wrong_kind", path, expected, received: `${shown(value)}, which is ${idNouns[other]}` });
      }
    });
  }
  return faults;
}
