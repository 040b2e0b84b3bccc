import * as z from "zod";
import { claimIdPattern, idPattern, kinds } from "../ids.ts";
import { doc, edtf, text } from "./common.ts";

const buriedId = (pattern: RegExp) => z.string().max(201).regex(pattern);

const fields = (pattern: RegExp) => ({
  id: doc(buriedId(pattern), "id", "The id that went; the file's name. It is never given again."),
  status: doc(
    z.enum(["merged", "split", "withdrawn"]),
    "status",
    "merged: one other took it in. split: several share what it was. withdrawn: it should not have been there.",
  ),
  into: doc(
    z.array(doc(buriedId(pattern), "successor", "An id of the same kind that is there.")).max(1_000),
    "into",
    "Where to look instead: one id if merged, two or more if split, [] if withdrawn.",
  ),
  reason: doc(text, "reason", "Why it went, for whoever still has the id."),
  since: doc(edtf, "since", "EDTF; the day on which it went."),
});

const of = "Of what it was the id; the folder's name.";

export const tombstone = z
  .discriminatedUnion("of", [
    z.strictObject({ of: doc(z.enum(kinds), "of", of), ...fields(idPattern) }),
    z.strictObject({ of: doc(z.literal("claim"), "of", of), ...fields(claimIdPattern) }),
  ])
  .meta({
    title: "Tombstone",
    description: "What an id that went leaves behind, so that it still says where to look.",
  });
