import { issue, type Path } from "@incident-data/core";
import { Lexer } from "yaml";
import type { FileIssue } from "./issues.ts";
import { placesIn } from "./places.ts";

/**
 * What begins a comment that marks something as not yet reviewed: a blank that a person has to fill, or a value that a
 * program proposes. Whoever has compared it with the source takes the comment away; until then nothing is built.
 */
export const reviewMark = "REVIEW:";

/** A mark in a text: where its comment begins, what it says, and whether it stands behind a field without a value. */
interface ReviewMark {
  readonly offset: number;
  readonly says: string;
  readonly blank: boolean;
}

/** The marks in the comments of a YAML text. Somebody's words may hold the same letters: only comments count. */
function reviewMarksIn(text: string): readonly ReviewMark[] {
  if (!text.includes(reviewMark)) return [];
  const marks: ReviewMark[] = [];
  let offset = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer's own marks, for a document, a scalar and flow, are no characters of the text.
    if (isControl(lexeme)) {
      before = lexeme;
      continue;
    }
    if (before !== scalarMark && lexeme.startsWith("#")) {
      const said = lexeme.slice(1).trim();
      if (said.startsWith(reviewMark)) {
        const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trimEnd();
        marks.push({ offset, says: said.slice(reviewMark.length).trim(), blank: line.endsWith(":") });
      }
    }
    offset += lexeme.length;
    before = lexeme;
  }
  return marks;
}

/** What the lexer puts before the text of a scalar. */
const scalarMark = "\u001f";

function isControl(lexeme: string): boolean {
  return lexeme === "\u0002" || lexeme === "\u0018" || lexeme === scalarMark;
}

/** The issue of each mark of a file, at its place. */
export function toBeReviewed(text: string, path: Path, file: string): FileIssue[] {
  const marks = reviewMarksIn(text);
  if (marks.length === 0) return [];
  const place = placesIn(text);
  return marks.map(({ offset, says, blank }) => {
    const what = says === "" ? "" : `: ${says}`;
    const fault = {
      code: "to_be_reviewed",
      path,
      expected: blank ? `a value${what}` : "what a person has compared with the source",
      received: blank ? "a blank" : `a proposal${what}`,
      hint: blank
        ? "Fill it in, or take the line away where the source does not say; then take the mark away."
        : "Mend the line where the source says otherwise, then take the mark away.",
    } as const;
    return { ...issue(fault), file, ...place(offset) };
  });
}

/** The lines of a file on which something waits for its review: what its schema has against a blank there is said already. */
export function linesToReview(issues: readonly FileIssue[]): ReadonlySet<number> {
  return new Set(issues.flatMap(({ code, line }) => (code === "to_be_reviewed" ? [line] : [])));
}

/** Whether a fault is only that a blank is a blank. */
export function isOfBlank(received: string, line: number, lines: ReadonlySet<number> | undefined): boolean {
  return received === "null" && lines?.has(line) === true;
}
