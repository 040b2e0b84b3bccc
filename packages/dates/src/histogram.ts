import { type Counts, counts, type Range, shares } from "./bin-sums.ts";
import { type Bins, type BinUnit, binsBetween } from "./bins.ts";
import { dayBounds } from "./edtf/bounds.ts";
import { parseEdtf } from "./edtf/parse.ts";
import type { EdtfMember } from "./edtf/value.ts";
import { type Ends, endsOf } from "./relations.ts";
import { hasGaps, spanOf } from "./span.ts";
import type { When } from "./when.ts";

/** How many things happened in a stretch of time. */
export interface Bin {
  /** The days of the bin in EDTF: a day, an interval of seven days, a month or a year. */
  readonly edtf: string;
  /** How many happened in it for certain. */
  readonly lower: number;
  /** How many may have happened in it. */
  readonly upper: number;
  /**
   * The sum of shares, where a thing is spread evenly over the days on which it may have happened; of what lasted the
   * chances that it touched the bin, where its begin and its end are each spread evenly over their days.
   */
  readonly expected: number;
}

/** What {@link histogram} gives. The lists are of positions of dates. */
export interface Histogram {
  readonly bins: readonly Bin[];
  /** Dates without any day, since what they say contradicts itself: they are in no bin. */
  readonly unplaced: readonly number[];
  /**
   * Dates without a first or a last day: they are in `upper` of each bin that they reach and where it is certain in
   * `lower`, never in `expected`, and they reach beyond the bins.
   */
  readonly unbounded: readonly number[];
  /** Dates that are marked `?`, `~` or `%`: they are in `upper` and `expected`, never in `lower`. */
  readonly marked: readonly number[];
  /** Dates with gaps that were filled (`{2019,2021}`, `2021-XX-28`): they may count in `upper` and `expected` of a gap. */
  readonly hulls: readonly number[];
}

/**
 * How many of some things happened in each day, week, month or year, from the first that a date names to the last: an
 * uncertain date counts in every bin that it may fall in. What lasted (`throughout`) counts in each bin that it touched.
 * Several dates of one thing are intersected, as {@link spanOf} does.
 *
 * @throws EdtfError where a date is not EDTF; RangeError where there would be more than 100,000 bins, or a day, week or
 * month of a year of more than four digits.
 * @example
 * histogram([{ edtf: "2021-07" }, { edtf: "2021-06-30/2021-07-01" }], "month").bins[1]; // => { edtf: "2021-07", lower: 1, upper: 2, expected: 1.5 }
 */
export function histogram(whens: readonly (When | readonly When[])[], unit: BinUnit): Histogram {
  const things: Thing[] = [];
  const [unplaced, unbounded, marked, hulls]: [number[], number[], number[], number[]] = [[], [], [], []];
  whens.forEach((when, i) => {
    const thing = thingOf(when);
    if (thing === null) {
      unplaced.push(i);
      return;
    }
    things.push(thing);
    if (!isBounded(thing)) unbounded.push(i);
    if (thing.marked) marked.push(i);
    if (thing.hull) hulls.push(i);
  });
  return { bins: binsOf(things, unit), unplaced, unbounded, marked, hulls };
}

/** When a thing may have happened; infinite days where there is no bound. */
interface Thing {
  readonly ends: Ends;
  /** The days on which it may have gone on, in order. */
  readonly ranges: readonly [Range, ...Range[]];
  /** Whether it lasted at least from its latest begin to its earliest end. */
  readonly lasting: boolean;
  readonly marked: boolean;
  readonly hull: boolean;
}

function thingOf(whens: When | readonly When[]): Thing | null {
  const all = "edtf" in whens ? [whens] : whens;
  const span = spanOf(whens);
  if (span.kind === "empty") return null;
  const ends = endsOf(span);
  const marked = span.qualifier !== null;
  const members = all.length === 1 ? membersOf(all[0]?.edtf ?? "") : null;
  if (members !== null) {
    const ranges = members.map((member): Range => {
      const { earliest, latest } = dayBounds({ type: "set", of: "one", members: [member] });
      return [earliest ?? -Infinity, latest ?? Infinity];
    });
    return { ends, ranges: joined(ranges), lasting: false, marked, hull: members.some(hasGaps) };
  }
  const lasting = all.some(({ sense }) => sense === "throughout") && ends.beginHigh <= ends.endLow;
  return { ends, ranges: [[ends.beginLow, ends.endHigh]], lasting, marked, hull: span.hull };
}

