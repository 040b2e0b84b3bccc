import { safeReadCount } from "@incident-data/casualties";
import { type CasualtiesClaim, type IncidentType, incidentTypes, type When } from "@incident-data/core";
import { safeParseEdtf } from "@incident-data/dates";
import { badCell, type RowFault } from "../issues.ts";
import {
  idOfCell,
  levels,
  type RowCell,
  type RowCount,
  type RowEvent,
  type RowPlace,
  sinceThen,
  unknownDay,
} from "../rows/event.ts";
import { pointOfCells } from "../table/point.ts";
import type { Mapping } from "./columns.ts";
import type { EventMapping } from "./schema.ts";

/** What a row says, or why it is no event. */
export type MappedRow =
  | { readonly ok: true; readonly event: RowEvent }
  | { readonly ok: false; readonly faults: readonly [RowFault, ...RowFault[]] };

/** Gives the cell of a column; undefined where it is missing by the mapping, or blank. */
export type CellOf = (column: string | undefined) => string | undefined;

/** Reads a row by its mapping: nothing that the mapping does not state. */
export function mappedRow(mapping: EventMapping, cell: CellOf, number: number, start: string): MappedRow {
  const { incident, counts: counted, keep = [], lang } = mapping;
  const faults: RowFault[] = [];
  const when = whenOf(mapping, cell, faults);
  const reported = cell(incident.reported);
  const said = reported === undefined ? undefined : dateOf(reported, mapping);
  if (reported !== undefined && said === undefined) faults.push(badDate(incident.reported, reported, mapping));
  const type = typeOf(mapping, cell, faults);
  const place = placeOf(mapping, cell, faults);
  const parties = (incident.parties ?? []).map((each) => {
    const name = cell(each.column);
    return name === undefined ? undefined : { name, lang, type: each.type };
  });
  const there = parties.flatMap((each) => each ?? []);
  const counts = counted
    .flatMap((each) => countOf(each, mapping, cell, faults) ?? [])
    .map(({ side, ...each }): RowCount => {
      const party = side === undefined ? undefined : parties[side];
      if (side !== undefined && party === undefined) {
        const expected = `the name of the party whose people are counted: ${incident.parties?.[side]?.column ?? ""}`;
        faults.push({ code: "bad_cell", field: each.cells[0].column, expected, received: "an empty cell" });
      }
      return party === undefined ? each : { ...each, side: there.indexOf(party) };
    });
  const key = cell(incident.id);
  const own = key === undefined ? `row-${number}` : idOfCell(key);
  if (own === undefined)
    faults.push(badCell(incident.id ?? "", "letters of a to z, digits and single hyphens", key ?? ""));
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  const title = cell(incident.title);
  const note = cell(incident.note);
  const cells = framed(mapping).flatMap((column): RowCell[] => {
    const text = cell(column);
    return text === undefined ? [] : [{ column, text }];
  });
  return {
    ok: true,
    event: {
      id: `${start}-${own}`,
      type: type ?? "other",
      title: title === undefined ? { en: `Row ${number}` } : { [lang]: title },
      when: when ?? unknownDay,
      said: said ?? (when === undefined ? unknownDay : sinceThen(when)),
      ...(place === undefined ? {} : { place }),
      parties: there,
      counts,
      ...(note === undefined ? {} : { note }),
      cells: cells.length === 0 ? [{ column: "row", text: String(number) }] : cells,
      saidCells: keep.flatMap((column): RowCell[] => {
        const text = cell(column);
        return text === undefined ? [] : [{ column, text }];
      }),
    },
  };
}

/** The columns of the frame, each once. */
function framed({ incident, place }: EventMapping): readonly string[] {
  const { type, parties = [], note: _note, ...cells } = incident;
  const { type: _type, ...places } = place ?? { type: "site" };
  const all = [
    ...Object.values(cells),
    ...(typeof type === "object" ? [type.column] : []),
    ...parties.map(({ column }) => column),
    ...Object.values(places).filter((each) => typeof each === "string"),
  ];
  return [...new Set(all)];
}

