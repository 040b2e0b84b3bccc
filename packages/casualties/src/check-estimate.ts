import { checkPeople } from "./bound.ts";
import { CasualtyError } from "./issue.ts";

/** A data set's own estimate of the dead of one event: a best figure with its parts, a low and a high one. */
export interface EstimateFigures {
  /** The parts that the best figure is made of; UCDP: `deaths_a`, `deaths_b`, `deaths_civilians`, `deaths_unknown`. */
  readonly parts: readonly number[];
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** What is wrong with an estimate. */
export interface EstimateFinding {
  readonly kind: "parts-differ-from-best" | "low-above-best" | "best-above-high" | "low-above-high";
  readonly severity: "error" | "warning";
  readonly text: string;
}

/**
 * Returns what is wrong with one estimate. Parts that do not add up to the best figure are an error: the codebook says
 * that they do, always, and in released rows they do. Low, best and high out of order are a warning: in released rows
 * they are, where events counted elsewhere were taken out of an aggregate.
 *
 * UCDP GED Codebook version 22.1 (Högbladh 2022), the columns of deaths and section 5.5.
 *
 * @throws {CasualtyError} `not_whole`, `negative`, `too_large` or `bad_shape` when a figure is no number of people.
 * @example
 * ```js
 * checkEstimate({ parts: [0, 0, 3, 0], low: 0, best: 3, high: 0 }).map((each) => each.kind); // => ["best-above-high"]
 * ```
 */
export function checkEstimate({ parts, low, best, high }: EstimateFigures): readonly EstimateFinding[] {
  const [first, ...rest] = [
    ...parts.flatMap((part, index) => checkPeople(part, ["parts", index])),
    ...checkPeople(low, ["low"]),
    ...checkPeople(best, ["best"]),
    ...checkPeople(high, ["high"]),
  ];
  if (first !== undefined) throw new CasualtyError(first, ...rest);
  const findings: EstimateFinding[] = [];
  const sum = parts.reduce((a, b) => a + b, 0);
  if (sum !== best) {
    const text = `the parts add up to ${sum}, and the best estimate is ${best}`;
    findings.push({ kind: "parts-differ-from-best", severity: "error", text });
  }
  const warn = (kind: EstimateFinding["kind"], a: string, one: number, b: string, other: number) => {
    if (one > other) findings.push({ kind, severity: "warning", text: `${a} is ${one}, and ${b} is ${other}` });
  };
  warn("low-above-best", "low", low, "best", best);
  warn("best-above-high", "best", best, "high", high);
  warn("low-above-high", "low", low, "high", high);
  return findings;
}
