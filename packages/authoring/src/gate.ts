/** The gate alone, with what needs no YAML parser and nothing of Node: for whoever reads bytes from outside. */

export type { FileIssueCode, InputCode, InputFault, Place } from "./issues.ts";
export { parseJson } from "./json.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export type { ParsedText } from "./parsed.ts";
export { pathFault } from "./paths.ts";
export { placeAt } from "./places.ts";
export { type Gated, readUntrusted } from "./read-untrusted.ts";
