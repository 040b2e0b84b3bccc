import { type CasualtiesClaim, type IncidentType, incidentTypes, type PlaceType, type When } from "@incident-data/core";
import { badCell, type RowFault } from "../issues.ts";
import {
  idOfCell,
  type Level,
  placeTypes,
  type RowActor,
  type RowCell,
  type RowCount,
  type RowEvent,
  type RowGeometry,
  type RowPlace,
  sinceThen,
  slugOf,
  unknownDay,
} from "../rows/event.ts";
import { pointOfCells } from "../table/point.ts";
import { countOfCell, dateOfCell } from "../table/values.ts";
import { type HxlColumns, levelTags } from "./sort-columns.ts";
import type { Counting, Tagged } from "./tags.ts";

/** What a row says, or why it is no event. */
export type HxlRow =
  | { readonly ok: true; readonly event: RowEvent }
  | { readonly ok: false; readonly faults: readonly [RowFault, ...RowFault[]] };

/** What is told of a file: once, or of each row. */
export interface HxlTold {
  readonly find: (code: string, field: string, reason: string) => void;
}

/** The cells of a row by their columns, and what is wrong with them. */
interface HxlCells {
  readonly cell: (column: Tagged | undefined) => string;
  /** The text of a cell that is not blank. */
  readonly filled: (column: Tagged | undefined) => string | undefined;
  readonly faults: RowFault[];
}

/** Reads a row by its columns. */
export class HxlRows {
  readonly #columns: HxlColumns;
  readonly #file: string;
  readonly #told: HxlTold;

  constructor(columns: HxlColumns, file: string, told: HxlTold) {
    this.#columns = columns;
    this.#file = file;
    this.#told = told;
  }

