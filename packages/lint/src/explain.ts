import { coreCodes } from "./codes/core.ts";
import { fileCodes } from "./codes/files.ts";
import type { Explanation } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** Every explanation by its code. */
const explanations: ReadonlyMap<string, Explanation> = new Map(
  [
    ...Object.entries(fileCodes).map(([code, text]) => ({ code, severity: "error" as const, ...text })),
    ...Object.entries(coreCodes).map(([code, text]) => ({ code, severity: "error" as const, ...text })),
    // Last, so that a rule speaks for a code that core has too.
    ...rules.map(({ code, severity, title, why, wrong, right }) => ({ code, severity, title, why, wrong, right })),
  ].map((each) => [each.code, { ...each, why: each.why.replace(/\n/g, " ") }]),
);

/** Every code of a finding, of an issue of a record or of a file, in the order of code units. */
export const codes: readonly string[] = [...explanations.keys()].sort();

/**
 * Returns what is wrong where a code is met, why it matters, and an example of it and of its mend; `undefined` for a code
 * that there is not.
 *
 * @example
 * explain("bound_drift")?.severity; // => "warning"
 */
export function explain(code: string): Explanation | undefined {
  return explanations.get(code);
}
