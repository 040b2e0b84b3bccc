import { type Issue, issue, type Path } from "@incident-data/core";
import { charactersIn } from "@incident-data/core/schema";
import type { FileIssueCode, Place } from "./issues.ts";

/**
 * Characters in somebody's words that a reader does not see: they stay, as words are kept to the letter, and are worth a
 * look. Everywhere else they are refused by the check of the data.
 */
export function hiddenInWords(
  value: unknown,
  base: Path,
  place: (path: Path) => Place,
): (Issue<FileIssueCode> & Place)[] {
  return charactersIn(value, [])
    .filter(({ allowed }) => allowed)
    .map(({ code, path, name }) => {
      const fault = {
        code,
        path: [...base, ...path],
        expected: "words in which every character can be seen",
        received: name,
        hint: "It is kept, as words are kept to the letter. Does it stand in the source?",
      };
      return { ...issue(fault), ...place(path) };
    });
}
