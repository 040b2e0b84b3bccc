import { safeParseEdtf } from "@incident-data/dates";
import { valueAt } from "../edits.ts";
import type { IssueFix } from "./fix.ts";

/** A date with white space in it, or in the spelling of EDTF's draft of 2012, which ISO 8601-2:2019 spells another way. */
export const badDate: IssueFix = {
  code: "bad_date",
  edits: (_found, path, { value }) => {
    const found = valueAt(value, path);
    const mended = typeof found === "string" ? respelled(found) : undefined;
    return mended === undefined ? [] : [{ path, set: mended }];
  },
};

/**
 * What each spelling of the draft became, one to one. Not here: `x`, which was a decade and is no digit that somebody left
 * out, and groups in brackets, whose marks went elsewhere.
 */
const draft: readonly (readonly [RegExp, string])[] = [
  [/\bunknown\b/g, ""],
  [/\bopen\b/g, ".."],
  [/\?~|~\?/g, "%"],
  [/u/g, "X"],
  [/^y|(?<=\/)y/g, "Y"],
];

/** The one EDTF date that a text means which is none; `undefined` where it may mean several, or is one. */
function respelled(text: string): string | undefined {
  // Of two numbers with a space between them nobody knows what is missing there.
  if (text.length > 100 || /\w\s+\w/.test(text) || safeParseEdtf(text).success) return undefined;
  let mended = text.replace(/\s/g, "");
  for (const [pattern, replacement] of draft) mended = mended.replace(pattern, replacement);
  return mended !== text && safeParseEdtf(mended).success ? mended : undefined;
}
