import { dayText, yearText } from "../calendar.ts";
import { dayBounds } from "../edtf/bounds.ts";
import { parseEdtf } from "../edtf/parse.ts";
import { type WordsIssue, wordsIssue } from "./issue.ts";
import type { AnchorDays, Reading, Rule } from "./profile.ts";

/** What a rule does with its slots and the anchor: the meanings of which the tables of the profiles are made. */
export type Meaning = Rule["read"];

/** From one day to another, both included, at some time. */
export function between(first: number, last: number, rest: Pick<Reading, "relation" | "flags">): Reading {
  if (first === last) return { edtf: dayText(first), ...rest };
  return { edtf: `${dayText(first)}/${dayText(last)}`, sense: "within", ...rest };
}

/** A month as EDTF text. */
export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${String(month).padStart(2, "0")}`;
}

/** The issue of an anchor that was not given. */
export function missing(...anchors: readonly (keyof AnchorDays)[]): WordsIssue {
  return wordsIssue("anchor_missing", `a ${anchors.join(" or ")} day`, "none");
}

/** Whether a rule found an issue. */
export function isIssue(found: object): found is WordsIssue {
  return "code" in found;
}

/** The first and the last day of what was read, which has both. */
export function daysOf({ edtf }: Reading): { readonly earliest: number; readonly latest: number } {
  const { earliest, latest } = dayBounds(parseEdtf(edtf));
  return { earliest: earliest ?? 0, latest: latest ?? 0 };
}
