import type { Splice } from "../yaml-spots.ts";
import { many, type TextFix } from "./fix.ts";

/** Lines that end otherwise than most of the file's; of as many of each, CRLF. YAML reads both the same, also in quotes. */
export const mixedLineEnds: TextFix = {
  code: "mixed_line_ends",
  find: (text) => {
    if (!text.includes("\r\n")) return undefined;
    const [crlf, lf]: [number[], number[]] = [[], []];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      if (text.charAt(at - 1) === "\r") crlf.push(at - 1);
      else lf.push(at);
    }
    if (lf.length === 0) return undefined;
    const toLf = lf.length >= crlf.length;
    const splices: Splice[] = toLf
      ? crlf.map((start) => ({ start, end: start + 1, text: "" }))
      : lf.map((start) => ({ start, end: start, text: "\r" }));
    const [most, odd] = toLf ? ["LF", "CRLF"] : ["CRLF", "LF"];
    return {
      expected: `lines that all end in ${most}, as most do`,
      received: `${many(splices.length, "line")} that end in ${odd}`,
      hint: "Save the file with one kind of line ends.",
      splices,
    };
  },
};
