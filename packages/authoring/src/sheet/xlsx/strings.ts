/** Characters that XML cannot hold, or would change: written by their number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** A text as SpreadsheetML holds it: what XML cannot hold becomes `_x000D_` (ECMA-376, 22.9.2.19, ST_Xstring). */
export function toXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The text that SpreadsheetML holds. */
export function fromXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A text inside an XML element or an attribute in double quotation marks. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark] ?? "&quot;");
}
