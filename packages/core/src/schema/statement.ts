import * as z from "zod";
import { idPattern } from "../ids.ts";
import { claim } from "./claim.ts";
import { doc, evidence, id, line, note, ref, some, whens, words } from "./common.ts";

export const statement = z
  .strictObject({
    id,
    speaker: ref("actor", "speaker", "Who says it; for a retold statement the one retold."),
    onBehalfOf: ref("actor", "on behalf of", "In whose name the speaker speaks.").exactOptional(),
    addressees: doc(
      some(ref("actor", "addressee", "An addressee.")),
      "addressees",
      "To whom it is said.",
    ).exactOptional(),
    said: doc(whens, "said", "When it was said."),
    acts: doc(
      z
        .array(
          z.enum(["report", "accuse", "deny", "appeal", "express-concern", "offer", "propose", "agree", "announce"]),
        )
        .min(1)
        .max(9),
      "acts",
      "What the speaker does in saying it.",
    ),
    about: doc(
      some(ref("incident", "about", "An incident.")),
      "about",
      "Incidents that it speaks of without a claim.",
    ).exactOptional(),
    text: doc(words, "text", "The speaker's own words, where the evidence holds more than them.").exactOptional(),
    paraphrase: doc(words, "paraphrase", "The reteller's words for what the speaker said.").exactOptional(),
    cut: doc(z.enum(["start", "end", "both"]), "cut", "Where the copy at hand breaks off.").exactOptional(),
    damaged: doc(line, "damaged", "What the copy at hand lost: an emoji, a link.").exactOptional(),
    evidence,
    claims: doc(
      z.record(z.string().max(100).regex(idPattern), claim),
      "claims",
      "The claims it makes, by a key of your own; a claim's id is statement-id#key.",
    ).exactOptional(),
    note: note.exactOptional(),
  })
  .meta({ title: "Statement", description: "Somebody says something, and with it makes claims." });
