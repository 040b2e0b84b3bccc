import fc from "fast-check";
import { expect, test } from "vitest";
import type { BinUnit } from "./bins.ts";
import { dayText } from "./calendar.ts";
import { runs } from "./deep.test-util.ts";
import { dayBounds } from "./edtf/bounds.ts";
import { parseEdtf } from "./edtf/parse.ts";
import { histogram } from "./histogram.ts";
import type { When } from "./when.ts";

/** The days of every possible world of a thing, as far as there are days, and whether all of them have bounds. */
interface Worlds {
  readonly days: readonly (readonly [first: number, last: number])[];
  readonly bounded: boolean;
  /** Whether begin and end are chosen each for itself, so that worlds are equally likely. */
  readonly even: boolean;
}

const FAR = { before: -400, after: 760 };
const days = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const day = fc.integer({ min: 0, max: 60 });
const pair = fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([from, more]) => [from, from + more] as const);

/** A day on which something may have happened that is over on that day. */
const moment = (first: number, last: number, bounded = true): Worlds => ({
  days: days(first, last).map((at) => [at, at] as const),
  bounded,
  even: true,
});

/** Begin and end, each in its days. */
function lasting(begin: readonly number[], end: readonly number[], bounded = true): Worlds {
  const all = begin.flatMap((from) => end.filter((to) => from <= to).map((to) => [from, to] as const));
  return { days: all, bounded, even: all.length === begin.length * end.length };
}

const thing: fc.Arbitrary<readonly [When, Worlds]> = fc.oneof(
  day.map((at) => [{ edtf: dayText(at) }, moment(at, at)] as const),
  pair.map(([from, to]) => [{ edtf: `${dayText(from)}/${dayText(to)}`, sense: "within" }, moment(from, to)] as const),
  pair.map(([from, to]) => [{ edtf: `${dayText(from)}/${dayText(to)}` }, moment(from, to)] as const),
  fc.integer({ min: 1, max: 4 }).map((month) => {
    const edtf = `1970-0${month}-XX`;
    const { earliest, latest } = dayBounds(parseEdtf(edtf));
    return [{ edtf }, moment(earliest ?? 0, latest ?? 0)] as const;
  }),
  pair.map(
    ([from, to]) => [{ edtf: `${dayText(from)}/${dayText(to)}`, sense: "throughout" }, lasting([from], [to])] as const,
  ),
  pair.map(
    ([from, to]) =>
      [{ edtf: `${dayText(from)}../${dayText(to)}`, sense: "throughout" }, lasting(days(from, to), [to])] as const,
  ),
  pair.map(
    ([from, to]) =>
      [{ edtf: `${dayText(from)}/..${dayText(to)}`, sense: "throughout" }, lasting([from], days(from, to))] as const,
  ),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 1 })).map(([month, more]) => {
    const edtf = `1970-0${month}/1970-0${month + more}`;
    const [begin, end] = edtf.split("/").map((text) => {
      const { earliest, latest } = dayBounds(parseEdtf(text));
      return days(earliest ?? 0, latest ?? 0);
    });
    return [{ edtf, sense: "throughout" }, lasting(begin ?? [], end ?? [])] as const;
  }),
  day.map((at) => [{ edtf: `${dayText(at)}/..`, sense: "within" }, moment(at, FAR.after, false)] as const),
  day.map((at) => [{ edtf: `../${dayText(at)}` }, moment(FAR.before, at, false)] as const),
  day.map((at) => [{ edtf: `${dayText(at)}/..`, sense: "throughout" }, lasting([at], [FAR.after], false)] as const),
  day.map((at) => [{ edtf: `../${dayText(at)}`, sense: "throughout" }, lasting([FAR.before], [at], false)] as const),
  day.map(
    (at) => [{ edtf: `${dayText(at)}/`, sense: "throughout" }, lasting([at], days(at, FAR.after), false)] as const,
  ),
  day.map(
    (at) => [{ edtf: `/${dayText(at)}`, sense: "throughout" }, lasting(days(FAR.before, at), [at], false)] as const,
  ),
  fc.array(pair, { minLength: 1, maxLength: 3 }).map((ranges) => {
    const members = ranges.map(([from, to]) => `${dayText(from)}..${dayText(to)}`);
    const all = [...new Set(ranges.flatMap(([from, to]) => days(from, to)))];
    const worlds = { days: all.map((at) => [at, at] as const), bounded: true, even: true };
    return [{ edtf: `[${members.join(",")}]` }, worlds] as const;
  }),
  day.map(
    (at) =>
      [
        { edtf: `[${dayText(at)},${dayText(at + 30)}..]` },
        { days: [[at, at] as const, ...moment(at + 30, FAR.after).days], bounded: false, even: true },
      ] as const,
  ),
);

test("lower, upper and expected are what all possible worlds give", () => {
  fc.assert(
    fc.property(
      fc.array(thing, { minLength: 1, maxLength: 5 }),
      fc.constantFrom<BinUnit>("day", "week", "month", "year"),
      (things, unit) => {
        const found = histogram(
          things.map(([when]) => when),
          unit,
        );
        for (const { edtf, lower, upper, expected } of found.bins) {
          const bin = dayBounds(parseEdtf(edtf));
          const [from, to] = [bin.earliest ?? 0, bin.latest ?? 0];
          // How many of the worlds of each thing touch the bin.
          const shares = things.map(([, worlds]) => {
            const touching = worlds.days.filter(([first, last]) => first <= to && last >= from).length;
            return { ...worlds, touching, all: worlds.days.length };
          });
          expect(lower).toBe(shares.filter(({ touching, all }) => touching === all).length);
          expect(upper).toBe(shares.filter(({ touching }) => touching > 0).length);
          if (shares.some(({ even }) => !even)) continue;
          const share = shares.reduce((sum, { bounded, touching, all }) => sum + (bounded ? touching / all : 0), 0);
          expect(expected).toBeCloseTo(share, 9);
        }
        expect(found.unbounded).toEqual(things.flatMap(([, { bounded }], i) => (bounded ? [] : [i])));
        expect([found.unplaced, found.marked, found.hulls]).toEqual([[], [], []]);
      },
    ),
    { seed: 1, numRuns: runs(300) },
  );
});

test("the bins follow each other without a gap, from the first day that is named to the last", () => {
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 1, maxLength: 3 }),
      fc.constantFrom<BinUnit>("day", "week", "month", "year"),
      (pairs, unit) => {
        const { bins } = histogram(
          pairs.map(([from, to]) => ({ edtf: `${dayText(from)}/${dayText(to)}` })),
          unit,
        );
        const bounds = bins.map(({ edtf }) => dayBounds(parseEdtf(edtf)));
        const after = bounds.map(({ latest }) => (latest ?? 0) + 1);
        expect(bounds.slice(1).map(({ earliest }) => earliest)).toEqual(after.slice(0, -1));
        const first = Math.min(...pairs.map(([from]) => from));
        const last = Math.max(...pairs.map(([, to]) => to));
        expect(bounds[0]?.earliest).toBeLessThanOrEqual(first);
        expect(bounds[0]?.latest).toBeGreaterThanOrEqual(first);
        expect(bounds.at(-1)?.earliest).toBeLessThanOrEqual(last);
        expect(bounds.at(-1)?.latest).toBeGreaterThanOrEqual(last);
      },
    ),
    { seed: 1, numRuns: runs(100) },
  );
});
