import { valueAt } from "../edits.ts";
import type { IssueFix } from "./fix.ts";

/** A number or a truth value where a text belongs is put in quotes as it was written: 2021, 1.0, True. */
export const wrongType: IssueFix = {
  code: "wrong_type",
  edits: ({ expected }, path, { value, source }) => {
    const found = valueAt(value, path);
    // Of nothing (null, ~) nobody knows whether it stands for a word or for a gap.
    if (expected !== "text" || (typeof found !== "number" && typeof found !== "boolean")) return [];
    const written = source(path);
    return written === undefined ? [] : [{ path, set: written }];
  },
};
