import type {
  Actor,
  CasualtiesClaim,
  Claim,
  DatasetData,
  Evidence,
  Name,
  Path,
  Place,
  Quote,
  Statement,
  When,
} from "@incident-data/core";
import { eachReference, rawRecords } from "@incident-data/core";

/** A list of records that a data set has, or its manifest. */
export type Table = "dataset" | "sources" | "actors" | "places" | "incidents" | "statements";

/** All of them. */
export const tables: readonly Table[] = ["dataset", "sources", "actors", "places", "incidents", "statements"];

/** Some records, or one alone; the manifest may be left out. */
export type Records = Omit<DatasetData, "dataset" | "tombstones"> & { readonly dataset?: DatasetData["dataset"] };

/** A claim with what its statement tells of it. */
export interface ClaimEntry<C extends Claim = Claim> {
  /** `<statement id>#<key>` */
  readonly id: string;
  readonly claim: C;
  readonly statement: Statement;
  readonly path: Path;
  readonly claimant: string;
  /** Its own, else its statement's. */
  readonly evidence: readonly Evidence[];
}

/** A date as somebody stated it, where it stands, and the documents that its words are from. */
export interface WhenEntry {
  readonly when: When;
  readonly path: Path;
  readonly sources: readonly string[];
  /** The date's own evidence, else the record's. */
  readonly evidence: readonly Evidence[];
}

/** A text that the editor wrote, or a name: nothing that must stay to the letter. */
export interface OwnText {
  readonly text: string;
  readonly lang?: string;
  readonly path: Path;
  readonly as: "title" | "note" | "name";
}

/** What records hold that rules look at, with its places. */
export interface Items {
  readonly claims: readonly ClaimEntry[];
  readonly whens: readonly WhenEntry[];
  /** Every text that is a date. */
  readonly dates: readonly { readonly edtf: string; readonly path: Path }[];
  /** Every list of evidence. */
  readonly evidence: readonly { readonly list: readonly Evidence[]; readonly path: Path }[];
  readonly quotes: readonly { readonly quote: Quote; readonly path: Path }[];
  readonly ownTexts: readonly OwnText[];
  readonly names: readonly {
    readonly names: readonly Name[];
    readonly path: Path;
    readonly record: Actor | Place;
  }[];
  /** What they refer to, each as `<kind> <id>`; a reference of a record to itself is none. */
  readonly references: readonly string[];
}

/** Whether an entry's claim is a figure of people who came to harm. */
export function isCasualties(entry: ClaimEntry): entry is ClaimEntry<CasualtiesClaim> {
  return entry.claim.kind === "casualties";
}

/** The ids of claims that others end: what they supersede or retract. */
export function endedIn(claims: readonly ClaimEntry[]): ReadonlySet<string> {
  const ended = new Set<string>();
  for (const { claim } of claims) {
    for (const each of claim.relations ?? []) {
      if (each.kind === "supersedes" || each.kind === "retracts") ended.add(each.claim);
    }
  }
  return ended;
}

/** The tables in which there are items of a kind. */
export const tablesOf: { readonly [I in keyof Items]: readonly Table[] } = {
  claims: ["statements"],
  whens: ["sources", "incidents", "statements"],
  dates: ["sources", "actors", "places", "incidents", "statements"],
  evidence: ["sources", "actors", "places", "incidents", "statements"],
  quotes: ["sources", "actors", "places", "incidents", "statements"],
  ownTexts: tables,
  names: ["actors", "places"],
  references: ["sources", "actors", "places", "incidents", "statements"],
};

/** What some records hold: each list is made when it is first asked for, and once. */
export class ItemsOf implements Items {
  readonly #records: Records;
  readonly #made = new Map<keyof Items, unknown>();

  constructor(records: Records) {
    this.#records = records;
  }

  get claims() {
    return this.#once("claims", () => [...claimsOf(this.#records.statements)]);
  }

  get whens() {
    return this.#once("whens", () => [...whensOf(this.#records)]);
  }

