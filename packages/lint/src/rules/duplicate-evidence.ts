import type { Rule } from "../rule.ts";

export const duplicateEvidence: Rule = {
  code: "duplicate_evidence",
  severity: "hint",
  title: "The same quote stands twice in one list of evidence.",
  why: "Two entries look like two places in a document, or two documents, that say so.",
  wrong: `incidents/2021-07-28-clash:
  evidence:
    - { source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }
    - { source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }`,
  right: `incidents/2021-07-28-clash:
  evidence:
    - { source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }`,
  fixes: true,
  each: ["sources", "actors", "places", "incidents", "statements"],
  *check(context) {
    for (const { list, path } of context.evidence) {
      if (list.length < 2) continue;
      const seen = new Set<string>();
      for (const [i, each] of list.entries()) {
        const key = JSON.stringify(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
        if (seen.has(key)) {
          yield {
            path: [...path, i],
            expected: "every quote once",
            received: "the same quote again",
            fix: [{ path: [...path, i], remove: true }],
          };
        }
        seen.add(key);
      }
    }
  },
};
