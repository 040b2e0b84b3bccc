import { safeBoundOfCount } from "@incident-data/casualties";
import { before, type Constraint, type EventDays, type Relation, type Span, solveNetwork } from "@incident-data/dates";
import { type Dataset, list } from "../dataset.ts";
import { spanOfWhens } from "../days.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Incident } from "../records/incident.ts";

/** What narrowed a date, or would have: an anchor, an agreement that ended an incident, a claim of how long it lasted. */
export type TimelineReason<I extends Ids = AnyIds> =
  | {
      readonly kind: "anchor";
      readonly incident: Id<I, "incident">;
      readonly to: Id<I, "incident">;
      readonly words?: string;
    }
  | { readonly kind: "ends"; readonly incident: Id<I, "incident">; readonly by: Id<I, "incident"> }
  | { readonly kind: "duration"; readonly incident: Id<I, "incident">; readonly claim: Id<I, "claim"> };

/** One incident on the timeline. */
export interface TimelineEntry<I extends Ids = AnyIds> {
  readonly incident: Id<I, "incident">;
  /** The frame as the record has it. */
  readonly stated: Span;
  /** The days on which it may have begun and ended, narrowed by what is known of the others. */
  readonly days: EventDays;
  /** What narrowed it; empty where `days` is what the frame says. */
  readonly narrowedBy: readonly TimelineReason<I>[];
  /** Whether the entry before this one ended on an earlier day; absent on the first. */
  readonly afterPrevious?: Relation;
  /** Words that put it after another incident of the same day ("later that day"). */
  readonly laterThan?: { readonly incident: Id<I, "incident">; readonly words?: string };
}

/** Incidents in an order that respects uncertainty. */
export interface Timeline<I extends Ids = AnyIds> {
  readonly entries: readonly TimelineEntry<I>[];
  /** The claims that were used: of how long an incident lasted. */
  readonly used: readonly Id<I, "claim">[];
  /** Claims that were not used, and why. */
  readonly dropped: readonly { readonly claim: Id<I, "claim">; readonly reason: "clash" | "no-bound" }[];
  /** Constraints of the records themselves that cannot all be true; nothing was narrowed by the incidents they join. */
  readonly clashes: readonly (readonly TimelineReason<I>[])[];
}

interface Rule {
  readonly id: string;
  readonly reason: TimelineReason;
  readonly joins: readonly [string, string?];
  readonly constraints: readonly Constraint[];
}

/**
 * The incidents of a data set in an order that respects uncertainty, narrowed by anchors ("days before"), by agreements
 * that ended an incident, and by claims of how long one lasted. Ties go by id. A claim that contradicts the dates is
 * dropped, never the dates.
 *
 * @param options.incidents only these; all unless given.
 */
export function timeline<I extends Ids>(
  dataset: Dataset<I>,
  options?: { readonly incidents?: readonly Id<I, "incident">[] },
): Timeline<I>;
export function timeline(dataset: Dataset, options: { readonly incidents?: readonly string[] } = {}): Timeline {
  const incidents = list(dataset.incidents);
  const spans = new Map(incidents.map((incident) => [incident.id, spanOfWhens(incident.when)]));
  const dropped: { claim: string; reason: "clash" | "no-bound" }[] = [];
  const used: string[] = [];
  const clashes: TimelineReason[][] = [];
  const days = new Map<string, EventDays>(spans);
  const narrowed = new Map<string, TimelineReason[]>();
  for (const group of connected(rulesOf(dataset, incidents, dropped))) {
    const solved = solveGroup(group, spans, dropped, clashes);
    if (solved === undefined) continue;
    for (const { reason } of solved.rules) if (reason.kind === "duration") used.push(reason.claim);
    for (const [id, own] of solved.days) {
      const stated = spans.get(id);
      if (stated === undefined || same(own, stated)) continue;
      days.set(id, own);
      narrowed.set(id, responsible(id, own, solved.rules, spans));
    }
  }
  const later = laterSameDay(incidents);
  const asked = options.incidents === undefined ? incidents : options.incidents.map((id) => dataset.incident(id));
  const ordered = [...asked].sort((a, b) => compare(a, b, days, later));
  return {
    entries: ordered.map((incident, i): TimelineEntry => {
      const previous = ordered[i - 1];
      const after = later.get(incident.id);
      return {
        incident: incident.id,
        stated: spanAt(spans, incident.id),
        days: daysAt(days, incident.id),
        narrowedBy: narrowed.get(incident.id) ?? [],
        ...(previous === undefined ? {} : { afterPrevious: before(narrow(previous.id), narrow(incident.id)) }),
        ...(after === undefined ? {} : { laterThan: after }),
      };
    }),
    used,
    dropped,
    clashes,
  };

  function narrow(id: string): Span {
    const { begin, end } = daysAt(days, id);
    return { ...spanAt(spans, id), begin, end };
  }
}