  get dates() {
    return this.#once("dates", () => [...datesOf(this.#records, this.whens)]);
  }

  get evidence() {
    return this.#once("evidence", () => [...evidenceIn(this.#records)]);
  }

  get quotes() {
    return this.#once("quotes", () =>
      this.evidence.flatMap(({ list, path }) =>
        list.flatMap((quote, i) => ("lang" in quote ? [{ quote, path: [...path, i] }] : [])),
      ),
    );
  }

  get ownTexts() {
    return this.#once("ownTexts", () => [...ownTextsOf(this.#records)]);
  }

  get names() {
    return this.#once("names", () =>
      (["actors", "places"] as const).flatMap((table) =>
        this.#records[table].map((record) => ({ names: record.names, path: [table, record.id, "names"], record })),
      ),
    );
  }

  get references() {
    return this.#once("references", () => [...referencesOf(this.#records)]);
  }

  #once<I extends keyof Items>(name: I, make: () => Items[I]): Items[I] {
    const known = this.#made.get(name) ?? make();
    this.#made.set(name, known);
    return known as Items[I];
  }
}

/** What many hold together, each list in their order. */
export class AllItems implements Items {
  readonly #parts: readonly Items[];
  readonly #made = new Map<keyof Items, unknown>();

  constructor(parts: readonly Items[]) {
    this.#parts = parts;
  }

  get claims() {
    return this.#all("claims");
  }

  get whens() {
    return this.#all("whens");
  }

  get dates() {
    return this.#all("dates");
  }

  get evidence() {
    return this.#all("evidence");
  }

  get quotes() {
    return this.#all("quotes");
  }

  get ownTexts() {
    return this.#all("ownTexts");
  }

  get names() {
    return this.#all("names");
  }

  get references() {
    return this.#all("references");
  }

  #all<I extends keyof Items>(name: I): Items[I] {
    const known = this.#made.get(name) ?? this.#parts.flatMap((each) => each[name] as readonly unknown[]);
    this.#made.set(name, known);
    return known as Items[I];
  }
}

function* referencesOf(records: Records): Generator<string> {
  for (const record of rawRecords(records)) {
    const found: string[] = [];
    eachReference(record, (kind, id) => {
      if (kind !== record.kind || id !== record.id) found.push(`${kind} ${id}`);
    });
    yield* found;
  }
}

function* claimsOf(statements: readonly Statement[]): Generator<ClaimEntry> {
  for (const statement of statements) {
    for (const [key, claim] of Object.entries(statement.claims ?? {})) {
      yield {
        id: `${statement.id}#${key}`,
        claim,
        statement,
        path: ["statements", statement.id, "claims", key],
        claimant: claim.attributedTo ?? statement.onBehalfOf ?? statement.speaker,
        evidence: claim.evidence ?? statement.evidence,
      };
    }
  }
}

function* whensOf(data: Records): Generator<WhenEntry> {
  function* entriesOf(
    whens: readonly When[] | undefined,
    path: Path,
    evidence: readonly Evidence[],
  ): Generator<WhenEntry> {
    for (const [i, when] of (whens ?? []).entries()) {
      const own = when.evidence ?? evidence;
      yield { when, path: [...path, i], sources: own.map(({ source }) => source), evidence: own };
    }
  }
  for (const { id, published } of data.sources) yield* entriesOf(published, ["sources", id, "published"], []);
  for (const { id, when, evidence } of data.incidents) yield* entriesOf(when, ["incidents", id, "when"], evidence);
  for (const { id, said, evidence, claims = {} } of data.statements) {
    yield* entriesOf(said, ["statements", id, "said"], evidence);
    for (const [key, claim] of Object.entries(claims)) {
      const path = ["statements", id, "claims", key];
      const own = claim.evidence ?? evidence;
      if (claim.kind === "occurrence") yield* entriesOf(claim.when, [...path, "when"], own);
      if (claim.kind === "control") yield* entriesOf(claim.asOf, [...path, "asOf"], own);
    }
  }
}

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

