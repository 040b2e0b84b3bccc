import type { Assumption } from "./assumption.ts";
import { type Cell, describeCell } from "./cell.ts";
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
  const status = within(a.status, b.status, "any");
  const side = joined(a.side, b.side, partOf.sides ?? {});
  if (status === "disjoint" || side === "disjoint") return { relation: "disjoint", assumptions: [] };
  const harms = relateHarms(a.harms, b.harms);
  const oneTime = a.asOf === b.asOf;
  if (harms === "disjoint" && oneTime) {
    if (a.asOf !== undefined) return { relation: "disjoint", assumptions: [] };
    const text = `${describeCell(a)} and ${describeCell(b)} state no date: they are taken to hold at one time`;
    return { relation: "disjoint", assumptions: [{ kind: "same-time", cells: [a, b], text }] };
  }
  const incident = joined(a.incident, b.incident, partOf.incidents ?? {});
  if (incident === "disjoint") {
    const incidents = [a.incident ?? "", b.incident ?? ""] as const;
    const text = `incidents ${incidents[0]} and ${incidents[1]} are taken as disjoint: neither is part of the other`;
    return { relation: "disjoint", assumptions: [{ kind: "incidents-disjoint", incidents, text }] };
  }
  const comparable = oneTime && a.estimate === b.estimate && harms !== "disjoint";
  const ways = new Set<CellRelation>([status, side, incident, comparable ? harms : "unknown"]);
  ways.delete("same");
  const [only = "same", other] = ways;
  return { relation: other === undefined ? only : "unknown", assumptions: [] };
}

/** Returns every whole that an id is part of, at any distance. */
export function wholesOf(id: string, partOf: PartOf): ReadonlySet<string> {
  const wholes = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const direct = Object.hasOwn(partOf, next) ? partOf[next] : undefined;
    for (const whole of typeof direct === "string" ? [direct] : (direct ?? [])) {
      if (wholes.has(whole)) continue;
      wholes.add(whole);
      open.push(whole);
    }
  }
  return wholes;
}

function joined(a: string | undefined, b: string | undefined, partOf: PartOf): CellRelation {
  if (a === b) return "same";
  if (b === undefined) return "inside";
  if (a === undefined) return "contains";
  const inside = wholesOf(a, partOf).has(b);
  const contains = wholesOf(b, partOf).has(a);
  if (inside || contains) return inside && contains ? "same" : inside ? "inside" : "contains";
  const shared = Object.keys(partOf).some((id) => {
    const wholes = wholesOf(id, partOf);
    return wholes.has(a) && wholes.has(b);
  });
  return shared ? "unknown" : "disjoint";
}

function within(a: string, b: string, all: string): CellRelation {
  return a === b ? "same" : b === all ? "inside" : a === all ? "contains" : "disjoint";
}

function relateHarms(a: readonly Harm[], b: readonly Harm[]): CellRelation {
  const inside = a.every((harm) => b.includes(harm));
  const contains = b.every((harm) => a.includes(harm));
  if (inside || contains) return inside && contains ? "same" : inside ? "inside" : "contains";
  const apart = (harms: readonly Harm[], only: Harm) => harms.every((harm) => harm === only);
  const split = (apart(a, "killed") && apart(b, "wounded")) || (apart(a, "wounded") && apart(b, "killed"));
  return split ? "disjoint" : "unknown";
}
