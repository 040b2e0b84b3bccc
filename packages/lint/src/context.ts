import type { Bound, CasualtyClaim } from "@incident-data/casualties";
import { safeBoundOfCount } from "@incident-data/casualties";
import type {
  Actor,
  CasualtiesClaim,
  Claim,
  DatasetData,
  Evidence,
  Incident,
  Name,
  Path,
  Place,
  Quote,
  Source,
  Statement,
  Suppression,
  When,
} from "@incident-data/core";
import { dayBounds, safeParseEdtf, spanOf } from "@incident-data/dates";

/** The first and the last day that something may fall on, counted from 1970-01-01; infinite where there is no bound. */
export interface Days {
  readonly earliest: number;
  readonly latest: number;
}

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

/** The records with their indexes, each made on first use. */
export interface Context {
  readonly data: DatasetData;
  readonly texts: ReadonlyMap<string, string>;
  readonly suppressions: readonly Suppression[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly claims: readonly ClaimEntry[];
  readonly claimOf: ReadonlyMap<string, ClaimEntry>;
  readonly claimsAbout: ReadonlyMap<string, readonly ClaimEntry[]>;
  /** The figures of people who came to harm, as the views of casualties read them. */
  readonly casualties: readonly CasualtyClaim[];
  readonly whens: readonly WhenEntry[];
  /** Every text that is a date. */
  readonly dates: readonly { readonly edtf: string; readonly path: Path }[];
  readonly quotes: readonly { readonly quote: Quote; readonly path: Path }[];
  /** Every list of evidence. */
  readonly evidence: readonly { readonly list: readonly Evidence[]; readonly path: Path }[];
  readonly ownTexts: readonly OwnText[];
  readonly names: readonly {
    readonly names: readonly Name[];
    readonly path: Path;
    readonly record: Actor | Place;
  }[];
  /** An actor and all that it belongs to or speaks for. */
  wholesOfActor(id: string): ReadonlySet<string>;
  /** A place and all that it is part of. */
  wholesOfPlace(id: string): ReadonlySet<string>;
  /** An incident and all that it is part of. */
  wholesOfIncident(id: string): ReadonlySet<string>;
  /** The days that dates allow together; `undefined` where there are none that can be read. */
  daysOf(whens: readonly When[] | undefined): Days | undefined;
}

/** The context of a data set's records. */
export function contextOf(data: DatasetData, texts: ReadonlyMap<string, string>): Context {
  const actors = tableOf(data.actors);
  const places = tableOf(data.places);
  const incidents = tableOf(data.incidents);
  const lazy = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!lazy.has(name)) lazy.set(name, make());
    return lazy.get(name) as T;
  };
  const wholes = (name: string, next: (id: string) => readonly string[]) => {
    const known = once(`${name} wholes`, () => new Map<string, ReadonlySet<string>>());
    return (id: string) => {
      const found = known.get(id) ?? reach(id, next);
      known.set(id, found);
      return found;
    };
  };
  return {
    data,
    texts,
    suppressions: data.dataset?.suppressions ?? [],
    sources: tableOf(data.sources),
    actors,
    places,
    incidents,
    get claims() {
      return once("claims", () => [...claimsOf(data.statements)]);
    },
    get claimOf() {
      return once("claimOf", () => new Map(this.claims.map((entry) => [entry.id, entry])));
    },
    get claimsAbout() {
      return once("claimsAbout", () => groupBy(this.claims, ({ claim }) => claim.about));
    },
    get casualties() {
      return once("casualties", () =>
        this.claims.flatMap((entry) => (isCasualties(entry) ? [casualtyClaim(entry, this)] : [])),
      );
    },
    get whens() {
      return once("whens", () => [...whensOf(data)]);
    },
    get dates() {
      return once("dates", () => [...datesOf(data, this.whens)]);
    },
    get quotes() {
      return once("quotes", () =>
        this.evidence.flatMap(({ list, path }) =>
          list.flatMap((quote, i) => ("lang" in quote ? [{ quote, path: [...path, i] }] : [])),
        ),
      );
    },
    get evidence() {
      return once("evidence", () => [...evidenceIn(data)]);
    },
    get ownTexts() {
      return once("ownTexts", () => [...ownTextsOf(data)]);
    },
    get names() {
      return once("names", () =>
        (["actors", "places"] as const).flatMap((table) =>
          data[table].map((record) => ({ names: record.names, path: [table, record.id, "names"], record })),
        ),
      );
    },
    wholesOfActor: wholes("actor", (id) => {
      const actor = actors.get(id);
      return [...(actor?.partOf ?? []), ...(actor?.speaksFor ?? [])].map((each) => each.actor);
    }),
    wholesOfPlace: wholes("place", (id) => (places.get(id)?.partOf ?? []).map((each) => each.place)),
    wholesOfIncident: wholes("incident", (id) => incidents.get(id)?.partOf ?? []),
    daysOf,
  };
}

