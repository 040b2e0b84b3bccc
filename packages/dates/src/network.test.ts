import { describe, expect, test } from "vitest";
import { dayText } from "./calendar.ts";
import { dayBounds } from "./edtf/bounds.ts";
import { parseEdtf } from "./edtf/parse.ts";
import { openNetwork, solveNetwork } from "./network.ts";
import type { Constraint, Counting } from "./network-constraints.ts";
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
      new RangeError(`a number of days must be a safe integer, not ${min}`),
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

const dated = (event: string, earliest: number | null, latest: number | null) =>
  ({ id: `dated ${event}`, kind: "dated", event, begin: { earliest, latest }, end: { earliest, latest } }) as const;

describe("further questions to a network", () => {
  const day = (earliest: number, latest: number) => ({ earliest, latest });
  const solved = () => {
    const network = openNetwork([
      { id: "frame a", kind: "dated", event: "a", begin: day(0, 30), end: day(0, 30) },
      { id: "frame b", kind: "dated", event: "b", begin: day(0, 30), end: day(0, 30) },
      { id: "frame c", kind: "dated", event: "c", begin: day(0, 30), end: day(0, 30) },
      { id: "frame d", kind: "dated", event: "d", begin: day(31, 40), end: day(31, 40) },
      { id: "a b", kind: "days-before", a: "a", b: "b", days: { min: 10, max: null } },
      { id: "b c", kind: "during", a: "c", b: "b" },
    ]);
    if (network.kind !== "solved") throw new Error("contradiction");
    return network;
  };

  test.each([
    ["a", "b", "yes"],
    ["a", "c", "yes"],
    ["b", "a", "no"],
    ["b", "c", "no"],
    ["c", "b", "no"],
    ["a", "a", "no"],
    ["c", "d", "yes"],
    ["d", "c", "no"],
  ] as const)("whether %s is before %s: %s", (a, b, answer) => {
    expect(solved().isBefore(a, b)).toBe(answer);
  });

  test("events that nothing puts in order", () => {
    const apart = openNetwork<string, string>([
      { id: "x", kind: "dated", event: "a", begin: day(0, 1), end: day(0, 1) },
      { id: "y", kind: "dated", event: "b", begin: day(1, 2), end: day(1, 2) },
    ]);
    if (apart.kind !== "solved") throw new Error("contradiction");
    expect(apart.isBefore("a", "b")).toBe("maybe");
    expect(apart.isBefore("b", "a")).toBe("no");
  });

  test("a tighter way decides though a shorter one was found first", () => {
    const detour = openNetwork<string, string>([
      { id: "x", kind: "days-before", a: "a", b: "b", days: { min: -1, max: null } },
      { id: "y", kind: "before", a: "a", b: "c" },
      { id: "z", kind: "before", a: "c", b: "b" },
    ]);
    if (detour.kind !== "solved") throw new Error("contradiction");
    expect(detour.isBefore("a", "b")).toBe("yes");
    expect(detour.isBefore("b", "a")).toBe("no");
  });

  test("which constraints bound an event: its own dates where they are as tight as what follows from others", () => {
    const network = solved();
    expect(network.boundedBy("a")).toEqual(["frame a", "frame b", "a b"]);
    expect(network.boundedBy("b")).toEqual(["frame a", "frame b", "a b"]);
    expect(network.boundedBy("c")).toEqual(["frame a", "frame c", "a b", "b c"]);
    expect(network.boundedBy("d")).toEqual(["frame d"]);
  });

  test("an event that no constraint names is not bounded", () => {
    const open = openNetwork<string, string>([{ id: "x", kind: "before", a: "a", b: "b" }]);
    if (open.kind !== "solved") throw new Error("contradiction");
    expect(open.boundedBy("z")).toEqual([]);
    expect(open.isBefore("z", "a")).toBe("maybe");
    expect(open.isBefore("a", "z")).toBe("maybe");
    const unbounded = { min: null, max: null };
    expect(open.daysBetween({ event: "z", end: "begin" }, { event: "a", end: "begin" })).toEqual(unbounded);
    expect(open.daysBetween({ event: "a", end: "begin" }, { event: "z", end: "begin" })).toEqual(unbounded);
  });

  test("a contradiction has no further answers", () => {
    expect(openNetwork([{ id: "x", kind: "before", a: "a", b: "a" }])).toEqual({ kind: "contradiction", clash: ["x"] });
  });
});

describe("an irreducible contradiction", () => {
  test("goes on among the fewer where one can be left out", () => {
    // Which round trip is found first depends on the order; of every one an irreducible part is named.
    const all: readonly Constraint[] = [
      { id: "in b", kind: "during", a: "a", b: "b" },
      { id: "in a", kind: "during", a: "b", b: "a" },
      { id: "long", kind: "lasted", event: "a", days: { min: 9, max: null }, counting: "elapsed" },
      { id: "short", kind: "lasted", event: "b", days: { min: null, max: 3 }, counting: "elapsed" },
      { id: "shorter", kind: "lasted", event: "a", days: { min: null, max: 2 }, counting: "elapsed" },
    ];
    for (let turn = 0; turn < all.length; turn++) {
      const turned = [...all.slice(turn), ...all.slice(0, turn)];
      const result = solveNetwork(turned);
      if (result.kind === "solved") throw new Error("no contradiction");
      const named = turned.filter(({ id }) => result.clash.includes(id));
      expect(result.clash).toEqual(named.map(({ id }) => id));
      expect(solveNetwork(named).kind).toBe("contradiction");
      for (const one of named) expect(solveNetwork(named.filter((other) => other !== one)).kind).toBe("solved");
    }
  });

  test("leaves out what a shorter one goes without", () => {
    // Either of the first two contradicts the last; the round trip may lead over both.
    const result = solveNetwork([
      { id: "one", kind: "before", a: "a", b: "b" },
      { id: "two", kind: "during", a: "b", b: "c" },
      { id: "three", kind: "same-day", a: "a", b: "b" },
    ]);
    expect(result).toEqual({ kind: "contradiction", clash: ["one", "three"] });
  });

  test("leaves out what the first round trip that is found leads over in vain", () => {
    const result = solveNetwork([
      { id: "a in c", kind: "during", a: "a", b: "c" },
      { id: "b in c", kind: "during", a: "b", b: "c" },
      { id: "b is c", kind: "same-day", a: "b", b: "c" },
      { id: "b first", kind: "before", a: "b", b: "a" },
    ]);
    expect(result).toEqual({ kind: "contradiction", clash: ["a in c", "b is c", "b first"] });
  });

  test("may take several dates", () => {
    expect(
      solveNetwork([
        dated("a", 10, null),
        dated("b", 0, 20),
        dated("b", null, 9),
        { id: "x", kind: "before", a: "a", b: "b" },
      ]),
    ).toEqual({ kind: "contradiction", clash: ["dated a", "dated b", "x"] });
  });

  test("of the largest numbers of days ends", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const far = (id: string, a: string, b: string) =>
      ({ id, kind: "days-before", a, b, days: { min: most, max: most } }) as const;
    expect(solveNetwork([far("x", "a", "b"), far("y", "b", "c"), far("z", "c", "a")])).toEqual({
      kind: "contradiction",
      clash: ["x", "y", "z"],
    });
  });
});
