import type { Place, When } from "@incident-data/core";
import { safeParseEdtf, whenFromAcled } from "@incident-data/dates";
import { badCell, type RowFault } from "../issues.ts";
import type { Report } from "../report.ts";
import { type RowActor, type RowCell, type RowCount, type RowEvent, type RowPlace, unknownDay } from "../rows/event.ts";
import { actorTypeOf, incidentTypeOf, places, precisionOf } from "./codes.ts";
import { type Column, everyColumn } from "./columns.ts";
import { type Cells, codedCells } from "./row.ts";

/** What a row says, or why it is no event. */
export type AcledRow =
  | { readonly ok: true; readonly event: RowEvent }
  | { readonly ok: false; readonly faults: readonly [RowFault, ...RowFault[]] };

/** Columns that ACLED's statement has, rather than the event. */
const said: readonly Column[] = ["source", "source_scale", "notes", "fatalities"];

/** How ACLED comes to its figure, by the codebook's rules for fatalities: the profile `acled@1` reads words as it does. */
export const figureRule =
  "ACLED's figure by its rule (acled@1): the lowest where reports differ, 3 or 10 for several, 10 for tens, 12 for dozens, 100 for hundreds; a total of several days or places is divided among them.";

/** Reads the cells of a row, by their columns; a column that the file does not have is absent. */
export function acledRow(cells: Cells, line: number, report: Report): AcledRow {
  const faults: RowFault[] = [];
  const cell = (column: Column) => cells[column] ?? "";
  const key = cell("event_id_cnty").trim();
  if (!/^[A-Za-z]{1,4}[0-9]{1,12}$/.test(key)) {
    faults.push(badCell("event_id_cnty", "letters of a country and a number", cell("event_id_cnty")));
  }
  if (!/\S/.test(cell("actor1"))) faults.push(badCell("actor1", "the name of an actor", cell("actor1")));
  const type = incidentTypeOf(cell("event_type").trim(), cell("sub_event_type").trim());
  if (!/\S/.test(cell("event_type"))) faults.push(badCell("event_type", "a type of event", cell("event_type")));
  const when = whenOf(cells, faults);
  const place = placeOf(cells, faults);
  const count = countOf(cells, faults);
  const moment = momentOf(cells, faults);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  const id = `acled-${key.toLowerCase()}`;
  if (type === undefined) {
    const value = `${cell("event_type")}: ${cell("sub_event_type")}`;
    report.find("unknown_event_type", "event_type", "not in the codebook's list: kept as a cell", {
      record: id,
      line,
      value,
    });
  }
  const parties = [partyOf(cell("actor1"), cell("inter1")), partyOf(cell("actor2"), cell("inter2"))];
  const event = {
    id,
    type: type ?? ("other" as const),
    title: { en: `ACLED event ${key.toUpperCase()}` },
    when,
    said: moment ?? { edtf: `${cellDay(cell("event_date"))}/..`, sense: "within" as const },
    ...(place === undefined ? {} : { place }),
    parties: parties.filter((each) => each !== undefined),
    counts: count === undefined ? [] : [count],
  };
  return { ok: true, event: { ...event, ...keptCells(event, cells) } };
}

/** The cells that say more than what follows from the event, and those that hold ACLED's own words. */
function keptCells(event: Omit<RowEvent, "cells" | "saidCells">, cells: Cells): Pick<RowEvent, "cells" | "saidCells"> {
  const { place, parties } = event;
  const divisions = Object.fromEntries(
    Object.entries(place?.divisions ?? {}).map(([level, { name }]) => [level, name]),
  );
  const position = place?.geometry?.type === "Point" ? place.geometry.coordinates : undefined;
  const [follows = {}] = codedCells({
    id: event.id,
    type: event.type,
    when: event.when,
    said: event.said.edtf,
    parties: parties.map(({ name }) => name),
    divisions,
    iso: place?.divisions.country?.ids?.find(({ scheme }) => scheme === "iso-3166-1-numeric")?.id,
    location: place?.name,
    position,
    precision: place?.name === undefined ? null : precisionOf(placeOfRow(place, event.id)),
  });
  const kept: RowCell[] = [];
  const own: RowCell[] = [];
  for (const column of everyColumn) {
    const text = cells[column];
    if (text === undefined) continue;
    if (column === "fatalities" && event.counts.length > 0) continue;
    if (said.includes(column)) {
      if (text !== "") own.push({ column, text });
    } else if (column === "event_id_cnty" || text !== (follows[column] ?? "")) kept.push({ column, text });
  }
  // A row without words and figures still has the moment at which ACLED said so.
  const { timestamp = "" } = cells;
  if (own.length === 0 && event.counts.length === 0 && timestamp !== "")
    own.push({ column: "timestamp", text: timestamp });
  return { cells: kept, saidCells: own };
}

