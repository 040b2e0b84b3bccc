import type { Place } from "./issues.ts";

/** The line and column, counted from 1, of a position in a text. */
export function placeAt(text: string, position: number): Place {
  const before = text.slice(0, position);
  const lastBreak = before.lastIndexOf("\n");
  let line = 1;
  for (let at = before.indexOf("\n"); at >= 0; at = before.indexOf("\n", at + 1)) line++;
  return { line, column: before.length - lastBreak };
}

/** The same for many positions in one text: its lines are counted once, when the first place is asked for. */
export function placesIn(text: string): (position: number) => Place {
  let starts: number[] | undefined;
  return (position) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.min(position, text.length) - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
