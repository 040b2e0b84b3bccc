import { csvLine } from "@incident-data/authoring/gate";
import type { Actor, CellQuote, Incident, Place, Source, Statement } from "@incident-data/core";
import { ucdpFromWhen } from "@incident-data/dates";
import { shownValue } from "../fields.ts";
import type { Batch, WriteContext } from "../format.ts";
import type { Report } from "../report.ts";
import { nameOf } from "../rows/told.ts";
import { noDate } from "./cited.ts";
import { datePrecOf, daysFrom, usual, violenceOf } from "./codes.ts";
import { type Column, columns } from "./columns.ts";
import { Context } from "./context.ts";
import { figuresOf, loseStatement } from "./figures.ts";
import { writeLosses } from "./losses.ts";
import { priogridOf, wherePrecOf } from "./precision.ts";

/**
 * Events as UCDP's 49 columns, a row each. An event of a closed batch is written at once; of others all are held until the
 * last statement about them has come.
 */
export async function* writeUcdpGed(
  batches: AsyncIterable<Batch>,
  { report, options }: WriteContext,
): AsyncIterable<string> {
  const context = new Context(report);
  const waiting = new Map<string, Incident>();
  const said = new Map<string, Statement[]>();
  yield `${options.byteOrderMark === true ? "\uFEFF" : ""}${columns.join(",")}\r\n`;
  for await (const { records, closed } of batches) {
    for (const record of records) {
      if (record.kind === "statement") note(record, said);
      else if (record.kind === "incident" && !isLarger(record.id)) waiting.set(record.id, record);
      else if (record.kind === "tombstone")
        report.lose("write", "tombstones", writeLosses.tombstone, { record: record.id });
      else context.put(record);
    }
    if (closed) yield* rowsOf(waiting, said, context, report);
  }
  yield* rowsOf(waiting, said, context, report);
  for (const statements of said.values()) for (const each of statements) loseStatement(each, report, context.told);
  context.finish();
}

/** A conflict or a dyad of UCDP's, which a row has in columns of its own. */
function isLarger(id: string): boolean {
  return /^ucdp-(?:conflict|dyad)-/.test(id);
}

/** Puts a statement under each incident that it is about; one about none under "". */
function note(statement: Statement, said: Map<string, Statement[]>): void {
  const about = new Set(Object.values(statement.claims ?? {}).flatMap((claim) => claim.about ?? []));
  for (const id of about.size === 0 ? [""] : about) {
    const known = said.get(id);
    if (known === undefined) said.set(id, [statement]);
    else known.push(statement);
  }
}

function* rowsOf(
  waiting: Map<string, Incident>,
  said: Map<string, Statement[]>,
  context: Context,
  report: Report,
): Generator<string> {
  let text = "";
  for (const [id, incident] of waiting) {
    const row = new RowMaker(incident, said.get(id) ?? [], context, report).make();
    context.next(row === undefined ? "refused" : "written");
    said.delete(id);
    if (row === undefined) continue;
    report.wrote();
    text += csvLine(columns.map((column) => row[column] ?? ""));
  }
  waiting.clear();
  if (text !== "") yield text;
}

type Cells = { [C in Column]?: string };

class RowMaker {
  readonly #incident: Incident;
  readonly #statements: readonly Statement[];
  readonly #context: Context;
  readonly #report: Report;
  readonly #cells: Cells = {};

  constructor(incident: Incident, statements: readonly Statement[], context: Context, report: Report) {
    this.#incident = incident;
    this.#statements = statements;
    this.#context = context;
    this.#report = report;
  }

