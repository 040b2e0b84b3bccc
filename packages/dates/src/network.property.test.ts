import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "./deep.test-util.ts";
import { openNetwork, solveNetwork } from "./network.ts";
import type { Constraint } from "./network-constraints.ts";
import type { DayRange } from "./span.ts";

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
      const result = openNetwork(constraints);
      if (result.kind === "solved") {
        for (const name of EVENTS) {
          for (const [i, end] of (["begin", "end"] as const).entries()) {
            const values = all.map((days) => days[name][i] ?? Number.NaN);
            expect(result.events[name][end]).toEqual({ earliest: Math.min(...values), latest: Math.max(...values) });
          }
          for (const other of EVENTS) {
            const between = all.map((days) => days[other][0] - days[name][1]);
            const days = { min: 0 + Math.min(...between), max: 0 + Math.max(...between) };
            expect(result.daysBetween({ event: name, end: "end" }, { event: other, end: "begin" })).toEqual(days);
            expect(result.isBefore(name, other)).toBe(days.min > 0 ? "yes" : days.max > 0 ? "maybe" : "no");
          }
          // What is said to give an event's bounds gives them without the rest.
          const sources = new Set(result.boundedBy(name));
          const alone = openNetwork(constraints.filter(({ id }) => sources.has(id)));
          expect(alone.kind === "solved" && alone.events[name]).toEqual(result.events[name]);
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
