import { readWhen } from "@incident-data/dates";
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
  each: ["sources", "incidents", "statements"],
  *check(context) {
    const known = new Set<string>();
    for (const { when, path } of context.whens) {
      const { profile } = when;
      if (profile === undefined || known.has(profile)) continue;
      const result = readWhen("today", { profile: profile as Parameters<typeof readWhen>[1]["profile"] });
      const [issue] = result.success ? [] : result.issues;
      if (issue?.code === "unknown_profile") {
        yield { path: [...path, "profile"], expected: issue.expected, received: issue.received };
      } else known.add(profile);
    }
  },
};
