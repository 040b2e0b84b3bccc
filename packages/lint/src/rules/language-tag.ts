import type { Path } from "@incident-data/core";
import type { Found } from "../finding.ts";
import type { Rule } from "../rule.ts";

export const languageTag: Rule = {
  code: "language_tag",
  severity: "warning",
  title: "A language tag has capitals where it is written without, or none where it is written with them.",
  why: `Tags are compared as they stand: whoever asks for names in hy is not given one in HY. RFC 5646, 2.1.1, has one way to write each:
hy, zh-Hant, en-GB.`,
  wrong: `places/ford:
  names: [{ text: The Ford, lang: EN, source: gazette-article }]`,
  right: `places/ford:
  names: [{ text: The Ford, lang: en, source: gazette-article }]`,
  fixes: true,
  each: ["sources", "actors", "places", "incidents", "statements"],
  *check(context) {
    for (const { quote, path } of context.quotes) yield* tagged(quote.lang, [...path, "lang"]);
    for (const { names, path } of context.names) {
      for (const [i, { lang }] of names.entries()) yield* tagged(lang, [...path, i, "lang"]);
    }
    for (const { lang, path, as } of context.ownTexts) {
      // A key is no value that could be set.
      if (as === "title" && lang !== undefined) for (const { fix: _, ...found } of tagged(lang, path)) yield found;
    }
  },
};

function* tagged(lang: string, path: Path): Generator<Found> {
  const usual = inUsualCase(lang);
  if (usual !== lang) yield { path, expected: usual, received: lang, fix: [{ path, set: usual }] };
}

/** A tag with capitals as in RFC 5646, 2.1.1: none, but in a script, and all in a region; none after a single letter. */
function inUsualCase(lang: string): string {
  let extended = false;
  return lang
    .split("-")
    .map((part, i) => {
      const plain = part.toLowerCase();
      if (i === 0 || extended) return plain;
      extended = part.length === 1;
      if (part.length === 2) return plain.toUpperCase();
      return part.length === 4 ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
    })
    .join("-");
}
