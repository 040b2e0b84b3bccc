import type { Path } from "@incident-data/core";
import type { Context } from "../context.ts";
import { daysOfEdtf } from "../days.ts";
import type { Found } from "../finding.ts";
import type { Rule } from "../rule.ts";

export const placePartsDisagree: Rule = {
  code: "place_parts_disagree",
  severity: "warning",
  title:
    "A contested place belongs to two wholes or is ascribed to two actors at one time, and one of the two has no evidence.",
  why: `To whom a place belongs is a claim. Two that disagree may both stand, each with who says so; one without evidence reads as the editor's
word against the other.`,
  wrong: `places/hill:
  names: [{ text: Hill, lang: en, source: gazette-article }]
places/ford:
  partOf:
    - { place: valley }
    - { place: hill }`,
  right: `places/hill:
  names: [{ text: Hill, lang: en, source: gazette-article }]
places/ford:
  partOf:
    - { place: valley, evidence: [{ source: gazette-article, text: the ford in the valley, lang: en }] }
    - { place: hill, evidence: [{ source: gazette-article, text: the ford of the hill, lang: en }] }`,
  each: ["places"],
  *check(context) {
    for (const { id, partOf = [] } of context.data.places) {
      const nested = (a: string, b: string) => context.wholesOfPlace(a).has(b) || context.wholesOfPlace(b).has(a);
      yield* withoutEvidence(partOf, ["places", id, "partOf"], ({ place }) => place, nested, context);
    }
  },
};

interface Entry {
  readonly place: string;
  readonly from?: string;
  readonly to?: string;
  readonly evidence?: readonly unknown[];
}

function* withoutEvidence(
  entries: readonly Entry[],
  path: Path,
  whole: (entry: Entry) => string,
  nested: (a: string, b: string) => boolean,
  context: Context,
): Generator<Found> {
  // A place is part of a handful of others.
  if (entries.length < 2 || entries.length > 50) return;
  for (const [i, entry] of entries.entries()) {
    const rival = entries.findIndex(
      (other, j) => j !== i && overlap(entry, other) && !nested(whole(entry), whole(other)),
    );
    if (entry.evidence !== undefined || rival < 0 || !context.places.has(whole(entry))) continue;
    yield {
      path: [...path, i],
      expected: `evidence of who says so, since ${whole(entries[rival] ?? entry)} is said too`,
      received: "none",
      related: [[...path, rival]],
    };
  }
}

function overlap(a: Entry, b: Entry): boolean {
  const start = (entry: Entry) =>
    (entry.from === undefined ? undefined : daysOfEdtf(entry.from)?.earliest) ?? Number.NEGATIVE_INFINITY;
  const end = (entry: Entry) =>
    (entry.to === undefined ? undefined : daysOfEdtf(entry.to)?.latest) ?? Number.POSITIVE_INFINITY;
  // One that ends on the day on which the other begins does not disagree with it.
  return start(a) < end(b) && start(b) < end(a);
}