/** What the records and claims say of how incidents stand to each other in time. */
function rulesOf(
  dataset: Dataset,
  incidents: readonly Incident[],
  dropped: { claim: string; reason: "clash" | "no-bound" }[],
): Rule[] {
  const rules: Rule[] = [];
  for (const incident of incidents) {
    for (const { anchor, words } of incident.when) {
      if (anchor === undefined || !("record" in anchor)) continue;
      const id = `anchor ${rules.length}`;
      const reason: TimelineReason = {
        kind: "anchor",
        incident: incident.id,
        to: anchor.record,
        ...(words === undefined ? {} : { words }),
      };
      const [a, b] = [incident.id, anchor.record];
      const constraint: Constraint =
        anchor.relation === "before"
          ? { id, kind: "before", a, b }
          : anchor.relation === "after"
            ? { id, kind: "before", a: b, b: a }
            : { id, kind: "same-day", a, b };
      rules.push({ id, reason, joins: [a, b], constraints: [constraint] });
    }
    for (const ended of "ends" in incident ? (incident.ends ?? []) : []) {
      const id = `ends ${rules.length}`;
      const [end, agreement] = [{ event: ended, end: "end" } as const, incident.id];
      rules.push({
        id,
        reason: { kind: "ends", incident: ended, by: agreement },
        joins: [ended, agreement],
        constraints: [
          { id, kind: "distance", from: { event: agreement, end: "begin" }, to: end, days: { min: 0, max: null } },
          { id, kind: "distance", from: end, to: { event: agreement, end: "end" }, days: { min: 0, max: null } },
        ],
      });
    }
  }
  for (const claim of list(dataset.claims)) {
    if (claim.kind !== "duration") continue;
    const days = safeBoundOfCount(claim.days, "strict@1");
    if (!days.ok) {
      dropped.push({ claim: claim.id, reason: "no-bound" });
      continue;
    }
    const id = `claim ${claim.id}`;
    rules.push({
      id,
      reason: { kind: "duration", incident: claim.about, claim: claim.id },
      joins: [claim.about],
      constraints: [{ id, kind: "lasted", event: claim.about, days: days.bound, counting: claim.counting }],
    });
  }
  return rules;
}

/** The rules in groups that share no incident. */
function connected(rules: readonly Rule[]): Rule[][] {
  const group = new Map<string, { rules: Rule[]; incidents: string[] }>();
  for (const rule of rules) {
    const ids = rule.joins.filter((id) => id !== undefined);
    const merged = { rules: [rule], incidents: [...ids] };
    for (const joined of new Set(ids.map((id) => group.get(id)).filter((known) => known !== undefined))) {
      merged.rules.unshift(...joined.rules);
      merged.incidents.push(...joined.incidents);
    }
    for (const id of merged.incidents) group.set(id, merged);
  }
  return [...new Set(group.values())].map(({ rules: own }) => own);
}

interface Solved {
  readonly rules: readonly Rule[];
  readonly days: ReadonlyMap<string, EventDays>;
}

