import type { CasualtiesClaim, CellQuote, Evidence } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { badCell, type RowFault } from "../issues.ts";
import type { Report } from "../report.ts";
import { Actors, type Emit } from "./actors.ts";
import { CitedSources } from "./cited.ts";
import { datePrecOf, daysFrom, usual, violenceOf } from "./codes.ts";
import type { Column, Places as Columns, Header } from "./columns.ts";
import { Dyads } from "./dyads.ts";
import { PlacesOfRows } from "./places.ts";
import { priogridOf } from "./precision.ts";
import type { Row } from "./row.ts";

/** The events' own records of a row, or why it is none. */
export type EventRecords =
  | { readonly ok: true; readonly incident: RecordLine<"incident">; readonly statement: RecordLine<"statement"> }
  | { readonly ok: false; readonly faults: readonly [RowFault, ...RowFault[]] };

/** Whose and which people a column of deaths counts. */
interface Counted {
  readonly key: string;
  readonly column: Column;
  readonly status: CasualtiesClaim["status"];
  readonly side?: 0 | 1;
  readonly estimate: "low" | "best" | "high";
}

/** The columns of deaths. The four parts are parts of the best estimate; low and high are of the whole alone. */
const counted: readonly Counted[] = [
  { key: "low", column: "low", status: "any", estimate: "low" },
  { key: "best", column: "best", status: "any", estimate: "best" },
  { key: "high", column: "high", status: "any", estimate: "high" },
  { key: "deaths-a", column: "deaths_a", status: "military", side: 0, estimate: "best" },
  { key: "deaths-b", column: "deaths_b", status: "military", side: 1, estimate: "best" },
  { key: "deaths-civilians", column: "deaths_civilians", status: "civilian", estimate: "best" },
  { key: "deaths-unknown", column: "deaths_unknown", status: "unknown", estimate: "best" },
];

