import { Graves } from "../graves.ts";
import { claimIdPattern, type IdKind, idNouns, idPattern, type Kind } from "../ids.ts";
import type { Fault, Path } from "../issues.ts";
import { shown } from "../issues.ts";
import { onceARecord } from "../once-a-record.ts";
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

/** Records whose id one of the data sets that are used has, too: a reference to it would mean either. */
export function checkTaken(records: readonly RawRecord[], others: readonly RawRecord[]): Fault[] {
  if (others.length === 0) return [];
  const taken = new Set(others.map(({ kind, id }) => `${kind} ${id}`));
  return records.flatMap(({ kind, id, path }) => {
    if (id === undefined || !taken.has(`${kind} ${id}`)) return [];
    const expected = `an id that no ${kind} of the data sets it uses has`;
    const hint = `Take the record out, and refer to theirs; or give this ${kind} another id.`;
    return [{ code: "duplicate_id", path: [...path, "id"], expected, received: shown(id), hint } as const];
  });
}

/** Calls `visit` for every reference in a record that has the form of an id; what has not is the schema's matter. */
export function eachReference(
  { kind, value, path }: RawRecord,
  visit: (kind: IdKind, id: string, at: () => Path) => void,
): void {
  walk(shapes[kind], value, path, (shape, id, at) => {
    if (shape.is !== "ref" || typeof id !== "string") return;
    if ((shape.kind === "claim" ? claimIdPattern : idPattern).test(id)) visit(shape.kind, id, at);
  });
}

/** What a record refers to. */
const referencesOf = onceARecord((record) => {
  const found: (readonly [IdKind, string])[] = [];
  eachReference(record, (kind, id) => found.push([kind, id]));
  return found;
});

/** A reference that leads to nothing, or to a thing of another kind. */
export function danglingReference(
  kind: IdKind,
  id: string,
  path: Path,
  isThere: (kind: IdKind, id: string) => boolean,
  hint: () => string = () => hintFor(kind),
): Fault {
  const other = idKinds.find((each) => each !== kind && isThere(each, id));
  const expected = `the id of ${idNouns[kind]}`;
  if (other === undefined) return { code: "unknown_id", path, expected, received: shown(id), hint: hint() };
  return { code: "wrong_kind", path, expected, received: `${shown(id)}, which is ${idNouns[other]}` };
}

const idKinds = Object.keys(idNouns) as IdKind[];

/** What is said of a reference that leads to nothing, where nothing like it is known. */
function hintFor(kind: IdKind): string {
  return `Add the ${kind}, or name one that is there.`;
}

/** Of so many ids that lead to nothing the nearest is sought: every search goes through all ids of the kind. */
const mostHints = 50;

/** References that lead to nothing, to a tombstone, or to a record of another kind; those to an absent kind are left alone. */
export function checkReferences(
  records: readonly RawRecord[],
  ids: KnownIds,
  absent: ReadonlySet<Kind>,
  graves: Graves = new Graves([]),
): Fault[] {
  const faults: Fault[] = [];
  const hints = new Map<string, string>();
  const nearest = (kind: IdKind, value: string): string => {
    const key = `${kind} ${value}`;
    const known = hints.get(key);
    if (known !== undefined || hints.size >= mostHints) return known ?? hintFor(kind);
    const hint = didYouMean(value, ids[kind]) ?? hintFor(kind);
    hints.set(key, hint);
    return hint;
  };
  const isThere = (kind: IdKind, id: string) => ids[kind].has(id);
  for (const record of records) {
    if (referencesOf(record).every(([kind, id]) => isThere(kind, id))) continue;
    eachReference(record, (kind, id, at) => {
      if (isThere(kind, id) || absent.has(kind === "claim" ? "statement" : kind)) return;
      const fate = graves.fateOf(kind, id);
      if (fate === undefined) faults.push(danglingReference(kind, id, at(), isThere, () => nearest(kind, id)));
      else
        faults.push({ code: "buried_id", path: at(), expected: `the id of ${idNouns[kind]} that is there`, ...fate });
    });
  }
  return faults;
}
