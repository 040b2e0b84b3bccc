import type { CasualtiesClaim, CellQuote, Evidence } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { badCell, type RowFault } from "../issues.ts";
import type { Report } from "../report.ts";
import { Actors, type Emit } from "./actors.ts";
import { CitedSources, noDate } from "./cited.ts";
import { datePrecOf, daysFrom, usual, violenceOf } from "./codes.ts";
import type { Column, Places as Columns, Header } from "./columns.ts";
import { type Day, Days } from "./days.ts";
import { Dyads } from "./dyads.ts";
import { PlacesOfRows } from "./places.ts";
import { priogridOf } from "./precision.ts";
import { beginsVisibly, degrees, differ, isBlank, isDay, isPoint, type Row } from "./row.ts";

/** The events' own records of a row, or why it is none. */
export type EventRecords =
  | {
      readonly ok: true;
      readonly incident: RecordLine<"incident">;
      readonly statement: RecordLine<"statement">;
      /** Whether both are what their schemas surely take, but for characters that no record may hold. */
      readonly sure: boolean;
    }
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
/** The most that a text, and a list of evidence, may have. */
const [longestText, mostEvidence] = [20_000, 1_000];
/** The date that stands where there is none. */
const noDay = 17530101;
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
  readonly #days = new Days();
  /** Where the columns of {@link counted} stand. */
  readonly #indexes: readonly number[];
  /** What `geom_wkt` has where it says the same as the coordinates. */
  readonly #point: readonly (string | number)[];
  /** The figures of the row at hand in the order of {@link counted}, -1 for a blank cell. */
  readonly #figures = new Int32Array(counted.length);
  /** Whether all that was found in the row at hand is what its schema surely takes. */
  #sure = true;

  /** @param year of the release, where it is known. @param isNew is true once for each id. */
  constructor(
    source: string,
    year: string | undefined,
    header: Header,
    report: Report,
    emit: Emit,
    isNew: (id: string) => boolean,
  ) {
    this.#source = source;
    const { unknown, width } = header;
    // Copied, for an object that was filled by names that are not known beforehand is slow to ask.
    const at = { ...header.at };
    this.#said = year === undefined ? undefined : [{ edtf: year }];
    this.#at = at;
    this.#unknown = unknown;
    this.#report = report;
    this.#indexes = counted.map(({ column }) => at[column]);
    this.#point = ["POINT (", at.longitude, " ", at.latitude, ")"];
    const actors = new Actors(source, emit);
    this.#dyads = new Dyads(source, at, width, actors, emit);
    this.#places = new PlacesOfRows(source, at, emit, isNew);
    this.#cited = new CitedSources(source, at, actors, this.#days, emit, isNew);
  }

  /** @param number the row's, counted from 1 without the header. */
  of(row: Row, number: number): EventRecords {
    const at = this.#at;
    const faults: RowFault[] = [];
    // No text of a row is longer than the row.
    this.#sure = row.text.length <= longestText;
    if (row.digits(at.id) < 0) faults.push(badCell("id", "a whole number", row.cell(at.id)));
    const type = row.digits(at.type_of_violence);
    if (type < 1 || type > 3) faults.push(badCell("type_of_violence", "1, 2 or 3", row.cell(at.type_of_violence)));
    const start = this.#day(row, "date_start", at.date_start, faults);
    const end = this.#day(row, "date_end", at.date_end, faults);
    // Days that are none are told by the check of the record.
    if (start.text > end.text && end.text !== "" && this.#days.ofText(start.text) && this.#days.ofText(end.text))
      faults.push(badCell("date_end", `a day that is not before date_start, ${start.text}`, end.text));
    const position = this.#position(row, faults);
    this.#readFigures(row, faults);
    if (isBlank(row.cell(at.side_a))) faults.push(badCell("side_a", "the name of a side", row.cell(at.side_a)));
    if (faults.length > 0) return { ok: false, faults: faults as [RowFault, ...RowFault[]] };
    const key = row.cell(at.id);
    const id = `ucdp-ged-${key}`;
    this.#look(row, id, start.year);
    const { parties, partOf } = this.#dyads.of(row, number);
    const where = this.#places.of(row, position, number, this.#sure);
    const evidence: Evidence[] = [];
    this.#put(evidence, row, number, "source_article", at.source_article);
    const sources = this.#putCited(row, number, id, evidence);
    this.#putCodes(evidence, row, number, type, start, end, sources);
    this.#putPlace(evidence, row, number, position);
    const when =
      start.text === end.text
        ? [{ edtf: start.text }]
        : [{ edtf: `${start.text}/${end.text}`, sense: "within" as const }];
    const title = { en: `UCDP GED event ${key}` };
    const sort = type === 3 ? "attack-on-civilians" : "clash";
    const incident: RecordLine<"incident"> =
      where !== undefined && partOf !== undefined
        ? { kind: "incident", id, type: sort, title, when, where: [where], parties, partOf, evidence }
        : {
            kind: "incident",
            id,
            type: sort,
            title,
            when,
            ...(where === undefined ? undefined : { where: [where] }),
            parties,
            ...(partOf === undefined ? undefined : { partOf }),
            evidence,
          };
    const statement = this.#statement(row, number, id, parties, end.text);
    const sure = this.#sure && evidence.length > 0 && evidence.length <= mostEvidence;
    return { ok: true, incident, statement, sure };
  }

  /** The day of a cell, its text "" where it is none. */
  #day(row: Row, column: "date_start" | "date_end", index: number, faults: RowFault[]): Day {
    const number = row.day(index);
    const found = number < 0 || number === noDay ? undefined : this.#days.of(number);
    if (found !== undefined) return found;
    // Whether there is such a day, the check of the record tells.
    this.#sure = false;
    const cell = row.cell(index);
    const day = cell.slice(0, 10);
    const rest = cell.slice(10);
    if (isDay(day) && day !== noDate && (rest === "" || time.test(rest))) {
      if (/[1-9]/.test(rest)) {
        const spot = { line: row.line, value: cell };
        this.#report.find("time_of_day", column, "a time beside a day, of which UCDP has none", spot);
      }
      return { text: day, year: Number(day.slice(0, 4)) };
    }
    const hint = "A spreadsheet may have rewritten it: take the file as UCDP has it.";
    faults.push(badCell(column, "a day, YYYY-MM-DD", cell, hint));
    return { text: "", year: 0 };
  }

  #position(row: Row, faults: RowFault[]): readonly [number, number] | undefined {
    const at = this.#at;
    if (row.isEmpty(at.longitude) && row.isEmpty(at.latitude)) return undefined;
    let x = row.decimal(at.longitude);
    let y = row.decimal(at.latitude);
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
    this.#sure = false;
    const [longitude, latitude] = [row.cell(at.longitude), row.cell(at.latitude)];
    x = degrees(longitude);
    y = degrees(latitude);
    if (!(Math.abs(x) <= 180)) faults.push(badCell("longitude", "degrees from -180 to 180", longitude));
    if (!(Math.abs(y) <= 90)) faults.push(badCell("latitude", "degrees from -90 to 90", latitude));
    return [x, y];
  }

  #readFigures(row: Row, faults: RowFault[]): void {
    for (let i = 0; i < counted.length; i++) {
      const { column } = counted[i] as Counted;
      const index = this.#indexes[i] as number;
      let figure = row.digits(index);
      if (figure < 0 && !(i > 2 && row.isEmpty(index))) {
        this.#sure = false;
        const cell = row.cell(index);
        // A tool that reads numbers as fractions writes them so.
        if (/^\d{1,9}\.0+$/.test(cell)) figure = Number(cell);
        else if (cell !== "" || i < 3) faults.push(badCell(column, "a number of people", cell));
      }
      this.#figures[i] = figure;
    }
  }

  /** What is kept and worth a look. */
  #look(row: Row, record: string, startYear: number): void {
    const low = this.#figure(0);
    const best = this.#figure(1);
    const high = this.#figure(2);
    const a = this.#figure(3);
    const b = this.#figure(4);
    const civilians = this.#figure(5);
    const unknown = this.#figure(6);
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
    if (year >= 0 && year !== startYear) {
      const spot = { record, line: row.line, value: `${year}, not ${String(startYear).padStart(4, "0")}` };
      this.#report.find("year_mismatch", "year", "it is not that of date_start", spot);
    }
    for (const { name, at } of this.#unknown) {
      if (row.isEmpty(at)) continue;
      const spot = { record, line: row.line, value: row.cell(at) };
      this.#report.lose("read", name, "a column that UCDP's codebook does not have", spot);
    }
  }

  #figure(i: number): number {
    return this.#figures[i] as number;
  }

  /** Puts the reports that a row cites, or its lists as cells where they do not stand side by side; gives how many reports. */
  #putCited(row: Row, number: number, record: string, evidence: Evidence[]): number {
    const cited = this.#cited.of(row, this.#sure);
    if (cited !== undefined) {
      for (let i = 0; i < cited.length; i++) {
        const each = cited[i] as Evidence;
        if (!beginsVisibly(each.text)) this.#sure = false;
        evidence.push(each);
      }
      return cited.length;
    }
    const at = this.#at;
    this.#put(evidence, row, number, "source_office", at.source_office);
    this.#put(evidence, row, number, "source_date", at.source_date);
    this.#put(evidence, row, number, "source_headline", at.source_headline);
    const reason = "the lists of offices, dates and headlines do not stand side by side, and are kept as cells";
    this.#report.find("lists_not_aligned", "source_headline", reason, { record, line: row.line });
    return 0;
  }

  /** Puts the codes that say something else than what follows from the rest of the row. */
  #putCodes(evidence: Evidence[], row: Row, number: number, type: number, start: Day, end: Day, sources: number): void {
    const at = this.#at;
    this.#put(evidence, row, number, "relid", at.relid);
    this.#put(evidence, row, number, "where_description", at.where_description);
    if (!row.is(at.active_year, usual.active_year)) this.#putAt(evidence, row, number, "active_year");
    if (!row.is(at.code_status, usual.code_status)) this.#putAt(evidence, row, number, "code_status");
    if (!row.is(at.event_clarity, usual.event_clarity)) this.#putAt(evidence, row, number, "event_clarity");
    if (row.digits(at.date_prec) !== datePrecOf(daysFrom(start.text, end.text)))
      this.#putAt(evidence, row, number, "date_prec");
    if (type !== 3 && type !== violenceOf("clash", !row.isEmpty(at.gwnoa)))
      this.#putAt(evidence, row, number, "type_of_violence");
    if (sources === 0 ? !row.is(at.number_of_sources, "-1") : row.digits(at.number_of_sources) !== sources) {
      this.#putAt(evidence, row, number, "number_of_sources");
    }
    if (row.digits(at.year) !== start.year) this.#putAt(evidence, row, number, "year");
    // The ids of before 17.1, where they are not the new ones.
    if (differ(row, at.conflict_dset_id, at.conflict_new_id)) this.#putAt(evidence, row, number, "conflict_dset_id");
    if (differ(row, at.dyad_dset_id, at.dyad_new_id)) this.#putAt(evidence, row, number, "dyad_dset_id");
    if (differ(row, at.side_a_dset_id, at.side_a_new_id)) this.#putAt(evidence, row, number, "side_a_dset_id");
    if (differ(row, at.side_b_dset_id, at.side_b_new_id)) this.#putAt(evidence, row, number, "side_b_dset_id");
  }

  /** Puts what says something else of the place than the coordinates, and those where there is no place to have them. */
  #putPlace(evidence: Evidence[], row: Row, number: number, position: readonly [number, number] | undefined): void {
    const at = this.#at;
    if (position === undefined || isBlank(row.cell(at.where_coordinates))) {
      for (const column of ["where_prec", "latitude", "longitude", "geom_wkt", "priogrid_gid"] as const)
        this.#putAt(evidence, row, number, column);
      return;
    }
    const [x, y] = position;
    if (row.digits(at.priogrid_gid) !== priogridOf(y, x)) this.#putAt(evidence, row, number, "priogrid_gid");
    if (row.isEmpty(at.geom_wkt) || row.isMadeOf(at.geom_wkt, this.#point)) return;
    if (!isPoint(row.cell(at.geom_wkt), x, y)) this.#putAt(evidence, row, number, "geom_wkt");
  }

  #statement(
    row: Row,
    number: number,
    about: string,
    parties: readonly string[],
    end: string,
  ): RecordLine<"statement"> {
    const evidence: CellQuote[] = [];
    const claims: { [key: string]: CasualtiesClaim } = {};
    for (let i = 0; i < counted.length; i++) {
      const figure = this.#figure(i);
      // A part of 0 is what is left when UCDP has told the deaths apart as far as it can: nobody says that none died.
      if (figure < 0 || (figure === 0 && i > 2)) continue;
      const { key, column, status, side, estimate } = counted[i] as Counted;
      const party = side === undefined ? undefined : parties[side];
      const index = this.#indexes[i] as number;
      const words = smallNumber(figure, row.size(index)) ?? row.cell(index);
      const cell = { source: this.#source, row: number, column, text: words };
      evidence.push(cell);
      const count = { min: figure, max: figure, words };
      claims[key] =
        party === undefined
          ? { kind: "casualties", about, status, harms: killed, estimate, count, evidence: [cell] }
          : { kind: "casualties", about, side: party, status, harms: killed, estimate, count, evidence: [cell] };
    }
    this.#put(evidence, row, number, "source_original", this.#at.source_original);
    const said = this.#said ?? [{ edtf: `${end}/..`, sense: "within" }];
    return { kind: "statement", id: about, speaker: "ucdp", said, acts, evidence, claims };
  }

  #putAt(evidence: Evidence[], row: Row, number: number, column: Column): void {
    this.#put(evidence, row, number, column, this.#at[column]);
  }

  /** Puts a cell that is not empty. */
  #put(evidence: Evidence[], row: Row, number: number, column: Column, index: number): void {
    if (row.isEmpty(index)) return;
    evidence.push({ source: this.#source, row: number, column, text: row.cell(index) });
  }
}

const smallNumbers = Array.from({ length: 1000 }, (_, i) => String(i));

/** The text of a number of so many digits, where it is a small one without zeros before it. */
function smallNumber(number: number, digits: number): string | undefined {
  const text = smallNumbers[number];
  return text?.length === digits ? text : undefined;
}
