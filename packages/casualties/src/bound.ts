import { CasualtyError, type Issue, issue, shown } from "./issue.ts";

/** The whole numbers of people from `min` to `max`, both included; `max: null` has no upper end. */
export interface Bound {
  readonly min: number;
  readonly max: number | null;
}

/** `[0, ∞)`: what is known of a number of people before anybody speaks. It is not a claim of zero. */
export const unbounded: Bound = { min: 0, max: null };

/**
 * Returns the bound from `min` to `max` people, both included; `max: null` has no upper end.
 *
 * @throws {CasualtyError} `not_whole`, `negative`, `too_large` or `min_above_max` when the ends are so.
 * @example
 * ```js
 * bound(2, null); // => { min: 2, max: null }
 * ```
 */
export function bound(min: number, max: number | null): Bound {
  const [first, ...rest] = checkEnds(min, max);
  if (first !== undefined) throw new CasualtyError(first, ...rest);
  return { min, max };
}

/**
 * Returns the bound of exactly `count` people.
 *
 * @throws {CasualtyError} `not_whole`, `negative` or `too_large` when `count` is so.
 * @example
 * ```js
 * exactly(2); // => { min: 2, max: 2 }
 * ```
 */
export function exactly(count: number): Bound {
  return bound(count, count);
}

/** Returns true for an object whose `min` and `max` are the ends of a bound. */
export function isBound(value: unknown): value is Bound {
  if (typeof value !== "object" || value === null || !("min" in value) || !("max" in value)) return false;
  return checkEnds(value.min, value.max).length === 0;
}

/** Returns true when both bounds have the same ends. */
export function sameBound(a: Bound, b: Bound): boolean {
  return a.min === b.min && a.max === b.max;
}

/** Returns true when `count` people lie inside the bound. */
export function contains(bound: Bound, count: number): boolean {
  return count >= bound.min && (bound.max === null || count <= bound.max);
}

/** Returns true when every number in `inner` lies in `outer`: `inner` says at least as much. */
export function implies(inner: Bound, outer: Bound): boolean {
  return inner.min >= outer.min && (outer.max === null || (inner.max !== null && inner.max <= outer.max));
}

/** The issues of one number of people: not whole, negative, or beyond `Number.MAX_SAFE_INTEGER`. */
export function checkPeople(value: unknown, path: readonly (string | number)[] = []): Issue[] {
  const expected = "a whole number of people";
  if (typeof value !== "number") return [issue("bad_shape", expected, shown(value), path)];
  if (Number.isNaN(value)) return [issue("not_whole", expected, "NaN", path)];
  if (value < 0) return [issue("negative", "0 or more", shown(value), path)];
  if (value > Number.MAX_SAFE_INTEGER) {
    return [issue("too_large", `at most ${Number.MAX_SAFE_INTEGER}`, shown(value), path)];
  }
  return Number.isInteger(value) ? [] : [issue("not_whole", expected, shown(value), path)];
}

/** The issues of a pair of ends, `max: null` being no upper end. */
export function checkEnds(min: unknown, max: unknown, path: readonly (string | number)[] = []): Issue[] {
  const issues = checkPeople(min, [...path, "min"]);
  if (max !== null) issues.push(...checkPeople(max, [...path, "max"]));
  if (issues.length === 0 && typeof min === "number" && typeof max === "number" && min > max) {
    issues.push(issue("min_above_max", `a lower end of at most ${max}`, shown(min), path));
  }
  return issues;
}
