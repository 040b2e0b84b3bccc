import { csvLine } from "@incident-data/authoring/gate";
import type { Actor, Evidence } from "@incident-data/core";
import { allFields, loseClaim, shownValue } from "../fields.ts";
import type { Batch, WriteContext } from "../format.ts";
import { Report } from "../report.ts";
import { idOfCell, levels, sinceThen, unknownDay } from "../rows/event.ts";
import { type OutgoingEvent, outgoingEvents, type RowFormat } from "../rows/outgoing.ts";
import { positionName } from "../rows/records.ts";
import { nameOf } from "../rows/told.ts";
import { headOfTable, noColumn, RowCells } from "./cells.ts";
import { countCells } from "./count-cells.ts";
import { mappedRow } from "./event.ts";
import type { EventMapping } from "./schema.ts";

/**
 * Incidents as a table, a row each, as a mapping has its columns. A row that was read by the same mapping is written as it
 * stood, where its records still say the same.
 */
export async function* writeEvents(
  batches: AsyncIterable<Batch>,
  { report, options }: WriteContext,
  mapping: EventMapping,
): AsyncIterable<string> {
  const excel = options.byteOrderMark === true;
  const { header, text: head } = headOfTable(mapping, excel);
  yield head;
  for await (const events of outgoingEvents(batches, formatOf(mapping), report)) {
    const rows = events.map((event) => rowOf(event, mapping, header, report));
    report.wrote(rows.length);
    const text = rows.map((cells) => csvLine(cells, excel)).join("");
    if (text !== "") yield text;
  }
}

/** What a table of events has no column for. */
function formatOf(mapping: EventMapping): RowFormat {
  const { place } = mapping;
  const held = (column: unknown) => (column === undefined ? noColumn : null);
  return {
    refuses: ({ incident: { type } }) => (cellOfType(mapping, type) === undefined ? wrongType : undefined),
    schemes: [],
    whenFields: ["sense"],
    // Which of them have a column is a matter of their types.
    parties: Number.POSITIVE_INFINITY,
    isOwn: (id) => id.startsWith("mapped-"),
    statement: "no incident that is written is what it is about",
    tombstone: "a table has no row for an id that went",
    unused: "no incident that is written refers to it",
    fields: {
      sources: allFields("sources", noColumn),
      actors: { ...allFields("actors", noColumn), type: null, names: null },
      places: {
        ...allFields("places", noColumn),
        type: null,
        names: null,
        geometry: null,
        partOf: null,
      },
      incidents: {
        ...allFields("incidents", noColumn),
        type: null,
        title: null,
        when: null,
        where: held(place),
        parties: null,
        evidence: null,
        note: null,
      },
      statements: {
        ...allFields("statements", "a row does not say who said it, when and in which words"),
        evidence: null,
      },
      claims: {
        ...allFields("claims", noColumn),
        side: null,
        status: null,
        harms: null,
        estimate: null,
        count: null,
        evidence: null,
      },
    },
  };
}

const wrongType = "the mapping has no value for what sort of incident it is";

/** The cell of a type of incident; "" where the mapping says it for every row, undefined where it has none for it. */
function cellOfType({ incident: { type: given } }: EventMapping, type: string): string | undefined {
  if (typeof given === "string") return given === type ? "" : undefined;
  if (given.values === undefined) return type;
  return Object.entries(given.values).find(([, each]) => each === type)?.[0];
}

function rowOf(event: OutgoingEvent, mapping: EventMapping, header: readonly string[], report: Report) {
  const kept = keptCells(event, mapping);
  const asItStood = header.map((column) => kept.get(column) ?? "");
  const made = new MadeRow(event, mapping, kept, new Report()).cells().row(header);
  if (kept.size > 0 && saysTheSame(asItStood, made, header, mapping)) return asItStood;
  return new MadeRow(event, mapping, kept, report).cells().row(header);
}

/** The cells from which an event was read, by their columns. */
function keptCells({ incident, own }: OutgoingEvent, mapping: EventMapping): ReadonlyMap<string, string> {
  const all: readonly Evidence[] = [
    ...incident.evidence,
    ...(own?.evidence ?? []),
    ...Object.values(own?.claims ?? {}).flatMap(({ evidence = [] }) => evidence),
  ];
  const kept = new Map(all.flatMap((each) => ("column" in each ? [[each.column.trim(), each.text] as const] : [])));
  // A note is no evidence, but the text of its cell.
  const { note: column } = mapping.incident;
  if (kept.size > 0 && column !== undefined && incident.note !== undefined) kept.set(column.trim(), incident.note);
  return kept;
}

/** Whether two rows are read as the same event. */
function saysTheSame(
  one: readonly (string | number)[],
  other: readonly (string | number)[],
  header: readonly string[],
  mapping: EventMapping,
): boolean {
  const missing = new Set(["", ...mapping.missing]);
  const said = (row: readonly (string | number)[]) => {
    const cell = (column: string | undefined) => {
      const text = column === undefined ? "" : String(row[header.indexOf(column.trim())] ?? "");
      return missing.has(text.trim()) ? undefined : text;
    };
    const read = mappedRow(mapping, cell, 0, "");
    return JSON.stringify(read, (field, value) => (field === "cells" ? undefined : value));
  };
  return said(one) === said(other);
}

/** A row made of what the records say. */
class MadeRow {
  readonly #event: OutgoingEvent;
  readonly #mapping: EventMapping;
  readonly #kept: ReadonlyMap<string, string>;
  readonly #report: Report;
  readonly #cells: RowCells;

  constructor(event: OutgoingEvent, mapping: EventMapping, kept: ReadonlyMap<string, string>, report: Report) {
    this.#event = event;
    this.#mapping = mapping;
    this.#kept = kept;
    this.#report = report;
    this.#cells = new RowCells(mapping, report);
  }