  /** The row, or undefined where the incident is no event of UCDP: then it is told why, and all that is said of it is lost. */
  make(): Cells | undefined {
    const { id, type, parties } = this.#incident;
    const figures = figuresOf(id, parties, this.#statements, this.#report, this.#context.told);
    if (type === "ceasefire" || type === "agreement") return this.#none(writeLosses.agreement);
    if (type === "war" || type === "other" || type === "abduction") return this.#none(writeLosses.notAnEvent);
    if (figures === undefined) return this.#none(writeLosses.noDeath);
    const [{ anchor: _anchor, evidence: _evidence, ...when } = { edtf: "" }, ...others] = this.#incident.when;
    // What UCDP itself gives as two days stays so, also across years.
    const own = this.#own ? /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(when.edtf) : null;
    const [, start = "", end = start] = own ?? [];
    const kept = { date_start: start, date_end: end, date_prec: 1, event_clarity: 1 } as const;
    const { value: rows, losses } = own === null ? ucdpFromWhen(when) : { value: [kept], losses: [] };
    // Nobody says how the figures of what lasted over a new year would fall into two rows.
    if (rows?.[0] === undefined || rows.length > 1) return this.#none(writeLosses.noDay);
    const [value] = rows;
    for (const each of losses) this.#lose("when", writeLosses.date, each);
    const { edtf: _edtf, sense: _sense, ...unheld } = this.#incident.when[0] ?? { edtf: "" };
    for (const each of [...others, ...(Object.keys(unheld).length === 0 ? [] : [unheld])]) {
      this.#lose("when", writeLosses.date, shownValue(each));
    }
    const days = daysFrom(value.date_start, value.date_end);
    this.#put({
      year: value.date_start.slice(0, 4),
      date_start: value.date_start,
      date_end: value.date_end,
      date_prec: String(this.#own ? datePrecOf(days) : value.date_prec),
      event_clarity: this.#own ? usual.event_clarity : String(value.event_clarity),
      low: String(figures.low),
      best: String(figures.best),
      high: String(figures.high),
      deaths_a: String(figures.a),
      deaths_b: String(figures.b),
      deaths_civilians: String(figures.civilians),
      deaths_unknown: String(figures.unknown),
      source_original: figures.claimants.map((actor) => this.#name(actor)).join("; "),
    });
    this.#putIds();
    this.#putParties();
    this.#putPlace();
    this.#putSources();
    this.#putCells();
    return this.#cells;
  }

  /** Whether the event is one of UCDP's own. */
  get #own(): boolean {
    return /^ucdp-ged-\d+$/.test(this.#incident.id);
  }

  #none(reason: string): undefined {
    this.#report.lose("write", "incidents", reason, { record: this.#incident.id });
    return undefined;
  }

  #put(cells: Cells): void {
    Object.assign(this.#cells, cells);
  }

