import type { Place } from "@incident-data/core";
import { dayBounds, dayText, safeParseEdtf } from "@incident-data/dates";
import type { Batch, WriteContext } from "../format.ts";
import type { Report } from "../report.ts";
import { unstatedRadius } from "../rows/event.ts";
import { type OutgoingCount, type OutgoingEvent, outgoingEvents, smallestDivision } from "../rows/outgoing.ts";
import { nameOf } from "../rows/told.ts";
import { wound } from "./geometry.ts";
import { geojsonFormat, writeLosses } from "./losses.ts";

/**
 * Incidents as features of a GeoJSON (RFC 7946), a line each, with all that is claimed of casualties and by whom. A place
 * carries the radius within which it lies. An incident of a closed batch is written at once; licence and citation come last.
 */
export async function* writeGeojson(batches: AsyncIterable<Batch>, { report }: WriteContext): AsyncIterable<string> {
  yield '{"type":"FeatureCollection","features":[';
  let first = true;
  for await (const events of outgoingEvents(batches, geojsonFormat, report)) {
    let text = "";
    for (const event of events) {
      text += `${first ? "" : ","}\n${JSON.stringify(featureOf(event, report))}`;
      first = false;
      report.wrote();
    }
    if (text !== "") yield text;
  }
  const { licence, citation } = report;
  const about = [
    ...(licence === undefined ? [] : [`,"licence":${JSON.stringify(licence)}`]),
    ...(citation === undefined ? [] : [`,"citation":${JSON.stringify(citation)}`]),
  ];
  yield `\n]${about.join("")}}\n`;
}

function featureOf(event: OutgoingEvent, report: Report): object {
  const { incident, title, lang, when, place, parties, counts } = event;
  const where = place === undefined ? undefined : (place.place ?? smallestDivision(place));
  const geometry = where?.geometry;
  const shape = geometry === undefined ? null : { type: geometry.type, coordinates: wound(geometry) };
  const names = Object.entries(place?.divisions ?? {}).map(([level, each]) => [level, nameOf(each.names)]);
  loseDivisions(event, where, report);
  const properties = {
    incident_type: incident.type,
    title,
    lang,
    ...dayProperties(when.edtf),
    ...when,
    anchor: undefined,
    evidence: undefined,
    ...(place?.place === undefined ? {} : { place: nameOf(place.place.names), place_type: place.place.type }),
    ...(geometry === undefined || geometry.radius === unstatedRadius ? {} : { radius: geometry.radius }),
    ...Object.fromEntries(names),
    parties: parties.map(({ names: own, type }) => ({ name: nameOf(own), type })),
    claims: counts.map((each) => claimOf(each, event, report)),
    ...(incident.note === undefined ? {} : { note: incident.note }),
  };
  return { type: "Feature", id: incident.id, geometry: shape, properties };
}

/** The first and the last day that a date can mean, for programs that know no more of dates. */
function dayProperties(edtf: string): { readonly start?: string; readonly end?: string } {
  const parsed = safeParseEdtf(edtf);
  if (!parsed.success) return {};
  const { earliest, latest } = dayBounds(parsed.value);
  return {
    ...(typeof earliest === "number" ? { start: dayText(earliest) } : {}),
    ...(typeof latest === "number" ? { end: dayText(latest) } : {}),
  };
}

function claimOf({ id, key, claim, claimant }: OutgoingCount, { incident }: OutgoingEvent, report: Report): object {
  const { harms, status, side, estimate, asOf, count, note } = claim;
  const place = side === undefined ? -1 : incident.parties.indexOf(side);
  if (side !== undefined && place < 0)
    report.lose("write", "claims.side", writeLosses.side, { record: id, value: side });
  return {
    key,
    harms,
    status,
    ...(place < 0 ? {} : { side: place }),
    ...(estimate === undefined ? {} : { estimate }),
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...count,
    ...(claimant === undefined ? {} : { claimant: { name: nameOf(claimant.names), type: claimant.type } }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Divisions have their names alone: a geometry of theirs is lost, where it is not the feature's. */
function loseDivisions({ place }: OutgoingEvent, where: Place | undefined, report: Report): void {
  for (const each of Object.values(place?.divisions ?? {})) {
    if (each === where || each.geometry === undefined) continue;
    const value = JSON.stringify(each.geometry).slice(0, 200);
    report.lose("write", "places.geometry", writeLosses.division, { record: each.id, value });
  }
}
