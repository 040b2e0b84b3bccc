import type { DayRange, EventDays, Span } from "@incident-data/dates";
import { type Network, networkOf, rulesTo, type Step, waysFrom } from "./day-network.ts";
import type { IncidentEnd, Rule } from "./timeline-rules.ts";

/** The days of the incidents that some rules join, and the claims that had to go. */
export interface SolvedGroup {
  /** Absent where the records themselves contradict each other. */
  readonly days?: ReadonlyMap<string, EventDays>;
  /** The rules that hold; none where the records contradict each other. */
  readonly rules: readonly Rule[];
  readonly dropped: readonly Rule[];
  /** The records' rules that cannot all hold. */
  readonly clash: readonly Rule[];
  /** The rules that narrowed an incident's days. */
  narrowedBy(incident: string): readonly Rule[];
  /** Whether the anchors alone, without any date, put one incident before another; `undefined` where they do not tell. */
  isBefore(a: string, b: string): boolean | undefined;
}

const isClaim = ({ reason }: Rule) => reason.kind === "duration";

/**
 * The tightest days under the rules. Where they cannot all hold, first go the claims that each alone contradict dates,
 * anchors and ends, then those that contradict another claim about the same incident, then those of any other clash.
 */
export function solveGroup(group: readonly Rule[], spans: (incident: string) => Span): SolvedGroup {
  const points = pointsOf(group);
  const stepsOf = (rules: readonly Rule[]) => [...dated(points, spans), ...rulesSteps(points, rules)];
  const size = 1 + 2 * points.size;
  const all = stepsOf(group);
  if (waysFrom(networkOf(size, all), "everywhere").kind === "settled") return settled(points, group, all, []);
  const records = group.filter((rule) => !isClaim(rule));
  const base = stepsOf(records);
  const first = waysFrom(networkOf(size, base), "everywhere");
  if (first.kind === "contradiction") {
    const clash = first.rules.flatMap((rule) => records[rule] ?? []);
    return { rules: [], dropped: group.filter(isClaim), clash, narrowedBy: () => [], isBefore: () => undefined };
  }
  const left = new Set(clashingClaims(group.filter(isClaim), base, points));
  for (;;) {
    const rules = group.filter((rule) => !left.has(rule));
    const found = waysFrom(networkOf(size, stepsOf(rules)), "everywhere");
    if (found.kind === "settled") {
      const dropped = group.filter((rule) => left.has(rule));
      return settled(points, rules, stepsOf(rules), dropped);
    }
    const clash = found.rules.flatMap((rule) => rules[rule] ?? []);
    for (const claim of irreducible(clash, (fewer) => networkOf(size, stepsOf(fewer)))) left.add(claim);
  }
}

/** The claims of a clash without any one of which the others of it can hold. */
function irreducible(clash: readonly Rule[], network: (rules: readonly Rule[]) => Network): readonly Rule[] {
  let kept = clash;
  for (const claim of clash.filter(isClaim)) {
    const fewer = kept.filter((rule) => rule !== claim);
    if (waysFrom(network(fewer), "everywhere").kind === "contradiction") kept = fewer;
  }
  return kept.filter(isClaim);
}

/** The claims that contradict the records, and those of the others that contradict another claim about one incident. */
function clashingClaims(claims: readonly Rule[], base: readonly Step[], points: ReadonlyMap<string, number>): Rule[] {
  const size = 1 + 2 * points.size;
  const undated = networkOf(
    size,
    base.filter(({ from, to }) => from !== 0 && to !== 0),
  );
  const [fromDay, toDay] = [false, true].map((turned) => waysFrom(networkOf(size, base, turned), 0));
  // A way leads over the day 0 or not; in a large network the two are found sooner apart.
  const wayBetween = (from: number, to: number): number => {
    const overDay =
      fromDay?.kind === "settled" && toDay?.kind === "settled"
        ? (toDay.lengths[from] ?? Number.POSITIVE_INFINITY) + (fromDay.lengths[to] ?? Number.POSITIVE_INFINITY)
        : Number.POSITIVE_INFINITY;
    return Math.min(overDay, wayLength(undated, from, to));
  };
  const left: Rule[] = [];
  const byIncident = new Map<string, Rule[]>();
  for (const claim of claims) {
    const own = byIncident.get(claim.reason.incident);
    if (own === undefined) byIncident.set(claim.reason.incident, [claim]);
    else own.push(claim);
  }
  for (const [incident, own] of byIncident) {
    const [begin, end] = [pointOf(points, { incident, end: "begin" }), pointOf(points, { incident, end: "end" })];
    const [longest, shortest] = [wayBetween(begin, end), -wayBetween(end, begin)];
    const lengths = own.map((rule) => ({
      rule,
      min: Math.max(shortest, ...rule.differences.map(({ min }) => min ?? Number.NEGATIVE_INFINITY)),
      max: Math.min(longest, ...rule.differences.map(({ max }) => max ?? Number.POSITIVE_INFINITY)),
    }));
    const possible = lengths.filter(({ min, max }) => min <= max);
    const leastMax = possible.reduce((least, { max }) => Math.min(least, max), Number.POSITIVE_INFINITY);
    const mostMin = possible.reduce((most, { min }) => Math.max(most, min), Number.NEGATIVE_INFINITY);
    for (const { rule, min, max } of lengths) if (min > max || min > leastMax || max < mostMin) left.push(rule);
  }
  return left;
}

