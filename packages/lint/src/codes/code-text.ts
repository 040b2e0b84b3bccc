import type { Explanation } from "../rule.ts";

/** What is said of a code that is none of a rule. */
export type CodeText = Omit<Explanation, "code" | "severity">;
