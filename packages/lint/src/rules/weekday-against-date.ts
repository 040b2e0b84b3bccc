import { weekdayOf } from "@incident-data/dates";
import { dayOfEdtf } from "../date-words.ts";
import type { Rule } from "../rule.ts";
import { weekdayName, weekdaysIn } from "../words/weekdays.ts";

export const weekdayAgainstDate: Rule = {
  code: "weekday_against_date",
  severity: "error",
  title: "The words name another day of the week than the date is.",
  why: `A weekday is the one check that a date carries with it: "Tuesday, July 20, 2021" holds, "Tuesday, July 21, 2021" is a slip of the
source or of the copy. TimeMapper's guessed dates were months off, and nobody saw (okfn/timemapper 202).`,
  wrong: `statements/2021-07-28-east:
  said: [{ edtf: "2021-07-28", words: "Tuesday, July 28, 2021", profile: plain@1 }]`,
  right: `statements/2021-07-28-east:
  said: [{ edtf: "2021-07-28", words: "Wednesday, July 28, 2021", profile: plain@1 }]`,
  each: ["sources", "incidents", "statements"],
  *check(context) {
    for (const { when, path } of context.whens) {
      const day = when.words === undefined ? undefined : dayOfEdtf(when.edtf);
      if (when.words === undefined || day === undefined) continue;
      const named = weekdaysIn(when.words);
      const weekday = weekdayOf(day);
      if (named.size === 0 || named.has(weekday)) continue;
      yield {
        path: [...path, "edtf"],
        expected: `a ${[...named].map(weekdayName).join(" or ")}, as the words "${when.words}" have it`,
        received: `${when.edtf}, a ${weekdayName(weekday)}`,
        hint: "Mend the date; where the source itself is wrong, suppress this with that reason.",
      };
    }
  },
};
