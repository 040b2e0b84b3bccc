import { type Dataset, type Incident, list, timeline } from "@incident-data/core";
import { type Span, spanOf } from "@incident-data/dates";

/** An incident with the days that its frame allows. */
export interface Dated {
  readonly incident: Incident;
  readonly span: Span;
}

/** Up to so many incidents anchors, agreements and words of order ("later that day") are weighed; beyond that the frames alone. */
const mostWeighed = 5000;

/**
 * The incidents in time order: by the timeline where the data set is small enough, else by their first and last days. Those of which
 * nobody knows when they began at the latest ("in 1946 or later": what coded data has of a whole conflict) come after all others,
 * for they may have begun after each of them.
 */
export function inTimeOrder(dataset: Dataset): readonly Dated[] {
  const incidents = list(dataset.incidents);
  if (incidents.length <= mostWeighed) {
    const { entries } = timeline(dataset);
    return beginKnownFirst(entries, ({ stated, days }) => ({ latest: days.begin.latest, open: stated.begin.open })).map(
      ({ incident, stated }) => ({ incident: dataset.incident(incident), span: stated }),
    );
  }
  const dated = incidents.map((incident): Dated => ({ incident, span: frameOf(incident) }));
  dated.sort(
    (a, b) => order(first(a), first(b)) || order(last(a), last(b)) || (a.incident.id < b.incident.id ? -1 : 1),
  );
  return beginKnownFirst(dated, ({ span: { begin } }) => begin);
}

/** In the same order, but those whose beginning has no last day come last; what is open at its start began before any day. */
function beginKnownFirst<T>(
  dated: readonly T[],
  beginOf: (each: T) => { readonly latest: number | null; readonly open?: true | undefined },
): readonly T[] {
  const isKnown = (each: T): boolean => {
    const { latest, open } = beginOf(each);
    return latest !== null || open === true;
  };
  return [...dated.filter(isKnown), ...dated.filter((each) => !isKnown(each))];
}

const anyDay = { earliest: null, latest: null } as const;

/** Dates that exclude each other, which a data set is refused for, allow any day. */
function frameOf({ when }: Incident): Span {
  const span = spanOf(when.map(({ edtf, sense }) => (sense === undefined ? { edtf } : { edtf, sense })));
  return span.kind === "span" ? span : { kind: "span", begin: anyDay, end: anyDay, qualifier: null, hull: false };
}

const first = ({ span }: Dated): number => span.begin.earliest ?? Number.NEGATIVE_INFINITY;
const last = ({ span }: Dated): number => span.end.latest ?? Number.POSITIVE_INFINITY;

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
