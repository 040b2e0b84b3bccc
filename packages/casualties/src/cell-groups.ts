import type { Cell } from "./cell.ts";
import type { Estimate, Harm, Status } from "./vocabulary.ts";

/** What says which people are counted, beside the incident. */
type Figure = Omit<Cell, "incident">;

/** How many members are read at a time: so many that their reads overlap, so few that they stay at hand. */
const block = 512;

/**
 * Things with a cell, in groups: the cells of a group are figures of the same thing. Groups have numbers from 0 on; those
 * of one incident and side, its frame, follow each other.
 *
 * Everything is a flat list of numbers, ordered once by a radix sort (Knuth, The Art of Computer Programming 3, 5.2.5):
 * a million members leave the collector nothing to follow, and each group lies in one place.
 */
export class CellGroups<T extends Figure> {
  readonly #members: readonly T[];
  readonly #incidents = new Numbering<string | undefined>();
  readonly #sides = new Numbering<string | undefined>();
  readonly #kinds = new Numbering<number>();
  readonly #dates = new Numbering<string | undefined>();
  /** The places of the members, group by group. */
  readonly #places: Int32Array;
  // Where the frames of each incident, the groups of each frame and the places of each group start; the end is last.
  readonly #frameStarts: number[] = [];
  readonly #groupStarts: number[] = [];
  readonly #placeStarts: number[] = [];
  readonly #sideOfFrame: number[] = [];
  readonly #kindOfGroup: number[] = [];
  readonly #frameOfGroup: number[] = [];

  /** `incidentOf` is called once for each member, in the order given. */
  constructor(members: readonly T[], incidentOf: (member: T) => string | undefined) {
    this.#members = members;
    const count = members.length;
    const incidents = new Int32Array(count);
    const sides = new Int32Array(count);
    const kinds = new Int32Array(count);
    const kindOf = (member: T) => kind(member, member.asOf === undefined ? 0 : this.#dates.of(member.asOf) + 1);
    for (let from = 0; from < count; from += block) {
      // One thing of many members at a time: reads that do not wait for one another cost a fraction of those that do.
      const some = members.slice(from, from + block);
      this.#incidents.write(some.map(incidentOf), incidents, from);
      this.#sides.write(some.map(sideOf), sides, from);
      this.#kinds.write(some.map(kindOf), kinds, from);
    }
    const given = new Int32Array(count).map((_, place) => place);
    const byKind = sorted(given, kinds, this.#kinds.size);
    const bySide = sorted(byKind, sides, this.#sides.size);
    this.#places = sorted(bySide, incidents, this.#incidents.size);
    let last = -1;
    for (let at = 0; at < count; at += 1) {
      const place = this.#places[at] ?? 0;
      const isIncident = incidents[place] !== incidents[last];
      const isFrame = isIncident || sides[place] !== sides[last];
      const isGroup = isFrame || kinds[place] !== kinds[last];
      last = place;
      if (isIncident) this.#frameStarts.push(this.#sideOfFrame.length);
      if (isFrame) this.#groupStarts.push(this.#kindOfGroup.length);
      if (isFrame) this.#sideOfFrame.push(sides[place] ?? 0);
      if (isGroup) this.#placeStarts.push(at);
      if (isGroup) this.#kindOfGroup.push(kinds[place] ?? 0);
      if (isGroup) this.#frameOfGroup.push(this.#sideOfFrame.length - 1);
    }
    this.#frameStarts.push(this.#sideOfFrame.length);
    this.#groupStarts.push(this.#kindOfGroup.length);
    this.#placeStarts.push(count);
  }

  /** How many groups there are. */
  get size(): number {
    return this.#kindOfGroup.length;
  }

  /** Returns the group of a cell, or -1. */
  find(cell: Cell): number {
    const date = cell.asOf === undefined ? 0 : this.#dates.find(cell.asOf) + 1;
    if (date === 0 && cell.asOf !== undefined) return -1;
    const [from, to] = this.#groupsIn(this.#frame(cell));
    return search(this.#kindOfGroup, this.#kinds.find(kind(cell, date)), from, to);
  }

  /** Returns the groups of a cell's incident and side, the first and the one after the last, from its group or -1. */
  beside(cell: Cell, group: number): readonly [from: number, to: number] {
    return this.#groupsIn(this.#frameOfGroup[group] ?? this.#frame(cell));
  }

  /** Frame -1 has none: where it would end, the first group starts. */
  #groupsIn(frame: number): readonly [from: number, to: number] {
    return [this.#groupStarts[frame] ?? 0, this.#groupStarts[frame + 1] ?? 0];
  }

  #frame(cell: Cell): number {
    const incident = this.#incidents.find(cell.incident);
    if (incident < 0) return -1;
    const [from, to] = [this.#frameStarts[incident] ?? 0, this.#frameStarts[incident + 1] ?? 0];
    return search(this.#sideOfFrame, this.#sides.find(cell.side), from, to);
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

function sideOf({ side }: Figure): string | undefined {
  return side;
}
