import { sum, union } from "../algebra.ts";
import type { Bound } from "../bound.ts";
import { harms as allHarms, type Cell } from "../cell.ts";
import { CellGroups, harmBits } from "../cell-groups.ts";
import { clashOf } from "../solve/clash.ts";
import { endsOf } from "../solve/ends.ts";
import type { Row, System } from "../solve/system.ts";
import type { Harm, Status } from "../vocabulary.ts";
import { bucketsOf } from "./buckets.ts";
import type { Clash, Entry, Taken, Together } from "./entry.ts";
import { type Context, few, noteOverlaps, Relations, relateIn, take } from "./relations.ts";

/**
 * Returns how many people the counted entries hold together, from bounds that are propagated between each cell and
 * those inside it: the largest disjoint cells give the lower end, the outermost cells together the upper one, cut by what
 * stands around several of them.
 */
export function byNarrowing(entries: readonly Entry[], context: Context, taken: Taken): Together {
  const { rows: structure, laminar, around } = structureOf(entries, context);
  const said = entries.map(({ entered }, index): Row => ({ terms: [[index, 1]], ...entered, claim: String(index) }));
  const rows = [...structure, ...said];
  const ends = endsOf({ size: entries.length, rows }, 0);
  if (ends === null) return clashAmong(entries, { size: entries.length, rows }, 1);
  const narrowed = entries.map((entry, index) => ({ ...entry, entered: ends[index]?.bound ?? entry.entered }));
  const outer = [...entries.keys()].filter(
    (index) => entries[index]?.counted === true && !around[index]?.some((other) => entries[other]?.counted === true),
  );
  const apart = disjoint(outer, narrowed, context);
  noteTaken(outer, apart, entries, context, taken);
  const shared = sharedWholes(outer, around);
  const boundsOf = (places: readonly number[]): Bound[] => places.flatMap((place) => narrowed[place]?.entered ?? []);
  const all = union(boundsOf(outer)).max;
  return {
    kind: "bound",
    bound: { min: sum(boundsOf(apart)).min, max: all === null ? null : all - cutBy(shared, narrowed) },
    // Each end for itself may be reached, and not all together, where one whole stands around several.
    tight:
      laminar &&
      apart.length === outer.length &&
      shared.size === 0 &&
      outer.every((index) => ends[index]?.tight === true),
    outer: outer.flatMap((place) => entries[place] ?? []),
  };
}

/** Returns the entries that stand around several of the outermost counted ones, each with those. */
function sharedWholes(
  outer: readonly number[],
  around: readonly (readonly number[])[],
): ReadonlyMap<number, readonly number[]> {
  const inside = new Map<number, number[]>();
  for (const index of outer) {
    for (const whole of around[index] ?? []) {
      const parts = inside.get(whole);
      if (parts === undefined) inside.set(whole, [index]);
      else parts.push(index);
    }
  }
  return new Map([...inside].filter(([, parts]) => parts.length > 1));
}

/** Returns by how many people the upper ends of the parts of some wholes surpass those of the wholes, no part twice. */
function cutBy(shared: ReadonlyMap<number, readonly number[]>, entries: readonly Entry[]): number {
  const maxOf = (place: number) => entries[place]?.entered.max ?? Number.POSITIVE_INFINITY;
  const cuts = [...shared].map(([whole, parts]) => ({
    parts,
    people: parts.reduce((people, part) => people + maxOf(part), 0) - maxOf(whole),
  }));
  const done = new Set<number>();
  let cut = 0;
  for (const { parts, people } of cuts.sort((a, b) => b.people - a.people)) {
    if (people <= 0) break;
    if (parts.some((part) => done.has(part))) continue;
    for (const part of parts) done.add(part);
    cut += people;
  }
  return cut;
}

/** Returns the entries that cannot all be true, of a system without a solution whose claims are named by their places. */
export function clashAmong(entries: readonly Entry[], system: System, effort: number): Clash {
  const { clash } = clashOf(system, effort);
  return { kind: "clash", entries: entries.filter((_, place) => clash.includes(String(place))) };
}

/** What the cells are to each other, as rows over their sizes. */
export interface Structure {
  readonly rows: readonly Row[];
  /** True where the parts of every whole share nobody. */
  readonly laminar: boolean;
  /** For each cell the cells that hold it. */
  readonly around: readonly (readonly number[])[];
}

/** Returns what the sizes of cells are to each other by what the cells are. */
export function structureOf(entries: readonly Entry[], context: Context): Structure {
  const around = containersOf(entries, context);
  const rows: Row[] = [];
  let laminar = true;
  for (const [whole, parts] of directParts(around)) {
    const apart = disjoint(parts, entries, context);
    const full = covers(parts, whole, entries);
    const exact = apart.length === parts.length;
    laminar &&= exact;
    rows.push(row(whole, apart, 0, full && exact ? 0 : null));
    if (full && !exact) rows.push(row(whole, parts, null, 0));
    const chosen = new Set(apart);
    for (const part of parts) if (!chosen.has(part)) rows.push(row(whole, [part], 0, null));
  }
  return { rows, laminar, around };
}

function row(whole: number, parts: readonly number[], min: number | null, max: number | null): Row {
  return { terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)], min, max };
}

