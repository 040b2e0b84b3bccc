import type { Bound, Dropped, Harm, PolicyName, ProfileName } from "@incident-data/casualties";
import type {
  Act,
  CasualtiesClaim,
  CellQuote,
  Geometry,
  IncidentType,
  PlacePrecision,
  PlaceType,
  Sensitivity,
  SourceType,
  Statement,
} from "@incident-data/core";
import type { EdtfIssueCode } from "@incident-data/dates";
import type { Prose } from "@incident-data/prose";
import type { PlaceIndex, ShownMarks } from "../map/marks.ts";
import type { PlaceColumns } from "../map/places.ts";
import type { Filters } from "../state/filters.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { Lines, Texts } from "./texts.ts";

/** A text in the language it is in: names and quotes are set with `lang`, and run in their own direction. */
export interface LocalLine {
  readonly text: string;
  /** BCP 47; `und` where the record states none. */
  readonly lang: string;
}

/** What can be chosen in a filter, in columns: what most incidents have comes first, and stays where it is in any language. */
export interface ChoiceColumns {
  readonly ids: Texts;
  readonly labels: Lines;
  /** How many incidents of the whole data set have each. */
  readonly incidents: Uint32Array;
}

/** What the filters offer. */
export interface Choices {
  readonly actors: ChoiceColumns;
  readonly places: ChoiceColumns;
  readonly types: ChoiceColumns;
  readonly harms: ChoiceColumns;
  readonly sources: ChoiceColumns;
  readonly languages: ChoiceColumns;
}

/** Records by their ids, and what each is called. */
export type Named = Pick<ChoiceColumns, "ids" | "labels">;

/** Records that no incident has anything to do with: an address may name them, although nothing is found by them. */
export interface Unused {
  readonly actors: Named;
  readonly places: Named;
  readonly sources: Named;
}

/** A place as precise as it is: a point with its radius in metres, a line, an area; none where no geometry is known. */
export interface PlaceOnMap {
  readonly id: string;
  readonly type: PlaceType;
  readonly geometry?: Pick<Geometry, "type" | "coordinates" | "radius">;
}

/** The days of all incidents, by the position of an incident in time order. */
export interface Days {
  readonly count: number;
  /** Days from 1970-01-01: first and last day on which it may have begun and ended; ±`unknownDay` where no bound is known. */
  readonly beginEarliest: Int32Array;
  readonly beginLatest: Int32Array;
  readonly endEarliest: Int32Array;
  readonly endLatest: Int32Array;
}

/** What the map and the timeline draw, as plain arrays. They are sent once; a filter sends positions alone. */
export interface Columns extends Days {
  /** One mark for each incident and place: the incident's position and the place's position in `places`. */
  readonly markIncident: Uint32Array;
  readonly markPlace: Uint32Array;
  readonly index: PlaceIndex;
  /** Where each place is. Its id, its name and how exactly it is known, which is empty where that is not told, stand beside. */
  readonly places: PlaceColumns;
  readonly placeIds: Texts;
  readonly placeNames: Lines;
  readonly placePrecisions: Texts;
}

/** What is known once a data set is open. */
export interface Overview {
  readonly id: string;
  readonly title: LocalLine;
  readonly description?: LocalLine;
  readonly version: string;
  readonly licence: string;
  readonly citation: string;
  readonly counts: { readonly incidents: number; readonly claims: number; readonly sources: number };
  readonly choices: Choices;
  readonly unused: Unused;
  readonly columns: Columns;
}

/** How many incidents happened in a stretch of time: surely, and at most. */
export interface TimeBin {
  readonly edtf: string;
  readonly lower: number;
  readonly upper: number;
}

/** A date that is none, and why: the filter was left out. */
export interface FilterFault {
  readonly filter: "dates";
  readonly code: EdtfIssueCode;
  readonly value: string;
  /** What was likely meant, as EDTF. */
  readonly meant: readonly string[];
}

/** Why bytes are no data set that can be shown. */
export type DataFaultCode = "not_utf8" | "not_json" | "not_data" | "schema_version" | "invalid";

/** What a filter leaves. */
export interface Shown {
  /** Positions of incidents in time order. */
  readonly positions: Uint32Array;
  /** How many of them have each choice, by its position. */
  readonly counts: { readonly [K in keyof Choices]: Uint32Array };
  readonly marks: ShownMarks;
  readonly bins: readonly TimeBin[];
  readonly faults: readonly FilterFault[];
}

