import type { Path } from "@incident-data/core";
import { issue } from "@incident-data/core";
import { textFixes } from "./fixes/index.ts";
import type { FileIssue } from "./issues.ts";
import { notNormalised } from "./normal-form.ts";
import type { ParsedText } from "./parsed.ts";
import { placesIn } from "./places.ts";

/**
 * What is untidy in a record's text without being wrong: what a text fix would change, and letters that are not in their
 * normal form. The check tells all that is fixed, for both ask here.
 *
 * @param text as the file holds it, with a byte order mark where it has one.
 */
export function untidyIn(text: string, yaml: ParsedText, path: Path, file: string): FileIssue[] {
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const place = placesIn(text);
  const found = textFixes.flatMap(({ code, find }): FileIssue[] => {
    const untidy = find(text);
    if (untidy === undefined) return [];
    const { expected, received, hint, splices } = untidy;
    const at = place(splices[0]?.start ?? 0);
    // A mark at the start takes up no column.
    const column = at.line === 1 ? Math.max(1, at.column - mark) : at.column;
    return [{ ...issue({ code, path, expected, received, hint }), file, line: at.line, column }];
  });
  const values = notNormalised(text, yaml.value).map((inner): FileIssue => {
    const fault = {
      code: "not_normalised",
      path: [...path, ...inner],
      expected: "text in Unicode normalisation form C",
      received: "letters that are written in more characters than they need",
      hint: "Write them as one: two spellings that look alike are two names to a computer.",
    } as const;
    return { ...issue(fault), file, ...yaml.place(inner) };
  });
  return [...found, ...values];
}

/** A text from the gate with the byte order mark that its bytes had. */
export function asWritten(bytes: Uint8Array, text: string): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? `\ufeff${text}` : text;
}