function* datesOf(
  data: Records,
  whens: readonly WhenEntry[],
): Generator<{ readonly edtf: string; readonly path: Path }> {
  function* periods(list: readonly Dated[] | undefined, path: Path) {
    for (const [i, { from, to }] of (list ?? []).entries()) {
      if (from !== undefined) yield { edtf: from, path: [...path, i, "from"] };
      if (to !== undefined) yield { edtf: to, path: [...path, i, "to"] };
    }
  }
  for (const { when, path } of whens) yield { edtf: when.edtf, path: [...path, "edtf"] };
  for (const { id, archive = [] } of data.sources) {
    for (const [i, { captured }] of archive.entries()) {
      yield { edtf: captured, path: ["sources", id, "archive", i, "captured"] };
    }
  }
  for (const { id, names, partOf, speaksFor } of data.actors) {
    yield* periods(names, ["actors", id, "names"]);
    yield* periods(partOf, ["actors", id, "partOf"]);
    yield* periods(speaksFor, ["actors", id, "speaksFor"]);
  }
  for (const { id, names, partOf, ascribedTo } of data.places) {
    yield* periods(names, ["places", id, "names"]);
    yield* periods(partOf, ["places", id, "partOf"]);
    yield* periods(ascribedTo, ["places", id, "ascribedTo"]);
  }
  for (const { id, claims = {} } of data.statements) {
    for (const [key, claim] of Object.entries(claims)) {
      const path = ["statements", id, "claims", key];
      if (claim.kind === "casualties" && claim.asOf !== undefined) yield { edtf: claim.asOf, path: [...path, "asOf"] };
      if (claim.kind === "comparison" && claim.since !== undefined && "edtf" in claim.since) {
        yield { edtf: claim.since.edtf, path: [...path, "since", "edtf"] };
      }
    }
  }
}

function* evidenceIn(data: Records): Generator<{ readonly list: readonly Evidence[]; readonly path: Path }> {
  function* visit(value: unknown, path: Path): Generator<{ readonly list: readonly Evidence[]; readonly path: Path }> {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if ((key === "evidence" || key === "terms") && Array.isArray(inner)) yield { list: inner, path: at };
      else yield* visit(inner, at);
    }
  }
  for (const table of ["sources", "actors", "places", "incidents", "statements"] as const) {
    for (const record of data[table]) yield* visit(record, [table, record.id]);
  }
}

function* ownTextsOf(data: Records): Generator<OwnText> {
  function* localTexts(texts: { readonly [lang: string]: string } | undefined, path: Path): Generator<OwnText> {
    for (const [lang, text] of Object.entries(texts ?? {})) yield { text, lang, path: [...path, lang], as: "title" };
  }
  function* noteOf(note: string | undefined, path: Path): Generator<OwnText> {
    if (note !== undefined) yield { text: note, path: [...path, "note"], as: "note" };
  }
  if (data.dataset !== undefined) {
    yield* localTexts(data.dataset.title, ["dataset", "title"]);
    yield* localTexts(data.dataset.description, ["dataset", "description"]);
    yield { text: data.dataset.citation, path: ["dataset", "citation"], as: "note" };
  }
  for (const { id, note } of data.sources) yield* noteOf(note, ["sources", id]);
  for (const table of ["actors", "places"] as const) {
    for (const { id, names, note } of data[table]) {
      for (const [i, { text, lang }] of names.entries()) {
        yield { text, lang, path: [table, id, "names", i, "text"], as: "name" };
      }
      yield* noteOf(note, [table, id]);
    }
  }
  for (const { id, title, note } of data.incidents) {
    yield* localTexts(title, ["incidents", id, "title"]);
    yield* noteOf(note, ["incidents", id]);
  }
  for (const { id, note, damaged, claims = {} } of data.statements) {
    yield* noteOf(note, ["statements", id]);
    if (damaged !== undefined) yield { text: damaged, path: ["statements", id, "damaged"], as: "note" };
    for (const [key, claim] of Object.entries(claims)) yield* noteOf(claim.note, ["statements", id, "claims", key]);
  }
}