/** An incident in the list: all that the map gives of it, in words. */
export interface Row {
  readonly id: string;
  readonly position: number;
  readonly type: IncidentType;
  readonly title: LocalLine;
  readonly when: string;
  readonly places: readonly {
    readonly name: LocalLine;
    readonly precision?: PlacePrecision;
    readonly where?: string;
  }[];
  /** Each claim of casualties on a line, with its claimant. */
  readonly figures: readonly Prose[];
}

/** A source as a link of the chain of retelling shows it. */
export interface SourceView {
  readonly id: string;
  readonly type: SourceType;
  /** Absent where it has none, as a post: its type and `by` tell what it is. */
  readonly title?: LocalLine;
  readonly by?: LocalLine;
  readonly published?: string;
  readonly url?: string;
  readonly archive: readonly { readonly url: string; readonly captured: string }[];
  readonly licence?: string;
  /** The editor's: how it wants to be cited, what is odd about it. */
  readonly note?: string;
}

/** Words to the letter. */
export interface QuoteView extends LocalLine {
  readonly source: string;
  /** Where it stands in a data file; absent for words of a text. */
  readonly cell?: Pick<CellQuote, "row" | "column">;
  /** Why it is closed until the reader opens it. */
  readonly sensitive?: Sensitivity;
}

/** A step on the way of a claim to the reader. */
export type ChainLink =
  | {
      readonly role: "claimant" | "speaker";
      readonly actor: string;
      readonly name: LocalLine;
      /** When it was said, in words: of whoever spoke. */
      readonly said?: string;
    }
  | { readonly role: "source"; readonly source: SourceView };

/** One claim as it is shown. */
export interface ClaimView {
  readonly id: string;
  readonly kind: string;
  readonly sentence: Prose;
  /** Under the profile of the state; absent where the words give no bound, or it is no claim of casualties. */
  readonly bound?: Bound;
  /** The key of its column, where it is a claim of casualties. */
  readonly column?: string;
  readonly words?: string;
  /** Which of a data set's own estimates it is. */
  readonly estimate?: NonNullable<CasualtiesClaim["estimate"]>;
  /** Up to when it counts, in words. */
  readonly asOf?: string;
  readonly quotes: readonly QuoteView[];
  readonly chains: readonly (readonly ChainLink[])[];
  /** How it stands to what it retells: a sentence for each. */
  readonly drifts: readonly { readonly verdict: string; readonly sentence: Prose }[];
  readonly note?: string;
  /** The editor's note on the statement that makes it. */
  readonly statementNote?: string;
}

/** A column of the comparison: whose people came to which harm. */
export interface ColumnView {
  readonly key: string;
  readonly harms: readonly Harm[];
  readonly side?: string;
  readonly status: string;
  readonly label: Prose;
  /** What the chosen policy makes of its claims; absent where none is chosen. */
  readonly resolution?: {
    readonly sentence: Prose;
    readonly kind: "reported" | "unreported" | "unresolved";
    /** Of which of a data set's own estimates it is, where the column has no other figures. */
    readonly estimate?: NonNullable<CasualtiesClaim["estimate"]>;
    readonly bound?: Bound;
    readonly used: readonly string[];
    readonly dropped: readonly Pick<Dropped, "claim" | "reason" | "by">[];
    readonly assumptions: readonly Prose[];
  };
}

/** One claimant's row. */
export interface AccountView {
  readonly claimant: string;
  readonly name: LocalLine;
  /** Every other name that the record has. */
  readonly otherNames: readonly LocalLine[];
  readonly claims: readonly ClaimView[];
}

/** Where an incident was, as far as it is known. */
export interface PlaceView {
  readonly id: string;
  readonly names: readonly LocalLine[];
  readonly type: PlaceType;
  readonly precision?: PlacePrecision;
  /** Degrees and metres in words of numbers: `39.78, 45.66 ± 500 m`. */
  readonly where?: string;
  readonly partOf: readonly LocalLine[];
  readonly adjacentTo: readonly LocalLine[];
  /** Whose a source calls it, in the words of that source: several may disagree. */
  readonly ascribedTo: readonly {
    readonly name: LocalLine;
    /** EDTF, where the record limits it to some time. */
    readonly dates?: string;
    readonly quotes: readonly QuoteView[];
  }[];
  /** How many places an unnamed group has, in the words of its source. */
  readonly members?: string;
  /** What says so, and what it is a part of. */
  readonly quotes: readonly QuoteView[];
  readonly note?: string;
}

