import { readDate } from "../date-words.ts";
import type { Rule } from "../rule.ts";

export const unknownProfile: Rule = {
  code: "unknown_profile",
  severity: "error",
  title: "The date names a profile that there is not.",
  why: "A date that was read from words can be checked only by the rules that read it; a misspelt name switches the check off.",
  wrong: `statements/2021-07-28-east:
  said: [{ edtf: "2021-07-28", words: "July 28, 2021", profile: plane@1 }]`,
  right: `statements/2021-07-28-east:
  said: [{ edtf: "2021-07-28", words: "July 28, 2021", profile: plain@1 }]`,
  *check(context) {
    for (const entry of context.whens) {
      const result = readDate({ ...entry, when: { ...entry.when, words: entry.when.words ?? "today" } }, context);
      if (result === undefined || result.success || result.issues[0].code !== "unknown_profile") continue;
      yield {
        path: [...entry.path, "profile"],
        expected: result.issues[0].expected,
        received: result.issues[0].received,
      };
    }
  },
};
