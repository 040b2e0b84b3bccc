import { harmBits } from "../cell-groups.ts";
import type { Status } from "../vocabulary.ts";
import type { Entry } from "./entry.ts";
import type { Context, Relations } from "./relations.ts";

const victims: readonly Status[] = ["military", "civilian", "unknown"];
/** Every set of harms that one person can have at one time: nobody is both killed and wounded. */
const harmSets = Array.from({ length: 31 }, (_, index) => index + 1).filter((set) => (set & 3) !== 3);

/**
 * Returns the kinds of victim that a few cells can tell apart, each as the set of cells (bits, by place) that hold it,
 * or null when there are more than `most`. A kind is left out only when no person could be of it: so the sizes of the
 * kinds, added up in every possible way, are all the worlds there are.
 */
export function atomsOf(
  entries: readonly Entry[],
  relations: Relations,
  context: Context,
  most: number,
): readonly number[] | null {
  const atoms: number[] = [];
  for (let set = 1; set < 1 << entries.length; set += 1) {
    if (!hasVictim(set, entries, relations, context)) continue;
    atoms.push(set);
    if (atoms.length > most) return null;
  }
  return atoms;
}

/** True where somebody with one status and some harms is in the cells of the set and need not be in another. */
function hasVictim(set: number, entries: readonly Entry[], relations: Relations, context: Context): boolean {
  const places = [...entries.keys()].filter((place) => has(set, place));
  const isApart = (place: number) => places.some((other) => relations.isDisjoint(other, place));
  if (places.some(isApart)) return false;
  const members = entries.filter((_, place) => has(set, place));
  const around = entries.filter(
    (entry, place) => !has(set, place) && !isApart(place) && isAround(entry, members, context),
  );
  const times = new Set(members.map(timeOf));
  return victims.some((status) => {
    if (!members.every(({ cell }) => holds(cell.status, status))) return false;
    return [...times].every((time) => {
      const inside = members.filter((entry) => timeOf(entry) === time).map(bitsOf);
      const outside = around.filter((entry) => timeOf(entry) === time && holds(entry.cell.status, status)).map(bitsOf);
      return harmSets.some(
        (harms) => inside.every((bits) => (bits & harms) !== 0) && outside.every((bits) => (bits & harms) === 0),
      );
    });
  });
}

/**
 * True where a cell holds whoever is in all members, status and harm permitting: its incident is or holds that of one
 * member, and its side that of one, which may be another. An army's dead of a war who are a country's dead of a clash
 * are the army's dead of the clash.
 */
function isAround({ cell }: Entry, members: readonly Entry[], { incidents, sides }: Context): boolean {
  const within = (relation: string) => relation === "same" || relation === "inside";
  return (
    members.some((member) => within(incidents.relate(member.cell.incident, cell.incident))) &&
    members.some((member) => within(sides.relate(member.cell, cell, incidents)))
  );
}

function timeOf({ cell }: Entry): string {
  return `${cell.estimate ?? "-"} ${cell.asOf ?? ""}`;
}

function bitsOf({ cell }: Entry): number {
  return harmBits(cell.harms);
}

function holds(status: Status, victim: Status): boolean {
  return status === "any" || status === victim;
}

function has(set: number, place: number): boolean {
  return (set & (1 << place)) !== 0;
}