  #lose(field: string, reason: string, value: string): void {
    this.#report.lose("write", `incidents.${field}`, reason, { record: this.#incident.id, value });
  }

  #putIds(): void {
    const { id, title, note, partOf = [] } = this.#incident;
    const key = id.slice("ucdp-ged-".length);
    if (this.#own) this.#put({ id: key, active_year: usual.active_year, code_status: usual.code_status });
    else {
      this.#put({ id: "", relid: id });
      this.#lose("id", writeLosses.id, id);
    }
    if (title["en"] !== `UCDP GED event ${key}`) this.#lose("title", writeLosses.title, Object.values(title)[0] ?? "");
    if (note !== undefined) this.#lose("note", writeLosses.note, note);
    for (let next = partOf[0]; next !== undefined; ) {
      const match = /^ucdp-(conflict|dyad)-(\d+)/.exec(next);
      const larger = match === null ? undefined : this.#context.incident(next);
      if (match === null || larger === undefined) {
        this.#lose("partOf", writeLosses.notAnEvent, next);
        break;
      }
      const [, what, code] = match as unknown as [string, "conflict" | "dyad", string];
      this.#put({ [`${what}_new_id`]: code, [`${what}_dset_id`]: code, [`${what}_name`]: nameIn(larger) });
      next = larger.partOf?.[0];
    }
    for (const each of partOf.slice(1)) this.#lose("partOf", writeLosses.notAnEvent, each);
  }

  #putParties(): void {
    const { parties, type } = this.#incident;
    for (const [i, side] of (["a", "b"] as const).entries()) {
      const actor = this.#actor(parties[i]);
      if (actor === undefined) continue;
      const code = actor.ids?.find(({ scheme }) => scheme === "ucdp-actor")?.id ?? "";
      const states = actor.ids?.filter(({ scheme }) => scheme === "gleditsch-ward").map(({ id }) => id) ?? [];
      this.#put({
        [`side_${side}`]: nameOf(actor.names),
        [`side_${side}_new_id`]: code,
        [`side_${side}_dset_id`]: code,
        [`gwno${side}`]: states.join(";"),
      });
    }
    for (const each of parties.slice(2)) this.#lose("parties", writeLosses.parties, each);
    const first = this.#context.actors.get(parties[0] ?? "");
    const isState = this.#own ? this.#cells.gwnoa !== undefined && this.#cells.gwnoa !== "" : first?.type === "state";
    this.#put({ type_of_violence: String(violenceOf(type, isState)) });
    if (this.#cells.dyad_name === undefined && parties.length > 1) {
      const name = `${this.#cells.side_a ?? ""} - ${this.#cells.side_b ?? ""}`;
      this.#put({ dyad_name: name });
    }
  }

  #actor(id: string | undefined): Actor | undefined {
    if (id === undefined) return undefined;
    return this.#context.actor(id);
  }

  #name(id: string): string {
    return nameOf(this.#actor(id)?.names ?? []);
  }

  #putPlace(): void {
    const [first, ...others] = this.#incident.where ?? [];
    for (const each of others) this.#lose("where", writeLosses.places, each);
    if (first === undefined) return;
    const place = this.#place(first);
    if (place === undefined) return;
    const { geometry, names } = place;
    // A row without a place of its own has the division that it names.
    if (!this.#own || place.id.startsWith("ucdp-place-")) {
      const own = place.evidence?.flatMap((each) =>
        "column" in each && each.column === "where_prec" ? [each.text] : [],
      )[0];
      const code = own ?? (this.#own ? "" : String(wherePrecOf(place) ?? ""));
      this.#put({ where_coordinates: nameOf(names), where_prec: code });
    }
    if (geometry?.type === "Point") {
      const [x, y] = geometry.coordinates;
      const point = { longitude: String(x), latitude: String(y), geom_wkt: `POINT (${x} ${y})` };
      this.#put({ ...point, priogrid_gid: String(priogridOf(y, x)) });
    } else if (geometry !== undefined) {
      this.#report.lose("write", "places.geometry", writeLosses.geometry, { record: place.id, value: geometry.type });
    }
    this.#putDivisions(place);
  }

  /** The divisions around a place: district, region, country, and the region of the world. */
  #putDivisions(place: Place): void {
    const seen = new Set<string>();
    const own = this.#own && place.id.startsWith("ucdp-place-");
    for (let here: Place | undefined = own ? this.#around(place) : place; here !== undefined && !seen.has(here.id); ) {
      seen.add(here.id);
      const name = nameOf(here.names);
      if (here.type === "district" && this.#cells.adm_2 === undefined) this.#put({ adm_2: name });
      if (here.type === "region") {
        if (this.#cells.country !== undefined) this.#put({ region: name });
        else if (this.#cells.adm_1 === undefined && !(this.#own && this.#around(here) === undefined))
          this.#put({ adm_1: name });
        else if (this.#own) this.#put({ region: name });
      }
      if (here.type === "country") {
        const code = here.ids?.find(({ scheme }) => scheme === "gleditsch-ward")?.id ?? "";
        this.#put({ country: name, country_id: code });
      }
      here = this.#around(here);
    }
  }

  #around({ partOf = [] }: Place): Place | undefined {
    return partOf[0] === undefined ? undefined : this.#place(partOf[0].place);
  }

  #place(id: string): Place | undefined {
    return this.#context.place(id);
  }

  /** The sources of the evidence, each once: outlet, day and headline. */
  #putSources(): void {
    const cited: { readonly office: string; readonly day: string; readonly headline: string }[] = [];
    for (const each of this.#incident.evidence) {
      if ("column" in each) continue;
      const source = this.#context.source(each.source);
      const headline = Object.values(source?.title ?? {})[0];
      const [{ edtf } = { edtf: noDate }] = source?.published ?? [];
      if (source?.by === undefined || headline === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(edtf)) {
        this.#lose("evidence", writeLosses.quote, shownValue(each));
        if (source !== undefined)
          this.#loseSource(source, "UCDP has a source with outlet, day and headline alone", source);
        continue;
      }
      const [{ edtf: _edtf, ...date } = { edtf }, ...dates] = source.published ?? [];
      const beside = [
        ...Object.values(source.title ?? {}).slice(1),
        ...dates,
        ...(Object.keys(date).length === 0 ? [] : [date]),
      ];
      if (beside.length > 0) this.#loseSource(source, "UCDP has one headline and one day to a source", beside);
      if (headline !== each.text) this.#lose("evidence", writeLosses.quote, each.text);
      cited.push({ office: this.#name(source.by), day: edtf, headline });
    }
    if (cited.length === 0) {
      if (this.#own) this.#put({ number_of_sources: "-1" });
      return;
    }
    this.#put({
      number_of_sources: String(cited.length),
      source_office: cited.map(({ office }) => office).join(";"),
      source_date: cited.map(({ day }) => day).join(";"),
      source_headline: cited.map(({ headline }) => headline).join(";"),
    });
    if (!this.#own) {
      const article = cited.map(({ office, day, headline }) => `"${office},${day},${headline}"`).join(";");
      this.#put({ source_article: article });
    }
  }

  #loseSource({ id }: Source, reason: string, value: unknown): void {
    this.#report.lose("write", "sources", reason, { record: id, value: shownValue(value) });
  }

  /** Cells of UCDP's that were kept as they stood: they say more than what was made of the fields. */
  #putCells(): void {
    const kept = [this.#incident.evidence, ...this.#statements.map(({ evidence }) => evidence)].flat();
    for (const each of kept) {
      if (!("column" in each) || !this.#isUcdp(each)) continue;
      const { column, text } = each;
      if (columns.some((own) => own === column) && !figureColumns.has(column)) this.#put({ [column]: text });
    }
  }

  /** Whether a cell is of a file of UCDP's. */
  #isUcdp({ source }: CellQuote): boolean {
    return this.#context.sources.get(source)?.by === "ucdp";
  }
}

/** Columns that the claims have. */
const figureColumns = new Set(["low", "best", "high", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]);

function nameIn({ title }: Incident): string {
  return title["en"] ?? Object.values(title)[0] ?? "";
}
