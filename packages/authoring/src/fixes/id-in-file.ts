import { valueAt } from "../edits.ts";
import type { IssueFix } from "./fix.ts";

/** An id in a file goes, where it says what the file's name says. Where it says another, either may be the right one. */
export const idInFile: IssueFix = {
  code: "id_in_file",
  edits: (_found, path, { id, value }) =>
    path.length === 1 && path[0] === "id" && valueAt(value, path) === id ? [{ path, remove: true }] : [],
};
