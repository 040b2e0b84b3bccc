import type { Bins } from "./bins.ts";

/** Days from one to another, both included. */
export type Range = readonly [first: number, last: number];

/** A whole number for each bin. */
export interface Counts {
  /** Adds one to each bin from one to another, as far as there are bins; nothing where they are in reverse. */
  add(first: number, last: number): void;
  perBin(): readonly number[];
}

/** Counts of nothing yet. Each is kept as its difference from the bin before, so that many bins cost as much as one. */
export function counts(bins: number): Counts {
  const steps = new Int32Array(bins + 1);
  return {
    add(first, last) {
      const [from, to] = [Math.max(first, 0), Math.min(last, bins - 1)];
      if (from > to) return;
      steps[from] = (steps[from] ?? 0) + 1;
      steps[to + 1] = (steps[to + 1] ?? 0) - 1;
    },
    perBin() {
      let sum = 0;
      return Array.from(steps.subarray(0, bins), (step) => {
        sum += step;
        return sum;
      });
    },
  };
}

/** A sum of shares for each bin. */
export interface Shares {
  /** Spreads one evenly over the days of ranges that do not overlap. */
  add(ranges: readonly Range[]): void;
  perBin(): Float64Array;
}

/** Shares of nothing yet. Those of bins that lie whole within a range are kept as a share a day. */
export function shares({ count, indexOf, startOf }: Bins): Shares {
  const parts = new Float64Array(count);
  const whole = counts(count);
  const aDay = new Float64Array(count + 1);
  const addPart = (bin: number, share: number): void => {
    parts[bin] = (parts[bin] ?? 0) + share;
  };
  return {
    add(ranges) {
      const days = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
      for (const [first, last] of ranges) {
        const [from, to] = [indexOf(first), indexOf(last)];
        if (from === to) {
          addPart(from, (last - first + 1) / days);
          continue;
        }
        addPart(from, (startOf(from + 1) - first) / days);
        addPart(to, (last - startOf(to) + 1) / days);
        if (from + 1 === to) continue;
        whole.add(from + 1, to - 1);
        aDay[from + 1] = (aDay[from + 1] ?? 0) + 1 / days;
        aDay[to] = (aDay[to] ?? 0) - 1 / days;
      }
    },
    perBin() {
      const open = whole.perBin();
      let share = 0;
      return parts.map((part, i) => {
        // Where nothing is open, the share is zero again, and not what rounding has left.
        share = open[i] === 0 ? 0 : share + (aDay[i] ?? 0);
        return share === 0 ? part : part + share * (startOf(i + 1) - startOf(i));
      });
    },
  };
}
