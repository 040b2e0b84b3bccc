import type { Assumption } from "./assumption.ts";
import { type Cell, describeCell } from "./cell.ts";
import { Families } from "./solve/system.ts";
import type { Harm } from "./vocabulary.ts";

/** What each id is a part of: one whole or several. The wholes of a whole count too. */
export type PartOf = Readonly<Record<string, string | readonly string[]>>;

/** How the victims of one cell stand to those of another. */
export type CellRelation = "same" | "inside" | "contains" | "disjoint" | "unknown";

/** A relation between two cells and what had to be assumed for it. */
export interface RelatedCells {
  readonly relation: CellRelation;
  readonly assumptions: readonly Assumption[];
}

/** The part-of relations that join incidents and sides. */
export interface Wholes {
  readonly incidents?: PartOf;
  readonly sides?: PartOf;
}

/**
 * Returns how the victims of cell `a` stand to those of cell `b`. Sides, statuses and incidents are disjoint unless
 * they are equal or `partOf` joins them; an absent side or incident contains all, as does the status `any`. Killed and
 * wounded are disjoint at one `asOf`. Of any other pair the overlap is unknown.
 *
 * @example
 * ```js
 * relateCells({ status: "military", harms: ["killed"] }, { status: "any", harms: ["killed"] }).relation; // => "inside"
 * ```
 */
export function relateCells(a: Cell, b: Cell, partOf: Wholes = {}): RelatedCells {
  const { relation, because } = relate(a, b, new PartIndex(partOf.incidents), new PartIndex(partOf.sides));
  if (because === "same-time") return { relation, assumptions: [sameTime([a, b])] };
  if (because === null) return { relation, assumptions: [] };
  return { relation, assumptions: [incidentsDisjoint([a.incident ?? "", b.incident ?? ""])] };
}

/** A relation between two cells and the kind of assumption that it takes, if any. */
export interface PlainRelation {
  readonly relation: CellRelation;
  readonly because: "same-time" | "incidents-disjoint" | null;
}

const apart: PlainRelation = { relation: "disjoint", because: null };
const apartAtOneTime: PlainRelation = { relation: "disjoint", because: "same-time" };
const apartAsIncidents: PlainRelation = { relation: "disjoint", because: "incidents-disjoint" };

/** Returns how two cells stand, as {@link relateCells} does. */
export function relate(a: Cell, b: Cell, incidents: PartIndex, sides: PartIndex): PlainRelation {
  const status = within(a.status, b.status, "any");
  const side = sides.relate(a.side, b.side);
  if (status === "disjoint" || side === "disjoint") return apart;
  const harms = relateHarms(a.harms, b.harms);
  const oneTime = a.asOf === b.asOf;
  if (harms === "disjoint" && oneTime) return a.asOf === undefined ? apartAtOneTime : apart;
  const incident = incidents.relate(a.incident, b.incident);
  if (incident === "disjoint") return apartAsIncidents;
  const comparable = oneTime && a.estimate === b.estimate && harms !== "disjoint";
  const ways = new Set<CellRelation>([status, side, incident, comparable ? harms : "unknown"]);
  ways.delete("same");
  const [only = "same", other] = ways;
  return { relation: other === undefined ? only : "unknown", because: null };
}

/** Returns the assumption that figures which state no date hold at one time. */
export function sameTime(cells: readonly [Cell, Cell, ...Cell[]]): Assumption {
  const [a, b] = cells;
  const who =
    cells.length === 2
      ? `${describeCell(a)} and ${describeCell(b)}`
      : `${describeCell(a)} and ${cells.length - 1} more`;
  return { kind: "same-time", cells, text: `${who} state no date: they are taken to hold at one time` };
}

/** Returns the assumption that incidents share no victims. */
export function incidentsDisjoint(incidents: readonly [string, string, ...string[]]): Assumption {
  const [a, b] = incidents;
  const text =
    incidents.length === 2
      ? `incidents ${a} and ${b} are taken as disjoint: neither is part of the other`
      : `incidents ${a}, ${b} and ${incidents.length - 2} more are taken as disjoint where none is part of another`;
  return { kind: "incidents-disjoint", incidents, text };
}

