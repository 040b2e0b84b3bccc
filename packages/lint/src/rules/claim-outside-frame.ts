import type { Claim, Incident, Path, When } from "@incident-data/core";
import { whenText } from "@incident-data/dates";
import type { Context } from "../context.ts";
import { daysOfEdtf } from "../days.ts";
import { boundOf } from "../figures.ts";
import type { Found } from "../finding.ts";
import type { Rule } from "../rule.ts";

export const claimOutsideFrame: Rule = {
  code: "claim_outside_frame",
  severity: "warning",
  title: "A claim tells of a time, a length or a place outside the frame of its incident.",
  why: `An incident's frame is the editor's, and wide enough for every claim made about it; else a search by day or place misses what somebody
said. Where the claim is of something else, it is about another incident.`,
  wrong: `statements/2021-07-28-east:
  claims:
    fire:
      kind: occurrence
      about: 2021-07-28-clash
      affirmed: true
      when: [{ edtf: "2021-07-27" }]`,
  right: `statements/2021-07-28-east:
  claims:
    fire:
      kind: occurrence
      about: 2021-07-28-clash
      affirmed: true
      when: [{ edtf: "2021-07-28" }]`,
  each: ["statements"],
  *check(context) {
    for (const { claim, path } of context.claims) {
      const incident = claim.about === undefined ? undefined : context.incidents.get(claim.about);
      if (incident !== undefined) yield* outside(claim, incident, path, context);
    }
  },
};

function* outside(claim: Claim, incident: Incident, path: Path, context: Context): Generator<Found> {
  const frame = context.daysOf(incident.when);
  const related = [["incidents", incident.id, "when"]];
  const inTime = (field: string, received: string) => ({
    path: [...path, field],
    expected: `a time in the frame of ${incident.id}: ${textOf(incident.when)}`,
    received,
    hint: "Widen the frame, or give the claim to another incident.",
    related,
  });
  if (frame !== undefined) {
    if (claim.kind === "occurrence" && claim.when !== undefined) {
      const days = context.daysOf(claim.when);
      if (days !== undefined && (days.earliest < frame.earliest || days.latest > frame.latest)) {
        yield inTime("when", textOf(claim.when));
      }
    }
    if (claim.kind === "casualties" && claim.asOf !== undefined) {
      const days = daysOfEdtf(claim.asOf);
      if (days !== undefined && days.latest < frame.earliest) yield inTime("asOf", claim.asOf);
    }
    if (claim.kind === "control" && claim.asOf !== undefined) {
      const days = context.daysOf(claim.asOf);
      if (days !== undefined && days.latest < frame.earliest) yield inTime("asOf", textOf(claim.asOf));
    }
    if (claim.kind === "duration") {
      const least = boundOf({ count: claim.days })?.min ?? 0;
      const room = frame.latest - frame.earliest + 1;
      if (least > room) {
        yield {
          path: [...path, "days"],
          expected: `at most ${room} days, which the frame of ${incident.id} has`,
          received: `${least}`,
          hint: "Widen the frame, or mend the number.",
          related,
        };
      }
    }
  }
  if (claim.kind === "occurrence" && incident.where !== undefined) {
    for (const [i, place] of (claim.where ?? []).entries()) {
      const wholes = context.wholesOfPlace(place);
      // A place that holds the frame says less than it, not something else.
      if (incident.where.some((own) => wholes.has(own) || context.wholesOfPlace(own).has(place))) continue;
      if (!context.places.has(place)) continue;
      yield {
        path: [...path, "where", i],
        expected: `a place in the frame of ${incident.id}: ${incident.where.join(", ")}`,
        received: place,
        hint: "Widen the frame, or say what the place is part of.",
        related: [["incidents", incident.id, "where"]],
      };
    }
  }
}

function textOf(whens: readonly When[]): string {
  return whens
    .map(({ edtf, sense }) => whenText(sense === undefined ? { edtf } : { edtf, sense }, "en-GB"))
    .join(" and ");
}
