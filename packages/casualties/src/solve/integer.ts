import { propagate } from "./propagate.ts";
import { type Fraction, type Limit, maximise } from "./simplex.ts";
import { type Domains, exact, type System } from "./system.ts";

/** The end of a variable over whole numbers, or that there is none, or that the work ran out. */
export type End =
  | { readonly kind: "end"; readonly value: number }
  | { readonly kind: "open" }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** How many branches may still be looked at. */
export interface Work {
  left: number;
}

/**
 * Returns the greatest (`side` 1) or least (−1) whole number that a variable has in any solution within the domains:
 * branch and bound over the fractions (Land and Doig, Econometrica 28, 1960). `open`: there is no greatest, for an
 * open end over the fractions is one over whole numbers as soon as there is any solution (Meyer, Mathematical
 * Programming 7, 1974).
 */
export function endOf(system: System, domains: Domains, variable: number, side: 1 | -1, work: Work): End {
  let best: number | null = null;
  let unknown = false;
  const open: Domains[] = [domains];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (work.left <= 0) {
      unknown = true;
      break;
    }
    work.left -= 1;
    const box = { min: [...next.min], max: [...next.max] };
    if (propagate(system, box) === "empty") continue;
    const aim = box.min.map((_, index) => (index === variable ? side : 0));
    const found = maximise(aim, limitsOf(system, box));
    if (found.kind === "infeasible") continue;
    if (found.kind === "unbounded") {
      const any = findSolution(system, box, work);
      if (any === true) return { kind: "open" };
      if (any === null) unknown = true;
      continue;
    }
    const base = box.min[variable] ?? 0;
    const reached = side * base + Number(floor(found.value));
    if (best !== null && reached <= best) continue;
    const split = found.point.findIndex(({ top, bottom }) => top % bottom !== 0n);
    if (split < 0) best = exact(reached);
    else branch(open, box, split, found.point[split]);
  }
  if (unknown) return { kind: "unknown" };
  return best === null ? { kind: "none" } : { kind: "end", value: best === 0 ? 0 : side * best };
}

/** Returns whether there is any solution over whole numbers within the domains; null when the work ran out. */
export function findSolution(system: System, domains: Domains, work: Work): boolean | null {
  const open: Domains[] = [domains];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (work.left <= 0) return null;
    work.left -= 1;
    const box = { min: [...next.min], max: [...next.max] };
    if (propagate(system, box) === "empty") continue;
    // Aiming at few people keeps the branches near the origin where upper ends are open.
    const aim = box.min.map(() => -1);
    const found = maximise(aim, limitsOf(system, box));
    if (found.kind !== "optimal") continue;
    const split = found.point.findIndex(({ top, bottom }) => top % bottom !== 0n);
    if (split < 0) return true;
    branch(open, box, split, found.point[split]);
  }
  return false;
}

function branch(open: Domains[], box: Domains, variable: number, value: Fraction | undefined): void {
  const below = (box.min[variable] ?? 0) + Number(floor(value ?? { top: 0n, bottom: 1n }));
  const up = { min: [...box.min], max: [...box.max] };
  up.min[variable] = below + 1;
  box.max[variable] = below;
  open.push(up, box);
}

/** The rows and domains as limits on what each variable has beyond its least value. */
function limitsOf(system: System, { min, max }: Domains): readonly Limit[] {
  const limits: Limit[] = [];
  for (const row of system.rows) {
    const factors = new Array<number>(system.size).fill(0);
    let base = 0n;
    for (const [variable, factor] of row.terms) {
      factors[variable] = (factors[variable] ?? 0) + factor;
      base += BigInt(factor) * BigInt(min[variable] ?? 0);
    }
    if (row.max !== null) limits.push({ factors, limit: BigInt(row.max) - base });
    if (row.min !== null) {
      limits.push({ factors: factors.map((each) => -each), limit: base - BigInt(row.min) });
    }
  }
  for (const [variable, end] of max.entries()) {
    if (end === null) continue;
    const factors = min.map((_, index) => (index === variable ? 1 : 0));
    limits.push({ factors, limit: BigInt(end) - BigInt(min[variable] ?? 0) });
  }
  return limits;
}

function floor({ top, bottom }: Fraction): bigint {
  const whole = top / bottom;
  return top < 0n && top % bottom !== 0n ? whole - 1n : whole;
}
