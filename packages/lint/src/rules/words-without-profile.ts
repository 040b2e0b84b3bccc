import { daysOfEdtf } from "../days.ts";
import type { Rule } from "../rule.ts";

export const wordsWithoutProfile: Rule = {
  code: "words_without_profile",
  severity: "hint",
  title: "A date was read from words, and no profile says by which rules.",
  why: `"Late March" is 15 to 31 March to UCDP (GED codebook, appendix 2) and other days to others. Without a profile nobody can read the
words again. A date that leaves no choice, a single day, needs none.`,
  wrong: `statements/2021-07-28-east:
  said: [{ edtf: 2021-07-15/2021-07-31, sense: within, words: late July }]`,
  right: `statements/2021-07-28-east:
  said: [{ edtf: 2021-07-15/2021-07-31, sense: within, words: late July 2021, profile: plain@1 }]`,
  each: ["sources", "incidents", "statements"],
  *check(context) {
    for (const { when, path } of context.whens) {
      if (when.words === undefined || when.profile !== undefined) continue;
      const days = daysOfEdtf(when.edtf);
      if (days === undefined || days.earliest === days.latest) continue;
      yield {
        path,
        expected: "a profile: plain@1, ucdp@22.1, acled@1",
        received: "none",
        hint: `Name the rules by which "${when.words}" became ${when.edtf}.`,
      };
    }
  },
};
