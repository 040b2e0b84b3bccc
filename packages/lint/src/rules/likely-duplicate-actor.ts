import type { Rule } from "../rule.ts";
import { sameNames } from "../same-names.ts";

export const likelyDuplicateActor: Rule = {
  code: "likely_duplicate_actor",
  severity: "warning",
  title: "Two actors of one type share a name.",
  why: `One ministry under two ids is two claimants: its figure counts twice in a majority, and neither id finds all that it said. UCDP keeps the
id of a group that is renamed, and makes a new one for a splinter (Actor Codebook 22.1).`,
  wrong: `actors/the-gazette:
  type: outlet
  partOf: null
  names: [{ text: The Gazette, lang: en, source: gazette-article }]
statements/2021-07-28-east:
  addressees: [the-gazette]`,
  right: `actors/the-herald:
  type: outlet
  partOf: null
  names: [{ text: The Herald, lang: en, source: gazette-article }]
statements/2021-07-28-east:
  addressees: [the-herald]`,
  *check(context) {
    for (const { first, second, name } of sameNames(context.data.actors)) {
      // A party's youth wing may carry its name; it says so.
      if (context.wholesOfActor(first.id).has(second.id) || context.wholesOfActor(second.id).has(first.id)) continue;
      yield {
        path: ["actors", second.id],
        expected: `an actor that is not ${first.id}`,
        received: `the name "${name}", which ${first.id} has too`,
        hint: "Make them one, or say by partOf or by a name's period how they differ.",
        related: [["actors", first.id]],
      };
    }
  },
};
