import { type Constraint, openNetwork, type SolvedNetwork, type Span } from "@incident-data/dates";
import type { Rule } from "./timeline-rules.ts";

/** The days of the incidents that some rules join, and the claims that had to go. */
export interface SolvedGroup {
  /** The incidents that the rules join; without any where the records themselves contradict each other. */
  readonly network?: SolvedNetwork;
  /** The rules that hold; none where the records contradict each other. */
  readonly rules: readonly Rule[];
  readonly dropped: readonly Rule[];
  /** The records' rules that cannot all hold. */
  readonly clash: readonly Rule[];
  /** The rules that narrowed an incident's days. */
  narrowedBy(incident: string): readonly Rule[];
}

const isClaim = ({ reason }: Rule) => reason.kind === "duration";

/**
 * The tightest days under the rules. Where they cannot all hold, first go the claims that each alone contradict dates,
 * anchors and ends, then those that contradict another claim about the same incident, then those of any other clash.
 */
export function solveGroup(group: readonly Rule[], spans: (incident: string) => Span): SolvedGroup {
  const frames = [...new Set(group.flatMap(({ joins }) => joins))].map((event): Constraint => {
    const { begin, end } = spans(event);
    return { id: FRAME, kind: "dated", event, begin, end };
  });
  const byId = new Map(group.map((rule) => [rule.id, rule]));
  const rulesOf = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const solve = (rules: readonly Rule[]) =>
    openNetwork([...frames, ...rules.flatMap(({ constraints }) => constraints)]);
  const solved = (network: SolvedNetwork, rules: readonly Rule[], dropped: readonly Rule[]): SolvedGroup => ({
    network,
    rules,
    dropped,
    clash: [],
    narrowedBy: (incident) => rulesOf(network.boundedBy(incident)),
  });
  const all = solve(group);
  if (all.kind === "solved") return solved(all, group, []);
  const claims = group.filter(isClaim);
  const records = solve(group.filter((rule) => !isClaim(rule)));
  if (records.kind === "contradiction") {
    return { rules: [], dropped: claims, clash: rulesOf(records.clash), narrowedBy: () => [] };
  }
  const left = new Set(clashingClaims(claims, records));
  for (;;) {
    const rules = group.filter((rule) => !left.has(rule));
    const network = solve(rules);
    if (network.kind === "solved")
      return solved(
        network,
        rules,
        group.filter((rule) => left.has(rule)),
      );
    for (const claim of rulesOf(network.clash).filter(isClaim)) left.add(claim);
  }
}

/** The id of what the frame of an incident says: it is no rule. */
const FRAME = "";

/** The claims that contradict the records, and those of the others that contradict another claim about one incident. */
function clashingClaims(claims: readonly Rule[], records: SolvedNetwork): readonly Rule[] {
  const byIncident = new Map<string, Rule[]>();
  for (const claim of claims) {
    const own = byIncident.get(claim.reason.incident);
    if (own === undefined) byIncident.set(claim.reason.incident, [claim]);
    else own.push(claim);
  }
  return [...byIncident].flatMap(([incident, own]) => {
    const recorded = lengthOf(records, incident);
    const lengths = own.map((rule) => {
      const claimed = openNetwork(rule.constraints);
      const length = claimed.kind === "solved" ? lengthOf(claimed, incident) : NEVER;
      return { rule, min: Math.max(recorded.min, length.min), max: Math.min(recorded.max, length.max) };
    });
    const possible = lengths.filter(({ min, max }) => min <= max);
    const leastMax = possible.reduce((least, { max }) => Math.min(least, max), Number.POSITIVE_INFINITY);
    const mostMin = possible.reduce((most, { min }) => Math.max(most, min), Number.NEGATIVE_INFINITY);
    return lengths.filter(({ min, max }) => min > max || min > leastMax || max < mostMin).map(({ rule }) => rule);
  });
}

const NEVER = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };

/** The days from begin to end of an incident. */
function lengthOf(network: SolvedNetwork, event: string): { readonly min: number; readonly max: number } {
  const { min, max } = network.daysBetween({ event, end: "begin" }, { event, end: "end" });
  return { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
}
