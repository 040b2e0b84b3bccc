import type { Evidence, Path, Statement, When } from "@incident-data/core";
import { eachReference, rawRecords } from "@incident-data/core";
import type { ClaimEntry, OwnText, Records, WhenEntry } from "./entries.ts";

/** What records refer to, each as `<kind> <id>`; a reference of a record to itself is none. */
export function* referencesOf(records: Records): Generator<string> {
  for (const record of rawRecords(records)) {
    const found: string[] = [];
    eachReference(record, (kind, id) => {
      if (kind !== record.kind || id !== record.id) found.push(`${kind} ${id}`);
    });
    yield* found;
  }
}

/** The claims of statements, each with what its statement tells of it. */
export function* claimsOf(statements: readonly Statement[]): Generator<ClaimEntry> {
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

/** The dates that somebody stated, where they stand. */
export function* whensOf(data: Records): Generator<WhenEntry> {
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

/** Every text that is a date: those that somebody stated, and those of the editor. */
export function* datesOf(
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

/** Every list of evidence. */
export function* evidenceIn(data: Records): Generator<{ readonly list: readonly Evidence[]; readonly path: Path }> {
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

/** The texts that the editor wrote, and names. */
export function* ownTextsOf(data: Records): Generator<OwnText> {
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
