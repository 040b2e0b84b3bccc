import type { IncidentType, Position, When } from "@incident-data/core";
import { acledFromWhen, safeParseEdtf } from "@incident-data/dates";
import { type Level, levels } from "../rows/event.ts";
import { eventTypeOf } from "./codes.ts";
import type { Column } from "./columns.ts";

/** The cells of a row. */
export type Cells = { [C in Column]?: string };

/** What of an event stands in columns of ACLED's. */
export interface Coded {
  readonly id: string;
  readonly type: IncidentType;
  readonly when: When;
  /** When ACLED last changed the row. */
  readonly said: string | undefined;
  readonly parties: readonly string[];
  readonly divisions: { readonly [L in Level]?: string };
  /** The number of the country in ISO 3166-1. */
  readonly iso: string | undefined;
  readonly location: string | undefined;
  readonly position: Position | undefined;
  /** The code of `geo_precision`; null where ACLED has none. */
  readonly precision: number | null;
}

const divisionColumns = {
  region: "region",
  country: "country",
  adm1: "admin1",
  adm2: "admin2",
  adm3: "admin3",
} as const satisfies { readonly [L in Level]: Column };

/**
 * The cells that follow from an event: what a reader need not keep beside it, and a writer begins with. One list for each day
 * of which ACLED would have a row; none where it has no such date.
 */
export function codedCells({ when, ...event }: Coded): readonly Cells[] {
  const { value } = acledFromWhen({ edtf: when.edtf, ...(when.sense === undefined ? {} : { sense: when.sense }) });
  const { position, precision, said } = event;
  const common: Cells = {
    ...(event.id.startsWith("acled-") ? { event_id_cnty: event.id.slice(6).toUpperCase() } : { tags: event.id }),
    ...(eventTypeOf(event.type) ?? {}),
    actor1: event.parties[0] ?? "",
    actor2: event.parties[1] ?? "",
    ...(event.iso === undefined ? {} : { iso: event.iso }),
    ...(event.location === undefined ? {} : { location: event.location }),
    ...(position === undefined ? {} : { longitude: String(position[0]), latitude: String(position[1]) }),
    ...(precision === null ? {} : { geo_precision: String(precision) }),
    ...(said === undefined ? {} : timestampOf(said)),
  };
  for (const level of levels) {
    const name = event.divisions[level];
    if (name !== undefined) common[divisionColumns[level]] = name;
  }
  return (value ?? []).map(({ event_date, time_precision }) => ({
    ...common,
    event_date,
    year: event_date.slice(0, 4),
    time_precision: String(time_precision),
  }));
}

/** Seconds since 1970 of a moment. */
function timestampOf(edtf: string): Cells {
  const parsed = safeParseEdtf(edtf);
  return parsed.success && parsed.value.type === "datetime" ? { timestamp: String(Date.parse(edtf) / 1000) } : {};
}
