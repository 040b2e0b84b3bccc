import { readClaims } from "../count-words.ts";
import type { Rule } from "../rule.ts";

export const harmReadsDifferently: Rule = {
  code: "harm_reads_differently",
  severity: "error",
  title: "The claim is of another harm than its words name.",
  why: `Killed is not wounded, and "12 killed or wounded" is not 12 killed: Every Casualty's Standards for Casualty Recording ask that
the type of harm be recorded as the source has it.`,
  wrong: `statements/2021-07-28-east:
  claims:
    lost:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [missing]
      count: { min: 3, max: 3, words: Three soldiers were killed }`,
  right: `statements/2021-07-28-east:
  claims:
    wounded: { harms: [wounded] }`,
  each: ["statements"],
  *check(context) {
    for (const { entry, reading } of readClaims(context)) {
      if (reading.kind === "no-claim" || reading.harms === undefined || reading.transfer !== undefined) continue;
      const stored = new Set<string>(entry.claim.harms);
      if (stored.size === reading.harms.length && reading.harms.every((harm) => stored.has(harm))) continue;
      yield {
        path: [...entry.path, "harms"],
        expected: `[${reading.harms.join(", ")}], which the words "${entry.claim.count.words}" name`,
        received: `[${entry.claim.harms.join(", ")}]`,
      };
    }
  },
};
