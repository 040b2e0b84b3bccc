import type {
  Assumption,
  CountFormat,
  Drift,
  FormatLanguage,
  Harm,
  PolicyName,
  Status,
} from "@incident-data/casualties";
import type { ActorType, PlaceType, SourceType } from "@incident-data/core";
import type { WhenPhrases } from "@incident-data/dates";
import type { Phrase } from "./phrasing/phrase.ts";

/** The forms of a word by plural category, as `Intl.PluralRules` names them. */
export type Plurals = { readonly other: string } & { readonly [C in Exclude<Intl.LDMLPluralRule, "other">]?: string };

/** A noun that is counted. */
export interface Noun {
  /** Beside a number: "3 soldiers". */
  readonly exact: Plurals;
  /** Beside "at least", "at most", "about" or a range, by its last number. */
  readonly bounded: Plurals;
  /** The same with the ending of what belongs to somebody, where the language has one. */
  readonly owned?: string;
  /** After "none of", or "no". */
  readonly none: string;
  /** Its own word for "no", where that differs by gender. */
  readonly zero?: string;
  /** Which of the verbs' forms goes with it, where they differ by gender. */
  readonly gender?: "feminine";
}

/** The words for one harm. */
export interface HarmWords {
  /** Those who came to it, as the head of a table has it: "killed". */
  readonly label: string;
  /** The same after "the number of". */
  readonly ofNumber: string;
  /** That they came to it: "3 soldiers were …". */
  readonly verb: { readonly exact: Plurals; readonly bounded: Plurals; readonly feminine?: Plurals };
  /** That nobody did. */
  readonly noVerb: string;
  readonly noVerbFeminine?: string;
}

type Said = Phrase;

/**
 * The phrases of a language. In the comments stand the gaps that each may use. A gap that a record may leave empty
 * (`side`, `from`) needs a way without it.
 */
export interface Phrases {
  // Who says so.
  /** `claimant`, `clause`: somebody says something. */
  readonly said: Said;
  /** `claimant`, `teller`, `clause`: the claimant is known through somebody who retells it. */
  readonly saidTold: Said;
  /** `incident`, `clause`: of which incident it is said. */
  readonly topic: Said;
  /** `clause`, `notes`: a clause with what qualifies it. */
  readonly noted: Said;
  /** `clause`, `claimant`: on one line. */
  readonly line: Said;
  /** `label`, `value`: a name and what stands under it. */
  readonly labelled: Said;

  // Counts.
  /** `count`, `people`, `owned`, `side`, `verbs`, `auxiliary`: so many people came to harm. */
  readonly counted: Said;
  /** `zero`, `people`, `side`, `verbs`, `auxiliary`: somebody says that nobody did. */
  readonly nobody: Said;
  /** `cell`, `quote`: only words, no number. */
  readonly inWords: Said;
  /** Of every side. */
  readonly allSides: string;
  /** Of every status, where it is said that nobody gave one number of them all. */
  readonly allStatuses: string;
  /** `date`: a running total. */
  readonly asOf: Said;
  readonly low: string;
  readonly best: string;
  readonly high: string;
  /** `other`: what a claim is to another; `other` is that one on a line. */
  readonly reports: Said;
  readonly supersedes: Said;
  readonly retracts: Said;
  readonly sameAs: Said;
  readonly subsetOf: Said;
  readonly additionalTo: Said;
  readonly disjointFrom: Said;
  /** `note`: by the editor's reading, not by a source's word. */
  readonly inferred: Said;
  /** That one claim retells another is the editor's reading. */
  readonly retellingInferred: string;
  /** `other`: the claimant changed the figure later. */
  readonly supersededBy: Said;
  /** The claimant took it back later. */
  readonly retracted: string;

  // Who is responsible: `accused`, `agreement`.
  readonly responsible: Said;
  readonly started: Said;
  readonly violated: Said;
  readonly escalated: Said;
  readonly inFull: string;
  readonly inPart: string;
  readonly deliberate: string;
  readonly accidental: string;

  // What happened.
  readonly happened: string;
  readonly denied: string;
  /** Labels. */
  readonly when: string;
  readonly where: string;
  readonly by: string;
  readonly against: string;
  readonly again: string;

  // Control: `place`, `from`, `to`.
  readonly passed: Said;
  readonly whole: string;
  readonly part: string;
  readonly regained: string;

  // Superlatives: `measure`.
  readonly most: Said;
  readonly least: Said;
  /** Label. */
  readonly since: string;
  /** `quote`. */
  readonly inTheWords: Said;