export function typeOf(
  { incident: { type } }: Mapping,
  cell: CellOf,
  faults: RowFault[],
): RowEvent["type"] | undefined {
  if (typeof type === "string") return type;
  const values = type.values ?? ownTypes;
  const text = cell(type.column);
  if (text !== undefined && Object.hasOwn(values, text)) return values[text];
  const expected = `one of the values of the mapping: ${Object.keys(values).join(", ")}`;
  faults.push(badCell(type.column, expected, text ?? ""));
  return undefined;
}

/** The types of incidents by their own names. */
const ownTypes = Object.fromEntries(Object.keys(incidentTypes).map((type) => [type, type as IncidentType]));

/** The date that a row says of its incident: a day or an interval, or one within the days from its start to its end. */
export function whenOf(mapping: Mapping, cell: CellOf, faults: RowFault[]): When | undefined {
  const { date, start, end, sense } = mapping.incident;
  const read = (column: string | undefined): When | undefined => {
    const text = cell(column);
    if (text === undefined) return undefined;
    const found = dateOf(text, mapping);
    if (found === undefined) faults.push(badDate(column, text, mapping));
    return found;
  };
  const [from, to] = [read(start), read(end)];
  if (from === undefined || to === undefined) {
    const when = from ?? to ?? read(date);
    const said = cell(sense);
    if (said !== undefined && said !== "within" && said !== "throughout")
      faults.push(badCell(sense ?? "", "within or throughout", said));
    else if (when !== undefined && said !== undefined) return { ...when, sense: said };
    return when;
  }
  if (from.edtf === to.edtf) return from;
  const edtf = `${from.edtf}/${to.edtf}`;
  if (!safeParseEdtf(edtf).success)
    faults.push(badCell(end ?? "", `a date that is not before ${from.edtf}`, cell(end) ?? ""));
  return { edtf, sense: "within" };
}

/** The date of a cell in the order that the mapping states. A date as ISO 8601 has it is one in whatever order. */
export function dateOf(cell: string, { dates }: Mapping): When | undefined {
  const text = cell.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})[ T]00:00(?::00(?:\.0+)?)?Z?$/.exec(text)?.[1] ?? text;
  if (safeParseEdtf(iso).success) return { edtf: iso };
  const [, first = "", second = "", year] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text) ?? [];
  if (dates === "iso" || year === undefined) return undefined;
  const [day, month] = dates === "day-month-year" ? [first, second] : [second, first];
  const edtf = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return safeParseEdtf(edtf).success ? { edtf } : undefined;
}

export function badDate(column: string | undefined, cell: string, { dates }: Mapping): RowFault {
  return badCell(column ?? "", dates === "iso" ? "a date in ISO 8601" : `a date, ${dates}, or in ISO 8601`, cell);
}