/** The members of a set of which the date is one; null for any other date. */
function membersOf(edtf: string): readonly EdtfMember[] | null {
  const value = parseEdtf(edtf);
  return value.type === "set" && value.of === "one" ? value.members : null;
}

/** Ranges in order, with those joined that overlap: a day is a day, however often a set names it. */
function joined(ranges: readonly Range[]): readonly [Range, ...Range[]] {
  const [first = [-Infinity, Infinity], ...others] = [...ranges].sort(([a], [b]) => (a < b ? -1 : 1));
  const all: [Range, ...Range[]] = [first];
  for (const range of others) {
    const before = all.at(-1) ?? first;
    if (range[0] > before[1]) all.push(range);
    else all[all.length - 1] = [before[0], Math.max(before[1], range[1])];
  }
  return all;
}

function isBounded({ ends }: Thing): boolean {
  return Number.isFinite(ends.beginLow) && Number.isFinite(ends.endHigh);
}

function binsOf(things: readonly Thing[], unit: BinUnit): readonly Bin[] {
  const bins = binsOver(things, unit);
  if (bins === null) return [];
  const [lower, upper] = [counts(bins.count), counts(bins.count)];
  const [moments, begins, finishes] = [shares(bins), shares(bins), shares(bins)];
  for (const thing of things) {
    const { ends, ranges, lasting, marked } = thing;
    if (!marked) addCertain(thing, bins, lower);
    addPossible(ranges, bins, upper);
    if (!isBounded(thing)) continue;
    if (lasting) {
      begins.add([[ends.beginLow, ends.beginHigh]]);
      finishes.add([[ends.endLow, ends.endHigh]]);
    } else moments.add(ranges);
  }
  const [lowers, uppers] = [lower.perBin(), upper.perBin()];
  const [momentShares, beginShares, endShares] = [moments.perBin(), begins.perBin(), finishes.perBin()];
  // What has begun and not ended before a bin touches it.
  let going = 0;
  return lowers.map((certain, i) => {
    going += beginShares[i] ?? 0;
    const expected = going + (momentShares[i] ?? 0);
    going -= endShares[i] ?? 0;
    return { edtf: bins.textOf(i), lower: certain, upper: uppers[i] ?? 0, expected };
  });
}

/** The bins from the first to the last day that any date names; null where none does. */
function binsOver(things: readonly Thing[], unit: BinUnit): Bins | null {
  let [first, last] = [Infinity, -Infinity];
  const widen = (day: number): void => {
    if (day < first && day !== -Infinity) first = day;
    if (day > last && day !== Infinity) last = day;
  };
  for (const { ends, ranges } of things) {
    widen(ends.beginHigh);
    widen(ends.endLow);
    for (const [from, to] of ranges) {
      widen(from);
      widen(to);
    }
  }
  return first > last ? null : binsBetween(first, last, unit);
}

/** Adds one to each bin that a thing touched for certain: it began no later than in it, and ended no earlier. */
function addCertain({ ends, ranges }: Thing, { indexOf }: Bins, lower: Counts): void {
  const several = ranges.length > 1;
  const [latestBegin, earliestEnd] = several ? [ranges.at(-1)?.[1] ?? 0, ranges[0][0]] : [ends.beginHigh, ends.endLow];
  lower.add(indexOf(latestBegin), indexOf(earliestEnd));
}

/** Adds one to each bin that a thing may have touched, and to each once. */
function addPossible(ranges: readonly Range[], { indexOf }: Bins, upper: Counts): void {
  let done = -Infinity;
  for (const [first, last] of ranges) {
    const to = indexOf(last);
    upper.add(Math.max(indexOf(first), done + 1), to);
    done = to;
  }
}
