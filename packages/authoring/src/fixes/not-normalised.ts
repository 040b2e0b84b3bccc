import { valueAt } from "../edits.ts";
import type { IssueFix } from "./fix.ts";

/** A text that is nobody's words is written in Unicode normalisation form C: canonically equal, by definition. */
export const notNormalised: IssueFix = {
  code: "not_normalised",
  edits: (_found, path, { value }) => {
    const found = valueAt(value, path);
    return typeof found === "string" ? [{ path, set: found.normalize("NFC") }] : [];
  },
};