/** Digits in the format that the mapping states, without their separators. */
export function digitsOf(cell: string, { numbers }: Mapping): string | undefined {
  const text = cell.trim();
  if (/^\d{1,15}$/.test(text)) return text;
  const separator = { plain: "", "1,234": ",", "1.234": ".", "1 234": " " }[numbers];
  if (separator === "") return undefined;
  const parts = text.replace(/[\u00a0\u202f]/g, " ").split(separator);
  const grouped = parts.length < 6 && parts.every((each, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(each));
  return grouped ? parts.join("") : undefined;
}

export function peopleOf(cell: string, mapping: EventMapping): CasualtiesClaim["count"] | undefined {
  const words = cell.trim();
  const digits = digitsOf(words, mapping);
  if (digits !== undefined) return { min: Number(digits), max: Number(digits), words };
  if (mapping.words === undefined) return undefined;
  const read = safeReadCount(words, { lang: mapping.words });
  if (!read.ok || read.reading.kind !== "count") return undefined;
  const { relation, transfer, harms, count } = read.reading;
  return relation === undefined && transfer === undefined && harms === undefined && /\p{L}/u.test(words)
    ? count
    : undefined;
}

function countOf(
  counted: EventMapping["counts"][number],
  mapping: EventMapping,
  cell: CellOf,
  faults: RowFault[],
): RowCount | undefined {
  const { column, min, max, harms, status, side, estimate } = counted;
  const read = (name: string | undefined) => {
    const text = cell(name);
    if (name === undefined || text === undefined) return undefined;
    const count = peopleOf(text, mapping);
    const hint =
      mapping.words === undefined
        ? 'Under "missing" stands what means nothing; words are read where the mapping has "words: en" (or ru, az, hy, tr).'
        : 'Under "missing" stands what means nothing.';
    if (count === undefined)
      faults.push(badCell(name, `a number of people, as ${mapping.numbers} is written`, text, hint));
    return count === undefined ? undefined : { count, cell: { column: name, text } };
  };
  const [one, least, most] = [read(column), read(min), read(max)];
  const ends = [least, most].flatMap((each) => each ?? []);
  const count = one?.count ?? rangeOf(least?.count, most?.count);
  const cells = [...(one === undefined ? [] : [one.cell]), ...ends.map((each) => each.cell)];
  const [first, ...rest] = cells;
  if (first === undefined) return undefined;
  if (count === undefined) {
    faults.push(
      badCell(max ?? min ?? "", "a range from the least to the most", ends.map((each) => each.cell.text).join(" to ")),
    );
    return undefined;
  }
  const key = [
    ...harms,
    ...(status === "any" ? [] : [status]),
    ...(side === undefined ? [] : [String(side)]),
    ...(estimate === undefined ? [] : [estimate]),
  ].join("-");
  return {
    key,
    harms,
    status,
    ...(side === undefined ? {} : { side: side - 1 }),
    ...(estimate === undefined ? {} : { estimate }),
    count,
    cells: [first, ...rest],
  };
}

export function rangeOf(
  least: CasualtiesClaim["count"] | undefined,
  most: CasualtiesClaim["count"] | undefined,
): CasualtiesClaim["count"] | undefined {
  const number = (count: CasualtiesClaim["count"] | undefined) =>
    count !== undefined && "min" in count && count.min === count.max ? count.min : undefined;
  const [from, to] = [number(least), number(most)];
  if ((least !== undefined && from === undefined) || (most !== undefined && to === undefined)) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  const words = (least ?? most)?.words;
  return words === undefined ? undefined : { min: from ?? 0, max: to ?? null, words };
}

function placeOf({ place }: EventMapping, cell: CellOf, faults: RowFault[]): RowPlace | undefined {
  if (place === undefined) return undefined;
  const name = cell(place.name);
  const divisions = Object.fromEntries(
    levels.flatMap((level) => {
      const own = cell(place[level]);
      return own === undefined ? [] : [[level, { name: own }]];
    }),
  );
  const geometry = pointOf(place, cell, faults);
  if (name === undefined && geometry === undefined && Object.keys(divisions).length === 0) return undefined;
  return {
    ...(name === undefined ? {} : { name }),
    type: place.type,
    ...(geometry === undefined ? {} : { geometry }),
    divisions,
  };
}

/** The point of a row, with the radius within which its place lies. */
export function pointOf(
  place: NonNullable<Mapping["place"]>,
  cell: CellOf,
  faults: RowFault[],
): RowPlace["geometry"] | undefined {
  const at = (column: string | undefined) => ({ column: column ?? "", text: cell(column) });
  const radius = typeof place.radius === "number" ? { column: "", text: String(place.radius) } : at(place.radius);
  return pointOfCells({ latitude: at(place.latitude), longitude: at(place.longitude), radius }, faults);
}
