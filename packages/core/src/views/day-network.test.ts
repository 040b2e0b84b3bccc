import { type Constraint, solveNetwork } from "@incident-data/dates";
import { expect, test } from "vitest";
import { networkOf, rulesTo, type Step, waysFrom } from "./day-network.ts";

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield Math.floor(state / 65_536);
  }
}

test("agrees with solveNetwork on many small networks", () => {
  let contradictions = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const random = numbers(seed);
    const pick = (below: number) => random.next().value % below;
    const constraints: Constraint[] = [];
    const steps: Step[] = [];
    // Events of one day, so that a point is an event.
    for (let event = 1; event <= 4; event++) {
      const [earliest, latest] = [pick(20), 20 + pick(20)];
      const range = { earliest, latest };
      constraints.push({ id: `d${event}`, kind: "dated", event: `e${event}`, begin: range, end: range });
      constraints.push({ id: `s${event}`, kind: "same-day", a: `e${event}`, b: `e${event}` });
      steps.push({ from: 0, to: event, weight: latest, rule: -1 }, { from: event, to: 0, weight: -earliest, rule: -1 });
    }
    for (let rule = 0; rule < 5; rule++) {
      const [a, b, min] = [1 + pick(4), 1 + pick(4), pick(25) - 18];
      constraints.push({ id: `r${rule}`, kind: "days-before", a: `e${a}`, b: `e${b}`, days: { min, max: null } });
      steps.push({ from: b, to: a, weight: -min, rule });
    }
    const expected = solveNetwork(constraints);
    const found = waysFrom(networkOf(5, steps), "everywhere");
    expect(found.kind === "contradiction").toBe(expected.kind === "contradiction");
    if (expected.kind === "contradiction") {
      contradictions++;
      continue;
    }
    const latest = waysFrom(networkOf(5, steps), 0);
    const earliest = waysFrom(networkOf(5, steps, true), 0);
    if (latest.kind !== "settled" || earliest.kind !== "settled") throw new Error("settled from everywhere");
    for (let event = 1; event <= 4; event++) {
      expect(expected.events[`e${event}`]?.begin).toEqual({
        earliest: 0 - (earliest.lengths[event] ?? 0),
        latest: latest.lengths[event],
      });
    }
  }
  expect(contradictions).toBeGreaterThan(30);
  expect(contradictions).toBeLessThan(270);
});

test("a contradiction is named by the rules of its round trip, a bound by those on the way to it", () => {
  const round: Step[] = [
    { from: 0, to: 1, weight: 5, rule: 0 },
    { from: 1, to: 2, weight: -1, rule: 1 },
    { from: 2, to: 1, weight: 0, rule: 2 },
    { from: 1, to: 0, weight: 9, rule: 3 },
  ];
  expect(waysFrom(networkOf(3, round), "everywhere")).toEqual({ kind: "contradiction", rules: [1, 2] });
  const settled = waysFrom(networkOf(3, round.slice(0, 2)), 0);
  expect(settled).toMatchObject({ kind: "settled", lengths: [0, 5, 4] });
  expect(settled.kind === "settled" && rulesTo(2, settled.last)).toEqual([0, 1]);
});
