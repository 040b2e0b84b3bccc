/** The five kinds of record, one folder and one table each. */
export type Kind = "source" | "actor" | "place" | "incident" | "statement";

/** The kinds of thing that have an id: the records, and the claims inside statements. */
export type IdKind = Kind | "claim";

/** The kinds of record in the order in which they are stored and printed. */
export const kinds = ["source", "actor", "place", "incident", "statement"] as const satisfies readonly Kind[];

/** The form of every record's id: lower-case Latin letters, digits and single hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The form of every claim's id: its statement's, and its key there. */
export const claimIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The plural under which a kind's records stand in a data set: `incident` → `incidents`. */
export type Plural<K extends IdKind> = `${K}s`;

/**
 * The ids of a data set as literal types: for each kind an interface whose keys are the ids and whose values are the
 * record's `type` (a claim's `kind`; `true` for a statement). A built data set carries one; `AnyIds` stands for a data set
 * known only at run time.
 */
export interface Ids {
  readonly source: object;
  readonly actor: object;
  readonly place: object;
  readonly incident: object;
  readonly statement: object;
  readonly claim: object;
}

/**
 * Ids that are known only at run time: any string. They are `any`, so that a data set with literal ids is accepted wherever
 * one without is: the ids stand in places that vary with them and in places that vary against them.
 */
export interface AnyIds extends Ids {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly source: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly actor: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly place: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly incident: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly statement: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly claim: any;
}

/** The ids of one kind in a data set: a union of literals where it was built, `string` where it was not. */
export type Id<I extends Ids, K extends IdKind> = keyof I[K] & string;

/** What an id of each kind is the id of, in words. */
export const idNouns: { readonly [K in IdKind]: string } = {
  source: "a source",
  actor: "an actor",
  place: "a place",
  incident: "an incident",
  statement: "a statement",
  claim: "a claim (statement-id#claim-key)",
};
