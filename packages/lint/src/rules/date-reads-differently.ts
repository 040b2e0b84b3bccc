import { spanOf } from "@incident-data/dates";
import { readDate } from "../date-words.ts";
import { daysOfEdtf } from "../days.ts";
import type { Rule } from "../rule.ts";

export const dateReadsDifferently: Rule = {
  code: "date_reads_differently",
  severity: "error",
  title: "The date is not what the profile that it names reads in its words.",
  why: `Words that are relative ("earlier in July") have a date by a convention only: UCDP and ACLED read them differently, and from the day
of the report where an article means the day that it tells of. The profile is named so that anybody can read again and compare.`,
  wrong: `sources/east-release:
  published: [{ edtf: "2021-07-29", words: "July 28, 2021", profile: plain@1 }]`,
  right: `sources/east-release:
  published: [{ edtf: "2021-07-28", words: "July 28, 2021", profile: plain@1 }]`,
  each: ["sources", "incidents", "statements"],
  *check(context) {
    for (const entry of context.whens) {
      const { when, path } = entry;
      const result = readDate(entry, context);
      if (result === undefined || daysOfEdtf(when.edtf) === undefined) continue;
      if (result.success) {
        if (sameSpan(result.when, when)) continue;
        const sense = result.when.sense === undefined ? "" : ` (${result.when.sense})`;
        yield {
          path: [...path, "edtf"],
          expected: `${result.when.edtf}${sense}, as ${when.profile} reads "${when.words}"`,
          received: when.edtf,
        };
      } else if (result.issues[0].code === "no_such_day" || result.issues[0].code === "no_day_left") {
        yield { path: [...path, "words"], expected: "words that name a day", received: result.issues[0].message };
      }
    }
  },
};

interface Dated {
  readonly edtf: string;
  readonly sense?: "within" | "throughout";
}

/** Whether two dates allow the same days, however they are written; an unstated sense agrees with both. */
function sameSpan(read: Dated, stored: Dated): boolean {
  const sense = stored.sense ?? read.sense;
  const [a, b] = [read, stored].map(({ edtf }) => spanOf(sense === undefined ? { edtf } : { edtf, sense }));
  if (a?.kind !== "span" || b?.kind !== "span") return true;
  if (read.sense !== undefined && stored.sense !== undefined && read.sense !== stored.sense) return false;
  return JSON.stringify([a.begin, a.end]) === JSON.stringify([b.begin, b.end]);
}
