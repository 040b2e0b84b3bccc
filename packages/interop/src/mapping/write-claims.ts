import { csvLine } from "@incident-data/authoring/gate";
import type { Actor, CasualtiesClaim, Claim, Evidence, Incident, Statement } from "@incident-data/core";
import { allFields, type FieldLosses, loseClaim, loseFields, shownValue } from "../fields.ts";
import type { Batch, WriteContext } from "../format.ts";
import type { Report } from "../report.ts";
import { isCasualties, sinceThen, unknownDay } from "../rows/event.ts";
import { chosenLanguage, frameOf, otherKinds } from "../rows/outgoing.ts";
import { nameOf, Referred, type Told, type ToldLosses, toldEvents } from "../rows/told.ts";
import { headOfTable, noColumn, RowCells } from "./cells.ts";
import type { ClaimMapping } from "./schema.ts";

/**
 * Claims of casualties as a table, a row each, as a mapping has its columns. Statements of an incident stand in the order of
 * their ids. What is said of an incident of a closed batch is written at once.
 */
export async function* writeClaims(
  batches: AsyncIterable<Batch>,
  { report, options }: WriteContext,
  mapping: ClaimMapping,
): AsyncIterable<string> {
  const excel = options.byteOrderMark === true;
  const { header, text: head } = headOfTable(mapping, excel);
  yield head;
  const losses = lossesOf(mapping);
  const referred = new Referred(losses, report);
  const claims = new Claims(mapping, losses, referred, report);
  for await (const told of toldEvents(batches, referred, losses, report)) {
    const rows = told.flatMap((each) => claims.rowsOf(each));
    report.wrote(rows.length);
    const text = rows.map((cells) => csvLine(cells.row(header), excel)).join("");
    if (text !== "") yield text;
  }
}

/** What a table of claims has no column for. */
function lossesOf({ incident, place, claims }: ClaimMapping): ToldLosses & { readonly fields: FieldLosses } {
  const held = (column: unknown) => (column === undefined ? noColumn : null);
  const of = { type: null, names: null };
  return {
    schemes: [],
    isOwn: (id) => id.startsWith("mapped-"),
    statement: "it has no claim of casualties about an incident that is there",
    tombstone: "a table of claims has no row for an id that went",
    unused: "no row names it",
    fields: {
      sources: { ...allFields("sources", noColumn), type: null, title: held(claims.quote.source.title), url: null },
      actors: { ...allFields("actors", noColumn), ...of },
      places: { ...allFields("places", noColumn), ...of, geometry: null },
      incidents: {
        ...allFields("incidents", noColumn),
        type: null,
        title: held(incident.title),
        when: null,
        where: held(place),
        note: held(incident.note),
        evidence: null,
      },
      statements: {
        ...allFields("statements", noColumn),
        speaker: null,
        onBehalfOf: "it stands in the table as whose claim it is",
        said: held(claims.said),
        acts: null,
        evidence: null,
      },
      claims: {
        ...allFields("claims", noColumn),
        attributedTo: held(claims.claimant),
        side: held(claims.side),
        status: null,
        harms: null,
        count: null,
        asOf: held(claims.asOf),
        estimate: held(claims.estimate),
        note: held(claims.note),
        evidence: null,
      },
    },
  };
}

class Claims {
  readonly #mapping: ClaimMapping;
  readonly #losses: ToldLosses;
  readonly #referred: Referred;
  readonly #report: Report;
  /** Statements of which it was told what is lost: one may be about several incidents. */
  readonly #told = new Set<string>();

  constructor(mapping: ClaimMapping, losses: ToldLosses, referred: Referred, report: Report) {
    this.#mapping = mapping;
    this.#losses = losses;
    this.#referred = referred;
    this.#report = report;
  }

  /** The rows of an incident, one a claim; one that says nothing of a claim where nobody makes any. */
  rowsOf({ incident, statements }: Told): readonly RowCells[] {
    const sorted = statements.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const each of sorted) this.#loseOf(each, incident);
    const claims = sorted.flatMap((statement) =>
      Object.entries(statement.claims ?? {}).flatMap(([key, claim]) =>
        claim.about === incident.id && isCasualties(claim) ? [{ statement, key, claim }] : [],
      ),
    );
    this.#referred.next("refused");
    const frame = this.#frame(incident);
    const rows = claims.map(({ statement, key, claim }) => {
      const cells = new RowCells(this.#mapping, this.#report, frame);
      this.#claim(cells, incident, statement, key, claim);
      return cells;
    });
    this.#referred.next("written");
    return rows.length === 0 ? [frame] : rows;
  }

