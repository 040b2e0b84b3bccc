import type { Kind } from "../ids.ts";
import type { ClaimKind } from "../records/claim.ts";

/** What a value is to whoever uses the data: it decides by which rule a change of it is judged. */
export type Sort =
  /** What the data says. */
  | "fact"
  /** What a record is: its type. */
  | "type"
  /** What an id stands for: who speaks, what a claim is about. */
  | "subject"
  | "wording"
  | "translation"
  | "link"
  | "note"
  | "metadata"
  | "licence"
  | "schema"
  | "name"
  | "uses";

/** What stands at a place in a record, and how two of it are compared. */
export type Meaning =
  /** Compared as a whole. */
  | { readonly is: "whole"; readonly sort: Sort }
  /** A list of plain values whose order has no meaning, compared as a whole. */
  | { readonly is: "set"; readonly sort: Sort }
  /** A count: its figures are a fact, its words are wording. */
  | { readonly is: "count" }
  /** A date: when it is is a fact, its words are wording. */
  | { readonly is: "date" }
  /** Texts by language or by form. */
  | { readonly is: "texts"; readonly sort: Sort }
  | { readonly is: "object"; readonly fields: Meanings }
  /**
   * A list of objects whose order has no meaning. Two of one `key` are compared with each other; `rest` says whether what is
   * left over is, too.
   */
  | {
      readonly is: "members";
      readonly of: Meaning;
      readonly key: readonly string[];
      readonly rest: boolean;
      readonly sort: Sort;
    };

/** The meanings of the fields of an object. */
export type Meanings = { readonly [field: string]: Meaning };

const whole = (sort: Sort): Meaning => ({ is: "whole", sort });
const fact = whole("fact");
const wording = whole("wording");
const link = whole("link");
const note = whole("note");
const refs: Meaning = { is: "set", sort: "fact" };
const count: Meaning = { is: "count" };
const translated: Meaning = { is: "texts", sort: "translation" };
const members = (key: readonly string[], fields: Meanings, sort: Sort = "fact"): Meaning => ({
  is: "members",
  of: { is: "object", fields },
  key,
  rest: false,
  sort,
});

const evidence = members(["source", "row", "column"], {
  source: fact,
  text: wording,
  lang: wording,
  prefix: wording,
  suffix: wording,
  sensitive: note,
  row: fact,
  column: fact,
});
/** What a date has besides when it is: evidence of its own is compared by itself. */
export const dateEvidence = evidence;
const dates: Meaning = { is: "members", of: { is: "date" }, key: [], rest: true, sort: "fact" };
const period = { from: fact, to: fact, evidence };
const names = members(["lang", "text"], {
  text: wording,
  lang: fact,
  script: wording,
  from: fact,
  to: fact,
  usedBy: refs,
  forms: translated,
  source: fact,
});
const ids = members(["scheme"], { scheme: fact, id: fact, source: fact });
const affiliations = members(["actor"], { actor: fact, basis: fact, ...period });

/** The fields of each kind of record; a statement's claims are compared by themselves. */
export const recordMeanings: { readonly [K in Kind]: Meanings } = {
  source: {
    type: whole("type"),
    title: translated,
    by: fact,
    published: dates,
    lang: fact,
    url: link,
    licence: fact,
    archive: members(["url"], { url: link, captured: link, sha256: link }, "link"),
    quotedIn: fact,
    outline: wording,
    note,
  },
  actor: { type: whole("type"), names, partOf: affiliations, speaksFor: affiliations, ids, note },
  place: {
    type: whole("type"),
    names,
    geometry: fact,
    partOf: members(["place"], { place: fact, ...period }),
    ascribedTo: members(["actor"], { actor: fact, ...period }),
    adjacentTo: refs,
    memberCount: count,
    ids,
    evidence,
    note,
  },
  incident: {
    type: whole("type"),
    title: translated,
    when: dates,
    where: refs,
    parties: refs,
    partOf: refs,
    evidence,
    note,
    broker: refs,
    proposedBy: refs,
    ends: refs,
    terms: evidence,
  },
  statement: {
    speaker: whole("subject"),
    onBehalfOf: fact,
    addressees: refs,
    said: dates,
    acts: refs,
    about: refs,
    text: wording,
    paraphrase: wording,
    cut: wording,
    damaged: wording,
    evidence,
    note,
  },
};

const claim = {
  kind: whole("type"),
  about: whole("subject"),
  attributedTo: fact,
  evidence,
  relations: members(["kind", "claim"], { kind: fact, claim: fact, basis: fact }),
  note,
} as const;

/** The fields of each kind of claim. */
export const claimMeanings: { readonly [K in ClaimKind]: Meanings } = {
  casualties: { ...claim, side: fact, status: fact, harms: refs, asOf: fact, estimate: fact, count },
  responsibility: { ...claim, accused: fact, act: fact, extent: fact, intent: fact, agreement: fact },
  occurrence: { ...claim, affirmed: fact, when: dates, where: refs, by: refs, against: refs, repeated: fact },
  control: { ...claim, place: fact, from: fact, to: fact, extent: fact, asOf: dates, regained: fact },
  comparison: {
    ...claim,
    measure: fact,
    rank: fact,
    among: { is: "object", fields: { type: fact, parties: refs, words: wording } },
    since: fact,
  },
  duration: { ...claim, days: count, counting: fact },
};

/** The fields of the manifest; its version is what a diff asks for. */
export const manifestMeanings: Meanings = {
  id: whole("name"),
  title: { is: "texts", sort: "metadata" },
  description: { is: "texts", sort: "metadata" },
  licence: whole("licence"),
  citation: whole("metadata"),
  languages: { is: "set", sort: "metadata" },
  contributors: whole("metadata"),
  schemaVersion: whole("schema"),
  assertions: whole("metadata"),
  suppressions: whole("metadata"),
  uses: whole("uses"),
};
