import { type DayRange, overlaps, type Reason, type Span } from "@incident-data/dates";
import { type Dataset, list } from "../dataset.ts";
import { boundsOfEdtf, spanOfWhens } from "../days.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";

/** An incident that may fall in a span of time, and how sure that is. */
export interface IncidentIn<I extends Ids> {
  readonly incident: Id<I, "incident">;
  /** `yes`: some of it surely falls in the span. `maybe`: it may, because of the ends that `reason` names. */
  readonly answer: "yes" | "maybe";
  readonly reason?: Reason;
}

/**
 * The incidents that took place in a span of time, surely or maybe; those that surely did not are left out.
 * @param edtf a date or an interval: `2021-07`, `2020-09-27/2020-11-10`.
 * @throws EdtfError where it is not EDTF.
 */
export function incidentsIn<I extends Ids>(dataset: Dataset<I>, edtf: string): IncidentIn<I>[];
export function incidentsIn(dataset: Dataset, edtf: string): IncidentIn<AnyIds>[] {
  // All days of what is asked for, from its first to its last.
  const { earliest, latest } = boundsOfEdtf(edtf);
  const begin: DayRange = earliest === null ? { earliest, latest: null, open: true } : { earliest, latest: earliest };
  const end: DayRange = latest === null ? { earliest: null, latest, open: true } : { earliest: latest, latest };
  const asked: Span = { kind: "span", begin, end, qualifier: null, hull: false };
  return list(dataset.incidents).flatMap(({ id, when }): IncidentIn<AnyIds>[] => {
    const touches = overlaps(spanOfWhens(when), asked);
    if (touches.answer === "maybe") return [{ incident: id, answer: "maybe", reason: touches.reason }];
    return touches.answer === "yes" ? [{ incident: id, answer: "yes" }] : [];
  });
}

/** An incident at a place, and by whose word it was there. */
export interface IncidentAt<I extends Ids> {
  readonly incident: Id<I, "incident">;
  /** The editor's frame, or the claim that puts it there; one that is not `affirmed` denies that it happened there. */
  readonly by: "frame" | { readonly claim: Id<I, "claim">; readonly affirmed: boolean };
  /** The place named: the one asked for, or one that is part of it. */
  readonly place: Id<I, "place">;
}

/**
 * The incidents that the editor or a claimant puts at a place or at a part of it, and those that a claimant denies there:
 * `by.affirmed` tells them apart.
 */
export function incidentsAt<I extends Ids>(dataset: Dataset<I>, place: Id<I, "place">): IncidentAt<I>[];
export function incidentsAt(dataset: Dataset, place: string): IncidentAt<AnyIds>[] {
  const asked = partsOfPlace(dataset, dataset.place(place).id);
  const found: IncidentAt<AnyIds>[] = [];
  for (const incident of list(dataset.incidents)) {
    for (const where of incident.where ?? []) {
      if (asked.has(where)) found.push({ incident: incident.id, by: "frame", place: where });
    }
  }
  for (const claim of list(dataset.claims)) {
    if (claim.kind !== "occurrence") continue;
    for (const where of claim.where ?? []) {
      if (!asked.has(where)) continue;
      found.push({ incident: claim.about, by: { claim: claim.id, affirmed: claim.affirmed }, place: where });
    }
  }
  return found;
}

/** A place and every place that is part of it, at any distance, at any time and according to anybody. */
function partsOfPlace(dataset: Dataset, place: string): ReadonlySet<string> {
  const places = list(dataset.places);
  const found = new Set<string>([place]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { id, partOf = [] } of places) if (partOf.some((whole) => found.has(whole.place))) found.add(id);
  }
  return found;
}
