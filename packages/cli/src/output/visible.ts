import { escaped } from "@incident-data/core/characters";

/**
 * A text from data as it may reach a terminal or the log of a CI job: on one line, every control character, mark of
 * direction and hidden character written out, and no way to begin a command of a log (`##[group]`, `##vso[task]`).
 */
export function visible(text: string): string {
  const line = escaped(text).replace(/[\t\n\r\u0085]/g, (each) => names[each] ?? "");
  return line.replace(/##(\w*)\[/g, "##$1\\u005b");
}

const names: { readonly [character: string]: string } = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\u0085": "\\u0085" };

/** Whether a made text holds nothing that a terminal would obey: lines of characters that can be seen. */
export function isSafe(text: string): boolean {
  return !/[\t\r\u0085]/.test(text) && escaped(text) === text;
}
