import { spanOf } from "@incident-data/dates";
import { boundOf } from "../figures.ts";
import type { Rule } from "../rule.ts";

export const durationDisproved: Rule = {
  code: "duration_disproved",
  severity: "warning",
  title: "A claimed number of days is not the number between the first and the last day on record.",
  why: `From 27 September to 9 November 2020 are 44 days counted inclusively and 43 elapsed. Where both days are known, a number that is
neither is a slip, or rests on other days that somebody should claim.`,
  wrong: `incidents/2021-07-28-clash:
  when: [{ edtf: 2021-07-26/2021-07-28, sense: throughout }]
statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "Three soldiers were killed and four wounded in a 2-day clash.", lang: en }]
  claims:
    length: { kind: duration, about: 2021-07-28-clash, counting: inclusive, days: { min: 2, max: 2, words: 2-day } }`,
  right: `incidents/2021-07-28-clash:
  when: [{ edtf: 2021-07-26/2021-07-28, sense: throughout }]
statements/2021-07-28-east:
  evidence: [{ source: east-release, text: "Three soldiers were killed and four wounded in a 3-day clash.", lang: en }]
  claims:
    length: { kind: duration, about: 2021-07-28-clash, counting: inclusive, days: { min: 3, max: 3, words: 3-day } }`,
  each: ["statements"],
  *check(context) {
    for (const { claim, path } of context.claims) {
      if (claim.kind !== "duration") continue;
      const when = context.incidents.get(claim.about)?.when;
      const bound = boundOf({ count: claim.days });
      // Reads the dates, so that those which are none are passed over.
      if (when === undefined || bound === undefined || context.daysOf(when) === undefined) continue;
      const span = spanOf(when.map(({ edtf, sense }) => (sense === undefined ? { edtf } : { edtf, sense })));
      if (span.kind === "empty") continue;
      const [first, last] = [span.begin, span.end];
      if (first.earliest === null || first.earliest !== first.latest) continue;
      if (last.earliest === null || last.earliest !== last.latest || last.earliest < first.earliest) continue;
      const elapsed = last.earliest - first.earliest;
      const possible =
        claim.counting === "inclusive"
          ? [elapsed + 1]
          : claim.counting === "elapsed"
            ? [elapsed]
            : [elapsed, elapsed + 1];
      if (possible.some((days) => days >= bound.min && days <= (bound.max ?? Number.POSITIVE_INFINITY))) continue;
      // What is longer than the whole frame is outside of it.
      if (bound.min > elapsed + 1) continue;
      yield {
        path: [...path, "days"],
        expected: `${possible.join(" or ")} days, from the first to the last day of ${claim.about}`,
        received: claim.days.words,
        related: [["incidents", claim.about, "when"]],
      };
    }
  },
};
