import { safeBoundOfCount } from "@incident-data/casualties";
import type { Constraint, DayCount, EventEnd } from "@incident-data/dates";
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

/** What a record or a claim says of how incidents stand to each other in time. */
export interface Rule {
  readonly id: string;
  readonly reason: TimelineReason;
  readonly joins: readonly string[];
  /** The same as constraints on days, which have the id of the rule. */
  readonly constraints: readonly Constraint[];
}

/** The rules of a data set's records, then those of its claims; claims that give none are dropped. */
export function timelineRules(dataset: Dataset): {
  readonly rules: readonly Rule[];
  readonly dropped: TimelineDropped[];
} {
  const rules = list(dataset.incidents).flatMap((incident) => [...anchorRules(incident), ...endRules(incident)]);
  const dropped: TimelineDropped[] = [];
  const ended = endedClaims(dataset);
  for (const claim of list(dataset.claims)) {
    if (claim.kind !== "duration") continue;
    const bound = safeBoundOfCount(claim.days, "strict@1");
    const reason = ended.get(claim.id) ?? (bound.ok ? undefined : "no-bound");
    if (reason !== undefined) dropped.push({ claim: claim.id, reason });
    else if (bound.ok) {
      const { id, about, counting } = claim;
      rules.push({
        id,
        reason: { kind: "duration", incident: about, claim: id },
        joins: [about],
        constraints: [{ id, kind: "lasted", event: about, days: bound.bound, counting }],
      });
    }
  }
  return { rules, dropped };
}

function anchorRules({ id: incident, when }: Incident): Rule[] {
  return when.flatMap(({ anchor, words }, i): Rule[] => {
    if (anchor === undefined || !("record" in anchor)) return [];
    const { record, relation } = anchor;
    const id = `${incident} when ${i}`;
    const said = words === undefined ? {} : { words };
    const constraint: Constraint =
      relation === "before"
        ? { id, kind: "before", a: incident, b: record }
        : relation === "after"
          ? { id, kind: "before", a: record, b: incident }
          : { id, kind: "same-day", a: incident, b: record };
    const reason: TimelineReason = { kind: "anchor", incident, to: record, ...said };
    return [{ id, reason, joins: [incident, record], constraints: [constraint] }];
  });
}

/** An agreement ended an incident on one of the days on which it came about itself. */
function endRules(agreement: Incident): Rule[] {
  const ends = "ends" in agreement ? (agreement.ends ?? []) : [];
  return ends.map((ended) => {
    const id = `${agreement.id} ends ${ended}`;
    const end: EventEnd = { event: ended, end: "end" };
    const days: DayCount = { min: 0, max: null };
    return {
      id,
      reason: { kind: "ends", incident: ended, by: agreement.id },
      joins: [ended, agreement.id],
      constraints: [
        { id, kind: "distance", from: { event: agreement.id, end: "begin" }, to: end, days },
        { id, kind: "distance", from: end, to: { event: agreement.id, end: "end" }, days },
      ],
    };
  });
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
