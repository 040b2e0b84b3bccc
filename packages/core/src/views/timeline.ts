import { before, type DayRange, type EventDays, type Relation, type Span } from "@incident-data/dates";
import { type Dataset, list } from "../dataset.ts";
import { spanOfWhens } from "../days.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import { type LaterThan, wordOrder } from "./day-order.ts";
import { groupsOf, type TimelineDropped, type TimelineReason, timelineRules } from "./timeline-rules.ts";
import { type SolvedGroup, solveGroup } from "./timeline-solve.ts";

/** One incident on the timeline. */
export interface TimelineEntry<I extends Ids = AnyIds> {
  readonly incident: Id<I, "incident">;
  /** The frame as the record has it. */
  readonly stated: Span;
  /** The days on which it may have begun and ended, narrowed by what is known of the others. */
  readonly days: EventDays;
  /**
   * What narrowed it: the rules on the way to each narrower bound. Of rules that give one and the same bound one is named.
   * Empty where `days` is what the frame says.
   */
  readonly narrowedBy: readonly TimelineReason<I>[];
  /**
   * Whether the entry before this one ended on an earlier day, by their days and by all that narrows them; absent on the
   * first.
   */
  readonly afterPrevious?: Relation;
  /** Words that put it after another incident of the same day ("later that day"); of several the last. */
  readonly laterThan?: LaterThan<I>;
  /** The others, where words put it after several incidents of the same day. */
  readonly alsoLaterThan?: readonly LaterThan<I>[];
}

/** Incidents in an order that respects uncertainty. */
export interface Timeline<I extends Ids = AnyIds> {
  readonly entries: readonly TimelineEntry<I>[];
  /** The claims that were used: of how long an incident lasted. */
  readonly used: readonly Id<I, "claim">[];
  /** Claims that were not used, and why. */
  readonly dropped: readonly TimelineDropped<I>[];
  /** Constraints of the records themselves that cannot all be true; nothing was narrowed by the incidents they join. */
  readonly clashes: readonly (readonly TimelineReason<I>[])[];
}

/**
 * The incidents of a data set in an order that respects uncertainty, narrowed by anchors ("days before"), by agreements
 * that ended an incident, and by claims of how long one lasted. Ties go by words of order, then by id. A claim that contradicts
 * the dates is dropped, never the dates; claims that contradict each other are dropped together.
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
  const span = (id: string): Span => spans.get(id) ?? spanOfWhens([]);
  const { rules, dropped } = timelineRules(dataset);
  const groups = groupsOf(rules).map((group) => solveGroup(group, span));
  const groupOf = new Map<string, SolvedGroup>();
  for (const group of groups) for (const id of Object.keys(group.network?.events ?? {})) groupOf.set(id, group);
  const days = new Map(incidents.map(({ id }) => [id, narrowed(span(id), groupOf.get(id)?.network?.events[id])]));
  const daysAt = (id: string): Span => days.get(id) ?? span(id);
  const { laterThan, rank } = wordOrder(incidents);
  const asked = options.incidents === undefined ? incidents : options.incidents.map((id) => dataset.incident(id));
  const ordered = asked.map(({ id }) => ({ id, days: daysAt(id), rank: rank.get(id) ?? 0 })).sort(inOrder);
  return {
    entries: ordered.map(({ id, days: own }, i): TimelineEntry => {
      const previous = ordered[i - 1]?.id;
      const [later, ...others] = laterThan.get(id) ?? [];
      const group = groupOf.get(id);
      return {
        incident: id,
        stated: span(id),
        days: { begin: own.begin, end: own.end },
        narrowedBy: same(own, span(id)) ? [] : (group?.narrowedBy(id) ?? []).map(({ reason }) => reason),
        ...(previous === undefined ? {} : { afterPrevious: afterPrevious(daysAt(previous), own, group, previous, id) }),
        ...(later === undefined ? {} : { laterThan: later }),
        ...(others.length === 0 ? {} : { alsoLaterThan: others }),
      };
    }),
    used: groups.flatMap((group) => group.rules.flatMap(claimOf)),
    dropped: [
      ...dropped,
      ...groups
        .flatMap((group) => group.dropped.flatMap(claimOf))
        .map((claim) => ({ claim, reason: "clash" as const })),
    ],
    clashes: groups.flatMap(({ clash }) => (clash.length === 0 ? [] : [clash.map(({ reason }) => reason)])),
  };
}

function claimOf({ reason }: { readonly reason: TimelineReason }): string[] {
  return reason.kind === "duration" ? [reason.claim] : [];
}

/** A span with narrower ends; an end that nothing narrowed stays as it is stated. */
function narrowed(stated: Span, days: EventDays | undefined): Span {
  if (days === undefined) return stated;
  const end = (end: "begin" | "end") => (sameRange(days[end], stated[end]) ? stated[end] : days[end]);
  return { ...stated, begin: end("begin"), end: end("end") };
}

/** What the days tell, and where they leave it open what anchors, agreements and lengths tell. */
function afterPrevious(a: Span, b: Span, group: SolvedGroup | undefined, first: string, second: string): Relation {
  const byDays = before(a, b);
  if (byDays.answer !== "maybe") return byDays;
  const answer = group?.network?.isBefore(first, second) ?? "maybe";
  return answer === "maybe" ? byDays : { answer };
}

interface Placed {
  readonly id: string;
  readonly days: Span;
  readonly rank: number;
}

function inOrder(a: Placed, b: Placed): number {
  const first = ({ days }: Placed) => days.begin.earliest ?? Number.NEGATIVE_INFINITY;
  const last = ({ days }: Placed) => days.end.latest ?? Number.POSITIVE_INFINITY;
  return order(first(a), first(b)) || order(last(a), last(b)) || order(a.rank, b.rank) || (a.id < b.id ? -1 : 1);
}

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function same(a: EventDays, b: EventDays): boolean {
  return sameRange(a.begin, b.begin) && sameRange(a.end, b.end);
}

function sameRange(a: DayRange, b: DayRange): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}
