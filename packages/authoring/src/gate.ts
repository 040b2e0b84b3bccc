/**
 * The gate alone, with what needs no YAML parser and nothing of Node: for whoever reads bytes from outside. Beside it, how a
 * row of a table is written so that no spreadsheet runs a cell of it, and read again.
 */

export type { FileIssueCode, InputCode, InputFault, Place } from "./issues.ts";
export { parseJson } from "./json.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export type { ParsedText } from "./parsed.ts";
export { pathFault } from "./paths.ts";
export { placeAt } from "./places.ts";
export { type Gated, readUntrusted } from "./read-untrusted.ts";
export { escapeCell, unescapeCell } from "./sheet/csv/escape.ts";
export { csvLine } from "./sheet/csv/write.ts";