/** Returns the assumption that nobody knows how many people some cells share. */
export function overlapUnknown(cells: readonly [Cell, Cell, ...Cell[]]): Assumption {
  const [a, b] = cells;
  const who =
    cells.length === 2
      ? `both ${describeCell(a)} and ${describeCell(b)}`
      : `several of ${describeCell(a)}, ${describeCell(b)} and ${cells.length - 2} more`;
  return { kind: "overlap-unknown", cells, text: `how many people are in ${who} is not known` };
}

/** Part-of relations of incidents or of sides, asked many times. */
export class PartIndex {
  readonly #partOf: PartOf;
  readonly #wholes = new Map<string, ReadonlySet<string>>();
  #shared: Map<string, Set<string>> | undefined;
  /** True where nothing is part of anything. */
  readonly empty: boolean;

  constructor(partOf: PartOf = {}) {
    this.#partOf = partOf;
    this.empty = Object.keys(partOf).length === 0;
  }

  /** Returns every whole that an id is part of, at any distance. */
  wholesOf(id: string): ReadonlySet<string> {
    const known = this.#wholes.get(id);
    if (known !== undefined) return known;
    const wholes = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const direct = Object.hasOwn(this.#partOf, next) ? this.#partOf[next] : undefined;
      for (const whole of typeof direct === "string" ? [direct] : (direct ?? [])) {
        if (wholes.has(whole)) continue;
        wholes.add(whole);
        open.push(whole);
      }
    }
    this.#wholes.set(id, wholes);
    return wholes;
  }

  /** Returns how two ids stand; an absent one is everything. */
  relate(a: string | undefined, b: string | undefined): CellRelation {
    if (a === b) return "same";
    if (b === undefined) return "inside";
    if (a === undefined) return "contains";
    if (this.empty) return "disjoint";
    const inside = this.wholesOf(a).has(b);
    const contains = this.wholesOf(b).has(a);
    if (inside || contains) return inside && contains ? "same" : inside ? "inside" : "contains";
    return this.#sharing().get(a)?.has(b) === true ? "unknown" : "disjoint";
  }

  /** Returns the families of ids that may share somebody: a name for each id's family. */
  families(ids: Iterable<string>): (id: string) => string {
    const list = [...ids];
    if (this.empty) return (id) => id;
    const places = new Map(list.map((id, index) => [id, index]));
    const joined = new Families(list.length);
    const join = (members: Iterable<string>) => {
      let first: number | undefined;
      for (const id of members) {
        const place = places.get(id);
        if (place === undefined) continue;
        if (first === undefined) first = place;
        else joined.join(first, place);
      }
    };
    for (const id of list) for (const whole of this.wholesOf(id)) join([id, whole]);
    for (const id of Object.keys(this.#partOf)) join(this.wholesOf(id));
    return (id) => list[joined.of(places.get(id) ?? 0)] ?? id;
  }

  /** For each id the others that have a part in common with it. */
  #sharing(): Map<string, Set<string>> {
    if (this.#shared !== undefined) return this.#shared;
    const shared = new Map<string, Set<string>>();
    for (const id of Object.keys(this.#partOf)) {
      const wholes = this.wholesOf(id);
      if (wholes.size < 2) continue;
      for (const whole of wholes) {
        const others = shared.get(whole) ?? new Set<string>();
        for (const other of wholes) others.add(other);
        shared.set(whole, others);
      }
    }
    this.#shared = shared;
    return shared;
  }
}

function within(a: string, b: string, all: string): CellRelation {
  return a === b ? "same" : b === all ? "inside" : a === all ? "contains" : "disjoint";
}

function relateHarms(a: readonly Harm[], b: readonly Harm[]): CellRelation {
  if (a.length === 1 && a[0] === b[0] && b.length === 1) return "same";
  const inside = a.every((harm) => b.includes(harm));
  const contains = b.every((harm) => a.includes(harm));
  if (inside || contains) return inside && contains ? "same" : inside ? "inside" : "contains";
  const all = (harms: readonly Harm[], only: Harm) => harms.every((harm) => harm === only);
  const split = (all(a, "killed") && all(b, "wounded")) || (all(a, "wounded") && all(b, "killed"));
  return split ? "disjoint" : "unknown";
}
