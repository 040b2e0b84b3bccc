import type { Cell } from "./cell.ts";
import type { Estimate, Harm, Status } from "./vocabulary.ts";

/** What says which people are counted, beside the incident. */
type Figure = Omit<Cell, "incident">;

/** How many members are read at a time: so many that their reads overlap, so few that they stay at hand. */
const block = 512;
/** More than there are kinds of cell in any list that can be held. */
const mostKinds = 2 ** 26;

/**
 * Things with a cell, in groups: the cells of a group are figures of the same thing. Groups have numbers from 0 on; those
 * of one incident follow each other.
 *
 * Everything is a flat list of numbers, ordered once by a radix sort (Knuth, The Art of Computer Programming 3, 5.2.5):
 * a million members leave the collector nothing to follow, and each group lies in one place.
 */
export class CellGroups<T extends Figure> {
  readonly #members: readonly T[];
  readonly #incidents = new Numbering<string | undefined>();
  readonly #sides = new Numbering<string | undefined>();
  readonly #dates = new Numbering<string>();
  readonly #kinds = new Numbering<number>();
  /** Sides with kinds. */
  readonly #figures = new Numbering<number>();
  readonly #sideOfFigure: number[] = [];
  /** The places of the members, group by group. */
  readonly #places: Int32Array;
  // Where the groups of each incident and the places of each group start; the end is last.
  readonly #groupStarts: number[] = [];
  readonly #placeStarts: number[] = [];
  readonly #incidentOf: number[] = [];
  readonly #figureOf: number[] = [];

  /** `incidentOf` is called once for each member, in the order given. */
  constructor(members: readonly T[], incidentOf: (member: T) => string | undefined) {
    this.#members = members;
    const count = members.length;
    const incidents = new Int32Array(count);
    const figures = new Int32Array(count);
    for (let from = 0; from < count; from += block) {
      // One thing of many members at a time: reads that do not wait for one another cost a fraction of those that do.
      const some = members.slice(from, from + block);
      this.#incidents.write(some.map(incidentOf), incidents, from);
      this.#figures.write(some.map(this.#add), figures, from);
    }
    for (const figure of this.#figures.values()) this.#sideOfFigure.push(Math.floor(figure / mostKinds));
    const given = new Int32Array(count).map((_, place) => place);
    this.#places = sorted(sorted(given, figures, this.#figures.size), incidents, this.#incidents.size);
    let [incident, figure] = [-1, -1];
    for (let at = 0; at < count; at += 1) {
      const place = this.#places[at] ?? 0;
      const isSame = incidents[place] === incident;
      if (isSame && figures[place] === figure) continue;
      incident = incidents[place] ?? 0;
      figure = figures[place] ?? 0;
      if (!isSame) this.#groupStarts.push(this.size);
      this.#placeStarts.push(at);
      this.#incidentOf.push(incident);
      this.#figureOf.push(figure);
    }
    this.#groupStarts.push(this.size);
    this.#placeStarts.push(count);
  }

  /** How many groups there are. */
  get size(): number {
    return this.#figureOf.length;
  }

  /** Returns the side and kind of a member, as one number. */
  readonly #add = (member: T): number => {
    const date = member.asOf === undefined ? 0 : this.#dates.of(member.asOf) + 1;
    return this.#sides.of(member.side) * mostKinds + this.#kinds.of(kind(member, date));
  };

  /** Returns the group of a cell, or -1. */
  find(cell: Cell): number {
    const incident = this.#incidents.find(cell.incident);
    const side = this.#sides.find(cell.side);
    const date = cell.asOf === undefined ? 0 : this.#dates.find(cell.asOf) + 1;
    if (incident < 0 || side < 0 || (date === 0 && cell.asOf !== undefined)) return -1;
    const figure = this.#figures.find(side * mostKinds + this.#kinds.find(kind(cell, date)));
    return search(this.#figureOf, figure, this.#groupStarts[incident] ?? 0, this.#groupStarts[incident + 1] ?? 0);
  }

  /** Returns the groups of a cell's incident and side other than its own, which may be -1. */
  beside(cell: Cell, own: number): number[] {
    const incident = this.#incidentOf[own] ?? this.#incidents.find(cell.incident);
    const side = this.#sideOfFigure[this.#figureOf[own] ?? -1] ?? this.#sides.find(cell.side);
    const end = this.#groupStarts[incident + 1] ?? 0;
    const groups: number[] = [];
    for (let group = this.#groupStarts[incident] ?? end; group < end; group += 1) {
      if (group !== own && this.#sideOfFigure[this.#figureOf[group] ?? 0] === side) groups.push(group);
    }
    return groups;
  }

  /** Returns the members of a group, in the order given. */
  members(group: number): T[] {
    const members: T[] = [];
    const end = this.#placeStarts[group + 1] ?? 0;
    for (let at = this.#placeStarts[group] ?? end; at < end; at += 1) {
      const member = this.#members[this.#places[at] ?? 0];
      if (member !== undefined) members.push(member);
    }
    return members;
  }

  /** Returns the place of the first member of a group. */
  first(group: number): number {
    return this.#places[this.#placeStarts[group] ?? 0] ?? 0;
  }

  /** Returns the places of the first members of all groups, ascending. */
  firsts(): readonly number[] {
    return [...Int32Array.from({ length: this.size }, (_, group) => this.first(group)).sort()];
  }
}

/** Numbers from 0 on for values, in the order in which they first come. */
class Numbering<V> {
  readonly #numbers = new Map<V, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** Returns the number of a value, given now where it has none. */
  of(value: V): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(value, next);
    return next;
  }

  /** Writes the numbers of values into a list from a place on. */
  write(values: readonly V[], list: Int32Array, from: number): void {
    let at = from;
    for (const value of values) {
      list[at] = this.of(value);
      at += 1;
    }
  }

  /** The values by their numbers. */
  values(): Iterable<V> {
    return this.#numbers.keys();
  }

  /** Returns the number of a value, or -1. */
  find(value: V): number {
    return this.#numbers.get(value) ?? -1;
  }
}

/** Returns places in the order of their keys, those of one key in the order in which they were: a counting sort. */
function sorted(places: Int32Array, keys: Int32Array, size: number): Int32Array {
  const next = new Int32Array(size + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key <= size; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const found = new Int32Array(places.length);
  for (const place of places) {
    const key = keys[place] ?? 0;
    const at = next[key] ?? 0;
    found[at] = place;
    next[key] = at + 1;
  }
  return found;
}

/** Returns where a value stands in an ascending part of a list, or -1. */
function search(list: readonly number[], value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low < to && list[low] === value ? low : -1;
}

const harmBit: Readonly<Record<Harm, number>> = { killed: 1, wounded: 2, missing: 4, captured: 8, displaced: 16 };
const statusPlace: Readonly<Record<Status, number>> = { military: 0, civilian: 1, unknown: 2, any: 3 };
const estimatePlace: Readonly<Record<Estimate, number>> = { low: 1, best: 2, high: 3 };

/** Returns the harms as a set of bits. */
export function harmBits(harms: readonly Harm[]): number {
  let bits = 0;
  for (const harm of harms) bits |= harmBit[harm];
  return bits;
}

/** Returns a number that two cells of one group share, for all but incident and side. */
function kind({ status, harms, estimate }: Figure, date: number): number {
  const place = estimate === undefined ? 0 : estimatePlace[estimate];
  return ((date * 4 + place) * 4 + statusPlace[status]) * 32 + harmBits(harms);
}
