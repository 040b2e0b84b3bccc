import * as z from "zod";
import { doc, edtf, id, lang, line, localText, note, ref, some, text, url, whens } from "./common.ts";

export const source = z
  .strictObject({
    id,
    type: doc(
      z.enum(["article", "post", "press-release", "report", "document", "broadcast", "data-file", "reference"]),
      "type",
      "What sort of document. reference: a gazetteer, an authority file or a code list.",
    ),
    title: doc(localText, "title", "Its title, by language.").exactOptional(),
    by: ref("actor", "by", "Its author or outlet; leave out where not known.").exactOptional(),
    published: doc(whens, "published", "When it was published.").exactOptional(),
    lang: doc(lang, "language", "Its main language.").exactOptional(),
    url: url.exactOptional(),
    licence: doc(line, "licence", "An SPDX identifier, or the licence's own name.").exactOptional(),
    archive: doc(
      some(
        z.strictObject({
          url,
          captured: doc(edtf, "captured", "EDTF; when the copy was made."),
          sha256: doc(
            z.string().regex(/^[0-9a-f]{64}$/),
            "sha256",
            "Of the copy's bytes, in hexadecimal.",
          ).exactOptional(),
        }),
      ),
      "archive",
      "Copies that were kept.",
    ).exactOptional(),
    quotedIn: ref("source", "quoted in", "The source through which this one is known.").exactOptional(),
    outline: doc(
      some(
        z.strictObject({
          from: doc(text, "from", "The passage's first words."),
          to: doc(text, "to", "The passage's last words."),
        }),
      ),
      "outline",
      "The document's passages in order, each by its first and last words.",
    ).exactOptional(),
    note: note.exactOptional(),
  })
  .meta({ title: "Source", description: "A document in which words can be found." });
