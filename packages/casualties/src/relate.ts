import type { Assumption } from "./assumption.ts";
import { type Cell, describeCell } from "./cell.ts";
import { type CellRelation, PartIndex, type PartOf } from "./part-index.ts";
import { type DatedPart, Sides } from "./sides.ts";
import type { Harm } from "./vocabulary.ts";

/** A relation between two cells and what had to be assumed for it. */
export interface RelatedCells {
  readonly relation: CellRelation;
  readonly assumptions: readonly Assumption[];
}

/** The part-of relations that join incidents and sides. */
export interface Wholes {
  readonly incidents?: PartOf;
  /** Those that hold at all times. */
  readonly sides?: PartOf;
  /** Those of sides that held for a time. */
  readonly datedSides?: readonly DatedPart[];
}

/**
 * Returns how the victims of cell `a` stand to those of cell `b`. Sides, statuses and incidents are disjoint unless
 * they are equal or `partOf` joins them, for a dated side at the time of the incident that is inside the other; an absent
 * side or incident contains all, as does the status `any`. Killed and
 * wounded are disjoint at one `asOf`. Of any other pair the overlap is unknown.
 *
 * @example
 * ```js
 * relateCells({ status: "military", harms: ["killed"] }, { status: "any", harms: ["killed"] }).relation; // => "inside"
 * ```
 */
export function relateCells(a: Cell, b: Cell, partOf: Wholes = {}): RelatedCells {
  const { relation, because } = relate(a, b, new PartIndex(partOf.incidents), new Sides(partOf));
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
export function relate(a: Cell, b: Cell, incidents: PartIndex, sides: Sides): PlainRelation {
  const status = within(a.status, b.status, "any");
  const side = sides.relate(a, b, incidents);
  if (status === "disjoint" || side === "disjoint") return apart;
  const harms = relateHarms(a.harms, b.harms);
  const oneTime = a.asOf === b.asOf;
  if (harms === "disjoint" && oneTime) return a.asOf === undefined ? apartAtOneTime : apart;
  const incident = incidents.relate(a.incident, b.incident);
  if (incident === "disjoint") return apartAsIncidents;
  const comparable = oneTime && a.estimate === b.estimate;
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