function settled(
  points: ReadonlyMap<string, number>,
  rules: readonly Rule[],
  steps: readonly Step[],
  dropped: readonly Rule[],
): SolvedGroup {
  const size = 1 + 2 * points.size;
  const [latest, earliest] = [false, true].map((turned) => waysFrom(networkOf(size, steps, turned), 0));
  if (latest?.kind !== "settled" || earliest?.kind !== "settled") throw new TypeError("a contradiction after all");
  const undated = networkOf(
    size,
    steps.filter(
      ({ from, to, rule }) => from !== 0 && to !== 0 && (rule === -1 || rules[rule]?.reason.kind === "anchor"),
    ),
  );
  const range = (end: IncidentEnd): DayRange => {
    const point = pointOf(points, end);
    return {
      earliest: finite(-(earliest.lengths[point] ?? Number.POSITIVE_INFINITY)),
      latest: finite(latest.lengths[point] ?? Number.POSITIVE_INFINITY),
    };
  };
  const days = new Map<string, EventDays>();
  for (const incident of points.keys()) {
    days.set(incident, { begin: range({ incident, end: "begin" }), end: range({ incident, end: "end" }) });
  }
  return {
    days,
    rules,
    dropped,
    clash: [],
    narrowedBy(incident) {
      const found = new Set<number>();
      for (const end of ["begin", "end"] as const) {
        const point = pointOf(points, { incident, end });
        for (const { last } of [earliest, latest]) for (const rule of rulesTo(point, last)) found.add(rule);
      }
      return [...found].sort((a, b) => a - b).flatMap((rule) => rules[rule] ?? []);
    },
    isBefore(a, b) {
      if (!points.has(a) || !points.has(b)) return undefined;
      const [end, begin] = [
        pointOf(points, { incident: a, end: "end" }),
        pointOf(points, { incident: b, end: "begin" }),
      ];
      if (wayLength(undated, begin, end) < 0) return true;
      return wayLength(undated, end, begin) <= 0 ? false : undefined;
    },
  };
}

function wayLength(network: Network, from: number, to: number): number {
  const ways = waysFrom(network, from);
  return ways.kind === "settled" ? (ways.lengths[to] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

function finite(days: number): number | null {
  return Number.isFinite(days) ? days + 0 : null;
}

/** A number for each incident that the rules join. */
function pointsOf(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const { joins } of rules) for (const id of joins) if (!points.has(id)) points.set(id, points.size);
  return points;
}

function pointOf(points: ReadonlyMap<string, number>, { incident, end }: IncidentEnd): number {
  return 1 + 2 * (points.get(incident) ?? 0) + (end === "end" ? 1 : 0);
}

/** What the dates say of each incident, and that none begins after its end. */
function dated(points: ReadonlyMap<string, number>, spans: (incident: string) => Span): Step[] {
  const steps: Step[] = [];
  for (const incident of points.keys()) {
    const span = spans(incident);
    const [begin, end] = [pointOf(points, { incident, end: "begin" }), pointOf(points, { incident, end: "end" })];
    steps.push(...between(0, begin, span.begin.earliest, span.begin.latest, -1));
    steps.push(...between(0, end, span.end.earliest, span.end.latest, -1));
    steps.push(...between(begin, end, 0, null, -1));
  }
  return steps;
}

function rulesSteps(points: ReadonlyMap<string, number>, rules: readonly Rule[]): Step[] {
  return rules.flatMap(({ differences }, rule) =>
    differences.flatMap(({ from, to, min, max }) =>
      between(pointOf(points, from), pointOf(points, to), min, max, rule),
    ),
  );
}

function between(from: number, to: number, min: number | null, max: number | null, rule: number): Step[] {
  return [
    ...(max === null ? [] : [{ from, to, weight: max, rule }]),
    ...(min === null ? [] : [{ from: to, to: from, weight: -min, rule }]),
  ];
}
