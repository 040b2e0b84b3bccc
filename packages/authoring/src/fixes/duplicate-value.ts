import { valueAt } from "../edits.ts";
import type { IssueFix } from "./fix.ts";

/** A value that stands in a set for the second time goes. */
export const duplicateValue: IssueFix = {
  code: "duplicate_value",
  edits: (_found, path, { value }) => {
    const [list, at] = [valueAt(value, path.slice(0, -1)), path.at(-1)];
    if (!Array.isArray(list) || typeof at !== "number") return [];
    return list.slice(0, at).includes(list[at]) ? [{ path, remove: true }] : [];
  },
};
