import type { When as DatesWhen, Anchor as RecordAnchor } from "@incident-data/dates/vocabulary";
import type { AnyIds, Id, Ids } from "../ids.ts";

/** A text in one or more languages, keyed by BCP 47 tag: `{ en: "Border clash" }`. For the editor's own words, never for a source's. */
export type LocalText = { readonly [lang: string]: string };

/** Words as somebody used them, in their language (a BCP 47 tag). */
export interface Words {
  readonly text: string;
  readonly lang: string;
}

/** What in somebody's words a reader may not want to meet unasked: injuries told in detail, suffering, or slurs. */
export type Sensitivity = "graphic" | "distressing" | "offensive";

/**
 * A passage of a document, to the letter: the text-quote selector of the W3C Web Annotation Data Model, with its source.
 * Defects of the copy are kept. `prefix` and `suffix` are the words before and after, where `text` alone is not unique.
 */
export interface Quote<I extends Ids = AnyIds> {
  readonly source: Id<I, "source">;
  readonly text: string;
  readonly lang: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Why a page shows the words only when a reader opens them. */
  readonly sensitive?: Sensitivity;
}

/** A cell of a data file: the row counted from 1 without the header, the column by its header, the cell's text as it stands. */
export interface CellQuote<I extends Ids = AnyIds> {
  readonly source: Id<I, "source">;
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** Where something can be found in so many words. */
export type Evidence<I extends Ids = AnyIds> = Quote<I> | CellQuote<I>;

/** Whether a source says so, or the editor concluded it. */
export type Basis = "stated" | "inferred";

/** What a relative date is relative to: an incident (the narrated day), or a document (the day of the report). */
export type Anchor<I extends Ids = AnyIds> =
  | RecordAnchor<Id<I, "incident">>
  | { readonly source: Id<I, "source">; readonly relation: RecordAnchor["relation"] };

/** A calendar date as somebody stated it, with its evidence where that is narrower than the record's. */
export interface When<I extends Ids = AnyIds> extends Omit<DatesWhen, "anchor"> {
  readonly anchor?: Anchor<I>;
  readonly evidence?: readonly Evidence<I>[];
}

/**
 * One of many names. None is *the* name: a view picks by the reader's language and keeps the others beside it.
 * `from` and `to` are EDTF dates; `usedBy` names the actors that use it; `forms` serve inflected prose (`adjective`, `genitive`).
 */
export interface Name<I extends Ids = AnyIds> {
  readonly text: string;
  /** BCP 47; `und` where the source of the name states no language. */
  readonly lang: string;
  /** ISO 15924, where the language alone does not tell: `Latn`, `Cyrl`, `Armn`. */
  readonly script?: string;
  readonly from?: string;
  readonly to?: string;
  readonly usedBy?: readonly Id<I, "actor">[];
  readonly forms?: { readonly [form: string]: string };
  readonly source: Id<I, "source">;
}

/** Whose identifier an outside id is. An open list. */
export type IdScheme =
  | "wikidata"
  | "geonames"
  | "iso-3166-1-alpha-2"
  | "iso-3166-1-alpha-3"
  | "iso-3166-2"
  | "ucdp-actor"
  | "gleditsch-ward"
  | "correlates-of-war"
  | "twitter"
  | (string & {});

/** The same thing's identifier elsewhere, and the source that says it is the same thing. */
export interface OutsideId<I extends Ids = AnyIds> {
  readonly scheme: IdScheme;
  readonly id: string;
  readonly source: Id<I, "source">;
}
