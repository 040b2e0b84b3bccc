import { isScalar, visit } from "yaml";
import { rootOf, type Splice } from "../yaml-spots.ts";
import { many, type TextFix } from "./fix.ts";

/** White space at the ends of lines, but for what stands in a text of several lines: there it may be part of it. */
export const trailingSpace: TextFix = {
  code: "trailing_space",
  find: (text) => {
    const all = atLineEnds(text);
    if (all.length === 0) return undefined;
    const texts = scalarsIn(text);
    const splices = all.filter(({ start }) => !texts.some(([from, to]) => start >= from && start < to));
    if (splices.length === 0) return undefined;
    return {
      expected: "lines that end where their text ends",
      received: `white space at the end of ${many(splices.length, "line")}`,
      hint: "Take it out.",
      splices,
    };
  },
};

/** Spaces and tabs before the ends of lines. Each is looked at once. */
function atLineEnds(text: string): Splice[] {
  const found: Splice[] = [];
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf("\n", from);
    const stop = next < 0 ? text.length : next;
    const end = stop > from && text.charAt(stop - 1) === "\r" ? stop - 1 : stop;
    let start = end;
    while (start > from && (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t")) start--;
    if (start < end) found.push({ start, end, text: "" });
    from = stop + 1;
  }
  return found;
}

/** From where to where the scalars of several lines reach. */
function scalarsIn(text: string): (readonly [from: number, to: number])[] {
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const found: (readonly [number, number])[] = [];
  const root = rootOf(text.slice(mark));
  if (root === null) return found;
  visit(root, {
    Node(_key, node) {
      const [from = 0, to = 0] = isScalar(node) ? (node.range ?? []) : [];
      if (text.slice(from + mark, to + mark).includes("\n")) found.push([from + mark, to + mark]);
    },
  });
  return found;
}
