import { contains, normalise } from "@incident-data/core";

/** A quote as it stands in the text of its source, or why it does not. */
export type FoundQuote =
  | { readonly ok: true; readonly quote: string }
  | { readonly ok: false; readonly received: string; readonly hint: string };

/**
 * The words of a text that somebody means: those that they give, or, with `…` in them, all that stands from the first part
 * to the second. White space is as one space.
 */
export function quoteIn(text: string, quote: string): FoundQuote {
  if (contains(text, quote)) return { ok: true, quote: normalise(quote) };
  const [from = "", to, more] = quote.split(/…|\.\.\./).map(normalise);
  if (to === undefined || more !== undefined || from === "" || to === "") {
    return { ok: false, received: "words that are not in it", hint: "Copy them from the text, faults of it and all." };
  }
  const whole = normalise(text);
  const start = whole.indexOf(from);
  const end = start < 0 ? -1 : whole.indexOf(to, start + from.length);
  if (start < 0 || end < 0) {
    const received =
      start < 0 ? `no ${JSON.stringify(from)}` : `no ${JSON.stringify(to)} after ${JSON.stringify(from)}`;
    return { ok: false, received, hint: "Copy the first and the last words from the text." };
  }
  if (whole.includes(from, start + 1)) {
    return {
      ok: false,
      received: `${JSON.stringify(from)} twice`,
      hint: "Give a few words more, so that they stand in it once.",
    };
  }
  return { ok: true, quote: whole.slice(start, end + to.length) };
}