  cells(): RowCells {
    const { incident, title, lang, when, own } = this.#event;
    const { incident: columns, keep = [] } = this.#mapping;
    const { id } = incident;
    const put = (column: string | undefined, value: string | undefined, field: string) =>
      this.#cells.put(column, value, `incidents.${field}`, id);
    this.#putId();
    // A row without a title is given its number for one.
    if (!(own !== undefined && lang === "en" && /^Row \d+$/.test(title))) put(columns.title, title, "title");
    if (columns.title !== undefined && lang !== this.#mapping.lang)
      this.#lose("incidents.title", "the mapping has one language for every title", id, lang);
    if (typeof columns.type !== "string") put(columns.type.column, cellOfType(this.#mapping, incident.type), "type");
    this.#cells.putWhen(when, id);
    this.#putSaid();
    put(columns.note, incident.note, "note");
    this.#putPlace();
    this.#putCounts(this.#putParties());
    for (const column of keep) this.#cells.put(column, this.#kept.get(column.trim()), "statements.evidence", id);
    return this.#cells;
  }

  /** The id without what reading puts before it. */
  #putId(): void {
    const { id, evidence } = this.#event.incident;
    const { id: column } = this.#mapping.incident;
    const file = evidence.find((each) => id.startsWith(`${each.source}-`))?.source;
    const own = file === undefined ? id : id.slice(file.length + 1);
    if (column !== undefined && idOfCell(own) !== undefined) this.#cells.put(column, own, "incidents.id", id);
    if (file === undefined || (column === undefined && !/^row-\d+$/.test(own)))
      this.#lose("incidents.id", "reading puts the name of the file before it, or its row", id, id);
  }

  #putSaid(): void {
    const { own, when, incident } = this.#event;
    const said = own?.said[0];
    if (said === undefined) return;
    const assumed = when.edtf === unknownDay.edtf ? unknownDay : sinceThen(when);
    if (said.edtf === assumed.edtf && said.sense === assumed.sense) return;
    this.#cells.put(this.#mapping.incident.reported, said.edtf, "statements.said", incident.id);
  }

  #putPlace(): void {
    const { place: where } = this.#event;
    const { place: columns } = this.#mapping;
    if (where === undefined || columns === undefined) return;
    for (const level of levels) {
      const division = where.divisions[level];
      if (division === undefined) continue;
      const isPlace = division === where.place;
      // What stands in a column of its own as the place is not lost.
      if (columns[level] !== undefined || !isPlace)
        this.#cells.put(columns[level], nameOf(division.names), "places.names", division.id);
      if (!isPlace && division.geometry !== undefined)
        this.#lose("places.geometry", "a row has the point of its place alone", division.id, division.geometry);
    }
    const { place } = where;
    if (place === undefined) return;
    const name = nameOf(place.names);
    // A place without a name is given its position for one.
    const { geometry } = place;
    if (geometry === undefined || name !== positionName(geometry))
      this.#cells.put(columns.name, name, "places.names", place.id);
    if (place.type !== columns.type)
      this.#lose("places.type", "the mapping has one sort of place for every row", place.id, place.type);
    this.#cells.putPoint(place);
  }

  /** Puts the parties; gives the id of who stands in each of their columns. */
  #putParties(): readonly (string | undefined)[] {
    const { parties } = this.#event;
    const columns = this.#mapping.incident.parties ?? [];
    const filled = columns.flatMap(({ column }, i) => (this.#kept.has(column.trim()) ? [i] : []));
    const ids: (string | undefined)[] = columns.map(() => undefined);
    let next = 0;
    for (const [i, party] of parties.entries()) {
      const free = columns.findIndex(({ type }, at) => at >= next && type === party.type);
      const at = filled.length === parties.length ? (filled[i] ?? -1) : free;
      const column = columns[at];
      if (column === undefined) this.#loseParty(party);
      else {
        this.#cells.put(column.column, nameOf(party.names), "incidents.parties", party.id);
        ids[at] = party.id;
        next = at + 1;
      }
    }
    return ids;
  }

  #loseParty({ id, type }: Actor): void {
    this.#lose("incidents.parties", `the mapping has no column left for a ${type}`, this.#event.incident.id, id);
  }

  #putCounts(parties: readonly (string | undefined)[]): void {
    const taken = new Set<number>();
    const { counts } = this.#mapping;
    const order = [...this.#event.counts].sort(
      (a, b) => Number(a.claimant !== undefined) - Number(b.claimant !== undefined),
    );
    for (const { id, claim } of order) {
      const fits = ({ harms, status, side, estimate }: EventMapping["counts"][number]) =>
        harms.toSorted().join() === claim.harms.toSorted().join() &&
        status === claim.status &&
        (side === undefined ? undefined : (parties[side - 1] ?? "")) === claim.side &&
        estimate === claim.estimate;
      const at = counts.findIndex((each, i) => fits(each) && !taken.has(i));
      const entry = counts[at];
      const found = entry === undefined ? undefined : countCells(entry, claim.count, this.#mapping);
      if (found === undefined) {
        const reason =
          entry !== undefined
            ? "a cell has a number, where the claim has a bound or a word"
            : counts.some(fits)
              ? "a column has one claim"
              : noColumn;
        loseClaim(id, claim, reason, this.#report);
        continue;
      }
      taken.add(at);
      for (const [column, text] of found.cells) this.#cells.put(column, text, "claims.count", id);
      if (!found.words) this.#lose("claims.count.words", "a cell has the number, not the words", id, claim.count.words);
    }
  }

  #lose(field: string, reason: string, record: string, value: unknown): void {
    this.#report.lose("write", field, reason, { record, value: shownValue(value) });
  }
}