  /** What every row about an incident has of it. */
  #frame(incident: Incident): RowCells {
    const mapping = this.#mapping;
    const { id, title: _title, when: _when, where = [], parties, note, evidence, ...rest } = incident;
    const cells = new RowCells(mapping, this.#report);
    const others = parties.length === 0 ? rest : { ...rest, parties };
    loseFields("incidents", id, others, this.#losses.fields, this.#report);
    const { title, lang, when } = frameOf(incident, ["sense"], this.#report);
    cells.put(mapping.incident.id, id, "incidents.id", id);
    this.#putTitle(cells, mapping.incident.title, title, lang, "incidents.title", id);
    this.#putType(cells, incident.type, id);
    cells.putWhen(when, id);
    cells.put(mapping.incident.note, note, "incidents.note", id);
    if (mapping.place === undefined) loseFields("incidents", id, { where }, this.#losses.fields, this.#report);
    else if (where[0] !== undefined) this.#putPlace(cells, mapping.place, where[0]);
    for (const each of where.slice(1)) this.#lose("incidents.where", "one place is written", id, each);
    for (const each of evidence) {
      if (!this.#losses.isOwn(each.source))
        this.#lose("incidents.evidence", "a claim alone has a column for its quote", id, each);
    }
    return cells;
  }

  #claim(cells: RowCells, incident: Incident, statement: Statement, key: string, claim: CasualtiesClaim): void {
    const { claims } = this.#mapping;
    const id = `${statement.id}#${key}`;
    const { count, side, asOf, estimate, note, kind: _kind, about: _about, evidence: _evidence, ...rest } = claim;
    loseFields("claims", id, rest, this.#losses.fields, this.#report);
    cells.put(claims.statement, statement.id, "statements.id", statement.id);
    cells.put(claims.key, key, "claims.key", id);
    cells.put(claims.said, this.#said(statement, incident), "statements.said", statement.id);
    this.#putActor(cells, claims.speaker, statement.speaker, "statements.speaker");
    const claimant = claim.attributedTo ?? statement.onBehalfOf;
    if (claims.claimant !== undefined)
      this.#putActor(cells, claims.claimant, claimant ?? statement.speaker, "claims.attributedTo");
    if (side !== undefined && claims.side !== undefined) this.#putActor(cells, claims.side, side, "claims.side");
    if (typeof claims.status !== "string") cells.put(claims.status.column, claim.status, "claims.status", id);
    else if (claims.status !== claim.status) this.#lose("claims.status", oneForAll, id, claim.status);
    if ("column" in claims.harms) cells.put(claims.harms.column, claim.harms.join(";"), "claims.harms", id);
    else if (claims.harms.join() !== claim.harms.join()) this.#lose("claims.harms", oneForAll, id, claim.harms);
    cells.put(claims.words, count.words, "claims.count.words", id);
    if ("min" in count) {
      cells.put(claims.min, count.min, "claims.count.min", id);
      cells.put(claims.max, count.max ?? undefined, "claims.count.max", id);
    } else if ("about" in count) cells.put(claims.about, count.about, "claims.count.about", id);
    else cells.put(claims.vague, count.vague, "claims.count.vague", id);
    cells.put(claims.asOf, asOf, "claims.asOf", id);
    cells.put(claims.estimate, estimate, "claims.estimate", id);
    cells.put(claims.note, note, "claims.note", id);
    const quote = this.#quoteOf(statement, claim);
    if (quote !== undefined) this.#putQuote(cells, quote, id);
  }

  /** The day on which it was said; none where reading takes it for the same without a cell. */
  #said({ said: [first] }: Statement, { when: [when = unknownDay] }: Incident): string | undefined {
    if (first === undefined) return undefined;
    const assumed = when.edtf === unknownDay.edtf ? unknownDay : sinceThen(when);
    return first.edtf === assumed.edtf && first.sense === assumed.sense ? undefined : first.edtf;
  }

  /** The quote in which a claim's words stand, else its first, or its statement's. */
  #quoteOf({ evidence: around }: Statement, { evidence = [], count }: CasualtiesClaim): Evidence | undefined {
    const all = [...evidence, ...around].filter(({ source }) => !this.#losses.isOwn(source));
    return all.find(({ text }) => text.includes(count.words)) ?? all[0];
  }

  #putQuote(cells: RowCells, quote: Evidence, id: string): void {
    const { text, lang, source } = this.#mapping.claims.quote;
    const { text: words, source: from, ...rest } = quote;
    const { lang: spoken = "und", ...more } = rest as { readonly lang?: string };
    cells.put(text, words, "claims.evidence", id);
    cells.put(lang, spoken, "claims.evidence", id);
    if (Object.keys(more).length > 0) this.#lose("claims.evidence", "of a quote its text is written", id, more);
    const found = this.#referred.source(from);
    cells.put(source.id, from, "claims.evidence", id);
    if (found === undefined) return;
    const titleLang = chosenLanguage(found.title ?? {});
    this.#putTitle(cells, source.title, found.title?.[titleLang], titleLang, "sources.title", from);
    this.#put(cells, source.type, found.type, "sources.type", from);
    cells.put(source.url, found.url, "sources.url", from);
  }

  /** A title, whose language the mapping says for all. */
  #putTitle(
    cells: RowCells,
    column: string | undefined,
    title: string | undefined,
    lang: string,
    field: string,
    record: string,
  ): void {
    cells.put(column, title, field, record);
    if (title !== undefined && column !== undefined && lang !== this.#mapping.lang)
      this.#lose(field, "the mapping has one language for every title", record, lang);
  }

  #putType(cells: RowCells, type: Incident["type"], id: string): void {
    const own = this.#mapping.incident.type;
    if (typeof own === "string") this.#put(cells, own, type, "incidents.type", id);
    else {
      const cell =
        own.values === undefined ? type : Object.keys(own.values).find((each) => own.values?.[each] === type);
      if (cell === undefined) this.#lose("incidents.type", "the mapping has no value for it", id, type);
      cells.put(own.column, cell, "incidents.type", id);
    }
  }

  #putPlace(cells: RowCells, columns: NonNullable<ClaimMapping["place"]>, id: string): void {
    cells.put(columns.id, id, "incidents.where", id);
    const place = this.#referred.place(id);
    if (place === undefined) return;
    cells.put(columns.name, nameOf(place.names), "places.names", id);
    this.#put(cells, columns.type, place.type, "places.type", id);
    cells.putPoint(place);
  }

  #putActor(cells: RowCells, columns: ClaimMapping["claims"]["speaker"], id: string, field: string): void {
    cells.put(columns.id, id, field, id);
    const actor: Actor | undefined = this.#referred.actor(id);
    if (actor === undefined) return;
    cells.put(columns.name, nameOf(actor.names), "actors.names", id);
    this.#put(cells, columns.type, actor.type, "actors.type", id);
  }

