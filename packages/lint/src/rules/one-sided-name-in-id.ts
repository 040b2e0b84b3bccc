import type { Rule } from "../rule.ts";
import { otherNamesOf } from "../words/place-pairs.ts";

export const oneSidedNameInId: Rule = {
  code: "one_sided_name_in_id",
  severity: "warning",
  title: "An incident's id holds a place name that only one side uses.",
  why: `An id is forever and stands in every link. It takes no side's place name: 2021-07-28-border-clash, not 2021-07-28-kalbajar.`,
  wrong: `incidents/2021-07-01-shusha: { when: [{ edtf: "2021-07-01" }] }`,
  right: `incidents/2021-07-01-clash: { when: [{ edtf: "2021-07-01" }] }`,
  each: ["incidents"],
  *check(context) {
    for (const { id } of context.data.incidents) {
      const words = id.split("-");
      const named = [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
      const found = named.find((word) => otherNamesOf(word) !== undefined);
      if (found === undefined) continue;
      yield {
        path: ["incidents", id],
        expected: "an id of the date and the kind of incident",
        received: `"${found}", for which the other side says ${otherNamesOf(found)?.others[0]}`,
      };
    }
  },
};
