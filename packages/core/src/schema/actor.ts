import * as z from "zod";
import { basis, doc, edtf, evidence, id, names, note, outsideIds, ref, some } from "./common.ts";

const affiliation = z.strictObject({
  actor: ref("actor", "actor", "The other actor."),
  from: doc(edtf, "from", "EDTF; since when.").exactOptional(),
  to: doc(edtf, "to", "EDTF; until when.").exactOptional(),
  basis,
  evidence: evidence.exactOptional(),
});

export const actor = z
  .strictObject({
    id,
    type: doc(
      z.enum(["state", "ministry", "armed-force", "person", "organisation", "outlet", "population"]),
      "type",
      "What sort of actor.",
    ),
    names,
    partOf: doc(some(affiliation), "part of", "What the actor belongs to: a ministry to its state.").exactOptional(),
    speaksFor: doc(some(affiliation), "speaks for", "In whose name the actor may speak.").exactOptional(),
    ids: outsideIds.exactOptional(),
    note: note.exactOptional(),
  })
  .meta({
    title: "Actor",
    description: "Who acts or speaks: public bodies and public speakers, never private people.",
  });