/** The days that the date can mean: the stored day is the middle of a week or of a month, or an end of one (codebook). */
function whenOf(cells: Cells, faults: RowFault[]): When {
  const day = cellDay(cells.event_date ?? "");
  const precision = (cells.time_precision ?? "1").trim();
  const known = /^[123]$/.test(precision);
  if (!known) faults.push(badCell("time_precision", "1, 2 or 3", cells.time_precision ?? ""));
  if (day === undefined) {
    const hint = "A day is YYYY-MM-DD or 28 July 2021: of 03/05/2021 nobody knows which is the day.";
    faults.push(badCell("event_date", "a day", cells.event_date ?? "", hint));
  }
  if (day === undefined || !known) return unknownDay;
  const when = whenFromAcled({ event_date: day, time_precision: Number(precision) as 1 | 2 | 3 });
  return { edtf: when.edtf, ...(when.sense === undefined ? {} : { sense: when.sense }) };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day of a cell, as EDTF: 2021-07-28, or 28 July 2021 as older exports have it. */
function cellDay(cell: string): string | undefined {
  const text = cell.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)?.[1];
  const [, day, name, year] = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text) ?? [];
  const month = months.findIndex((each) => monthNames.get(name?.toLowerCase() ?? "") === each) + 1;
  const spelt =
    day === undefined || month === 0 ? undefined : `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const edtf = iso ?? spelt;
  return edtf !== undefined && safeParseEdtf(edtf).success ? edtf : undefined;
}

/** Months by their names and by the first three letters of those. */
const monthNames = new Map(
  [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ].flatMap((name) => [
    [name, name.slice(0, 3)],
    [name.slice(0, 3), name.slice(0, 3)],
  ]),
);

function placeOf(cells: Cells, faults: RowFault[]): RowPlace | undefined {
  const text = (column: Column) => {
    const own = cells[column] ?? "";
    return /\S/.test(own) ? own : undefined;
  };
  const [iso, iso3] = [text("iso"), text("iso3")];
  const ids = [
    ...(iso === undefined ? [] : [{ scheme: "iso-3166-1-numeric", id: iso }]),
    ...(iso3 === undefined ? [] : [{ scheme: "iso-3166-1-alpha-3", id: iso3 }]),
  ];
  const named = (column: Column) => {
    const name = text(column);
    return name === undefined ? undefined : { name };
  };
  const country = named("country");
  const divisions = {
    region: named("region"),
    country: country === undefined || ids.length === 0 ? country : { ...country, ids },
    adm1: named("admin1"),
    adm2: named("admin2"),
    adm3: named("admin3"),
  };
  const there = Object.fromEntries(Object.entries(divisions).filter(([, each]) => each !== undefined));
  const position = positionOf(cells, faults);
  const code = (cells.geo_precision ?? "").trim();
  const precision = code === "" ? undefined : Object.hasOwn(places, code) ? places[code as keyof typeof places] : null;
  if (precision === null) faults.push(badCell("geo_precision", "1, 2 or 3", cells.geo_precision ?? ""));
  const name = text("location");
  if (name === undefined && Object.keys(there).length === 0) return undefined;
  const geometry =
    position === undefined || precision === undefined || precision === null || name === undefined
      ? {}
      : { geometry: { type: "Point" as const, coordinates: position, radius: precision.radius } };
  return { ...(name === undefined ? {} : { name }), type: precision?.type ?? "site", ...geometry, divisions: there };
}

/** A place as its record has it, as far as its precision goes. */
function placeOfRow({ type, geometry }: RowPlace, source: string): Pick<Place, "type" | "geometry"> {
  return geometry === undefined ? { type } : { type, geometry: { ...geometry, source } };
}

function positionOf(cells: Cells, faults: RowFault[]): readonly [number, number] | undefined {
  const [longitude, latitude] = [cells.longitude ?? "", cells.latitude ?? ""];
  if (longitude.trim() === "" && latitude.trim() === "") return undefined;
  const [x, y] = [degrees(longitude), degrees(latitude)];
  if (!(Math.abs(x) <= 180)) faults.push(badCell("longitude", "degrees from -180 to 180", longitude));
  if (!(Math.abs(y) <= 90)) faults.push(badCell("latitude", "degrees from -90 to 90", latitude));
  return [x, y];
}

/** Degrees as a number, NaN for what is none. */
function degrees(cell: string): number {
  return /^\s*[+-]?\d{1,3}(?:\.\d*)?\s*$/.test(cell) ? Number(cell) + 0 : Number.NaN;
}

/** ACLED's claim. Of 0 there is none: it says that there were none, or that nobody knows. */
function countOf(cells: Cells, faults: RowFault[]): RowCount | undefined {
  const text = cells.fatalities;
  if (text === undefined || text.trim() === "") return undefined;
  if (!/^\s*\d{1,9}(?:\.0+)?\s*$/.test(text)) {
    faults.push(badCell("fatalities", "a number of people", text));
    return undefined;
  }
  const people = Number(text);
  if (people === 0) return undefined;
  return {
    key: "fatalities",
    harms: ["killed"],
    status: "any",
    estimate: "low",
    count: { min: people, max: people, words: text },
    cells: [{ column: "fatalities", text }],
    note: figureRule,
  };
}

function momentOf(cells: Cells, faults: RowFault[]): When | undefined {
  const text = (cells.timestamp ?? "").trim();
  if (text === "") return undefined;
  if (!/^\d{9,10}$/.test(text)) {
    faults.push(badCell("timestamp", "seconds since 1970", cells.timestamp ?? ""));
    return undefined;
  }
  return { edtf: new Date(Number(text) * 1000).toISOString().replace(/\.\d+Z$/, "Z") };
}

function partyOf(name: string, inter: string): RowActor | undefined {
  return /\S/.test(name) ? { name, lang: "en", type: actorTypeOf(inter) } : undefined;
}
