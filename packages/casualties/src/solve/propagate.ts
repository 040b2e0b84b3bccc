import type { Domains, Row, System } from "./system.ts";

/**
 * What became of the domains: `stable` when no row narrows them any more, `stopped` when the steps ran out, `large`
 * when a number came up that cannot be held exactly and was left aside, `empty` when there is no solution.
 */
export type Propagation = "stable" | "stopped" | "large" | "empty";

/**
 * Narrows the domains by every row until none narrows them any more, or the steps run out; returns which. It never
 * takes away a value that some solution has, so that stopping early is safe.
 *
 * Bounds propagation over linear constraints (Apt, Principles of Constraint Programming, 2003, section 6.4).
 */
export function propagate(system: System, domains: Domains, steps = 200 + 40 * system.rows.length): Propagation {
  const rowsOf: number[][] = Array.from({ length: system.size }, () => []);
  system.rows.forEach(({ terms }, index) => {
    for (const [variable] of terms) rowsOf[variable]?.push(index);
  });
  let large = false;
  const queue = system.rows.map((_, index) => index);
  const waiting = new Set(queue);
  for (let at = 0; at < queue.length; at += 1) {
    if (at >= steps) return "stopped";
    const index = queue[at] ?? 0;
    waiting.delete(index);
    const row = system.rows[index];
    const narrowed = row === undefined ? nothing : narrowBy(row, domains);
    if (narrowed === null) return "empty";
    large ||= narrowed.large;
    for (const variable of narrowed.variables) {
      for (const next of rowsOf[variable] ?? []) {
        if (waiting.has(next)) continue;
        waiting.add(next);
        queue.push(next);
      }
    }
  }
  return large ? "large" : "stable";
}

interface Narrowed {
  readonly variables: ReadonlySet<number>;
  /** True where a number could not be held exactly. */
  readonly large: boolean;
}

const nothing: Narrowed = { variables: new Set(), large: false };

/** Returns the variables that one row narrowed, or null when it leaves none of them a value. */
function narrowBy(row: Row, domains: Domains): Narrowed | null {
  const variables = new Set<number>();
  const least = endsOf(row, domains, -1);
  const most = endsOf(row, domains, 1);
  let large = least.large || most.large;
  if (row.max !== null && least.open === 0 && least.sum > row.max) return null;
  if (row.min !== null && most.open === 0 && most.sum < row.min) return null;
  for (const [variable, factor] of row.terms) {
    const low = domains.min[variable] ?? 0;
    const high = domains.max[variable] ?? null;
    const size = Math.abs(factor);
    // The end of a variable, from what is left for its term; null where it cannot be held exactly.
    const end = (left: number, round: (value: number) => number) => {
      const value = round(left / size);
      if (Number.isSafeInteger(left) && Number.isSafeInteger(value)) return value === 0 ? 0 : value;
      large = true;
      return null;
    };
    let [min, max] = [low, high];
    // What the others leave of the row's upper end bounds the term above, what they leave of its lower end below.
    const rest = without(least, factor > 0 ? low : high, factor);
    if (row.max !== null && rest !== null) {
      const left = row.max - rest;
      if (factor > 0) max = lesser(max, end(left, Math.floor));
      else min = Math.max(min, end(-left, Math.ceil) ?? min);
    }
    const more = without(most, factor > 0 ? high : low, factor);
    if (row.min !== null && more !== null) {
      const left = row.min - more;
      if (factor > 0) min = Math.max(min, end(left, Math.ceil) ?? min);
      else max = lesser(max, end(-left, Math.floor));
    }
    if (max !== null && min > max) return null;
    if (min === low && max === high) continue;
    domains.min[variable] = min;
    domains.max[variable] = max;
    variables.add(variable);
  }
  return { variables, large };
}

interface Ends {
  readonly sum: number;
  /** How many terms have no end on this side; two, and so no use to any term, where the sum is too large. */
  readonly open: number;
  readonly large: boolean;
}

/** The least (side −1) or greatest (side 1) value of a row's sum. */
function endsOf(row: Row, domains: Domains, side: 1 | -1): Ends {
  let sum = 0;
  let open = 0;
  for (const [variable, factor] of row.terms) {
    const end = factor * side > 0 ? (domains.max[variable] ?? null) : (domains.min[variable] ?? 0);
    if (end === null) open += 1;
    else sum += factor * end;
    if (!Number.isSafeInteger(sum)) return { sum: 0, open: 2, large: true };
  }
  return { sum, open, large: false };
}

/** The sum of the other terms, or null where one of them has no end. */
function without(ends: Ends, own: number | null, factor: number): number | null {
  if (own === null) return ends.open === 1 ? ends.sum : null;
  return ends.open === 0 ? ends.sum - factor * own : null;
}

function lesser(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