/** A statement, or what of it is no claim about an incident: an appeal, an offer, a concern, words that no claim was taken from. */
export interface StatementView {
  readonly id: string;
  readonly speaker: LocalLine;
  readonly onBehalfOf?: LocalLine;
  readonly addressees: readonly LocalLine[];
  readonly acts: readonly Act[];
  /** When it was said, in words. */
  readonly said: string;
  /** What it claims of no incident in particular, a sentence each. */
  readonly claims: readonly Prose[];
  /** The speaker's own words, where the quotes hold more than them. */
  readonly text?: LocalLine;
  /** The reteller's words for what was said. */
  readonly paraphrase?: LocalLine;
  /** Where the copy at hand breaks off, and what it lost. */
  readonly cut?: NonNullable<Statement["cut"]>;
  readonly damaged?: string;
  readonly quotes: readonly QuoteView[];
  /** Of the quotes. */
  readonly sources: readonly SourceView[];
  readonly note?: string;
}

/** Incidents that stand to one as parts and wholes, or as an agreement and what it ended: by their positions in time order. */
export interface Related {
  readonly partOf: readonly number[];
  readonly parts: readonly number[];
  readonly ends: readonly number[];
  readonly endedBy: readonly number[];
}

/** What an agreement has besides. */
export interface AgreementView {
  readonly broker: readonly LocalLine[];
  readonly proposedBy: readonly LocalLine[];
  readonly terms: readonly QuoteView[];
}

/** An incident with everything that is said of it. */
export interface IncidentView {
  readonly id: string;
  /** In time order, as in `Shown`. */
  readonly position: number;
  readonly type: IncidentType;
  readonly title: LocalLine;
  /** The editor's frame in words, with the EDTF of each entry. */
  readonly when: { readonly text: string; readonly edtf: readonly string[] };
  /** What others tell of its days that the frame does not: a sentence. */
  readonly narrowed?: Prose;
  readonly places: readonly PlaceView[];
  readonly parties: readonly { readonly id: string; readonly name: LocalLine }[];
  readonly related: Related;
  readonly agreement?: AgreementView;
  readonly evidence: readonly QuoteView[];
  readonly columns: readonly ColumnView[];
  readonly accounts: readonly AccountView[];
  readonly statements: readonly StatementView[];
  /** What nobody reported, cell by cell. */
  readonly silent: readonly { readonly column: string; readonly label: Prose }[];
  /** Groups of claims that cannot all be true. */
  readonly clashes: readonly { readonly claims: readonly string[]; readonly sentence: Prose }[];
  readonly sources: readonly SourceView[];
  readonly note?: string;
}

/** What a reader asks of an incident's view. */
export interface ViewRequest {
  readonly language: InterfaceLanguage;
  readonly policy?: PolicyName;
  readonly profile: ProfileName;
  /** Claimants, the most trusted first, as the reader ordered them: what `source-order` goes by. */
  readonly order: readonly string[];
}

/** In which form what is shown is saved. */
export type DownloadFormat = "csv" | "csv-for-excel" | "geojson" | "ndjson";

/** A file to save. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the format cannot hold, by what it is of. */
  readonly losses: readonly DownloadLoss[];
}

/** What of which something is lost: a table of records, or claims. */
export type LossHolder = "sources" | "actors" | "places" | "incidents" | "statements" | "claims" | "tombstones";

/** Of what a format cannot hold the fields, each with how often it was left out; `field` is absent where all of it was. */
export interface DownloadLoss {
  readonly of: LossHolder;
  readonly fields: readonly { readonly field?: string; readonly count: number }[];
}

/** What answers the page: in a worker, so that the page never waits; where there is none, on the page. */
export interface Engine {
  /** @throws with what was expected and found, where the bytes are no data set; with the stream's own error where it breaks. */
  open(bytes: ReadableStream<Uint8Array>, language: InterfaceLanguage): Promise<Overview>;
  /** The same in another language. */
  overview(language: InterfaceLanguage): Promise<Overview>;
  filter(filters: Filters): Promise<Shown>;
  rows(positions: Uint32Array, language: InterfaceLanguage): Promise<readonly Row[]>;
  /** What was said of no incident in particular: an appeal, a concern. */
  statements(language: InterfaceLanguage): Promise<readonly StatementView[]>;
  /** @throws with `unknown_id` or `buried_id` where there is no such incident, and `near`: the ids that may have been meant. */
  incident(id: string, request: ViewRequest): Promise<IncidentView>;
  /**
   * A citation of the data set, or of an incident.
   * @param accessed the day, `2026-11-27`.
   */
  cite(incident: string | undefined, accessed: string, url: string): Promise<string>;
  download(format: DownloadFormat, filters: Filters): Promise<Download>;
}
