/** The part of a SemVer version that a change moves. */
export type Step = "major" | "minor" | "patch";

/** The steps from the greatest to the least. */
export const steps: readonly Step[] = ["major", "minor", "patch"];

/** What a change does to whoever uses the data, and the step that follows. */
export interface Rule {
  readonly step: Step;
  /** What changed. */
  readonly what: string;
  /** Why that is the step. */
  readonly why: string;
}

/** The name of a rule, stable. */
export type RuleName = keyof typeof rules;

/** Every rule of SemVer for data sets, by name. `docs/semver.md` shows them as a table. */
export const rules = {
  id_vanished: {
    step: "major",
    what: "an id is gone and left no tombstone",
    why: "code that names it no longer compiles, and nothing says where to look",
  },
  id_reused: {
    step: "major",
    what: "an id that had a tombstone is there again",
    why: "whoever followed the tombstone means something else by it",
  },
  tombstone_removed: {
    step: "major",
    what: "a tombstone is gone",
    why: "an id that led somewhere leads nowhere",
  },
  type_changed: {
    step: "major",
    what: "the type of a record or the kind of a claim is another",
    why: "the id's type in TypeScript is another, and code that relies on it no longer compiles",
  },
  meaning_changed: {
    step: "major",
    what: "a statement has another speaker, or a claim is about something else",
    why: "the id stands for something else: a new id and a tombstone are better",
  },
  dataset_renamed: {
    step: "major",
    what: "the data set has another id",
    why: "whatever refers to it by name refers to another",
  },
  licence_changed: {
    step: "major",
    what: "the licence is another",
    why: "what its users may do is another",
  },
  schema_changed: {
    step: "major",
    what: "the version of the schema is another",
    why: "readers of the version before may not read it",
  },
  id_buried: {
    step: "minor",
    what: "an id is gone and left a tombstone",
    why: "its tombstone says where to look",
  },
  tombstone_added: {
    step: "minor",
    what: "there is a tombstone of an id that the version before had not",
    why: "it is new",
  },
  tombstone_redirected: {
    step: "minor",
    what: "a tombstone leads elsewhere",
    why: "whoever follows it arrives elsewhere",
  },
  record_added: {
    step: "minor",
    what: "a record is new",
    why: "nothing that was there is another",
  },
  claim_added: {
    step: "minor",
    what: "a claim is new",
    why: "nothing that was there is another, but views may answer otherwise",
  },
  field_added: {
    step: "minor",
    what: "a record or a claim says something that it did not say before",
    why: "nothing that was there is another",
  },
  claim_corrected: {
    step: "minor",
    what: "a claim's value is corrected or taken out",
    why: "views answer otherwise, and a patch would hide that; it stands in `CHANGES.json` under `corrected`",
  },
  record_corrected: {
    step: "minor",
    what: "a fact of a record is corrected or taken out: a date, a place, a party, what it is part of, where it was said",
    why: "questions answer otherwise; it stands in `CHANGES.json` under `corrected`",
  },
  uses_changed: {
    step: "minor",
    what: "it uses other data sets, or other versions of them",
    why: "more or other packages are installed with it",
  },
  wording_changed: {
    step: "patch",
    what: "words are mended: of a quote, a name, a count, a date, a passage",
    why: "what is said is the same",
  },
  translation_changed: {
    step: "patch",
    what: "a title or an inflected form is new, mended or gone in some language",
    why: "what is said is the same",
  },
  link_changed: {
    step: "patch",
    what: "an address or an archive copy is new, another or gone",
    why: "the document is the same",
  },
  note_changed: {
    step: "patch",
    what: "a note, or the reason or date of a tombstone, is new, mended or gone",
    why: "it is no fact of the data",
  },
  metadata_changed: {
    step: "patch",
    what: "the data set's own title, description, citation, languages, contributors, assertions or suppressions are others",
    why: "the records are the same",
  },
} as const satisfies { readonly [name: string]: Rule };
