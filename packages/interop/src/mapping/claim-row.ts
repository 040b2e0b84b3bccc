import type { Actor, CasualtiesClaim } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { badCell, type RowFault } from "../issues.ts";
import { sinceThen, unknownDay } from "../rows/event.ts";
import { namedColumns } from "./columns.ts";
import { badDate, type CellOf, dateOf, digitsOf, pointOf, typeOf, whenOf } from "./event.ts";
import type { ClaimMapping } from "./schema.ts";

/** What a row says of an incident: it and every record that it names, as far as the row tells of it, with one claim or none. */
interface ClaimRow {
  /** The records that other rows may name, too: what they refer to comes before them. */
  readonly records: readonly RecordLine<"actor" | "place" | "source" | "incident">[];
  /** The statement with this one claim; absent where no cell says anything of a claim. */
  readonly claim?: RowClaim;
}

/** A statement with one claim, and the claim's key in it. */
export interface RowClaim {
  readonly statement: RecordLine<"statement">;
  readonly key: string;
}

/** What a row says, or why it says nothing. */
export type ReadClaim =
  | { readonly ok: true; readonly row: ClaimRow }
  | { readonly ok: false; readonly faults: readonly [RowFault, ...RowFault[]] };

/** The columns in which a row says something of a claim. */
export function columnsOfClaim(mapping: ClaimMapping): readonly string[] {
  return namedColumns(mapping).flatMap(({ path, name }) => (path[0] === "claims" ? [name] : []));
}

/**
 * Reads a row of which each is a claim; one in which every cell of `claimColumns` is empty is an incident of which nobody claims
 * anything. Whether the records are sound, the check of records tells.
 */
export function claimRow(
  mapping: ClaimMapping,
  claimColumns: readonly string[],
  cell: CellOf,
  number: number,
  file: string,
): ReadClaim {
  const faults: RowFault[] = [];
  const reading = new Reading(mapping, cell, faults, number, file);
  const { incident, where } = reading.incident();
  const said = claimColumns.every((column) => cell(column) === undefined) ? undefined : reading.statement(incident);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  if (said === undefined) return { ok: true, row: { records: [...where, incident] } };
  const { statement, key, named } = said;
  return { ok: true, row: { records: [...named, ...where, incident], claim: { statement, key } } };
}

class Reading {
  readonly #mapping: ClaimMapping;
  readonly #cell: CellOf;
  readonly #faults: RowFault[];
  readonly #number: number;
  readonly #file: string;

  constructor(mapping: ClaimMapping, cell: CellOf, faults: RowFault[], number: number, file: string) {
    this.#mapping = mapping;
    this.#cell = cell;
    this.#faults = faults;
    this.#number = number;
    this.#file = file;
  }

