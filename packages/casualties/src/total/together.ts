import { sum } from "../algebra.ts";
import type { Bound } from "../bound.ts";
import { relate } from "../relate.ts";
import { clashOf } from "../solve/clash.ts";
import { endOf, findSolution } from "../solve/integer.ts";
import { Families, openDomains, type Row } from "../solve/system.ts";
import { atomsOf } from "./atoms.ts";
import type { Entry, Taken, Together } from "./entry.ts";
import { byNarrowing } from "./narrowing.ts";
import { type Context, few, noteOverlaps, outermost, Relations, take } from "./relations.ts";

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
    return { kind: "bound", bound: sum(entries.map((entry) => entry.entered)), tight: true, outer: entries };
  }
  const relations = new Relations(entries, context);
  const families = new Families(entries.length);
  for (let b = 1; b < entries.length; b += 1) {
    for (let a = 0; a < b; a += 1) if (!relations.isDisjoint(a, b)) families.join(a, b);
  }
  const groups = new Map<number, Entry[]>();
  entries.forEach((entry, index) => {
    const root = families.of(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [entry]);
    else group.push(entry);
  });
  const outer = outermost(entries, relations);
  take(entries, outer, relations, taken);
  const bounds: Bound[] = [];
  let tight = true;
  for (const group of groups.values()) {
    const found = groups.size === 1 ? hanging(group, relations, context, taken) : fresh(group, context, taken);
    if (found.kind === "clash") return found;
    bounds.push(found.bound);
    tight &&= found.tight;
  }
  return { kind: "bound", bound: sum(bounds), tight, outer: outer.flatMap((place) => entries[place] ?? []) };
}

/** True for a few counted cells all of which share nobody, without any table: the case of most. */
function areApart(entries: readonly Entry[], { incidents, sides, declared }: Context, taken: Taken): boolean {
  if (declared.size > 0 || entries.length > fewCells) return false;
  for (let b = 0; b < entries.length; b += 1) {
    const second = entries[b];
    if (second?.counted !== true) return false;
    for (let a = 0; a < b; a += 1) {
      const first = entries[a];
      if (first === undefined || relate(first.cell, second.cell, incidents, sides).relation !== "disjoint")
        return false;
    }
  }
  for (let b = 1; b < entries.length; b += 1) {
    for (let a = 0; a < b; a += 1) {
      const [first, second] = [entries[a]?.cell, entries[b]?.cell];
      if (first === undefined || second === undefined) continue;
      const { because } = relate(first, second, incidents, sides);
      if (because === "same-time") taken.sameTime.add(first).add(second);
      if (because === "incidents-disjoint") taken.incidents.add(first.incident ?? "").add(second.incident ?? "");
    }
  }
  return true;
}

function fresh(group: readonly Entry[], context: Context, taken: Taken): Together {
  return hanging(group, new Relations(group, context), context, taken);
}

/** Entries none of which is disjoint from all others. */
function hanging(group: readonly Entry[], relations: Relations, context: Context, taken: Taken): Together {
  const [only] = group;
  if (group.length === 1 && only !== undefined) {
    return only.counted ? { kind: "bound", bound: only.entered, tight: true, outer: group } : nobody;
  }
  noteOverlaps(group, outermost(group, relations), relations, taken);
  const atoms = group.length <= fewCells ? atomsOf(group, relations, context, fewAtoms) : null;
  return (atoms === null ? null : byAtoms(group, atoms)) ?? byNarrowing(group, context, taken);
}

const nobody: Together = { kind: "bound", bound: { min: 0, max: 0 }, tight: true, outer: [] };

/** Exactly: one number for each kind of victim, the total being a number too. Null when the work runs out. */
function byAtoms(group: readonly Entry[], atoms: readonly number[]): Together | null {
  const counted = group.reduce((bits, each, place) => (each.counted ? bits | (1 << place) : bits), 0);
  const all = atoms.length;
  const rows: Row[] = group.map((entry, place) => ({
    terms: atoms.flatMap((set, index) => ((set & (1 << place)) === 0 ? [] : [[index, 1] as const])),
    min: entry.entered.min,
    max: entry.entered.max,
    claim: String(place),
  }));
  const counts = atoms.flatMap((set, index) => ((set & counted) === 0 ? [] : [[index, -1] as const]));
  rows.push({ terms: [[all, 1], ...counts], min: 0, max: 0 });
  const system = { size: all + 1, rows };
  const domains = openDomains(all + 1);
  const possible = findSolution(system, domains, { left: effort });
  if (possible === false) return clash(group, clashOf(system, effort).clash);
  const work = { left: effort };
  const least = endOf(system, domains, all, -1, work);
  const most = endOf(system, domains, all, 1, work);
  if (possible === null || least.kind !== "end" || most.kind === "unknown" || most.kind === "none") return null;
  return {
    kind: "bound",
    bound: { min: least.value, max: most.kind === "open" ? null : most.value },
    tight: true,
    outer: [],
  };
}

function clash(group: readonly Entry[], places: readonly string[]): Together {
  return { kind: "clash", entries: group.filter((_, place) => places.includes(String(place))) };
}
