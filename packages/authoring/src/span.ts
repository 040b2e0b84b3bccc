/** A line of a text, and how far on it reaches what stands at a column. */
export interface Span {
  /** The line without its end. */
  readonly text: string;
  /** The column after the last character, counted from 1. */
  readonly endColumn: number;
}

/** The line of a YAML text, and the end of the scalar or key that starts at a column: an excerpt for a reader, no more. */
export function spanAt(text: string, line: number, column: number): Span {
  let start = 0;
  for (let at = 1; at < line && start >= 0; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return { text: "", endColumn: column + 1 };
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  const found = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
  return { text: found, endColumn: Math.max(column + 1, column + lengthAt(found.slice(column - 1))) };
}

/** How long a key or a scalar is with which a text begins; one character of anything else. */
function lengthAt(rest: string): number {
  const [quoted] = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(rest) ?? [];
  if (quoted !== undefined) return quoted.length;
  const [key] = /^[\w-]+(?=:(?: |$))/.exec(rest) ?? [];
  if (key !== undefined) return key.length;
  if (/^[[{|>&*!]/.test(rest)) return 1;
  let end = 0;
  while (end < rest.length) {
    const here = rest.charAt(end);
    if (here === "," || here === "]" || here === "}") break;
    if (here === " " && rest.charAt(end + 1) === "#") break;
    end++;
  }
  while (end > 0 && rest.charAt(end - 1) === " ") end--;
  return end;
}