const killed: CasualtiesClaim["harms"] = ["killed"];
const acts = ["report"] as const;
const lists = ["source_office", "source_date", "source_headline"] as const;
const time = /^[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;

/** Makes records of rows: those that many rows share are told once, those of the event are given back. */
export class Events {
  readonly #source: string;
  readonly #said: RecordLine<"statement">["said"] | undefined;
  readonly #at: Columns;
  readonly #unknown: Header["unknown"];
  readonly #report: Report;
  readonly #dyads: Dyads;
  readonly #places: PlacesOfRows;
  readonly #cited: CitedSources;

  /** @param year of the release, where it is known. @param isNew is true once for each id. */
  constructor(
    source: string,
    year: string | undefined,
    { at, unknown, width }: Header,
    report: Report,
    emit: Emit,
    isNew: (id: string) => boolean,
  ) {
    this.#source = source;
    this.#said = year === undefined ? undefined : [{ edtf: year }];
    this.#at = at;
    this.#unknown = unknown;
    this.#report = report;
    const actors = new Actors(source, emit);
    this.#dyads = new Dyads(source, at, width, actors, emit);
    this.#places = new PlacesOfRows(source, at, emit, isNew);
    this.#cited = new CitedSources(source, at, actors, emit, isNew);
  }

  /** @param number the row's, counted from 1 without the header. */
  of(row: Row, number: number): EventRecords {
    const at = this.#at;
    const faults: RowFault[] = [];
    const key = row.cell(at.id);
    if (row.digits(at.id) < 0) faults.push(badCell("id", "a whole number", key));
    const type = row.digits(at.type_of_violence);
    if (type < 1 || type > 3) faults.push(badCell("type_of_violence", "1, 2 or 3", row.cell(at.type_of_violence)));
    const start = this.#day(row, "date_start", faults);
    const end = this.#day(row, "date_end", faults);
    if (start > end && end !== "")
      faults.push(badCell("date_end", `a day that is not before date_start, ${start}`, end));
    const position = this.#position(row, faults);
    const figures = this.#figures(row, faults);
    if (isBlank(row.cell(at.side_a))) faults.push(badCell("side_a", "the name of a side", row.cell(at.side_a)));
    const [first, ...rest] = faults;
    if (first !== undefined) return { ok: false, faults: [first, ...rest] };
    const id = `ucdp-ged-${key}`;
    this.#look(row, id, figures, start);
    const { parties, partOf } = this.#dyads.of(row, number);
    const where = this.#places.of(row, position, number);
    const evidence: Evidence[] = [];
    const put = (column: Column) => {
      if (!row.isEmpty(at[column])) evidence.push(this.#cell(row, number, column));
    };
    put("source_article");
    const sources = this.#putCited(row, id, evidence, put);
    this.#putCodes(row, type, start, end, sources, put);
    this.#putPlace(row, position, put);
    const when = [start === end ? { edtf: start } : ({ edtf: `${start}/${end}`, sense: "within" } as const)];
    const incident: RecordLine<"incident"> = {
      kind: "incident",
      id,
      type: type === 3 ? "attack-on-civilians" : "clash",
      title: { en: `UCDP GED event ${key}` },
      when,
      ...(where === undefined ? undefined : { where: [where] }),
      parties,
      ...(partOf === undefined ? undefined : { partOf }),
      evidence,
    };
    return { ok: true, incident, statement: this.#statement(row, number, id, figures, parties, end) };
  }

  /** The day of a cell, "" where it is none. */
  #day(row: Row, column: "date_start" | "date_end", faults: RowFault[]): string {
    const cell = row.cell(this.#at[column]);
    const day = cell.length === 10 ? cell : cell.slice(0, 10);
    const rest = cell.length === 10 ? "" : cell.slice(10);
    if (isDay(day) && day !== "1753-01-01" && (rest === "" || rest === " 00:00:00.000" || time.test(rest))) {
      if (/[1-9]/.test(rest)) {
        const spot = { line: row.line, value: cell };
        this.#report.find("time_of_day", column, "a time beside a day, of which UCDP has none", spot);
      }
      return day;
    }
    const hint = "A spreadsheet may have rewritten it: take the file as UCDP has it.";
    faults.push(badCell(column, "a day, YYYY-MM-DD", cell, hint));
    return "";
  }

  #position(row: Row, faults: RowFault[]): readonly [number, number] | undefined {
    const at = this.#at;
    if (row.isEmpty(at.longitude) && row.isEmpty(at.latitude)) return undefined;
    const [longitude, latitude] = [row.cell(at.longitude), row.cell(at.latitude)];
    const [x, y] = [degrees(longitude), degrees(latitude)];
    if (!(Math.abs(x) <= 180)) faults.push(badCell("longitude", "degrees from -180 to 180", longitude));
    if (!(Math.abs(y) <= 90)) faults.push(badCell("latitude", "degrees from -90 to 90", latitude));
    return [x, y];
  }

  /** The figures in the order of {@link counted}, -1 for a blank cell. */
  #figures(row: Row, faults: RowFault[]): number[] {
    const found: number[] = [];
    for (let i = 0; i < counted.length; i++) {
      const { column } = counted[i] as Counted;
      const index = this.#at[column];
      let figure = row.digits(index);
      if (figure < 0) {
        const cell = row.cell(index);
        // A tool that reads numbers as fractions writes them so.
        if (/^\d{1,9}\.0+$/.test(cell)) figure = Number(cell);
        else if (cell !== "" || i < 3) faults.push(badCell(column, "a number of people", cell));
      }
      found.push(figure);
    }
    return found;
  }

  /** What is kept and worth a look. */
  #look(row: Row, record: string, figures: readonly number[], start: string): void {
    const [low = 0, best = 0, high = 0, a = -1, b = -1, civilians = -1, unknown = -1] = figures;
    if (low > best || best > high) {
      const spot = { record, line: row.line, value: `${low}, ${best}, ${high}` };
      const reason = "low, best and high are three estimates of UCDP's, kept as they stand";
      this.#report.find("estimates_out_of_order", "low, best, high", reason, spot);
    }
    if (a + b + civilians + unknown !== best && a >= 0 && b >= 0 && civilians >= 0 && unknown >= 0) {
      const spot = { record, line: row.line, value: `${best}, not ${a + b + civilians + unknown}` };
      this.#report.find("best_not_sum", "best", "the codebook has it as the sum of the four parts", spot);
    }
    const year = row.digits(this.#at.year);
    if (year >= 0 && year !== Number(start.slice(0, 4))) {
      const spot = { record, line: row.line, value: `${year}, not ${start.slice(0, 4)}` };
      this.#report.find("year_mismatch", "year", "it is not that of date_start", spot);
    }
    for (const { name, at } of this.#unknown) {
      if (row.isEmpty(at)) continue;
      const spot = { record, line: row.line, value: row.cell(at) };
      this.#report.lose("read", name, "a column that UCDP's codebook does not have", spot);
    }
  }

  /** Puts the reports that a row cites, or its lists as cells where they do not stand side by side; gives how many reports. */
  #putCited(row: Row, record: string, evidence: Evidence[], put: (column: Column) => void): number {
    const cited = this.#cited.of(row);
    if (cited !== undefined) {
      for (const each of cited) evidence.push(each);
      return cited.length;
    }
    for (const column of lists) put(column);
    const reason = "the lists of offices, dates and headlines do not stand side by side, and are kept as cells";
    this.#report.find("lists_not_aligned", "source_headline", reason, { record, line: row.line });
    return 0;
  }

  /** Puts the codes that say something else than what follows from the rest of the row. */
  #putCodes(row: Row, type: number, start: string, end: string, sources: number, put: (column: Column) => void): void {
    const at = this.#at;
    put("relid");
    put("where_description");
    if (row.cell(at.active_year) !== usual.active_year) put("active_year");
    if (row.cell(at.code_status) !== usual.code_status) put("code_status");
    if (row.cell(at.event_clarity) !== usual.event_clarity) put("event_clarity");
    if (row.digits(at.date_prec) !== datePrecOf(daysFrom(start, end))) put("date_prec");
    if (type !== 3 && type !== violenceOf("clash", !row.isEmpty(at.gwnoa))) put("type_of_violence");
    if (sources === 0 ? row.cell(at.number_of_sources) !== "-1" : row.digits(at.number_of_sources) !== sources) {
      put("number_of_sources");
    }
    if (row.digits(at.year) !== Number(start.slice(0, 4))) put("year");
    // The ids of before 17.1, where they are not the new ones.
    const old = (dset: Column, own: Column) => {
      const code = row.digits(at[dset]);
      if (code < 0 ? row.cell(at[dset]) !== row.cell(at[own]) : code !== row.digits(at[own])) put(dset);
    };
    old("conflict_dset_id", "conflict_new_id");
    old("dyad_dset_id", "dyad_new_id");
    old("side_a_dset_id", "side_a_new_id");
    old("side_b_dset_id", "side_b_new_id");
  }

  /** Puts what says something else of the place than the coordinates, and those where there is no place to have them. */
  #putPlace(row: Row, position: readonly [number, number] | undefined, put: (column: Column) => void): void {
    const at = this.#at;
    if (position === undefined || isBlank(row.cell(at.where_coordinates))) {
      for (const column of ["where_prec", "latitude", "longitude", "geom_wkt", "priogrid_gid"] as const) put(column);
      return;
    }
    const [x, y] = position;
    if (row.digits(at.priogrid_gid) !== priogridOf(y, x)) put("priogrid_gid");
    if (row.isEmpty(at.geom_wkt)) return;
    const text = row.cell(at.geom_wkt);
    if (text !== `POINT (${row.cell(at.longitude)} ${row.cell(at.latitude)})` && !isPoint(text, x, y)) put("geom_wkt");
  }

  #statement(
    row: Row,
    number: number,
    about: string,
    figures: readonly number[],
    parties: readonly string[],
    end: string,
  ): RecordLine<"statement"> {
    const evidence: CellQuote[] = [];
    const claims: { [key: string]: CasualtiesClaim } = {};
    for (let i = 0; i < counted.length; i++) {
      const figure = figures[i] as number;
      // A part of 0 is what is left when UCDP has told the deaths apart as far as it can: nobody says that none died.
      if (figure < 0 || (figure === 0 && i > 2)) continue;
      const { key, column, status, side, estimate } = counted[i] as Counted;
      const party = side === undefined ? undefined : parties[side];
      const cell = this.#cell(row, number, column);
      evidence.push(cell);
      const count = { min: figure, max: figure, words: cell.text };
      claims[key] =
        party === undefined
          ? { kind: "casualties", about, status, harms: killed, estimate, count, evidence: [cell] }
          : { kind: "casualties", about, side: party, status, harms: killed, estimate, count, evidence: [cell] };
    }
    if (!row.isEmpty(this.#at.source_original)) evidence.push(this.#cell(row, number, "source_original"));
    const said = this.#said ?? [{ edtf: `${end}/..`, sense: "within" }];
    return { kind: "statement", id: about, speaker: "ucdp", said, acts, evidence, claims };
  }

  #cell(row: Row, number: number, column: Column): CellQuote {
    return { source: this.#source, row: number, column, text: row.cell(this.#at[column]) };
  }
}

/** Whether a text is white space alone, or nothing. */
function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code > 0x20 && code < 0x7f) && !/\S/.test(text);
}

/** Whether a text has the form of a day; whether there is such a day, the check of the record tells. */
function isDay(text: string): boolean {
  if (text.length !== 10) return false;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== 0x2d : code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Degrees as a number, NaN for what is none. */
function degrees(cell: string): number {
  return /^\s*[+-]?\d{1,3}(?:\.\d*)?(?:[eE]-?\d{1,2})?\s*$/.test(cell) ? Number(cell) : Number.NaN;
}

/** Whether a well-known text is that point, longitude first. */
function isPoint(text: string, x: number, y: number): boolean {
  const match = /^POINT ?\(([+-]?[\d.eE-]+) ([+-]?[\d.eE-]+)\)$/i.exec(text);
  return match !== null && Number(match[1]) === x && Number(match[2]) === y;
}
