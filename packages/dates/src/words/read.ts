import { dayBounds } from "../edtf/bounds.ts";
import { safeParseEdtf } from "../edtf/parse.ts";
import { PROFILES, type ProfileName } from "../profiles/index.ts";
import type { Anchor, AnchorRelation, When } from "../when.ts";
import { type WordsIssue, wordsIssue } from "./issue.ts";
import { matchRule, originalWordsOf, wordsOf } from "./match.ts";
import { isIssue } from "./meanings.ts";
import type { AnchorDays, Profile, Reading, WordsFlag } from "./profile.ts";

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
  readonly profile: ProfileName;
  readonly anchor?: WordsAnchor<Ref>;
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
    }
  | { readonly success: false; readonly issues: readonly [WordsIssue, ...WordsIssue[]] };

/**
 * The date that English words name, as a profile reads them; what no rule reads is an issue and never a guess.
 *
 * Case, commas and a full stop at the end do not matter. Where the narrated day names its record, the date is anchored
 * to it.
 *
 * @example
 * readWhen("Earlier in July", { profile: "plain@1", anchor: { narrated: "2021-07-28" } }).when.edtf; // => "2021-07-01/2021-07-27"
 */
export function readWhen<const Ref extends string = string>(
  words: string,
  { profile: name, anchor = {} }: ReadWhenOptions<Ref>,
): WordsResult<Ref> {
  const profile: Profile | undefined = Object.hasOwn(PROFILES, name) ? PROFILES[name] : undefined;
  if (profile === undefined) {
    return refused(wordsIssue("unknown_profile", Object.keys(PROFILES).join(" or "), `"${name}"`));
  }
  const narrated = typeof anchor.narrated === "string" ? { day: anchor.narrated } : anchor.narrated;
  const days = { report: dayOf(anchor.report), narrated: dayOf(narrated?.day) };
  if (isBadDay(days.report)) return refused(days.report);
  if (isBadDay(days.narrated)) return refused(days.narrated);
  const reading = readWords(words, profile, { report: days.report, narrated: days.narrated });
  if (isIssue(reading)) return refused(reading);
  const { edtf, sense, relation, flags } = reading;
  const anchored = anchorOf(narrated?.record, relation);
  const when = {
    edtf,
    ...(sense === undefined ? {} : { sense }),
    words,
    ...(anchored === undefined ? {} : { anchor: anchored }),
    profile: name,
  };
  return { success: true, when, ...(relation === undefined ? {} : { relation }), flags };
}

function refused(issue: WordsIssue): { readonly success: false; readonly issues: readonly [WordsIssue] } {
  return { success: false, issues: [issue] };
}

function anchorOf<Ref extends string>(record?: Ref, relation?: AnchorRelation): Anchor<Ref> | undefined {
  return record === undefined || relation === undefined ? undefined : { record, relation };
}

function readWords(text: string, profile: Profile, anchor: AnchorDays): Reading | WordsIssue {
  const words = wordsOf(text);
  const originals = originalWordsOf(text);
  for (const rule of profile.rules) {
    const slots = matchRule(rule.words, words, originals, profile.lexicon);
    if (slots !== null) return rule.read(slots, anchor);
  }
  return wordsIssue("no_rule", `words that ${profile.name} reads`, `"${text}"`);
}

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
