import { type Dataset, search } from "@incident-data/core";
import { dayBounds, type EdtfIssue, safeParseEdtf } from "@incident-data/dates";
import type { Filters } from "../state/filters.ts";
import { type Facet, type Facets, positionsWith } from "./facets.ts";
import { bitsOf, type Figures } from "./figures.ts";
import type { Days, FilterFault } from "./protocol.ts";

/** What a filter looks into. */
export interface Filtered {
  readonly dataset: Dataset;
  readonly columns: Days;
  readonly facets: Facets;
  readonly figures: Figures;
  readonly positionOf: ReadonlyMap<string, number>;
}

/** The positions of the incidents that every filter leaves, ascending, and the filters that say nothing. */
export function filtered(
  of: Filtered,
  filters: Filters,
): { readonly positions: Uint32Array; readonly faults: readonly FilterFault[] } {
  const left = new Uint8Array(of.columns.count).fill(1);
  const faults: FilterFault[] = [];
  for (const name of ["actors", "places", "types", "harms", "sources", "languages"] as const) {
    const chosen = knownOf(of.dataset, name, filters[name]);
    if (chosen.length > 0) keep(left, withAny(of.facets[name], chosen, left.length));
  }
  if (filters.text !== undefined) keep(left, named(of, filters.text));
  if (filters.range !== undefined) keep(left, inRange(of.figures, filters, left.length));
  if (filters.dates !== undefined) {
    const read = safeParseEdtf(filters.dates);
    if (read.success) during(of.columns, dayBounds(read.value), left);
    else faults.push(faultOf(filters.dates, read.issues[0]));
  }
  return { positions: positionsOf(left), faults };
}

/** What of a list an address may name: the page tells of a record that the data set does not have, and leaves it out. */
function knownOf(dataset: Dataset, name: keyof Facets, ids: readonly string[]): readonly string[] {
  if (name !== "actors" && name !== "places" && name !== "sources") return ids;
  const records = dataset[name];
  return ids.filter((id) => Object.hasOwn(records, id));
}

function keep(left: Uint8Array, has: Uint8Array): void {
  for (let i = 0; i < left.length; i++) left[i] = (left[i] ?? 0) & (has[i] ?? 0);
}

function withAny(facet: Facet, ids: readonly string[], count: number): Uint8Array {
  const has = new Uint8Array(count);
  for (const id of ids) for (const position of positionsWith(facet, id)) has[position] = 1;
  return has;
}

/** The incidents that bear a name, or at whose places or among whose actors somebody or something bears it. */
function named({ dataset, columns, facets, positionOf }: Filtered, text: string): Uint8Array {
  const has = new Uint8Array(columns.count);
  for (const { kind, id } of search(dataset, text)) {
    if (kind === "incident") has[positionOf.get(id) ?? 0] = 1;
    else for (const position of positionsWith(facets[`${kind}s`], id)) has[position] = 1;
  }
  return has;
}

function inRange(figures: Figures, { range, harms }: Filters, count: number): Uint8Array {
  const has = new Uint8Array(count);
  const wanted = harms.length === 0 ? 0xff : bitsOf(harms);
  const [min, max] = [range?.min ?? 0, range?.max ?? Number.POSITIVE_INFINITY];
  for (let i = 0; i < figures.incident.length; i++) {
    if (((figures.harms[i] ?? 0) & wanted) === 0) continue;
    if ((figures.min[i] ?? 0) <= max && (figures.max[i] ?? 0) >= min) has[figures.incident[i] ?? 0] = 1;
  }
  return has;
}

function during(
  { beginEarliest, endLatest }: Days,
  { earliest, latest }: { readonly earliest: number | null; readonly latest: number | null },
  left: Uint8Array,
): void {
  const [first, last] = [earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY];
  for (let i = 0; i < left.length; i++) {
    if ((beginEarliest[i] ?? 0) > last || (endLatest[i] ?? 0) < first) left[i] = 0;
  }
}

function positionsOf(left: Uint8Array): Uint32Array {
  let count = 0;
  for (const each of left) count += each;
  const positions = new Uint32Array(count);
  let next = 0;
  left.forEach((each, position) => {
    if (each === 1) positions[next++] = position;
  });
  return positions;
}

function faultOf(value: string, { code, suggestion, readings = [] }: EdtfIssue): FilterFault {
  const meant = suggestion === undefined ? readings.map(({ edtf }) => edtf) : [suggestion];
  return { filter: "dates", code, value, meant };
}