/** The tightest days under the rules; where they cannot all hold, the claims that clash are dropped first. */
function solveGroup(
  group: readonly Rule[],
  spans: ReadonlyMap<string, Span>,
  dropped: { claim: string; reason: "clash" | "no-bound" }[],
  clashes: TimelineReason[][],
): Solved | undefined {
  let rules = group;
  for (;;) {
    const result = solve(rules, spans);
    if (result.kind === "solved") return { rules, days: new Map(Object.entries(result.events)) };
    const clashing = rules.filter(({ id }) => result.clash.includes(id));
    const claims = clashing.filter(({ reason }) => reason.kind === "duration");
    if (claims.length === 0) {
      clashes.push(clashing.map(({ reason }) => reason));
      return undefined;
    }
    for (const { reason } of claims) {
      if (reason.kind === "duration") dropped.push({ claim: reason.claim, reason: "clash" });
    }
    rules = rules.filter((rule) => !claims.includes(rule));
  }
}

function solve(rules: readonly Rule[], spans: ReadonlyMap<string, Span>) {
  const ids = new Set(rules.flatMap(({ joins }) => joins.filter((id) => id !== undefined)));
  const dated = [...ids].map((event): Constraint => {
    const { begin, end } = spanAt(spans, event);
    return { id: `dated ${event}`, kind: "dated", event, begin, end };
  });
  return solveNetwork<string, string>([...dated, ...rules.flatMap(({ constraints }) => constraints)]);
}

/** The rules without any one of which an incident's days would be wider. */
function responsible(
  id: string,
  own: EventDays,
  rules: readonly Rule[],
  spans: ReadonlyMap<string, Span>,
): TimelineReason[] {
  return rules
    .filter((rule) => {
      const result = solve(
        rules.filter((other) => other !== rule),
        spans,
      );
      const without = result.kind === "solved" ? result.events[id] : undefined;
      return !same(own, without ?? spanAt(spans, id));
    })
    .map(({ reason }) => reason);
}

/** The incidents whose words put them later on the day of another. */
function laterSameDay(incidents: readonly Incident[]): Map<string, { incident: string; words?: string }> {
  const later = new Map<string, { incident: string; words?: string }>();
  for (const { id, when } of incidents) {
    for (const { anchor, words } of when) {
      if (anchor === undefined || !("record" in anchor)) continue;
      const said = words === undefined ? {} : { words };
      if (anchor.relation === "later-same-day") later.set(id, { incident: anchor.record, ...said });
      else if (anchor.relation === "earlier-same-day") later.set(anchor.record, { incident: id, ...said });
    }
  }
  return later;
}

function compare(
  a: Incident,
  b: Incident,
  days: ReadonlyMap<string, EventDays>,
  later: ReadonlyMap<string, { readonly incident: string }>,
): number {
  const [x, y] = [daysAt(days, a.id), daysAt(days, b.id)];
  const first = (own: EventDays) => own.begin.earliest ?? Number.NEGATIVE_INFINITY;
  const last = (own: EventDays) => own.end.latest ?? Number.POSITIVE_INFINITY;
  const byDay = order(first(x), first(y)) || order(last(x), last(y)) || order(rank(a.id, later), rank(b.id, later));
  return byDay || (a.id < b.id ? -1 : 1);
}

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** How many "later that day" lie between an incident and the first of its day. */
function rank(id: string, later: ReadonlyMap<string, { readonly incident: string }>): number {
  let steps = 0;
  for (let at = later.get(id); at !== undefined && steps <= later.size; at = later.get(at.incident)) steps++;
  return steps;
}

function same(a: EventDays, b: EventDays): boolean {
  return (["begin", "end"] as const).every(
    (end) => a[end].earliest === b[end].earliest && a[end].latest === b[end].latest,
  );
}

function spanAt(spans: ReadonlyMap<string, Span>, id: string): Span {
  return spans.get(id) ?? spanOfWhens([]);
}

function daysAt(days: ReadonlyMap<string, EventDays>, id: string): EventDays {
  return days.get(id) ?? spanOfWhens([]);
}