  // Lengths of time.
  /** `count`, `days`. */
  readonly lasted: Said;
  /** `quote`. */
  readonly lastedInWords: Said;
  readonly inclusive: string;
  readonly elapsed: string;
  readonly countingUnstated: string;

  // Paragraphs: labels.
  readonly words: string;
  readonly saidOn: string;
  readonly sources: string;
  /** `source`, `through`: a source that is known through another. */
  readonly knownThrough: Said;
  readonly frame: string;

  // Answers of policies.
  /** `policy`, `rule`. */
  readonly byPolicy: Said;
  /** Label. */
  readonly claimedBy: string;
  /** `profile`. */
  readonly readBy: Said;
  /** `cell`, `side`, `people`, `harms`: nobody said anything. */
  readonly unreported: Said;
  readonly notZero: string;
  /** `cell`, `policy`: others than the policy listens to spoke. */
  readonly unheard: Said;
  /** `cell`, `claims`, `policy`. */
  readonly clash: Said;
  readonly tie: Said;
  readonly unread: Said;
  /** `claimant`, `cells`: a claimant who was silent. */
  readonly silent: Said;

  // Totals.
  /** `count`, `people`, `cells`. */
  readonly together: Said;
  /** `cells`. */
  readonly togetherUnreported: Said;
  /** `cells`, `claims`. */
  readonly partsExceedWhole: Said;
  /** `cells`. */
  readonly refused: Said;
  /** Label. */
  readonly assumed: string;

  /** `original`, `retelling`: lines. */
  readonly contradiction: Said;

  // Time.
  readonly dayUnknown: string;
  readonly began: string;
  readonly ended: string;
  /** `other`: the entry before. */
  readonly after: Said;
  readonly maybeAfter: Said;
  readonly notAfter: Said;
  /** `other`, `quote`. */
  readonly laterThan: Said;
  readonly because: string;
  readonly datesOverlap: string;
  readonly datesMarked: string;
  readonly datesContradict: string;
  readonly narrowedBy: string;
  /** `other`. */
  readonly endedBy: Said;
  /** `quote`, `other`. */
  readonly anchoredBy: Said;
  /** `claims`. */
  readonly notUsed: Said;
  readonly datesClash: string;
}

/** A language: all that the prose needs to be written in it. */
export interface Language {
  /** BCP 47; plural rules, numerals, dates and capitals are those of `Intl` for it. */
  readonly tag: string;
  /** How counts are written: a language of `@incident-data/casualties`, or a table of one's own. */
  readonly counts: FormatLanguage | CountFormat;
  /** What stands before the last of a list, with its spaces; `Intl` has not every language in every browser. */
  readonly lists: { readonly [T in "conjunction" | "disjunction"]: string };
  /** What stands between dates; absent where `@incident-data/dates` has the language. */
  readonly dates?: WhenPhrases;
  readonly quotationMarks: readonly [open: string, close: string];
  readonly fullStop: string;
  readonly semicolon: string;
  /** `any` also for those of unknown status, which a bracket says. */
  readonly people: { readonly [S in Exclude<Status, "unknown">]: Noun };
  /** "No" or "none", before or after `Noun.none`. */
  readonly zero: string;
  /** Whether "nobody was killed or wounded" or "nobody was killed and nobody was wounded". */
  readonly nobodyList: "conjunction" | "disjunction";
  /** Days that something lasted. */
  readonly days: Noun;
  /** What a status is called in a list: "military". */
  readonly statuses: { readonly [S in Exclude<Status, "any">]: string };
  readonly harms: { readonly [H in Harm]: HarmWords };
  /** The killed and the wounded together, after "the number of". */
  readonly casualties: string;
  /** What stands before the verb of harm, where the language has it: "were". */
  readonly auxiliary?: Plurals;
  /** Forms of a name that follow from the name alone, with certainty: "the European Union". */
  readonly formsOf?: (name: string, type: ActorType | PlaceType) => { readonly [form: string]: string };
  readonly policies: { readonly [P in PolicyName]: string };
  /** What a total or an answer took to be so: `cell`, `cells`, `claims`, `claim`, `other`, `incidents`, `count`, `profile`. */
  readonly assumptions: { readonly [K in Assumption["kind"]]: Phrase };
  /** How a retelling stands to what it retells: `original`, `retelling`. */
  readonly drift: { readonly [V in Drift["verdict"]]: Phrase };
  readonly sourceTypes: { readonly [T in SourceType]: string };
  readonly phrases: Phrases;
}
