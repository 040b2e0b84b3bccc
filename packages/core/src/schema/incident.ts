import * as z from "zod";
import { doc, evidence, id, localText, note, ref, some, whens } from "./common.ts";

export const forceTypes = [
  "clash",
  "shelling",
  "air-or-drone-strike",
  "explosion",
  "attack-on-civilians",
  "abduction",
  "war",
] as const;
export const agreementTypes = ["ceasefire", "agreement"] as const;

const frame = {
  title: doc(localText, "title", "The editor's neutral label, by language."),
  when: doc(whens, "when", "The editor's frame in time, wide enough for every claim."),
  where: doc(
    some(ref("place", "place", "A place of the frame.")),
    "where",
    "The editor's frame in space.",
  ).exactOptional(),
  parties: doc(z.array(ref("actor", "party", "A party.")).max(1_000), "parties", "Who took part."),
  partOf: doc(
    some(ref("incident", "part of", "The larger incident.")),
    "part of",
    "The larger incidents that this one belongs to.",
  ).exactOptional(),
  evidence,
  note: note.exactOptional(),
};

export const incident = z
  .discriminatedUnion("type", [
    z.strictObject({ id, type: doc(z.enum([...forceTypes, "other"]), "type", "What sort of incident."), ...frame }),
    z.strictObject({
      id,
      type: doc(z.enum(agreementTypes), "type", "What sort of agreement."),
      ...frame,
      broker: doc(
        some(ref("actor", "broker", "Who brokered it.")),
        "broker",
        "Who brokered the agreement.",
      ).exactOptional(),
      proposedBy: doc(
        some(ref("actor", "proposed by", "Who proposed it.")),
        "proposed by",
        "Who proposed the agreement.",
      ).exactOptional(),
      ends: doc(
        some(ref("incident", "ends", "An incident that it ended.")),
        "ends",
        "The incidents that the agreement ended.",
      ).exactOptional(),
      terms: doc(evidence, "terms", "Its terms, as quoted.").exactOptional(),
    }),
  ])
  .meta({
    title: "Incident",
    description:
      "Something that happened and can be asked about: a handle with the editor's frame. What a party says of it is a claim.",
  });