  /** @param number the row's, counted from 1 under the tags. @param isTaken says whether an incident has an id already. */
  of(cells: readonly string[], number: number, isTaken: (id: string) => boolean): HxlRow {
    const columns = this.#columns;
    const faults: RowFault[] = [];
    const cell = (column: Tagged | undefined) => (column === undefined ? "" : (cells[column.at] ?? ""));
    const filled = (column: Tagged | undefined) => {
      const text = cell(column);
      return column === undefined || !/\S/.test(text) ? undefined : text;
    };
    const own: HxlCells = { cell, filled, faults };
    const counts = this.#counts(own);
    const when = this.#when(own);
    const place = this.#place(own);
    const affected = columns.lost.some(
      (each) => ["affected", "casualties"].includes(each.tag) && filled(each) !== undefined,
    );
    const named = [columns.id, columns.type, columns.title].some((each) => filled(each) !== undefined);
    if (counts.length === 0 && !affected && !named && when === undefined && faults.length === 0) {
      const expected =
        "something that happened: a count under #affected with +killed, +injured, +missing, +captured or +displaced, an #event or #crisis, or a #date of it";
      const received = columns.tellsEvents ? "empty cells under those tags" : "none of those tags";
      faults.push({ code: "wrong_format", field: "", expected, received });
    }
    const id = this.#id(filled(columns.id), number, isTaken, faults);
    const [first, ...rest] = faults;
    if (first !== undefined) return { ok: false, faults: [first, ...rest] };
    const reported = filled(columns.reported);
    const said = reported === undefined ? undefined : dateOfCell(reported);
    const type = filled(columns.type)?.trim().toLowerCase() ?? "";
    const title = filled(columns.title);
    const used = this.#used().flatMap((column): RowCell[] => {
      const text = filled(column);
      return text === undefined ? [] : [{ column: column.spec, text }];
    });
    const row = { column: "row", text: String(number) };
    return {
      ok: true,
      event: {
        id,
        type: Object.hasOwn(incidentTypes, type) ? (type as IncidentType) : "other",
        title: title === undefined ? { en: `Row ${number} of ${this.#file}` } : { [languageOf(columns.title)]: title },
        when: when ?? unknownDay,
        said: said ?? (when === undefined ? unknownDay : sinceThen(when)),
        ...(place === undefined ? {} : { place }),
        parties: columns.parties.flatMap((each) => partyOf(filled(each))),
        counts: counts.map((each) =>
          each.side === 1 && filled(columns.parties[0]) === undefined ? { ...each, side: 0 } : each,
        ),
        cells: used.length === 0 ? [row] : used,
        saidCells: columns.said.flatMap((column) => {
          const text = filled(column);
          return text === undefined ? [] : [{ column: column.spec, text }];
        }),
      },
    };
  }

  /** The columns of the frame, in the order in which they stand in the file. */
  #used(): readonly Tagged[] {
    const {
      id,
      type,
      title,
      date,
      start,
      end,
      year,
      reported,
      names,
      codes,
      place,
      placeType,
      latitude,
      longitude,
      radius,
      parties,
    } = this.#columns;
    const all = [id, type, title, date, start, end, year, reported, place, placeType, latitude, longitude, radius];
    const found = [...all, ...Object.values(names), ...Object.values(codes).flat(), ...parties].filter(
      (each) => each !== undefined,
    );
    return found.toSorted((a, b) => a.at - b.at);
  }

  #id(text: string | undefined, number: number, isTaken: (id: string) => boolean, faults: RowFault[]): string {
    const { id, ownIds } = this.#columns;
    const start = `hxl-${slugOf(this.#file)}`;
    if (text === undefined) return `${start}-row-${number}`;
    const plain = idOfCell(text);
    if (ownIds) {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) || text.length > 100)
        faults.push(badCell(id?.spec ?? "", "the id of a record", text));
      return text;
    }
    const own = plain === undefined ? `${start}-row-${number}` : `${start}-${plain}`;
    if (!isTaken(own)) return own;
    this.#told.find("event_repeated", id?.spec ?? "", "several rows are of one event: each is an incident of its own");
    return `${own}-row-${number}`;
  }

  #when({ filled, cell, faults }: HxlCells): When | undefined {
    const { date, start, end, year } = this.#columns;
    const read = (column: Tagged | undefined): When | undefined => {
      const text = filled(column);
      if (text === undefined) return undefined;
      const found = dateOfCell(text);
      const hint = "A date is 2021-07-28, 2021-07, 2021 or 28 July 2021: of 03/05/2021 nobody knows which is the day.";
      if (found === undefined) faults.push(badCell(column?.spec ?? "", "a date in ISO 8601", cell(column), hint));
      return found;
    };
    const [from, to] = [read(start), read(end)];
    if (from !== undefined && to !== undefined && from.edtf !== to.edtf) {
      if (/\/|^\.\./.test(from.edtf + to.edtf)) {
        faults.push(badCell(end?.spec ?? "", "the day on which it ended", cell(end)));
        return undefined;
      }
      const edtf = `${from.edtf}/${to.edtf}`;
      const found = dateOfCell(edtf);
      if (found === undefined)
        faults.push(badCell(end?.spec ?? "", `a date that is not before ${from.edtf}`, cell(end)));
      return { edtf, sense: "within" };
    }
    return from ?? to ?? read(date) ?? read(year);
  }

  #place(cells: HxlCells): RowPlace | undefined {
    const { names, codes, place, placeType } = this.#columns;
    const { filled } = cells;
    const divisions: {
      [L in Level]?: { readonly name: string; readonly ids?: readonly { scheme: string; id: string }[] };
    } = {};
    for (const level of Object.keys(levelTags) as Level[]) {
      const ids = codes[level].flatMap((column) => {
        const id = filled(column)?.trim();
        return id === undefined ? [] : [{ scheme: schemeOf(column, id), id }];
      });
      const name = filled(names[level]) ?? ids[0]?.id;
      if (name !== undefined) divisions[level] = { name, ...(ids.length === 0 ? {} : { ids }) };
    }
    const geometry = this.#geometry(cells);
    const name = filled(place);
    const type = filled(placeType)?.trim() ?? "";
    if (name === undefined && geometry === undefined && Object.keys(divisions).length === 0) return undefined;
    return {
      ...(name === undefined ? {} : { name }),
      type: placeTypes.some((each) => each === type) ? (type as PlaceType) : "site",
      ...(geometry === undefined ? {} : { geometry }),
      divisions,
    };
  }

  #geometry({ filled, faults }: HxlCells): RowGeometry | undefined {
    const { latitude, longitude, radius } = this.#columns;
    const at = (column: Tagged | undefined, tag: string) => ({ column: column?.spec ?? tag, text: filled(column) });
    const point = pointOfCells(
      { latitude: at(latitude, "#geo+lat"), longitude: at(longitude, "#geo+lon"), radius: at(radius, "") },
      faults,
    );
    if (point !== undefined && filled(radius) === undefined) {
      const reason = "nobody says how exact the points are: each may be anywhere near or far";
      this.#told.find("no_radius", latitude?.spec ?? "#geo", reason);
    }
    return point;
  }

  #counts({ cell, faults }: HxlCells): RowCount[] {
    const found = new Map<string, RowCount>();
    for (const { column, counting } of this.#columns.counts) {
      const text = cell(column);
      if (!/\S/.test(text)) continue;
      const count = countOfCell(text);
      if (count === undefined) {
        const hint = "A number of people has no separators; a bound is at least 2, up to 10, or 2-4.";
        faults.push(badCell(column.spec, "a number of people", text, hint));
        continue;
      }
      const { harms, status, side, estimate, end } = counting;
      const key = keyOf(counting);
      const before = found.get(key);
      const own = end === undefined ? count : endOf(before?.count, count, end);
      if (own === undefined || (end === undefined && before !== undefined)) {
        faults.push(
          badCell(column.spec, end === undefined ? "one count of the same people" : "one end of a range", text),
        );
        continue;
      }
      found.set(key, {
        key,
        harms,
        status,
        ...(side === undefined ? {} : { side }),
        ...(estimate === undefined ? {} : { estimate }),
        count: own,
        cells: [...(before?.cells ?? []), { column: column.spec, text }] as unknown as RowCount["cells"],
      });
    }
    return [...found.values()];
  }
}

