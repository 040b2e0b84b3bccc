import { dayBounds } from "../edtf/bounds.ts";
import { safeParseEdtf } from "../edtf/parse.ts";
import { NEWEST, PROFILES, type ProfileName, type UnversionedName } from "../profiles/index.ts";
import type { Anchor, AnchorRelation, When } from "../when.ts";
import { type WordsIssue, wordsIssue } from "./issue.ts";
import { matchRule, wordsOf } from "./match.ts";
import { isIssue } from "./meaning.ts";
import type { AnchorDays, DatePrec, Lang, Profile, Reading, TimePrecision, WordsFlag } from "./profile.ts";

/** A day that words are relative to. */
export interface AnchorDay<Ref extends string = string> {
  /** One calendar day in EDTF. */
  readonly day: string;
  /** The record that the day is of; it becomes the anchor of the date. */
  readonly record?: Ref;
}

/** The days that words may be relative to. */
export interface WordsAnchor<Ref extends string = string> {
  /** The day that the report was made: "yesterday", "last year". */
  readonly report?: string;
  /** The day that the report is telling of: "later that day", "earlier in July". */
  readonly narrated?: string | AnchorDay<Ref>;
}

/** How {@link readWhen} is to read. */
export interface ReadWhenOptions<Ref extends string = string> {
  /** A profile by name and version; a name alone means its newest version. */
  readonly profile: ProfileName | UnversionedName;
  readonly anchor?: WordsAnchor<Ref>;
  /** The language of the words; English where it is absent. */
  readonly lang?: Lang;
}

/** A date that was read from words. */
export interface WordsWhen<Ref extends string = string> extends When<Ref> {
  readonly words: string;
  readonly profile: ProfileName;
}

/** What {@link readWhen} gives. */
export type WordsResult<Ref extends string = string> =
  | {
      readonly success: true;
      readonly when: WordsWhen<Ref>;
      /** How the date stands to the narrated day, where the words say so. */
      readonly relation?: AnchorRelation;
      readonly flags: readonly WordsFlag[];
      /** UCDP's precision, where the profile is UCDP's. */
      readonly date_prec?: DatePrec;
      /** ACLED's precision, where the profile is ACLED's. */
      readonly time_precision?: TimePrecision;
      /** The day that ACLED writes for the date, where the profile is ACLED's. */
      readonly event_date?: string;
    }
  | { readonly success: false; readonly issues: readonly [WordsIssue, ...WordsIssue[]] };

/**
 * The date that words name, as a profile reads them; what no rule reads is an issue and never a guess.
 *
 * Case, commas and a full stop at the end do not matter. Where the narrated day names its record, the date is anchored
 * to it.
 *
 * @example
 * readWhen("Earlier in July", { profile: "plain", anchor: { narrated: "2021-07-28" } }).when.edtf; // => "2021-07-01/2021-07-27"
 */
export function readWhen<const Ref extends string = string>(
  words: string,
  { profile: asked, anchor = {}, lang = "en" }: ReadWhenOptions<Ref>,
): WordsResult<Ref> {
  const name = Object.hasOwn(NEWEST, asked) ? NEWEST[asked as UnversionedName] : (asked as ProfileName);
  const profile: Profile | undefined = Object.hasOwn(PROFILES, name) ? PROFILES[name] : undefined;
  if (profile === undefined) {
    return refused(wordsIssue("unknown_profile", Object.keys(PROFILES).join(" or "), `"${name}"`));
  }
  const narrated = typeof anchor.narrated === "string" ? { day: anchor.narrated } : anchor.narrated;
  const days = { report: dayOf(anchor.report), narrated: dayOf(narrated?.day) };
  if (isBadDay(days.report)) return refused(days.report);
  if (isBadDay(days.narrated)) return refused(days.narrated);
  const reading = readWords(words, profile, lang, { report: days.report, narrated: days.narrated });
  if (isIssue(reading)) return refused(reading);
  const { edtf, sense, relation, ...rest } = reading;
  const anchored = anchorOf(narrated?.record, relation);
  const when = {
    edtf,
    ...(sense === undefined ? {} : { sense }),
    words,
    ...(anchored === undefined ? {} : { anchor: anchored }),
    profile: name,
  };
  return { success: true, when, ...(relation === undefined ? {} : { relation }), ...rest };
}

function refused(issue: WordsIssue): { readonly success: false; readonly issues: readonly [WordsIssue] } {
  return { success: false, issues: [issue] };
}

function anchorOf<Ref extends string>(record?: Ref, relation?: AnchorRelation): Anchor<Ref> | undefined {
  return record === undefined || relation === undefined ? undefined : { record, relation };
}

function readWords(text: string, profile: Profile, lang: Lang, anchor: AnchorDays): Reading | WordsIssue {
  const table = Object.hasOwn(profile.languages, lang) ? profile.languages[lang] : undefined;
  if (table === undefined) {
    return wordsIssue("unknown_language", Object.keys(profile.languages).join(" or "), `"${lang}"`);
  }
  const words = text.length > LONGEST ? null : wordsOf(text, lang, table.lexicon);
  for (const rule of words === null ? [] : table.rules) {
    const slots = matchRule(rule.words, words ?? [], table.lexicon);
    if (slots !== null) return rule.read(slots, anchor);
  }
  return wordsIssue("no_rule", `words that ${profile.name} reads`, `"${text.slice(0, LONGEST)}"`);
}

/** No rule reads an expression of more characters. */
const LONGEST = 200;

/** The number of a day in EDTF; null where none was given. */
function dayOf(text: string | undefined): number | null | WordsIssue {
  if (text === undefined) return null;
  const result = safeParseEdtf(text);
  if (result.success && result.value.type !== "interval" && result.value.type !== "set") {
    const { earliest, latest } = dayBounds(result.value);
    if (earliest !== null && earliest === latest) return earliest;
  }
  return wordsIssue("anchor_not_a_day", "one calendar day in EDTF", `"${text}"`);
}

function isBadDay(day: number | null | WordsIssue): day is WordsIssue {
  return typeof day === "object" && day !== null;
}
