import { createTwoFilesPatch } from "diff";

/**
 * What changed in a file, as a unified diff that `git apply` and `patch` take: `a/` and `b/` before its name, three lines
 * around each change. Empty where nothing did. Its lines hold what the file holds: escape it before a terminal shows it.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  const text = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, "", "", {
    context: 3,
    stripTrailingCr: false,
  });
  // Without the rule that the library draws first, and the tabs behind the names that stand for times.
  return text.replace(/^=+\n/, "").replace(/^(---|\+\+\+) (.*)\t$/gm, "$1 $2");
}