/** The key of a claim: `killed`, `wounded-military-second`, `killed-low`. */
function keyOf({ harms, status, side, estimate }: Counting): string {
  return [
    ...harms,
    ...(status === "any" ? [] : [status]),
    ...(side === undefined ? [] : [side === 0 ? "first" : "second"]),
    ...(estimate === undefined ? [] : [estimate]),
  ].join("-");
}

/** A range that has another end, too; undefined where the cell is no number, or the ends are the wrong way round. */
function endOf(
  before: CasualtiesClaim["count"] | undefined,
  count: CasualtiesClaim["count"],
  end: "min" | "max",
): CasualtiesClaim["count"] | undefined {
  if (!("min" in count) || count.min !== count.max) return undefined;
  const people = count.min;
  if (before === undefined)
    return end === "min" ? { min: people, max: null, words: count.words } : { min: 0, max: people, words: count.words };
  if (!("min" in before)) return undefined;
  const range = end === "min" ? { ...before, min: people } : { ...before, max: people };
  return range.max !== null && range.min > range.max ? undefined : range;
}

function partyOf(name: string | undefined): RowActor[] {
  return name === undefined ? [] : [{ name, type: "organisation" }];
}

/** The language that a column of titles says: `#event+name+fr`. */
function languageOf(column: Tagged | undefined): string {
  return column?.attributes.find((each) => /^[a-z]{2}$/.test(each)) ?? "und";
}

/** Whose code a division's is. */
function schemeOf({ tag, attributes }: Tagged, id: string): string {
  const list = attributes.find((each) => each.startsWith("v_"))?.slice(2);
  if (list !== undefined) return list.replaceAll("_", "-");
  if (tag === "country" && /^[A-Za-z]{3}$/.test(id)) return "iso-3166-1-alpha-3";
  if (tag === "country" && /^[A-Za-z]{2}$/.test(id)) return "iso-3166-1-alpha-2";
  return tag.startsWith("adm") ? "p-code" : `hxl-${tag}-code`;
}
