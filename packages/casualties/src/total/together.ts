import { sum } from "../algebra.ts";
import type { Bound } from "../bound.ts";
import type { Cell } from "../cell.ts";
import type { PlainRelation } from "../relate.ts";
import { endOf } from "../solve/integer.ts";
import { Families, openDomains, type Row } from "../solve/system.ts";
import { atomsOf } from "./atoms.ts";
import type { Clash, Entry, Size, Taken, Together } from "./entry.ts";
import { byNarrowing, clashAmong } from "./narrowing.ts";
import { type Context, few, note, noteOverlaps, outermost, Relations, relateIn, take } from "./relations.ts";

/** How many cells, and how many kinds of victim that they tell apart, are counted exactly. */
const fewCells = 8;
const fewAtoms = 40;
const effort = 200;

/**
 * Returns how many people the counted cells of a few entries hold together, each counted once. Entries that hang
 * together are counted exactly by the kinds of victim that they tell apart where these are few, else by what the
 * smallest and the disjoint cells among them say.
 */
export function together(entries: readonly Entry[], context: Context, taken: Taken): Together {
  if (entries.length > few) return byNarrowing(entries, context, taken);
  if (areApart(entries, context, taken)) {
    return { kind: "bound", bound: sum(entries.map(enteredOf)), tight: true, outer: entries };
  }
  const relations = new Relations(entries, context);
  const families = new Families(entries.length);
  for (const b of entries.keys()) {
    for (let a = 0; a < b; a += 1) if (!relations.isDisjoint(a, b)) families.join(a, b);
  }
  const groups = new Map<number, Entry[]>();
  entries.forEach((entry, index) => {
    const root = families.of(index);
    groups.set(root, [...(groups.get(root) ?? []), entry]);
  });
  const outer = outermost(entries, relations);
  take(entries, outer, relations, taken);
  const bounds: Bound[] = [];
  let tight = true;
  for (const group of groups.values()) {
    const found = hanging(group, groups.size === 1 ? relations : new Relations(group, context), context, taken);
    if (found.kind === "clash") return found;
    bounds.push(found.bound);
    tight &&= found.tight;
  }
  return { kind: "bound", bound: sum(bounds), tight, outer: outer.flatMap((place) => entries[place] ?? []) };
}

/** True for counted cells all of which share nobody, seen without any table: the case of most. */
function areApart(entries: readonly Entry[], context: Context, taken: Taken): boolean {
  const assumed: (readonly [Cell, Cell, PlainRelation])[] = [];
  for (const second of entries) {
    if (!second.counted) return false;
    for (const first of entries) {
      if (first === second) break;
      const found = relateIn(context, first.cell, second.cell);
      if (found.relation !== "disjoint") return false;
      if (found.because !== null) assumed.push([first.cell, second.cell, found]);
    }
  }
  for (const [first, second, found] of assumed) note(first, second, found, taken);
  return true;
}

/** Entries none of which is disjoint from all others. */
function hanging(group: readonly Entry[], relations: Relations, context: Context, taken: Taken): Size | Clash {
  if (group.length === 1) {
    return { kind: "bound", bound: sum(group.filter((each) => each.counted).map(enteredOf)), tight: true };
  }
  noteOverlaps(group, outermost(group, relations), relations, taken);
  const atoms = group.length <= fewCells ? atomsOf(group, relations, context, fewAtoms) : null;
  return (atoms === null ? null : byAtoms(group, atoms)) ?? byNarrowing(group, context, taken);
}

/** Exactly: one number for each kind of victim, the total being a number too. Null when the work runs out. */
function byAtoms(group: readonly Entry[], atoms: readonly number[]): Size | Clash | null {
  const counted = group.reduce((bits, each, place) => (each.counted ? bits | (1 << place) : bits), 0);
  const all = atoms.length;
  const rows: Row[] = group.map((entry, place) => ({
    terms: atoms.flatMap((set, index) => ((set & (1 << place)) === 0 ? [] : [[index, 1] as const])),
    ...entry.entered,
    claim: String(place),
  }));
  const counts = atoms.flatMap((set, index) => ((set & counted) === 0 ? [] : [[index, -1] as const]));
  rows.push({ terms: [[all, 1], ...counts], min: 0, max: 0 });
  const system = { size: all + 1, rows };
  const domains = openDomains(system.size);
  const work = { left: effort };
  const least = endOf(system, domains, all, -1, work);
  if (least.kind === "none") return clashAmong(group, system, effort);
  const most = endOf(system, domains, all, 1, work);
  if (least.kind !== "end" || (most.kind !== "end" && most.kind !== "open")) return null;
  return { kind: "bound", bound: { min: least.value, max: most.kind === "open" ? null : most.value }, tight: true };
}

function enteredOf(entry: Entry): Bound {
  return entry.entered;
}
