/** How a value is written as YAML 1.2, so that YAML 1.1 reads it the same. */

/** How a text stood where another one takes its place. */
export type Quotes = "plain" | "single" | "double";

/** What YAML 1.1 reads as a truth value or as nothing, and what either version reads as a number that is none. */
const word = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+]?\.inf|\.nan)$/i;

/** What may be read as a number, a date or a time by somebody's YAML. */
const numeric = /^[-+.]?[0-9][0-9A-Fa-fxo_.,:+\-/TtZz ]*$/;

/** Marks with which no text may begin without quotes. */
const marks = new Set("-?:,[]{}#&*!|>'\"%@`=<~");

/** Characters that are not printed as they are, and those that end a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const unprinted = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value that is no list and no object, or is written on one line as if in a list with brackets. */
export function flowText(value: unknown, quotes: Quotes = "plain"): string {
  if (Array.isArray(value)) return `[${value.map((member) => flowText(member)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([key, own]) => `${textOf(key, "plain", true)}: ${flowText(own)}`);
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
  }
  return scalarText(value, quotes, true);
}

/** A text, a number, a truth value or `null`. */
export function scalarText(value: unknown, quotes: Quotes, inFlow: boolean): string {
  if (typeof value === "string") return textOf(value, quotes, inFlow);
  return typeof value === "number" ? String(value) : JSON.stringify(value ?? null);
}

/** A text in the quotes that it had, or in those that it needs. */
function textOf(text: string, quotes: Quotes, inFlow: boolean): string {
  if (quotes === "plain" && isPlain(text, inFlow)) return text;
  const printed = text.search(unprinted) < 0;
  if (quotes === "single" && printed) return `'${text.replaceAll("'", "''")}'`;
  const json = JSON.stringify(text);
  return json.replace(unprinted, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Whether a text can stand without quotes and is still that text, for any reader of YAML. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (text === "" || text !== text.trim() || marks.has(text.charAt(0)) || text.search(unprinted) >= 0) return false;
  if (word.test(text) || numeric.test(text) || text.startsWith("...")) return false;
  if (text.includes(": ") || text.endsWith(":") || text.includes(" #")) return false;
  return !inFlow || !/[,[\]{}:#]/.test(text);
}

/** A list or an object on lines of its own, each of which begins with `indent` and ends with `end`. */
export function blockText(value: unknown, indent: string, end: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.map((member) => `${indent}-${afterDash(member, inner, end)}`).join("");
  }
  return Object.entries(value as object)
    .map(([key, own]) => `${indent}${textOf(key, "plain", false)}:${afterColon(own, inner, end)}`)
    .join("");
}

/** What stands after a colon: the value on the same line where it is short, else on lines of its own. */
export function afterColon(value: unknown, indent: string, end: string): string {
  return isBlock(value) ? `${end}${blockText(value, indent, end)}` : ` ${lineText(value)}${end}`;
}

/** What stands after a dash: an object begins on the same line. */
export function afterDash(value: unknown, indent: string, end: string): string {
  return isBlock(value) ? ` ${blockText(value, indent, end).slice(indent.length)}` : ` ${lineText(value)}${end}`;
}

/** A value on one line of a block: outside brackets a text needs fewer quotes. */
function lineText(value: unknown): string {
  return typeof value === "object" && value !== null ? flowText(value) : scalarText(value, "plain", false);
}

/** Whether a value is best written on lines of its own: a list that holds more than names and numbers, or a long one. */
export function isBlock(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return false;
  const inner: readonly unknown[] = Object.values(value);
  return inner.some((each) => typeof each === "object" && each !== null) || flowText(value).length > 80;
}

/** A name as a key, in the quotes that it had or needs. */
export function keyText(name: string, quotes: Quotes, inFlow: boolean): string {
  return textOf(name, quotes, inFlow);
}

/** A text as lines of a block scalar (`|` or `>`), or `undefined` where that is not simply done. */
export function blockScalar(text: string, header: string, indent: string, end: string): string | undefined {
  const strips = header.includes("-");
  const body = strips ? text : text.endsWith("\n") ? text.slice(0, -1) : undefined;
  if (body === undefined || body === "" || body.endsWith("\n") || header.includes("+")) return undefined;
  if (body.search(/[^\n\P{C}]/u) >= 0 || /^[ \t]|\n[ \t]/.test(body)) return undefined;
  const lines = body.split("\n");
  // In a folded text one line end is a space, so that a line end needs an empty line more.
  const between = header.startsWith(">") ? `${end}${end}` : end;
  if (header.startsWith(">") && lines.includes("")) return undefined;
  return `${header}${end}${lines.map((line) => (line === "" ? "" : `${indent}${line}`)).join(between)}${end}`;
}
