import { csvLine } from "@incident-data/authoring/gate";
import type { Evidence } from "@incident-data/core";
import { acledFromWhen } from "@incident-data/dates";
import type { Batch, WriteContext } from "../format.ts";
import type { Report } from "../report.ts";
import type { Level } from "../rows/event.ts";
import {
  type OutgoingCount,
  type OutgoingEvent,
  outgoingEvents,
  type RowFormat,
  smallestDivision,
} from "../rows/outgoing.ts";
import { nameOf } from "../rows/told.ts";
import { eventTypeOf, incidentTypeOf, precisionOf } from "./codes.ts";
import { type Column, columns } from "./columns.ts";
import { figureOf } from "./figure.ts";
import { acledFormat, writeLosses } from "./losses.ts";
import { type Cells, codedCells } from "./row.ts";

/**
 * Events as ACLED's columns, a row each; of what lasted for certain, a row a day. An event of a closed batch is written at
 * once; of others all are held until the last statement about them has come.
 */
export async function* writeAcled(
  batches: AsyncIterable<Batch>,
  { report, options }: WriteContext,
): AsyncIterable<string> {
  yield `${options.byteOrderMark === true ? "\uFEFF" : ""}${columns.join(",")}\r\n`;
  for await (const events of outgoingEvents(batches, format, report)) {
    let text = "";
    for (const event of events) {
      for (const row of rowsOf(event, report)) {
        report.wrote();
        text += csvLine(columns.map((column) => row[column] ?? ""));
      }
    }
    if (text !== "") yield text;
  }
}

/** What ACLED takes and what not. */
const format: RowFormat = { ...acledFormat, refuses };

/** Why an event is none of ACLED's. */
function refuses({ incident, place, when }: OutgoingEvent): string | undefined {
  const isOwn = acledFormat.isOwn(incident.id);
  if (eventTypeOf(incident.type) === null || (incident.type === "other" && !isOwn)) return writeLosses.notAnEvent;
  const where = place === undefined ? undefined : (place.place ?? smallestDivision(place));
  if (!isOwn && (where === undefined || where.type === "country")) return writeLosses.noPlace;
  const { edtf, sense } = when;
  return acledFromWhen({ edtf, ...(sense === undefined ? {} : { sense }) }).value === null
    ? writeLosses.noDay
    : undefined;
}

/** The rows of an event: one, or one for each day of what lasted. */
function rowsOf(event: OutgoingEvent, report: Report): readonly Cells[] {
  const { incident, place, when, own, counts } = event;
  const lose = (field: string, reason: string, value: string) =>
    report.lose("write", `incidents.${field}`, reason, { record: incident.id, value });
  const claimantOf = (each: OutgoingCount) => (each.claimant === undefined ? "ACLED" : nameOf(each.claimant.names));
  const foreign = own === undefined ? counts : counts.filter(({ claimant }) => claimant !== undefined);
  const codes = eventTypeOf(incident.type);
  const figure = figureOf(foreign, claimantOf, report);
  const dates = acledFromWhen({ edtf: when.edtf, ...(when.sense === undefined ? {} : { sense: when.sense }) });
  const where = place === undefined ? undefined : (place.place ?? smallestDivision(place));
  const isOwn = acledFormat.isOwn(incident.id);
  if (dates.value === null || codes === null) return [];
  if (!isOwn) {
    if (incidentTypeOf(codes.event_type, codes.sub_event_type) !== incident.type) {
      lose("type", writeLosses.type, incident.type);
    }
    lose("id", writeLosses.id, incident.id);
    for (const each of dates.losses) lose("when", writeLosses.date, `${when.edtf}: ${each}`);
    if (dates.value.length > 1) lose("when", writeLosses.divided, when.edtf);
  }
  losePlace(event, where, report);
  const coded = codedCells({
    id: incident.id,
    type: incident.type,
    when,
    said: own?.said[0]?.edtf,
    parties: event.parties.map(({ names }) => nameOf(names)),
    divisions: Object.fromEntries(divisionsOf(event).map(([level, { names }]) => [level, nameOf(names)])),
    iso: place?.divisions.country?.ids?.find(({ scheme }) => scheme === "iso-3166-1-numeric")?.id,
    location: place?.place === undefined ? undefined : nameOf(place.place.names),
    position: where?.geometry?.type === "Point" ? where.geometry.coordinates : undefined,
    precision: where === undefined || (isOwn && place?.place === undefined) ? null : precisionOf(where),
  });
  const kept = keptCells(event, report);
  const days = coded.length;
  return coded.map((cells, day) => ({
    ...cells,
    ...(isOwn ? {} : { notes: event.title, source: figure.claimants.join("; ") }),
    // ACLED divides one total of several days among them, and what is left over goes to the first (codebook, fatalities).
    ...(!isOwn
      ? { fatalities: String(Math.floor(figure.people / days) + (day === 0 ? figure.people % days : 0)) }
      : {}),
    ...kept,
  }));
}

function divisionsOf({ place }: OutgoingEvent) {
  return Object.entries(place?.divisions ?? {}) as [Level, NonNullable<NonNullable<OutgoingEvent["place"]>["place"]>][];
}

/** What ACLED's columns cannot say of a place. */
function losePlace(event: OutgoingEvent, where: ReturnType<typeof smallestDivision>, report: Report): void {
  const places = new Set([...divisionsOf(event).map(([, place]) => place), ...(where === undefined ? [] : [where])]);
  for (const place of places) {
    const lose = (field: string, reason: string, value: string) =>
      report.lose("write", `places.${field}`, reason, { record: place.id, value });
    if (place.geometry === undefined) continue;
    if (place !== where || place.geometry.type !== "Point") {
      lose("geometry", writeLosses.geometry, JSON.stringify(place.geometry));
    } else if (!acledFormat.isOwn(place.id)) lose("geometry", writeLosses.radius, String(place.geometry.radius));
  }
}

/** Cells of ACLED's that were kept as they stood: they say more than what was made of the fields. */
function keptCells({ incident, own }: OutgoingEvent, report: Report): Cells {
  const cells: Cells = {};
  const keep = (evidence: readonly Evidence[]) => {
    for (const each of evidence) {
      if (!("column" in each) || !acledFormat.isOwn(each.source)) continue;
      if (columns.some((column) => column === each.column)) cells[each.column as Column] = each.text;
      else
        report.lose("write", "incidents.evidence", writeLosses.column, {
          record: incident.id,
          value: `${each.column}: ${each.text}`,
        });
    }
  };
  keep(incident.evidence);
  keep(own?.evidence ?? []);
  return cells;
}