/** Whether an entry's claim is a figure of people who came to harm. */
export function isCasualties(entry: ClaimEntry): entry is ClaimEntry<CasualtiesClaim> {
  return entry.claim.kind === "casualties";
}

/** The days that an EDTF date may mean; `undefined` where it is none. */
export function daysOfEdtf(edtf: string): Days | undefined {
  const parsed = safeParseEdtf(edtf);
  if (!parsed.success) return undefined;
  const { earliest, latest } = dayBounds(parsed.value);
  return { earliest: earliest ?? Number.NEGATIVE_INFINITY, latest: latest ?? Number.POSITIVE_INFINITY };
}

/** The bound that a count states, or the strict profile gives; `undefined` where there is none. */
export function boundOf(claim: CasualtiesClaim | { readonly count: CasualtiesClaim["count"] }): Bound | undefined {
  const read = safeBoundOfCount(claim.count);
  return read.ok ? read.bound : undefined;
}

/** The members of a list by a key; those without one are left out. */
export function groupBy<T>(list: Iterable<T>, keyOf: (member: T) => string | undefined): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of list) {
    const key = keyOf(member);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}

function tableOf<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

function reach(id: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([id]);
  // A set gives also what is added while it is gone through.
  for (const each of found) for (const whole of next(each)) found.add(whole);
  return found;
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

function casualtyClaim(
  { id, claim, claimant, statement }: ClaimEntry<CasualtiesClaim>,
  context: Context,
): CasualtyClaim {
  const { about, side, status, harms, asOf, estimate, count, relations } = claim;
  const days = context.daysOf(statement.said);
  return {
    id,
    claimant,
    claimantSides: [...context.wholesOfActor(claimant)],
    about,
    ...(side === undefined ? {} : { side }),
    status,
    harms,
    ...(asOf === undefined ? {} : { asOf }),
    ...(estimate === undefined ? {} : { estimate }),
    count,
    ...(days === undefined ? {} : { said: { earliest: finite(days.earliest), latest: finite(days.latest) } }),
    ...(relations === undefined ? {} : { relations }),
  };
}

function finite(day: number): number | null {
  return Number.isFinite(day) ? day : null;
}

function daysOf(whens: readonly When[] | undefined): Days | undefined {
  const read = (whens ?? []).filter(({ edtf }) => safeParseEdtf(edtf).success);
  if (read.length === 0) return undefined;
  const span = spanOf(read.map(({ edtf, sense }) => (sense === undefined ? { edtf } : { edtf, sense })));
  if (span.kind === "empty") return undefined;
  return {
    earliest: span.begin.earliest ?? Number.NEGATIVE_INFINITY,
    latest: span.end.latest ?? Number.POSITIVE_INFINITY,
  };
}

function* whensOf(data: DatasetData): Generator<WhenEntry> {
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
  data: DatasetData,
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

function* evidenceIn(data: DatasetData): Generator<{ readonly list: readonly Evidence[]; readonly path: Path }> {
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

function* ownTextsOf(data: DatasetData): Generator<OwnText> {
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
