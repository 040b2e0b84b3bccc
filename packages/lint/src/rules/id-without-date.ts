import type { Rule } from "../rule.ts";

export const idWithoutDate: Rule = {
  code: "id_without_date",
  severity: "hint",
  title: "An incident's id does not begin with its year, month or day.",
  why: `An id takes no side and is forever. A date at its start says what it is without a place's disputed name, and lists sort by it:
2021-07-28-border-clash.`,
  wrong: `incidents/clash-at-the-river:
  when: [{ edtf: "2021-07-01" }]`,
  right: `incidents/2021-07-01-clash:
  when: [{ edtf: "2021-07-01" }]`,
  each: ["incidents"],
  *check(context) {
    for (const { id } of context.data.incidents) {
      if (/^\d{4}(?:-|$)/.test(id)) continue;
      yield {
        path: ["incidents", id],
        expected: "an id that begins with a date: 2021-07-28-border-clash",
        received: id,
      };
    }
  },
};
