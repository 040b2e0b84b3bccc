import { type Graves, idKinds, type RawTombstone } from "../graves.ts";
import { claimIdPattern, idNouns, idPattern } from "../ids.ts";
import { type Fault, type Path, shown } from "../issues.ts";
import { get, members } from "../raw.ts";
import type { TombstoneStatus } from "../records/tombstone.ts";
import type { KnownIds } from "./known-ids.ts";
import { didYouMean } from "./nearest.ts";
import { dateFaults } from "./values.ts";

/** How many ids each status leads to, in numbers and in words. */
const targets: { readonly [S in TombstoneStatus]: readonly [least: number, most: number, words: string] } = {
  merged: [1, 1, "one id, as of what was merged"],
  split: [2, Number.POSITIVE_INFINITY, "two ids or more, as of what was split"],
  withdrawn: [0, 0, "no id, as of what was withdrawn"],
};

/**
 * Tombstones of ids that are still there or have one already, that lead to too few or too many, and that lead to nothing, to
 * another kind or to another tombstone: whoever follows one arrives, so that there are no chains and no circles.
 */
export function checkTombstones(tombstones: readonly RawTombstone[], ids: KnownIds, graves: Graves): Fault[] {
  return tombstones.flatMap((tombstone) => [
    ...secondLives(tombstone, ids, graves),
    ...tombstoneFaults(tombstone.value, tombstone.path),
    ...wrongTargets(tombstone, ids, graves),
  ]);
}

/** What is wrong across the fields of one tombstone: the part that needs no record. */
export function tombstoneFaults(value: unknown, path: Path = []): Fault[] {
  return [...wrongNumbers(value, path), ...dateFaults(get(value, "since"), [...path, "since"])];
}

function* secondLives({ of, id, path, value }: RawTombstone, ids: KnownIds, graves: Graves): Generator<Fault> {
  if (of === undefined || id === undefined) return;
  const hint = `Take the tombstone out, or give the ${of} another id.`;
  const at = { code: "duplicate_id", path: [...path, "id"], received: shown(id) } as const;
  if (ids[of].has(id)) yield { ...at, expected: `an id that no ${of} has any more`, hint };
  if (graves.get(of, id)?.value !== value) yield { ...at, expected: `one tombstone of ${idNouns[of]}` };
}

function* wrongNumbers(value: unknown, path: Path): Generator<Fault> {
  const into = get(value, "into");
  const status = get(value, "status");
  if (Array.isArray(into) && (status === "merged" || status === "split" || status === "withdrawn")) {
    const [least, most, expected] = targets[status];
    if (into.length < least || into.length > most) {
      yield { code: "bad_tombstone", path: [...path, "into"], expected, received: shown(into) };
    }
  }
  const seen = new Set<unknown>();
  for (const [i, target] of members(into).entries()) {
    const at = [...path, "into", i];
    if (seen.has(target)) {
      yield { code: "duplicate_value", path: at, expected: "every value once", received: `${shown(target)} again` };
    }
    seen.add(target);
  }
}

function* wrongTargets({ of, path, value }: RawTombstone, ids: KnownIds, graves: Graves): Generator<Fault> {
  for (const [i, target] of members(get(value, "into")).entries()) {
    const at = [...path, "into", i];
    if (of === undefined || typeof target !== "string") continue;
    if (!(of === "claim" ? claimIdPattern : idPattern).test(target) || ids[of].has(target)) continue;
    const expected = `the id of ${idNouns[of]}`;
    const fate = graves.fateOf(of, target);
    if (fate !== undefined) {
      yield { code: "buried_id", path: at, expected: `${expected} that is there`, ...fate };
      continue;
    }
    const other = idKinds.find((kind) => kind !== of && ids[kind].has(target));
    if (other !== undefined) {
      yield { code: "wrong_kind", path: at, expected, received: `${shown(target)}, which is ${idNouns[other]}` };
      continue;
    }
    const hint = didYouMean(target, ids[of]) ?? `Name ${idNouns[of]} that is there.`;
    yield { code: "unknown_id", path: at, expected, received: shown(target), hint };
  }
}
