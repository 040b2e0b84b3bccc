import { type Bound, checkPeople } from "./bound.ts";
import { CasualtyError } from "./issue.ts";

/**
 * Returns the bound, in people, of groups that share nobody: `[Σ min, Σ max]`. One open end opens the sum.
 * No groups at all sum to nobody, `[0, 0]`.
 *
 * Interval addition over the natural numbers.
 *
 * @throws {CasualtyError} `too_large` when an end of the sum is beyond `Number.MAX_SAFE_INTEGER`.
 * @example
 * ```js
 * sum([{ min: 3, max: 3 }, { min: 0, max: null }]); // => { min: 3, max: null }
 * ```
 */
export function sum(bounds: readonly Bound[]): Bound {
  let min = 0;
  let max: number | null = 0;
  for (const each of bounds) {
    min = add(min, each.min);
    max = max === null || each.max === null ? null : add(max, each.max);
  }
  return { min, max };
}

/**
 * Returns the narrowest bound, in people, that holds every one of the given bounds: any of them may be right.
 *
 * @example
 * ```js
 * hull([{ min: 2, max: 2 }, { min: 4, max: null }]); // => { min: 2, max: null }
 * ```
 */
export function hull(bounds: readonly [Bound, ...Bound[]]): Bound {
  let { min, max } = bounds[0];
  for (const each of bounds) {
    min = Math.min(min, each.min);
    max = max === null || each.max === null ? null : Math.max(max, each.max);
  }
  return { min, max };
}

/**
 * Returns the bound, in people, on which all the given bounds agree, or null when there is none: a contradiction.
 *
 * @example
 * ```js
 * intersect([{ min: 2, max: null }, { min: 2, max: 2 }]); // => { min: 2, max: 2 }
 * intersect([{ min: 2, max: 2 }, { min: 4, max: 4 }]); // => null
 * ```
 */
export function intersect(bounds: readonly [Bound, ...Bound[]]): Bound | null {
  const { min, max } = bounds.reduce((a, b) => ({ min: Math.max(a.min, b.min), max: lesser(a.max, b.max) }));
  return ordered(min, max);
}

/**
 * Returns the bound, in people, of the union of groups of which nobody knows how many people they share:
 * `[largest min, Σ max]`. No groups at all are nobody, `[0, 0]`.
 *
 * The Fréchet bounds of a union.
 *
 * @throws {CasualtyError} `too_large` when the upper end is beyond `Number.MAX_SAFE_INTEGER`.
 * @example
 * ```js
 * union([{ min: 3, max: 5 }, { min: 2, max: 4 }]); // => { min: 3, max: 9 }
 * ```
 */
export function union(bounds: readonly Bound[]): Bound {
  let min = 0;
  let max: number | null = 0;
  for (const each of bounds) {
    min = Math.max(min, each.min);
    max = max === null || each.max === null ? null : add(max, each.max);
  }
  return { min, max };
}

/**
 * Returns both bounds, in people, narrowed by one group being part of the other ("five killed, including two
 * children"), or null when the part must be larger than the whole.
 *
 * @example
 * ```js
 * nest({ min: 2, max: null }, { min: 0, max: 5 }); // => { part: { min: 2, max: 5 }, whole: { min: 2, max: 5 } }
 * ```
 */
export function nest(part: Bound, whole: Bound): { readonly part: Bound; readonly whole: Bound } | null {
  const cut = ordered(part.min, lesser(part.max, whole.max));
  const raised = ordered(Math.max(whole.min, part.min), whole.max);
  return cut === null || raised === null ? null : { part: cut, whole: raised };
}

/**
 * Returns the bound, in people, of a whole without one of its parts: `[max(0, min − part.max), max − part.min]`, or
 * null when the part must be larger than the whole. Military dead are all the dead without the civilian dead.
 *
 * @example
 * ```js
 * complement({ min: 10, max: 10 }, { min: 2, max: 3 }); // => { min: 7, max: 8 }
 * ```
 */
export function complement(whole: Bound, part: Bound): Bound | null {
  if (whole.max !== null && part.min > whole.max) return null;
  return {
    min: part.max === null ? 0 : Math.max(0, whole.min - part.max),
    max: whole.max === null ? null : whole.max - part.min,
  };
}

/**
 * Returns the bound, in people, of what was added between two cumulative totals, or null when the total must have
 * fallen, which only a correction explains.
 *
 * @example
 * ```js
 * difference({ min: 4, max: 4 }, { min: 2, max: null }); // => { min: 0, max: 2 }
 * ```
 */
export function difference(later: Bound, earlier: Bound): Bound | null {
  return complement(later, earlier);
}

/**
 * Returns both bounds, in people, after `moved` of the people counted in `from` are counted in `to` ("one of the
 * wounded died"), or null when more people move than there can be.
 *
 * @throws {CasualtyError} `too_large` when an end of `to` passes `Number.MAX_SAFE_INTEGER`.
 * @example
 * ```js
 * transfer({ min: 4, max: 4 }, { min: 3, max: 3 }, { min: 1, max: 1 });
 * // => { from: { min: 3, max: 3 }, to: { min: 4, max: 4 } }
 * ```
 */
export function transfer(from: Bound, to: Bound, moved: Bound): { readonly from: Bound; readonly to: Bound } | null {
  const possible = ordered(moved.min, lesser(moved.max, from.max));
  const left = complement(from, moved);
  return possible === null || left === null ? null : { from: left, to: sum([to, possible]) };
}

function add(a: number, b: number): number {
  const total = a + b;
  const [first] = checkPeople(total);
  if (first !== undefined) throw new CasualtyError(first);
  return total;
}

function lesser(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function ordered(min: number, max: number | null): Bound | null {
  return max !== null && min > max ? null : { min, max };
}
