import * as z from "zod";
import { basis, count, doc, edtf, evidence, line, note, ref, some, whens } from "./common.ts";
import { agreementTypes, forceTypes } from "./incident.ts";

const harm = z.enum(["killed", "wounded", "missing", "captured", "displaced"]);
const about = ref("incident", "about", "The incident that the claim is about.");

const base = {
  attributedTo: ref("actor", "attributed to", "The original claimant, where the speaker retells.").exactOptional(),
  evidence: doc(evidence, "evidence", "A narrower quote than the statement's.").exactOptional(),
  relations: doc(
    some(
      z.strictObject({
        kind: doc(
          z.enum(["reports", "supersedes", "retracts", "sameAs", "subsetOf", "additionalTo", "disjointFrom"]),
          "kind",
          "How this claim stands to the other.",
        ),
        claim: ref("claim", "claim", "The other claim."),
        basis,
      }),
    ),
    "relations",
    "How this claim stands to other claims. Contradiction is computed, never stored.",
  ).exactOptional(),
  note: note.exactOptional(),
};

const kind = <K extends string>(value: K, description: string) => doc(z.literal(value), "kind", description);

const casualties = z.strictObject({
  kind: kind("casualties", "So many people came to harm."),
  about,
  side: ref("actor", "side", "Whose people; leave out for everybody.").exactOptional(),
  status: doc(
    z.enum(["military", "civilian", "unknown", "any"]),
    "status",
    "Whose status: any = military, civilian and unknown together.",
  ),
  harms: doc(z.array(harm).min(1).max(5), "harms", "Several harms mean their union: 12 killed or wounded."),
  asOf: doc(edtf, "as of", "EDTF; the moment up to which a running total counts.").exactOptional(),
  estimate: doc(
    z.enum(["low", "best", "high"]),
    "estimate",
    "Which of a data set's own estimates this is (UCDP).",
  ).exactOptional(),
  count,
  ...base,
});

const responsibility = z.strictObject({
  kind: kind("responsibility", "Somebody is to blame."),
  about,
  accused: ref("actor", "accused", "Who is blamed."),
  act: doc(
    z.enum(["responsible", "started", "violated", "escalated"]),
    "act",
    "What they are blamed for; violated needs agreement.",
  ),
  extent: doc(z.enum(["full", "partial", "unstated"]), "extent", "How much of the blame."),
  intent: doc(z.enum(["deliberate", "accidental", "unstated"]), "intent", "Whether the claimant calls it deliberate."),
  agreement: ref("incident", "agreement", "The agreement that was violated.").exactOptional(),
  ...base,
});

const occurrence = z.strictObject({
  kind: kind("occurrence", "An incident took place, or did not, as the claimant tells it."),
  about,
  affirmed: doc(z.boolean(), "affirmed", "true = it happened; false = it is denied."),
  when: doc(whens, "when", "The claimant's own time.").exactOptional(),
  where: doc(some(ref("place", "place", "A place.")), "where", "The claimant's own places.").exactOptional(),
  by: doc(some(ref("actor", "actor", "An actor.")), "by", "Who did it, says the claimant.").exactOptional(),
  against: doc(some(ref("actor", "actor", "An actor.")), "against", "To whom, says the claimant.").exactOptional(),
  repeated: doc(z.boolean(), "repeated", "The claimant says that it happened before too.").exactOptional(),
  ...base,
});

const control = z.strictObject({
  kind: kind("control", "A place passed from one holder to another."),
  about: ref("incident", "about", "The incident by which it passed.").exactOptional(),
  place: ref("place", "place", "The place."),
  from: ref("actor", "from", "The holder before.").exactOptional(),
  to: ref("actor", "to", "The holder after."),
  extent: doc(z.enum(["whole", "part", "unstated"]), "extent", "Whether all of the place passed."),
  asOf: doc(whens, "as of", "When it passed.").exactOptional(),
  regained: doc(z.boolean(), "regained", "The claimant says that the new holder had it before.").exactOptional(),
  ...base,
});

const comparison = z.strictObject({
  kind: kind("comparison", "A superlative: the deadliest clash since …."),
  about,
  measure: doc(z.enum(["casualties", ...harm.options]), "measure", "What is compared."),
  rank: doc(z.enum(["most", "least"]), "rank", "The most or the least."),
  among: doc(
    z.strictObject({
      type: doc(
        z.enum([...forceTypes, ...agreementTypes, "other"]),
        "type",
        "The type of incident compared with.",
      ).exactOptional(),
      parties: doc(
        some(ref("actor", "party", "A party.")),
        "parties",
        "Whose incidents it is compared with.",
      ).exactOptional(),
      words: doc(line, "words", "The words that say so, to the letter."),
    }),
    "among",
    "What it is compared with.",
  ),
  since: doc(
    z.union([
      z.strictObject({ incident: ref("incident", "incident", "Since this incident.") }),
      z.strictObject({ edtf }),
    ]),
    "since",
    "From when the comparison counts.",
  ).exactOptional(),
  ...base,
});

const duration = z.strictObject({
  kind: kind("duration", "How long an incident lasted."),
  about,
  days: doc(count, "days", "The number of days, as stated."),
  counting: doc(
    z.enum(["inclusive", "elapsed", "unstated"]),
    "counting",
    "inclusive: first and last day both count; elapsed: days between them; unstated: either.",
  ),
  ...base,
});

export const claim = z
  .discriminatedUnion("kind", [casualties, responsibility, occurrence, control, comparison, duration])
  .meta({ title: "Claim", description: "What a party could dispute; it lives in the statement that makes it." });