  /** A value that has a column, or is the same in every row. */
  #put(cells: RowCells, where: string | { readonly column: string }, value: string, field: string, record: string) {
    if (typeof where !== "string") cells.put(where.column, value, field, record);
    else if (where !== value) this.#lose(field, oneForAll, record, value);
  }

  /** What of a statement has no place in its rows, once. */
  #loseOf(statement: Statement, incident: Incident): void {
    const { id, claims = {}, evidence, said, acts, ...fields } = statement;
    if (this.#told.has(id)) return;
    this.#told.add(id);
    const counted = Object.values(claims).filter(isCasualties);
    if (counted.length === 0) {
      const { claims: _claims, ...frame } = statement;
      this.#lose("statements", "it has no claim of casualties", id, frame);
    } else {
      loseFields("statements", id, fields, this.#losses.fields, this.#report);
      loseFields("statements", id, { said }, this.#losses.fields, this.#report);
      if (acts.join() !== "report") this.#lose("statements.acts", "a row is a report", id, acts);
      const [{ edtf, ...more } = { edtf: "" }, ...others] = said;
      const isWhole = this.#said(statement, incident) === undefined ? ["sense"] : [];
      const unsaid = Object.fromEntries(Object.entries(more).filter(([field]) => !isWhole.includes(field)));
      for (const each of [unsaid, ...others])
        if (Object.keys(each).length > 0) this.#lose("statements.said", "one day is written", id, { edtf, ...each });
      this.#loseEvidence(statement, counted);
    }
    for (const [key, claim] of Object.entries(claims)) {
      if (!isCasualties(claim)) this.#loseOther(`${id}#${key}`, claim);
    }
  }

  /** Tells the quotes of a statement and its claims that no row has. */
  #loseEvidence(statement: Statement, counted: readonly CasualtiesClaim[]): void {
    const written = new Set(counted.map((claim) => JSON.stringify(this.#quoteOf(statement, claim))));
    const reason = "a claim has one quote";
    const lose = (holder: string, record: string, evidence: readonly Evidence[]) => {
      for (const each of evidence)
        if (!written.has(JSON.stringify(each)) && !this.#losses.isOwn(each.source))
          this.#lose(`${holder}.evidence`, reason, record, each);
    };
    lose("statements", statement.id, statement.evidence);
    for (const [key, claim] of Object.entries(statement.claims ?? {})) {
      if (isCasualties(claim)) lose("claims", `${statement.id}#${key}`, claim.evidence ?? []);
    }
  }

  #loseOther(id: string, claim: Claim): void {
    if (!isCasualties(claim)) loseClaim(id, claim, otherKinds[claim.kind], this.#report);
  }

  #lose(field: string, reason: string, record: string, value: unknown): void {
    this.#report.lose("write", field, reason, { record, value: shownValue(value) });
  }
}

const oneForAll = "the mapping has one for every row";