  incident(): { readonly incident: RecordLine<"incident">; readonly where: readonly RecordLine<"place">[] } {
    const mapping = this.#mapping;
    const { id: column, title, note } = mapping.incident;
    const id = this.#need(column, "the id of an incident").trim();
    const where = this.#place();
    const noted = this.#cell(note);
    const incident: RecordLine<"incident"> = {
      kind: "incident",
      id,
      type: typeOf(mapping, this.#cell, this.#faults) ?? "other",
      title: { [mapping.lang]: this.#cell(title) ?? id },
      when: [whenOf(mapping, this.#cell, this.#faults) ?? unknownDay],
      ...(where === undefined ? {} : { where: [where.id] }),
      parties: [],
      evidence: [this.#quoteOfCell(column, id)],
      ...(noted === undefined ? {} : { note: noted }),
    };
    return { incident, where: where === undefined ? [] : [where] };
  }

  statement(incident: RecordLine<"incident">) {
    const { claims } = this.#mapping;
    const id = this.#need(claims.statement, "the id of a statement").trim();
    const key = this.#need(claims.key, "the key of a claim").trim();
    const speaker = this.#actor(claims.speaker) ?? this.#nobody(claims.speaker.id, "the id of who speaks");
    const claimant = claims.claimant === undefined ? undefined : this.#actor(claims.claimant);
    const side = claims.side === undefined ? undefined : this.#actor(claims.side);
    const { quote, source } = this.#quote();
    const words = this.#need(claims.words, "the words of the count");
    const asOf = this.#cell(claims.asOf);
    const estimate = this.#one(claims.estimate, ["low", "best", "high"] as const);
    const note = this.#cell(claims.note);
    // Words that do not stand in the quote stand in their cell.
    const isQuoted = quote.some(({ text }) => text.includes(words));
    const evidence = isQuoted ? quote : [...quote, this.#quoteOfCell(claims.words, words)];
    const claim: CasualtiesClaim = {
      kind: "casualties",
      about: incident.id,
      ...(claimant === undefined || claimant.id === speaker.id ? {} : { attributedTo: claimant.id }),
      ...(side === undefined ? {} : { side: side.id }),
      status: this.#status(),
      harms: this.#harms(),
      ...(asOf === undefined ? {} : { asOf }),
      ...(estimate === undefined ? {} : { estimate }),
      count: this.#count(words),
      evidence,
      ...(note === undefined ? {} : { note }),
    };
    const statement: RecordLine<"statement"> = {
      kind: "statement",
      id,
      speaker: speaker.id,
      said: [this.#said(incident)],
      acts: ["report"],
      evidence,
      claims: { [key]: claim },
    };
    const actors = [speaker, claimant, side].filter((each) => each !== undefined);
    return { statement, key, named: [...source, ...actors] };
  }

  /** When it was said; without a column, or a date in it, at some time after the incident. */
  #said({ when: [when = unknownDay] }: RecordLine<"incident">) {
    const column = this.#mapping.claims.said;
    const text = this.#cell(column);
    if (text === undefined) return when === unknownDay ? unknownDay : sinceThen(when);
    const read = dateOf(text, this.#mapping);
    if (read === undefined) this.#faults.push(badDate(column, text, this.#mapping));
    return read ?? unknownDay;
  }

  #count(words: string): CasualtiesClaim["count"] {
    const { claims } = this.#mapping;
    const [min, max, about] = [this.#people(claims.min), this.#people(claims.max), this.#people(claims.about)];
    const vague = this.#cell(claims.vague);
    const given = [min ?? max, about, vague].filter((each) => each !== undefined);
    if (given.length !== 1) {
      const columns = [claims.min, claims.about, claims.vague].filter((each) => each !== undefined).join(", ");
      const received = given.length === 0 ? "none" : "several";
      this.#faults.push({ code: "bad_cell", field: claims.min, expected: `a count in one of ${columns}`, received });
    }
    if (vague !== undefined) return { vague, words };
    if (about !== undefined) return { about, words };
    return { min: min ?? 0, max: max ?? null, words };
  }

  #people(column: string | undefined): number | undefined {
    const text = this.#cell(column);
    if (column === undefined || text === undefined) return undefined;
    const digits = digitsOf(text, this.#mapping);
    if (digits === undefined)
      this.#faults.push(badCell(column, `a number of people, as ${this.#mapping.numbers} is written`, text));
    return Number(digits ?? 0);
  }

  #status(): CasualtiesClaim["status"] {
    const { status } = this.#mapping.claims;
    if (typeof status === "string") return status;
    return this.#one(status.column, statuses) ?? (this.#need(status.column, statuses.join(", ")) as "any");
  }

  #harms(): CasualtiesClaim["harms"] {
    const { harms } = this.#mapping.claims;
    if (!("column" in harms)) return harms;
    const text = this.#need(harms.column, allHarms.join(", "));
    const read = text.split(";").map((each) => each.trim() as (typeof allHarms)[number]);
    if (text !== "" && !read.every((each) => allHarms.includes(each)))
      this.#faults.push(badCell(harms.column, `${allHarms.join(", ")}, with semicolons between several`, text));
    return read;
  }

  /** The quote that the claim rests on, and its source; none where the row has none. */
  #quote() {
    const { source: columns, text: column, lang } = this.#mapping.claims.quote;
    const text = this.#cell(column);
    const id = this.#cell(columns.id)?.trim();
    if (id === undefined) {
      if (text !== undefined) this.#need(columns.id, "the id of the source of the quote");
      return { quote: [], source: [] };
    }
    const title = this.#cell(columns.title);
    const url = this.#cell(columns.url);
    const source: RecordLine<"source"> = {
      kind: "source",
      id,
      type: this.#type(columns.type),
      ...(title === undefined ? {} : { title: { [this.#mapping.lang]: title } }),
      ...(url === undefined ? {} : { url }),
    };
    const quote = text === undefined ? [] : [{ source: id, text, lang: this.#cell(lang)?.trim() ?? "und" }];
    return { quote, source: [source] };
  }

  #actor({ id: column, name: named, type }: ClaimMapping["claims"]["speaker"]): RecordLine<"actor"> | undefined {
    const id = this.#cell(column)?.trim();
    const name = this.#cell(named);
    if (id === undefined) return name === undefined ? undefined : this.#nobody(column, "the id of who is named");
    const names: Actor["names"] = [{ text: name ?? id, lang: "und", source: this.#file }];
    return { kind: "actor", id, type: this.#type(type), names };
  }

  #place(): RecordLine<"place"> | undefined {
    const { place } = this.#mapping;
    if (place === undefined) return undefined;
    const id = this.#cell(place.id)?.trim();
    const name = this.#cell(place.name);
    const geometry = pointOf(place, this.#cell, this.#faults);
    if (id === undefined) {
      if (name !== undefined || geometry !== undefined) this.#need(place.id, "the id of the place");
      return undefined;
    }
    return {
      kind: "place",
      id,
      type: this.#type(place.type),
      names: [{ text: name ?? id, lang: "und", source: this.#file }],
      ...(geometry === undefined ? {} : { geometry: { ...geometry, source: this.#file } }),
    };
  }

  /** The type that holds for every row, or the cell's; whether it is one, the check of records tells. */
  #type<T extends string>(type: T | { column: string }): T {
    return typeof type === "string" ? type : (this.#need(type.column, "the type of it").trim() as T);
  }

  /** The cell of a column that may have one of few values, or none. */
  #one<T extends string>(column: string | undefined, values: readonly T[]): T | undefined {
    const text = this.#cell(column)?.trim();
    const found = values.find((each) => each === text);
    if (text !== undefined && found === undefined) this.#faults.push(badCell(column ?? "", values.join(", "), text));
    return found ?? (text === undefined ? undefined : values[0]);
  }

  /** The cell of a column without which a row is no claim. */
  #need(column: string, what: string): string {
    const text = this.#cell(column);
    if (text === undefined) this.#faults.push(badCell(column, what, ""));
    return text ?? "";
  }

  /** Tells of an actor without an id; what stands in its place is refused with the row. */
  #nobody(column: string, what: string): RecordLine<"actor"> {
    return { kind: "actor", id: this.#need(column, what), type: "organisation", names: [] };
  }

  #quoteOfCell(column: string, text: string) {
    return { source: this.#file, row: this.#number, column, text };
  }
}

const statuses = ["military", "civilian", "unknown", "any"] as const;
const allHarms = ["killed", "wounded", "missing", "captured", "displaced"] as const;
