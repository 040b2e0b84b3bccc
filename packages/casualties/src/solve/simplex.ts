/** `Σ factors · y ≤ limit` over `y ≥ 0`. */
export interface Limit {
  readonly factors: readonly number[];
  readonly limit: bigint;
}

/** A fraction with a positive denominator. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The greatest value of a linear sum, the point that has it, or why there is none. */
export type Optimum =
  | { readonly kind: "optimal"; readonly value: Fraction; readonly point: readonly Fraction[] }
  | { readonly kind: "infeasible" }
  | { readonly kind: "unbounded" };

/**
 * Returns the greatest value of `Σ aim · y` within the limits, over fractions and without rounding.
 *
 * The least-index criss-cross method (Terlaky, A convergent criss-cross method, Optimization 16, 1985) on a tableau of
 * whole numbers with one common denominator (Bareiss, Mathematics of Computation 22, 1968).
 */
export function maximise(aim: readonly number[], limits: readonly Limit[]): Optimum {
  const size = aim.length;
  const rows = limits.map(({ factors, limit }) => [...factors.map(BigInt), limit]);
  const last = rows.length;
  rows.push([...aim.map((factor) => -factor), 0].map(BigInt));
  const columns = aim.map((_, index) => index);
  const basis = limits.map((_, index) => size + index);
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0n;
  let common = 1n;

  for (;;) {
    const low = leastIndex(basis, (row) => at(row, size) < 0n);
    const high = leastIndex(columns, (column) => at(last, column) < 0n);
    if (low === null && high === null) break;
    let row: number | null = low;
    let column: number | null = high;
    const lowIndex = low === null ? Number.POSITIVE_INFINITY : (basis[low] ?? 0);
    const highIndex = high === null ? Number.POSITIVE_INFINITY : (columns[high] ?? 0);
    if (lowIndex < highIndex) {
      column = leastIndex(columns, (each) => at(low ?? 0, each) < 0n);
      if (column === null) return { kind: "infeasible" };
    } else {
      row = leastIndex(basis, (each) => at(each, high ?? 0) > 0n);
      if (row === null) return isPossible(aim, limits) ? { kind: "unbounded" } : { kind: "infeasible" };
    }
    common = pivot(rows, row ?? 0, column ?? 0, common);
    const leaving = basis[row ?? 0] ?? 0;
    basis[row ?? 0] = columns[column ?? 0] ?? 0;
    columns[column ?? 0] = leaving;
  }
  const point = aim.map((): Fraction => ({ top: 0n, bottom: 1n }));
  basis.forEach((variable, row) => {
    if (variable < size) point[variable] = { top: at(row, size), bottom: common };
  });
  return { kind: "optimal", value: { top: at(last, size), bottom: common }, point };
}

function isPossible(aim: readonly number[], limits: readonly Limit[]): boolean {
  if (aim.every((factor) => factor === 0)) return false;
  return (
    maximise(
      aim.map(() => 0),
      limits,
    ).kind === "optimal"
  );
}

/** Exchanges a basic and a free variable in place; returns the new common denominator, which is positive. */
function pivot(rows: bigint[][], row: number, column: number, common: bigint): bigint {
  const own = rows[row] ?? [];
  const value = own[column] ?? 1n;
  for (const [index, other] of rows.entries()) {
    if (index === row) continue;
    const factor = other[column] ?? 0n;
    for (const [place, cell] of other.entries()) {
      if (place !== column) other[place] = (cell * value - factor * (own[place] ?? 0n)) / common;
    }
    other[column] = -factor;
  }
  own[column] = common;
  if (value > 0n) return value;
  for (const each of rows) for (const [place, cell] of each.entries()) each[place] = -cell;
  return -value;
}

/** The place whose variable has the least index among those that pass. */
function leastIndex(variables: readonly number[], passes: (place: number) => boolean): number | null {
  let best: number | null = null;
  for (const [place, variable] of variables.entries()) {
    if (passes(place) && (best === null || variable < (variables[best] ?? 0))) best = place;
  }
  return best;
}
