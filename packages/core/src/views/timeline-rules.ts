import { safeBoundOfCount } from "@incident-data/casualties";
import { type Dataset, list } from "../dataset.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Incident } from "../records/incident.ts";
import { endedClaims } from "./ended-claims.ts";

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

/**
 * A claim that was not used, and why: `superseded` or `retracted` by a later claim, without a bound (`no-bound`), or in
 * contradiction (`clash`) with the dates, with another claim, or with records that already contradict each other.
 */
export interface TimelineDropped<I extends Ids = AnyIds> {
  readonly claim: Id<I, "claim">;
  readonly reason: "superseded" | "retracted" | "no-bound" | "clash";
}

/** The begin or the end of an incident. */
export interface IncidentEnd {
  readonly incident: string;
  readonly end: "begin" | "end";
}

/** From one end to another lie at least `min` and at most `max` days; null = no bound. */
interface DayDifference {
  readonly from: IncidentEnd;
  readonly to: IncidentEnd;
  readonly min: number | null;
  readonly max: number | null;
}

/** What a record or a claim says of how incidents stand to each other in time. */
export interface Rule {
  readonly reason: TimelineReason;
  readonly joins: readonly string[];
  readonly differences: readonly DayDifference[];
}

/** The rules of a data set's records, then those of its claims; claims that give none are dropped. */
export function rulesOf(dataset: Dataset): { readonly rules: readonly Rule[]; readonly dropped: TimelineDropped[] } {
  const rules = list(dataset.incidents).flatMap((incident) => [...anchorRules(incident), ...endRules(incident)]);
  const dropped: TimelineDropped[] = [];
  const ended = endedClaims(dataset);
  for (const claim of list(dataset.claims)) {
    if (claim.kind !== "duration") continue;
    const bound = safeBoundOfCount(claim.days, "strict@1");
    const reason = ended.get(claim.id) ?? (bound.ok ? undefined : "no-bound");
    if (reason !== undefined) dropped.push({ claim: claim.id, reason });
    else if (bound.ok) {
      // Counted with both ends a length is one more than the days between them; where that is not stated, either.
      const { min, max } = bound.bound;
      const elapsed = {
        min: claim.counting === "elapsed" ? min : min - 1,
        max: max === null || claim.counting !== "inclusive" ? max : max - 1,
      };
      rules.push({
        reason: { kind: "duration", incident: claim.about, claim: claim.id },
        joins: [claim.about],
        differences: [{ from: begin(claim.about), to: end(claim.about), ...elapsed }],
      });
    }
  }
  return { rules, dropped };
}

function anchorRules({ id, when }: Incident): Rule[] {
  return when.flatMap(({ anchor, words }): Rule[] => {
    if (anchor === undefined || !("record" in anchor)) return [];
    const said = words === undefined ? {} : { words };
    const reason: TimelineReason = { kind: "anchor", incident: id, to: anchor.record, ...said };
    const joins = [id, anchor.record];
    switch (anchor.relation) {
      case "before":
        return [{ reason, joins, differences: [before(id, anchor.record)] }];
      case "after":
        return [{ reason, joins, differences: [before(anchor.record, id)] }];
      default:
        return [{ reason, joins, differences: sameDay(id, anchor.record) }];
    }
  });
}

function endRules(agreement: Incident): Rule[] {
  const ends = "ends" in agreement ? (agreement.ends ?? []) : [];
  return ends.map((ended) => ({
    reason: { kind: "ends", incident: ended, by: agreement.id },
    joins: [ended, agreement.id],
    differences: [
      { from: begin(agreement.id), to: end(ended), min: 0, max: null },
      { from: end(ended), to: end(agreement.id), min: 0, max: null },
    ],
  }));
}

const begin = (incident: string): IncidentEnd => ({ incident, end: "begin" });
const end = (incident: string): IncidentEnd => ({ incident, end: "end" });

function before(a: string, b: string): DayDifference {
  return { from: end(a), to: begin(b), min: 1, max: null };
}

function sameDay(a: string, b: string): DayDifference[] {
  const none = { min: 0, max: 0 };
  return [
    { from: begin(a), to: end(a), ...none },
    { from: begin(b), to: end(b), ...none },
    { from: begin(a), to: begin(b), ...none },
  ];
}

/** The rules in groups that share no incident, each in the order of the rules. */
export function groupsOf(rules: readonly Rule[]): Rule[][] {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      // Every second link is shortened on the way, so that the ways stay short.
      const over = above.get(next);
      if (over !== undefined) above.set(at, over);
      at = over ?? next;
    }
    return at;
  };
  for (const { joins } of rules) {
    const [first, ...others] = joins.map(top);
    for (const other of others) if (first !== undefined && top(other) !== top(first)) above.set(top(other), top(first));
  }
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = top(rule.joins[0] ?? "");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rule]);
    else group.push(rule);
  }
  return [...groups.values()];
}
