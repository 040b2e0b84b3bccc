import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayText } from "./calendar.ts";
import { runs } from "./deep.test-util.ts";
import { dayBounds } from "./edtf/bounds.ts";
import { parseEdtf } from "./edtf/parse.ts";
import { type Constraint, type Counting, solveNetwork } from "./network.ts";
import type { DayRange } from "./span.ts";

const NONE: DayRange = { earliest: null, latest: null };
const text = ({ earliest, latest }: DayRange) =>
  `${earliest === null ? "" : dayText(earliest)}/${latest === null ? "" : dayText(latest)}`;
const range = (edtf: string): DayRange => dayBounds(parseEdtf(edtf));

describe("a war of 44 days that ended in November 2020", () => {
  const cases: readonly (readonly [Counting, string])[] = [
    ["inclusive", "2020-09-19/2020-10-18"],
    ["elapsed", "2020-09-18/2020-10-17"],
    ["unstated", "2020-09-18/2020-10-18"],
  ];
  test.each(cases)("counted %s began %s", (counting, begin) => {
    const result = solveNetwork([
      { id: "end", kind: "dated", event: "war", begin: NONE, end: range("2020-11") },
      { id: "length", kind: "lasted", event: "war", days: { min: 44, max: 44 }, counting },
    ]);
    if (result.kind !== "solved") throw new Error("contradiction");
    expect(text(result.events.war.begin)).toBe(begin);
    expect(text(result.events.war.end)).toBe("2020-11-01/2020-11-30");
  });
});

test("an exchange days before a clash, after a ceasefire that ended a war", () => {
  const result = solveNetwork([
    { id: "clash", kind: "dated", event: "clash", begin: range("2021-07-28"), end: range("2021-07-28") },
    { id: "days", kind: "days-before", a: "fire", b: "clash", days: { min: 2, max: 30 } },
    { id: "july", kind: "dated", event: "fire", begin: range("2021-07"), end: range("2021-07") },
    { id: "truce", kind: "before", a: "war", b: "fire" },
    { id: "agreed", kind: "same-day", a: "agreement", b: "clash" },
  ]);
  if (result.kind !== "solved") throw new Error("contradiction");
  expect(text(result.events.fire.end)).toBe("2021-07-01/2021-07-26");
  expect(text(result.events.war.end)).toBe("/2021-07-25");
  expect(text(result.events.agreement.begin)).toBe("2021-07-28/2021-07-28");
});

describe("contradictions", () => {
  test("name the constraints without any one of which there is a solution", () => {
    expect(
      solveNetwork([
        { id: "x", kind: "begins-after", a: "c", b: "a" },
        { id: "ab", kind: "before", a: "a", b: "b" },
        { id: "bc", kind: "before", a: "b", b: "c" },
        { id: "ca", kind: "during", a: "c", b: "a" },
      ]),
    ).toEqual({ kind: "contradiction", clash: ["ab", "bc", "ca"] });
  });
  test("one constraint can contradict itself", () => {
    expect(
      solveNetwork([{ id: "d", kind: "dated", event: "a", begin: range("2021-07-28"), end: range("2021-07-27") }]),
    ).toEqual({ kind: "contradiction", clash: ["d"] });
  });
});

test("a number of days that is no whole number is refused", () => {
  for (const min of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => solveNetwork([{ id: "d", kind: "days-before", a: "a", b: "b", days: { min, max: null } }])).toThrow(
      RangeError,
    );
  }
});

test("no constraints, no events; open ends bound nothing; an event may have any name", () => {
  expect(solveNetwork([])).toEqual({ kind: "solved", events: {} });
  const open: DayRange = { earliest: null, latest: null, open: true };
  const result = solveNetwork([{ id: "d", kind: "dated", event: "__proto__", begin: NONE, end: open }]);
  expect(Object.entries(result.kind === "solved" ? result.events : {})).toEqual([
    ["__proto__", { begin: NONE, end: NONE }],
  ]);
});

const EVENTS = ["a", "b", "c"] as const;
type Event = (typeof EVENTS)[number];
const LAST = 4;
const event = fc.constantFrom(...EVENTS);
const few = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .map(([min, more]) => ({ min, max: min + more }));
const side = fc.constantFrom("begin" as const, "end" as const);
const body: fc.Arbitrary<Constraint<Event> extends infer C ? (C extends unknown ? Omit<C, "id"> : never) : never> =
  fc.oneof(
    fc.record({ kind: fc.constant("before" as const), a: event, b: event }),
    fc.record({ kind: fc.constant("begins-after" as const), a: event, b: event }),
    fc.record({ kind: fc.constant("during" as const), a: event, b: event }),
    fc.record({ kind: fc.constant("same-day" as const), a: event, b: event }),
    fc.record({
      kind: fc.constant("lasted" as const),
      event,
      days: few,
      counting: fc.constantFrom("inclusive" as const, "elapsed" as const, "unstated" as const),
    }),
    fc.record({ kind: fc.constant("days-before" as const), a: event, b: event, days: few }),
    fc.record({
      kind: fc.constant("distance" as const),
      from: fc.record({ event, end: side }),
      to: fc.record({ event, end: side }),
      days: few,
    }),
  );

