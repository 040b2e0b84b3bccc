import * as z from "zod";
import { visible } from "../characters.ts";
import { claimIdPattern, type IdKind, idNouns, idPattern } from "../ids.ts";

/** A schema with the title and description that an editor shows on hover. */
export function doc<S extends z.ZodType>(schema: S, title: string, description: string): S {
  return schema.meta({ title, description });
}

const langPattern = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Text of one character at least that is not blank; where it is empty, that is all that is said of it. */
const visibleText = z.string().min(1, { abort: true }).regex(visible);

export const text = visibleText.max(20_000);
export const line = visibleText.max(1_000);
export const id = doc(
  z.string().max(100).regex(idPattern),
  "id",
  "Lower-case letters, digits and single hyphens; the file's name; forever.",
);
export const lang = doc(
  z.string().max(35).regex(langPattern),
  "language",
  "A BCP 47 language tag: en, hy, az, ru; und if unknown.",
);
export const url = doc(
  z
    .string()
    .max(2_000)
    .regex(/^https?:\/\/\S+$/),
  "address",
  "An http or https address.",
);
export const edtf = doc(
  z.string().min(1).max(200),
  "EDTF date",
  "A date in ISO 8601-2:2019 (EDTF): 2021-07-28, 2021-07, 2021-07-01/2021-07-27, 2021-07-28?.",
);

/** The id of a record of one kind. `x-reference` lets tools, and a test, find every reference in the schema. */
export function ref(kind: IdKind, title: string, description: string) {
  return z
    .string()
    .max(201)
    .regex(kind === "claim" ? claimIdPattern : idPattern)
    .meta({ title, description: `${description} The id of ${idNouns[kind]}.`, "x-reference": kind });
}

/** A list with at least one member. */
export function some<S extends z.ZodType>(member: S) {
  return z.array(member).min(1).max(1_000);
}

export const localText = doc(
  z.record(lang, doc(text, "text", "The text in this language.")),
  "text by language",
  "The editor's own words, keyed by language: { en: Border clash }. At least one.",
).meta({ minProperties: 1 });

export const words = doc(
  z.strictObject({
    text: doc(text, "words", "The words, to the letter."),
    lang,
  }),
  "words",
  "Words as somebody used them, with their language.",
);

const quoteSource = ref("source", "source", "The document in which the words stand.");

const quote = doc(
  z.strictObject({
    source: quoteSource,
    text: doc(text, "text", "The passage, to the letter; defects of the copy are kept."),
    lang,
    prefix: doc(line, "prefix", "The words just before, where the text alone is not unique.").exactOptional(),
    suffix: doc(line, "suffix", "The words just after, where the text alone is not unique.").exactOptional(),
    sensitive: doc(
      z.enum(["graphic", "distressing", "offensive"]),
      "sensitive",
      "Why a page shows the words only when a reader opens them: injuries in detail, suffering, or slurs.",
    ).exactOptional(),
  }),
  "quote",
  "A passage of a document, to the letter.",
);

const cellQuote = doc(
  z.strictObject({
    source: quoteSource,
    row: doc(z.int().min(1), "row", "The row of the data file, counted from 1 without the header."),
    column: doc(line, "column", "The column, by its header."),
    text: doc(z.string().max(20_000), "text", "The cell's text as it stands."),
  }),
  "cell of a data file",
  "A cell of a data file, by row and column.",
);

export const evidence = doc(
  z
    .array(z.union([quote, cellQuote]))
    .min(1)
    .max(1_000),
  "evidence",
  "Where this can be found in so many words.",
);

export const basis = doc(
  z.enum(["stated", "inferred"]),
  "basis",
  "Whether a source says so (stated) or the editor concluded it (inferred).",
);

const relation = doc(
  z.enum(["before", "after", "same-day", "earlier-same-day", "later-same-day"]),
  "relation",
  "How the date stands to what it is relative to.",
);

export const when = doc(
  z.strictObject({
    edtf,
    sense: doc(
      z.enum(["within", "throughout"]),
      "sense",
      "On an interval only. within: at some time in it. throughout: from its start to its end.",
    ).exactOptional(),
    words: doc(line, "words", "The expression that was read, to the letter: Earlier in July.").exactOptional(),
    anchor: doc(
      z.union([
        z.strictObject({ record: ref("incident", "anchor", "The incident that the words are relative to."), relation }),
        z.strictObject({
          source: ref("source", "anchor", "The document whose day the words are relative to."),
          relation,
        }),
      ]),
      "anchor",
      "What a relative expression is relative to, and how.",
    ).exactOptional(),
    profile: doc(
      z
        .string()
        .max(60)
        .regex(/^[a-z0-9-]+@[0-9]+$/),
      "profile",
      "The named, versioned rules that read the words: plain@1.",
    ).exactOptional(),
    zone: doc(line, "zone", "An IANA time zone; absent means local time, unstated.").exactOptional(),
    evidence: evidence.exactOptional(),
  }),
  "date",
  "A calendar date as somebody stated it, with the words it was read from.",
);

export const whens = doc(some(when), "dates", "Several entries all hold: views intersect them.");

export const name = doc(
  z.strictObject({
    text: doc(line, "name", "The name as it is written."),
    lang,
    script: doc(z.string().regex(/^[A-Z][a-z]{3}$/), "script", "ISO 15924: Latn, Cyrl, Armn.").exactOptional(),
    from: doc(edtf, "from", "EDTF; in use from.").exactOptional(),
    to: doc(edtf, "to", "EDTF; in use until.").exactOptional(),
    usedBy: doc(
      some(ref("actor", "used by", "Who uses this name.")),
      "used by",
      "The actors that use this name.",
    ).exactOptional(),
    forms: doc(
      z.record(z.string().min(1).max(40), doc(line, "form", "The name in this form.")),
      "forms",
      "Inflected forms for prose: adjective, genitive.",
    ).exactOptional(),
    source: ref("source", "source", "The source of the name."),
  }),
  "name",
  "One of many names; none is the name.",
);

export const names = doc(some(name), "names", "Every name on record, in any language; the order has no meaning.");

const outsideId = doc(
  z.strictObject({
    scheme: doc(line, "scheme", "Whose identifier it is: wikidata, geonames, iso-3166-1-alpha-2, ucdp-actor, ….").meta({
      examples: [
        "wikidata",
        "geonames",
        "iso-3166-1-alpha-2",
        "iso-3166-1-alpha-3",
        "iso-3166-2",
        "ucdp-actor",
        "gleditsch-ward",
        "correlates-of-war",
        "twitter",
      ],
    }),
    id: doc(line, "id", "The identifier, as text."),
    source: ref("source", "source", "The source that says it is the same thing."),
  }),
  "outside id",
  "The same thing's identifier elsewhere.",
);

export const outsideIds = doc(some(outsideId), "outside ids", "Identifiers of the same thing elsewhere.");

export const note = doc(text, "note", "What a reader of the record should know; not a fact of the data.");

const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const countWords = doc(line, "words", "The words that the count was read from, to the letter: at least two.");

export const count = doc(
  z.union([
    z.strictObject({
      min: doc(whole, "min", "At least so many."),
      max: doc(whole.nullable(), "max", "At most so many; null = no upper bound."),
      words: countWords,
    }),
    z.strictObject({ about: doc(whole, "about", "A figure that the speaker called approximate."), words: countWords }),
    z.strictObject({ vague: doc(line, "vague", "The vague expression: dozens, several."), words: countWords }),
  ]),
  "count",
  "A number of people as stated: { min, max, words }, { about, words } or { vague, words }.",
);
