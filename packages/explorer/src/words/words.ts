import type { Dropped, Harm, PolicyName } from "@incident-data/casualties";
import type {
  Act,
  CasualtiesClaim,
  ClaimKind,
  IncidentType,
  PlaceType,
  Sensitivity,
  SourceType,
  Statement,
} from "@incident-data/core";
import type { EdtfIssueCode } from "@incident-data/dates";
import type { DataFaultCode, DownloadFormat, LossHolder, Related } from "../engine/protocol.ts";
import type { RangeFault } from "../page/filters/range.ts";
import type { AddressFault } from "../state/address.ts";
import type { Counted } from "./fill.ts";
import type { MapWords } from "./map-words.ts";

/**
 * Every text of the interface. A language is a table of this shape; a missing text does not compile. A gap, `{name}`, is filled
 * when the text is shown; a text that counts has a form for each plural category of its language.
 */
export interface InterfaceWords {
  readonly page: {
    readonly kicker: string;
    /** What this page is and is not, in two sentences. */
    readonly intro: string;
    readonly incidents: Counted;
    readonly claims: Counted;
    readonly sources: Counted;
    /** `version`. */
    readonly version: string;
    /** `licence`. */
    readonly licence: string;
    readonly language: string;
    readonly skipToList: string;
    readonly skipToIncident: string;
  };
  /** Before there is a data set, or when there is none. */
  readonly before: {
    readonly loading: string;
    /** `kilobytes`. */
    readonly progress: string;
    readonly reading: string;
    readonly tried: string;
    readonly found: string;
    readonly mend: string;
    readonly noAddress: string;
    readonly mendAddress: string;
    readonly notThere: string;
    readonly mendMissing: string;
    readonly mendStatus: string;
    readonly unreachable: string;
    readonly mendUnreachable: string;
    /** Where the page was opened from disk. */
    readonly mendDisk: string;
    readonly noDataset: string;
    readonly mendDataset: string;
    readonly otherVersion: string;
    readonly mendVersion: string;
    /** What is wrong with a file; what was found to the letter stands beside. */
    readonly faults: { readonly [C in DataFaultCode]: string };
  };
  readonly address: {
    readonly title: string;
    /** `name`, `value`. */
    readonly faults: { readonly [C in AddressFault["code"]]: string };
    readonly dismiss: string;
  };
  readonly list: {
    readonly title: string;
    /** `count`, `total`: by the count. */
    readonly shown: Counted;
    /** While the engine answers a filter. */
    readonly busy: string;
    readonly choose: string;
    readonly nothing: string;
    readonly waiting: string;
    readonly type: string;
    readonly figures: string;
    readonly noFigures: string;
    /** Figures that a row of a long list has no room for. */
    readonly moreFigures: Counted;
    /** On paper alone, where not all are on it: `printed`, `shown`. */
    readonly printed: string;
  };
  readonly filters: {
    readonly title: string;
    readonly more: string;
    readonly active: string;
    readonly clear: string;
    /** `name`, `value`. */
    readonly remove: string;
    readonly text: string;
    readonly textHint: string;
    readonly dates: string;
    readonly datesHint: string;
    /** `value`, `fault`: a text that is no date, and why. */
    readonly noDate: string;
    readonly dateFaults: { readonly [C in EdtfIssueCode]: string };
    /** `dates`: what may have been meant. */
    readonly perhaps: string;
    readonly range: string;
    readonly rangeHint: string;
    /** What is typed is no range, so that the filter is as it was before. */
    readonly rangeFaults: { readonly [F in RangeFault]: string };
    readonly least: string;
    readonly most: string;
    readonly groups: {
      readonly actors: string;
      readonly places: string;
      readonly types: string;
      readonly harms: string;
      readonly sources: string;
      readonly languages: string;
    };
    readonly searchChoices: string;
    readonly noChoice: string;
    readonly moreChoices: Counted;
    /** After how many incidents shown have a choice: of how many. */
    readonly ofIncidents: Counted;
  };
  readonly incident: {
    readonly close: string;
    readonly closed: string;
    readonly waiting: string;
    /** `id`. */
    readonly unknown: string;
    /** An incident that the data set had once. */
    readonly gone: string;
    /** Before the incidents that took its place. */
    readonly instead: string;
    /** Before the incident that may have been meant. */
    readonly meant: string;
    readonly when: string;
    readonly where: string;
    readonly nowhere: string;
    readonly parties: string;
    readonly noParties: string;
    /** Before the incidents that it is a part of, its own parts, what an agreement ended, and the agreements that ended it. */
    readonly related: { readonly [R in keyof Related]: string };
    /** Before the names of those who brokered or proposed an agreement, and over its words. */
    readonly broker: string;
    readonly proposedBy: string;
    readonly terms: string;
    /** The incidents next to it in the list. */
    readonly neighbours: string;
    readonly before: string;
    readonly after: string;
    readonly sources: string;
    /** The words that the editor's frame rests on. */
    readonly evidence: string;
  };
  readonly comparison: {
    readonly title: string;
    readonly caption: string;
    /** That the scale is logarithmic. */
    readonly byRatios: string;
    readonly claimant: string;
    readonly nothingSaid: string;
    /** Of a claimant who gives no figure in any column. */
    readonly nothingOfAny: string;
    readonly noFigure: string;
    readonly noUpperBound: string;
    readonly clash: string;
    readonly drift: string;
    /** `kinds`: what else a claimant says. */
    readonly also: string;
    /** Which of a data set's own estimates a figure is. */
    readonly estimates: { readonly [E in NonNullable<CasualtiesClaim["estimate"]>]: string };
    /** `date`: of a figure that counts up to a date. */
    readonly asOf: string;
  };
  readonly policy: {
    readonly label: string;
    readonly noneName: string;
    readonly noneText: string;
    /** Each in one line. */
    readonly rules: { readonly [P in PolicyName]: string };
    readonly profile: string;
    readonly profiles: { readonly [P in "strict@1" | "acled@1" | "isaf@1"]: string };
    /** `policy`. */
    readonly result: string;
    readonly unreported: string;
    readonly unresolved: string;
    readonly needsOrder: string;
    readonly why: string;
    readonly used: string;
    readonly dropped: string;
    /** Why a claim was dropped. */
    readonly reasons: { readonly [R in Dropped["reason"]]: string };
    readonly assumed: string;
    readonly none: string;
    readonly order: string;
    readonly first: string;
    /** `name`. */
    readonly firstOf: string;
  };
  readonly silence: {
    readonly title: string;
    readonly notZero: string;
  };
  readonly blame: {
    readonly title: string;
    readonly nobody: string;
  };
  readonly happened: {
    readonly title: string;
    readonly nobody: string;
  };
  readonly accounts: {
    readonly title: string;
    readonly none: string;
    readonly otherNames: string;
    /** What was said of the incident without a claim about it. */
    readonly statements: string;
    /** What was said of no one incident. */
    readonly others: string;
    /** Statements that are not drawn yet. */
    readonly more: Counted;
    /** Before a name. */
    readonly onBehalfOf: string;
    /** Before the names of those whom a statement speaks to. */
    readonly addressees: string;
    /** Before the speaker's own words, and before a reteller's words for them. */
    readonly ownWords: string;
    readonly retoldAs: string;
    /** Where the copy of a statement breaks off, and before what it lost. */
    readonly cut: { readonly [C in NonNullable<Statement["cut"]>]: string };
    readonly damaged: string;
    readonly acts: { readonly [A in Act]: string };
  };
  readonly claims: {
    readonly kinds: { readonly [K in ClaimKind]: string };
    readonly chain: string;
    readonly roles: { readonly claimant: string; readonly speaker: string; readonly source: string };
    /** Leads to the words of a claim. */
    readonly seeWords: string;
    readonly quotedIn: string;
    /** `row`, `column`: where words stand in a data file. */
    readonly cell: string;
    readonly from: string;
    /** `date`. */
    readonly archived: string;
    /** `reason`. */
    readonly sensitive: string;
    /** Why words are closed. */
    readonly sensitivities: Readonly<Record<Sensitivity, string>>;
    readonly retold: string;
    readonly note: string;
  };
  readonly places: {
    readonly title: string;
    readonly partOf: string;
    /** Before the names of the places next to it. */
    readonly adjacentTo: string;
    /** Before the name of whose a source calls it. */
    readonly ascribedTo: string;
    /** Before how many places a group has. */
    readonly members: string;
    readonly noPosition: string;
    readonly types: { readonly [T in PlaceType]: string };
  };
  readonly share: {
    readonly title: string;
    readonly copyLink: string;
    readonly linkCopied: string;
    readonly copyCitation: string;
    readonly copyIncidentCitation: string;
    readonly citationCopied: string;
    /** Why, stands beside. */
    readonly citationFailed: string;
    readonly copyByHand: string;
    readonly saveShown: Counted;
    readonly formats: { readonly [F in DownloadFormat]: string };
    /** `name`. */
    readonly saved: string;
    readonly nothingLost: string;
    readonly losses: Counted;
    /** What is lost of what: before the fields of records, as the records call them. */
    readonly lostOf: { readonly [H in LossHolder]: string };
    /** Records, or claims, that are lost as a whole. */
    readonly lostWhole: string;
    readonly failed: string;
  };
  readonly types: { readonly [T in IncidentType]: string };
  readonly harms: { readonly [H in Harm]: string };
  readonly sourceTypes: { readonly [T in SourceType]: string };
  readonly map: MapWords;
}