type Days = Readonly<Record<Event, readonly [begin: number, end: number]>>;

function holds(c: Constraint<Event, string>, days: Days): boolean {
  const inside = (n: number, { min, max }: { min: number | null; max: number | null }) =>
    n >= (min ?? -Infinity) && n <= (max ?? Infinity);
  switch (c.kind) {
    case "dated": {
      const [b, e] = days[c.event];
      const within = (n: number, r: DayRange) => inside(n, { min: r.earliest, max: r.latest });
      return within(b, c.begin) && within(e, c.end);
    }
    case "before":
      return days[c.a][1] < days[c.b][0];
    case "begins-after":
      return days[c.a][0] > days[c.b][0];
    case "during":
      return days[c.b][0] <= days[c.a][0] && days[c.a][1] <= days[c.b][1];
    case "same-day":
      return new Set([...days[c.a], ...days[c.b]]).size === 1;
    case "lasted": {
      const elapsed = days[c.event][1] - days[c.event][0];
      const inclusive = inside(elapsed + 1, c.days);
      return c.counting === "inclusive"
        ? inclusive
        : c.counting === "elapsed"
          ? inside(elapsed, c.days)
          : inclusive || inside(elapsed, c.days);
    }
    case "days-before":
      return inside(days[c.b][0] - days[c.a][1], c.days);
    case "distance": {
      const at = (end: { event: Event; end: "begin" | "end" }) => days[end.event][end.end === "begin" ? 0 : 1];
      return inside(at(c.to) - at(c.from), c.days);
    }
  }
}

const PAIRS = Array.from({ length: LAST + 1 }, (_, b) =>
  Array.from({ length: LAST + 1 - b }, (__, i) => [b, b + i] as const),
).flat();

function solutions(constraints: readonly Constraint<Event, string>[]): readonly Days[] {
  const found: Days[] = [];
  for (const a of PAIRS) {
    for (const b of PAIRS) {
      for (const c of PAIRS) {
        const days = { a, b, c };
        if (constraints.every((constraint) => holds(constraint, days))) found.push(days);
      }
    }
  }
  return found;
}

test("exact against all days of a small world, in both directions", () => {
  const world: DayRange = { earliest: 0, latest: LAST };
  const frame = EVENTS.map(
    (name) => ({ id: `frame-${name}`, kind: "dated", event: name, begin: world, end: world }) as const,
  );
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 5 }), (bodies) => {
      const constraints: Constraint<Event, string>[] = [
        ...frame,
        ...bodies.map((b, i) => ({ ...b, id: `c${i}` }) as Constraint<Event, string>),
      ];
      const all = solutions(constraints);
      const result = solveNetwork(constraints);
      if (result.kind === "solved") {
        for (const name of EVENTS) {
          for (const [i, end] of (["begin", "end"] as const).entries()) {
            const values = all.map((days) => days[name][i] ?? Number.NaN);
            expect(result.events[name][end]).toEqual({ earliest: Math.min(...values), latest: Math.max(...values) });
          }
        }
        return;
      }
      expect(all).toEqual([]);
      const { clash } = result;
      const named = (ids: readonly string[]) => constraints.filter(({ id }) => ids.includes(id));
      expect(solveNetwork(named(clash)).kind).toBe("contradiction");
      for (const id of clash) expect(solveNetwork(named(clash.filter((other) => other !== id))).kind).toBe("solved");
    }),
    { seed: 1, numRuns: runs(150) },
  );
});

test("a chain of events is narrowed from both ends", () => {
  const length = 300;
  const result = solveNetwork<string, string>([
    { id: "first", kind: "dated", event: "e0", begin: { earliest: 0, latest: 5 }, end: NONE },
    { id: "last", kind: "dated", event: `e${length}`, begin: NONE, end: { earliest: null, latest: length + 1 } },
    ...Array.from({ length }, (_, i) => ({ id: `c${i}`, kind: "before" as const, a: `e${i}`, b: `e${i + 1}` })),
  ]);
  expect(result).toMatchObject({ kind: "solved", events: { e100: { begin: { earliest: 100, latest: 101 } } } });
});