/** Returns, for each entry, the entries that hold it; of two that are the same the earlier holds the later. */
function containersOf(entries: readonly Entry[], context: Context): readonly (readonly number[])[] {
  if (entries.length <= few) {
    const relations = new Relations(entries, context);
    return entries.map((_, index) => entries.flatMap((__, at) => (relations.hides(at, index) ? [at] : [])));
  }
  const cells = entries.map(({ cell }) => cell);
  const groups = new CellGroups(cells, ({ incident }) => incident);
  const harmSets = new Map<number, readonly Harm[]>();
  for (const { harms } of cells) harmSets.set(harmBits(harms), harms);
  return cells.map((cell, index) =>
    wider(cell, context, [...harmSets]).flatMap((each) => {
      const group = groups.find(each);
      const at = groups.first(group);
      const other = cells[at];
      if (group < 0 || other === undefined || at === index) return [];
      const { relation } = relateIn(context, other, cell);
      return relation === "contains" || (relation === "same" && at < index) ? [at] : [];
    }),
  );
}

/** Returns every cell that could hold a cell. */
function wider(
  cell: Cell,
  { incidents, sides }: Context,
  harmSets: readonly (readonly [number, readonly Harm[]])[],
): Cell[] {
  const { incident, side, ...rest } = cell;
  const ids = (id: string | undefined, wholes: (id: string) => Iterable<string>) =>
    id === undefined ? [undefined] : [...new Set([id, ...wholes(id)]), undefined];
  const bits = harmBits(cell.harms);
  const statuses: readonly Status[] = cell.status === "any" ? ["any"] : [cell.status, "any"];
  const sets = harmSets.filter(([each]) => (each & bits) === bits).map(([, list]) => list);
  const found: Cell[] = [];
  for (const about of ids(incident, (id) => incidents.wholesOf(id))) {
    for (const of of ids(side, (id) => sides.ever.wholesOf(id))) {
      for (const status of statuses) {
        for (const harms of sets) {
          found.push({
            ...rest,
            ...(about === undefined ? {} : { incident: about }),
            ...(of === undefined ? {} : { side: of }),
            status,
            harms,
          });
        }
      }
    }
  }
  return found;
}

/** Returns, for each entry that holds others, those that no other entry inside it holds. */
function directParts(around: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  around.forEach((containers, index) => {
    for (const whole of containers) {
      if (containers.some((other) => other !== whole && around[other]?.includes(whole) === true)) continue;
      const list = parts.get(whole);
      if (list === undefined) parts.set(whole, [index]);
      else list.push(index);
    }
  });
  return parts;
}

/** Returns places that share nobody, those with the largest lower ends first. */
function disjoint(places: readonly number[], entries: readonly Entry[], context: Context): readonly number[] {
  const placeOf = new Map(places.map((place) => [entries[place], place]));
  const members = places.flatMap((place) => entries[place] ?? []);
  const chosen: number[] = [];
  for (const bucket of bucketsOf(members, context)) {
    const apart: Cell[] = [];
    // So much work and no more: what is not looked at is left out, which only makes the lower end less.
    let left = few * bucket.length;
    for (const entry of [...bucket].sort((a, b) => b.entered.min - a.entered.min)) {
      left -= apart.length;
      if (left < 0) break;
      if (!apart.every((other) => relateIn(context, other, entry.cell).relation === "disjoint")) continue;
      apart.push(entry.cell);
      chosen.push(placeOf.get(entry) ?? 0);
    }
  }
  return chosen;
}

function noteTaken(
  outer: readonly number[],
  apart: readonly number[],
  entries: readonly Entry[],
  context: Context,
  taken: Taken,
): void {
  const chosen = new Set(apart.map((place) => entries[place]));
  for (const bucket of bucketsOf(
    outer.flatMap((place) => entries[place] ?? []),
    context,
  )) {
    if (bucket.length <= few) {
      const relations = new Relations(bucket, context);
      take(bucket, [...bucket.keys()], relations, taken);
      noteOverlaps(bucket, [...bucket.keys()], relations, taken);
      continue;
    }
    // Too many to compare pair by pair: all that may have been taken to be so is listed.
    if (bucket.some((entry) => !chosen.has(entry))) taken.overlaps.push(bucket.map((entry) => entry.cell));
    const undated = bucket.map((entry) => entry.cell).filter((cell) => cell.asOf === undefined);
    if (new Set(undated.map((cell) => allHarms.filter((harm) => cell.harms.includes(harm)).join())).size < 2) continue;
    for (const cell of undated) taken.sameTime.add(cell);
  }
}

/** True when the parts leave out nobody of the whole: every status and harm, for its own incident, side and date. */
function covers(parts: readonly number[], whole: number, entries: readonly Entry[]): boolean {
  const cell = entries[whole]?.cell;
  if (cell === undefined) return false;
  const victims: readonly Status[] = ["military", "civilian", "unknown"];
  const wanted = cell.status === "any" ? victims : [cell.status];
  const has = (status: Status, harm: Harm) =>
    parts.some((place) => {
      const part = entries[place]?.cell;
      return (
        part !== undefined &&
        part.incident === cell.incident &&
        part.side === cell.side &&
        (part.status === status || part.status === "any") &&
        part.harms.includes(harm)
      );
    });
  return wanted.every((status) => cell.harms.every((harm) => has(status, harm)));
}
