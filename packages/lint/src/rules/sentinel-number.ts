import { isCasualties } from "../entries.ts";
import type { Rule } from "../rule.ts";

export const sentinelNumber: Rule = {
  code: "sentinel_number",
  severity: "error",
  title: "A number that stands for not known in other systems is stored as a count.",
  why: `-1 is UCDP's "not recorded", -9 and -99 are GTD's, 999 and 9999 those of many spreadsheets. Such a number among counts of people is
summed with them. The words decide: where they name the number, it is one.`,
  wrong: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: The number of the killed is not known; four wounded., lang: en }]
  claims:
    killed: { count: { min: 9999, max: 9999, words: not known } }`,
  right: `statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "9,999 soldiers were killed and four wounded.", lang: en }]
  claims:
    killed: { count: { min: 9999, max: 9999, words: "9,999 soldiers were killed" } }`,
  each: ["statements"],
  *check(context) {
    for (const { claim, path } of context.claims.filter(isCasualties)) {
      const { count } = claim;
      const digits = count.words.replace(/[^\p{N}]/gu, "");
      for (const field of ["min", "max", "about"] as const) {
        const value = new Map<string, unknown>(Object.entries(count)).get(field);
        if (typeof value !== "number" || !/^(?:9{3,}|32767|65535|2147483647|4294967295)$/.test(String(value))) continue;
        if (digits.includes(String(value))) continue;
        yield {
          path: [...path, "count", field],
          expected: "a number that the words name",
          received: `${value}, which stands for not known in many data sets`,
          hint: "Take the claim out where nothing is said: unreported is not a number.",
        };
        break;
      }
    }
  },
};
