/**
 * The position at which a YAML or JSON text nests deeper than `depth`, else -1: brackets outside quotes, and levels of
 * indentation, of which `- - -` opens several on one line. Exact for JSON; in YAML a quote mark inside plain text can hide
 * what follows it, and the YAML parser counts again as its own grammar sees it.
 */
export function tooDeepAt(text: string, depth: number): number {
  let flow = 0;
  let quote = 0;
  let atLineStart = true;
  let fresh = true;
  const indents: number[] = [];
  for (let i = 0, column = 0; i < text.length; i++, column++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) {
      atLineStart = true;
      fresh = true;
      column = -1;
      continue;
    }
    if (quote !== 0) {
      if (quote === 0x22 && code === 0x5c) i++;
      else if (code === quote) quote = 0;
      atLineStart = false;
      continue;
    }
    if (code === 0x20 || code === 0x09) {
      fresh = true;
      continue;
    }
    const next = text.charCodeAt(i + 1);
    const opens =
      (code === 0x2d || code === 0x3f) && (next === 0x20 || next === 0x0a || next === 0x0d || Number.isNaN(next));
    if (atLineStart && flow === 0) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
      indents.push(column);
      atLineStart = opens;
      if (indents.length > depth) return i;
    }
    if (code === 0x5b || code === 0x7b) flow++;
    else if ((code === 0x5d || code === 0x7d) && flow > 0) flow--;
    else if (fresh && (code === 0x22 || code === 0x27)) quote = code;
    else if (fresh && code === 0x23) {
      const end = text.indexOf("\n", i);
      i = (end < 0 ? text.length : end) - 1;
    }
    if (flow > depth) return i;
    fresh = code === 0x5b || code === 0x7b || code === 0x2c || code === 0x3a;
  }
  return -1;
}
