import { type Bound, checkEnds } from "./bound.ts";
import { CasualtyError, issue, shown } from "./issue.ts";
import { type Random, randomFrom } from "./random.ts";

/** How likely each number of people in a bound is held to be: an editor's judgement, never read from words. */
export type Distribution =
  /** Every number from `min` to `max` alike. */
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  /** Straight up from `min` to `mode`, straight down to `max`. */
  | { readonly kind: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  /** The number of events that come at a mean rate (Poisson), `shift` people being certain. */
  | { readonly kind: "poisson"; readonly mean: number; readonly shift?: number }
  /** Some numbers, each with its weight. */
  | { readonly kind: "weights"; readonly values: readonly (readonly [value: number, weight: number])[] };

/** How to draw. */
export interface SampleOptions {
  /** A whole number; the same seed gives the same draws everywhere. */
  readonly seed: number;
  /** How many totals are drawn; 10,000 unless given. */
  readonly draws?: number;
  /** The share of the draws between `low` and `high`; 0.9 unless given. */
  readonly share?: number;
}

/** What the drawn totals look like, in people. */
export interface SampledTotal {
  readonly mean: number;
  readonly median: number;
  /** The ends of the middle share of the draws: not bounds, for some draws lie outside. */
  readonly low: number;
  readonly high: number;
  readonly draws: number;
  readonly seed: number;
  readonly share: number;
}

/**
 * Returns what the total of disjoint groups may be when each group's number is drawn for itself: errors of different
 * groups are independent, so that low and high figures are never added as if all were wrong in one direction.
 *
 * Inverse transform sampling (Devroye, Non-Uniform Random Variate Generation, 1986, chapters II and III); quantiles are
 * draws, by nearest rank.
 *
 * @throws {CasualtyError} `bad_shape` when a distribution, the draws or the share are not sound; `not_whole`,
 * `negative`, `min_above_max` or `too_large` when its ends are so.
 * @example
 * ```js
 * const die = { kind: "uniform", min: 1, max: 6 };
 * const { low, high } = sampleTotal([die, die, die, die], { seed: 1 });
 * low > 4 && high < 24; // => true
 * ```
 */
export function sampleTotal(groups: readonly Distribution[], options: SampleOptions): SampledTotal {
  return sampleRivals(
    groups.map((group) => [group]),
    options,
  );
}

/**
 * Returns what {@link sampleTotal} does where a group has rival distributions: each draw takes one of them, all alike.
 *
 * @throws {CasualtyError} as {@link sampleTotal}.
 */
export function sampleRivals(
  groups: readonly (readonly [Distribution, ...Distribution[]])[],
  options: SampleOptions,
): SampledTotal {
  const { seed, draws = 10_000, share = 0.9 } = options;
  if (!Number.isSafeInteger(draws) || draws < 1) throw fault("a whole number of draws", draws, "draws");
  if (!Number.isSafeInteger(seed)) throw fault("a whole number", seed, "seed");
  if (!(share > 0 && share < 1)) throw fault("a share between 0 and 1", share, "share");
  const random = randomFrom(seed);
  const samplers = groups.map((rivals) => oneOf(rivals.map(samplerOf)));
  const totals = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let total = 0;
    for (const sampler of samplers) total += sampler(random);
    if (!Number.isSafeInteger(total)) {
      throw new CasualtyError(issue("too_large", `at most ${Number.MAX_SAFE_INTEGER}`, String(total)));
    }
    totals[draw] = total;
  }
  totals.sort();
  const at = (quantile: number) => totals[Math.max(0, Math.ceil(quantile * draws) - 1)] ?? 0;
  const mean = totals.reduce((a, b) => a + b, 0) / draws;
  return { mean, median: at(0.5), low: at((1 - share) / 2), high: at((1 + share) / 2), draws, seed, share };
}

/** Returns the bound of every number that a distribution can give, in people. */
export function boundOfDistribution(distribution: Distribution): Bound {
  samplerOf(distribution);
  if (distribution.kind === "poisson")
    return { min: distribution.shift ?? 0, max: distribution.mean === 0 ? (distribution.shift ?? 0) : null };
  if (distribution.kind !== "weights") return { min: distribution.min, max: distribution.max };
  const values = distribution.values.filter(([, weight]) => weight > 0).map(([value]) => value);
  return { min: Math.min(...values), max: Math.max(...values) };
}

type Sampler = (random: Random) => number;

/** One of several samplers, all alike; a single one costs no number of its own. */
function oneOf(samplers: readonly Sampler[]): Sampler {
  const [first, second] = samplers;
  if (first !== undefined && second === undefined) return first;
  return (random) => samplers[Math.floor(random() * samplers.length)]?.(random) ?? 0;
}

function samplerOf(distribution: Distribution): Sampler {
  switch (distribution.kind) {
    case "uniform": {
      const { min, max } = distribution;
      throwEnds(min, max);
      return (random) => min + Math.floor(random() * (max - min + 1));
    }
    case "triangular": {
      const { min, mode, max } = distribution;
      throwEnds(min, mode);
      throwEnds(mode, max);
      return (random) => triangular(random(), min, mode, max);
    }
    case "poisson": {
      const { mean, shift = 0 } = distribution;
      throwEnds(shift, shift);
      if (!(mean >= 0 && mean <= 1e6)) throw fault("a mean from 0 to 1,000,000", mean, "mean");
      return (random) => shift + poisson(random, mean);
    }
    case "weights": {
      const { values } = distribution;
      const whole = values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        throwEnds(value, value);
        if (!(weight >= 0)) throw fault("weights of 0 or more", weight, "values");
      }
      if (!(whole > 0 && whole < Number.POSITIVE_INFINITY))
        throw fault("weights of more than 0 together", whole, "values");
      return (random) => weighted(random() * whole, values);
    }
  }
}

/** The whole number at a place of the triangle's distribution function. */
function triangular(place: number, min: number, mode: number, max: number): number {
  // Half a person on both sides, so that rounding gives the ends their share.
  const [low, high] = [min - 0.5, max + 0.5];
  const rise = (mode - low) / (high - low);
  const value =
    place < rise
      ? low + Math.sqrt(place * (high - low) * (mode - low))
      : high - Math.sqrt((1 - place) * (high - low) * (high - mode));
  return Math.min(max, Math.max(min, Math.round(value)));
}

/** Waits until the mean's time is over and counts what came, in pieces short enough for the exponential. */
function poisson(random: Random, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 500) {
    const limit = Math.exp(-Math.min(left, 500));
    for (let product = random(); product > limit; product *= random()) count += 1;
  }
  return count;
}

function weighted(place: number, values: readonly (readonly [number, number])[]): number {
  let left = place;
  let last = 0;
  for (const [value, weight] of values) {
    if (weight > 0) last = value;
    if (left < weight) return value;
    left -= weight;
  }
  return last;
}

function throwEnds(min: number, max: number): void {
  const [first, ...rest] = checkEnds(min, max);
  if (first !== undefined) throw new CasualtyError(first, ...rest);
}

function fault(expected: string, received: unknown, key: string): CasualtyError {
  return new CasualtyError(issue("bad_shape", expected, shown(received), [key]));
}
