import { describe, expect, test } from "vitest";
import { transfer } from "./algebra.ts";
import { contains } from "./bound.ts";
import type { Cell } from "./cell.ts";
import { type CasualtyClaim, type ClaimRelation, cellOf } from "./claim.ts";
import { contradictions } from "./contradictions.ts";
import { formatResolution } from "./format.ts";
import { readCount } from "./read-count.ts";
import { resolve } from "./resolve.ts";
import { series } from "./series.ts";
import { solveCounts } from "./solve/solve-counts.ts";
import { total } from "./total.ts";
import type { Count } from "./vocabulary.ts";

const killed = (incident: string, more: Partial<Cell> = {}): Cell => ({
  incident,
  status: "any",
  harms: ["killed"],
  ...more,
});
function say(
  id: string,
  cell: Cell,
  min: number,
  max: number | null = min,
  more: Partial<CasualtyClaim> = {},
): CasualtyClaim {
  const { incident = "", ...rest } = cell;
  return { id, claimant: id, about: incident, ...rest, count: { min, max, words: "so many" }, ...more };
}
const link = (kind: ClaimRelation["kind"], claim: string): ClaimRelation => ({ kind, claim, basis: "stated" });

describe("double counting", () => {
  test("1: one incident in the files of two countries, from two claimants, is one cell and not two", () => {
    const claims = [say("armenia", killed("clash"), 3), say("azerbaijan", killed("clash"), 2, 4)];
    expect(resolve(claims, killed("clash"), "hull")).toMatchObject({ bound: { min: 2, max: 4 } });
    expect(total(claims, { over: [killed("clash"), killed("clash")], policy: "hull" })).toMatchObject({
      bound: { min: 2, max: 4 },
    });
  });

  test("2: an aggregate row and its parts are not added, the parts narrow it", () => {
    const claims = [say("year", killed("1991"), 3, 9), say("day", killed("day"), 4)];
    const over = [killed("1991"), killed("day")];
    const partOf = { incidents: { day: "1991" } };
    expect(total(claims, { over, policy: "hull", partOf })).toMatchObject({ bound: { min: 4, max: 9 }, tight: true });
    expect(total(claims, { over, policy: "hull", strict: true })).toMatchObject({
      kind: "refused",
      because: [{ kind: "incidents-disjoint" }],
    });
  });

  test("3: one total split over days is no evidence for the days: they are drawn from it, not added to it", () => {
    const claims = [
      say("total", killed("week"), 10),
      say("first day", killed("day 1"), 4, null, { relations: [link("subsetOf", "total")] }),
      say("second day", killed("day 2"), 3, null, { relations: [link("subsetOf", "total")] }),
    ];
    const partOf = { incidents: { "day 1": "week", "day 2": "week" } };
    const over = [killed("week"), killed("day 1"), killed("day 2")];
    expect(total(claims, { over, policy: "intersection", partOf })).toMatchObject({ bound: { min: 10, max: 10 } });
    const rest = total(claims, { over: [killed("day 2")], beside: over, policy: "intersection", partOf });
    expect(rest).toMatchObject({ bound: { min: 3, max: 6 }, tight: true });
  });

  test("4: subsets listed beside totals are part of them, and cannot be larger", () => {
    const doctors = killed("war", { status: "civilian" });
    const claims = [say("all", killed("war"), 100), say("doctors", doctors, 20)];
    expect(total(claims, { over: [killed("war"), doctors], policy: "hull" })).toMatchObject({
      bound: { min: 100, max: 100 },
    });
    const wrong = [say("all", killed("war"), 10), say("doctors", doctors, 20)];
    expect(contradictions(wrong)).toMatchObject([{ clash: ["all", "doctors"] }]);
    expect(total(wrong, { over: [killed("war"), doctors], policy: "hull" })).toMatchObject({
      kind: "unresolved",
      clash: ["all", "doctors"],
    });
  });

  test("5: the missing who are found dead may be counted twice: the total widens and says so", () => {
    const missing: Cell = { ...killed("war"), harms: ["missing"] };
    const claims = [say("dead", killed("war"), 3825), say("missing", missing, 187)];
    const found = total(claims, { over: [killed("war"), missing], policy: "hull" });
    expect(found).toMatchObject({ bound: { min: 3825, max: 4012 }, tight: true });
    expect(found.assumptions.map((each) => each.kind)).toEqual(["overlap-unknown"]);
    expect(total(claims, { over: [killed("war"), missing], policy: "hull", strict: true }).kind).toBe("refused");
  });

  test("6: the wounded who die pass from one count to the other", () => {
    const reading = readCount("one of the wounded died", { lang: "en" });
    expect(reading).toMatchObject({ transfer: { from: "wounded", to: "killed" } });
    const one = { min: 1, max: 1 };
    expect(transfer({ min: 4, max: 4 }, { min: 3, max: 3 }, one)).toEqual({
      from: { min: 3, max: 3 },
      to: { min: 4, max: 4 },
    });
    const wounded: Cell = { ...killed("clash", { asOf: "2021-07-28" }), harms: ["wounded"] };
    const dead = killed("clash", { asOf: "2021-07-30" });
    const claims = [say("first", wounded, 4), say("then", dead, 3)];
    expect(total(claims, { over: [wounded, dead], policy: "hull" })).toMatchObject({ bound: { min: 4, max: 7 } });
  });

  test("7: one report syndicated is one voice", () => {
    const claims = [
      say("agency", killed("clash"), 3),
      ...["a", "b", "c"].map((id) => say(id, killed("clash"), 3, 3, { relations: [link("reports", "agency")] })),
      say("ministry", killed("clash"), 2),
      say("hospital", killed("clash"), 2),
    ];
    expect(resolve(claims, killed("clash"), "majority")).toMatchObject({ bound: { min: 2, max: 2 } });
  });

  test("8: an article that repeats a ministry is a second report and no second source", () => {
    const claims = [
      say("ministry", killed("clash"), 3),
      say("article", killed("clash"), 3, null, { relations: [link("reports", "ministry")] }),
    ];
    expect(total(claims, { over: [killed("clash")], policy: "intersection" })).toMatchObject({
      bound: { min: 3, max: 3 },
    });
    expect(resolve(claims, killed("clash"), "majority").used).toEqual(["ministry"]);
  });
});

describe("what the keepers of daily series ran into", () => {
  const cell = killed("war");
  const day = (asOf: string, n: number, more: Partial<CasualtyClaim> = {}) =>
    say(`${asOf}: ${n}`, { ...cell, asOf }, n, n, { claimant: "ministry", ...more });

  test("swapped digits broke a cumulative series", () => {
    const [found] = series([day("2024-01-01", 21822), day("2024-01-02", 12978), day("2024-01-03", 22185)], {
      cell,
      kind: "cumulative",
    });
    expect(found?.findings).toMatchObject([{ kind: "fall", maybe: 21978 }]);
  });

  test("sub-categories are not cumulative where the whole is: daily figures are a series of their own kind", () => {
    const children = killed("war", { status: "civilian" });
    const claims = [4, 2].map((n, index) =>
      say(`${index}`, { ...children, asOf: `2024-01-0${index + 1}` }, n, n, { claimant: "m" }),
    );
    const [found] = series(claims, { cell: children, kind: "daily" });
    expect(found?.points.map((each) => each.until?.min)).toEqual([4, 6]);
    expect(found?.findings).toEqual([]);
  });

  test("readers who ask how to read the figures: a list of names is an undercount, and every answer says so in words", () => {
    const listed = say("list of names", cell, 60_198, null, {
      count: { min: 60_198, max: null, words: "60,198 names; the list will be an undercount" },
    });
    const wounded: Cell = { ...cell, harms: ["wounded"] };
    const found = total([listed], { over: [cell, wounded], policy: "hull" });
    expect(formatResolution(found, { style: "words" })).toBe("at least 60,198");
    expect(found.assumptions.map((each) => each.text)).toEqual([
      "nobody reported wounded, all sides, any status, war: it enters as [0, ∞)",
      "killed, all sides, any status, war and wounded, all sides, any status, war state no date: they are taken to hold at one time",
    ]);
    const [counted] = found.cells;
    expect(counted && formatResolution(counted.resolution)).toBe("≥ 60,198");
  });

  test("a cumulative that starts again at zero is one series for each phase, and the phases add", () => {
    const phase = (incident: string, asOf: string, n: number) =>
      say(`${incident} ${asOf}`, killed(incident, { asOf }), n, n, { claimant: "ministry" });
    const claims = [phase("first", "2024-11-26", 4047), phase("second", "2026-03-05", 123)];
    const [one] = series(claims, { cell: killed("second"), kind: "cumulative" });
    expect(one?.findings).toEqual([]);
    const over = claims.map(cellOf);
    expect(total(claims, { over, policy: "hull" })).toMatchObject({ bound: { min: 4170, max: 4170 } });
  });

  test("an extrapolated figure that differs from the stated one does not replace it", () => {
    const claims = [say("stated", cell, 100), say("extrapolated", cell, 110)];
    expect(contradictions(claims)).toMatchObject([{ clash: ["stated", "extrapolated"] }]);
    expect(resolve(claims, cell, "intersection").kind).toBe("unresolved");
  });

  test("reports that lag are left in and marked", () => {
    const at = (n: number) => ({ said: { earliest: n, latest: n } });
    const claims = [day("2024-01-01", 10, at(9)), day("2024-01-02", 12, at(2))];
    const [found] = series(claims, { cell, kind: "cumulative" });
    expect(found?.points).toHaveLength(2);
    expect(found?.findings).toMatchObject([{ kind: "late", claims: ["2024-01-01: 10", "2024-01-02: 12"] }]);
  });

  test("rounded figures cannot carry a cumulative", () => {
    const about = { ...day("2024-01-02", 0), count: { about: 1600, words: "around 1,600" } };
    const [found] = series([day("2024-01-01", 1571), about], { cell, kind: "cumulative" });
    expect(found?.findings).toMatchObject([{ kind: "rounded", text: '"around 1,600" is a rounded figure' }]);
    expect(found?.points[1]).toMatchObject({ bound: { min: 1550, max: 1650 }, added: { min: 0, max: 79 } });
  });

  test("whether the civil defence is in the killed or beside them is asked, not guessed", () => {
    const said = (kind: "subset" | "parts") =>
      solveCounts({
        claims: [
          { id: "killed", group: "killed", bound: { min: 100, max: 100 } },
          { id: "civil defence", group: "civil defence", bound: { min: 20, max: 20 } },
        ],
        relations:
          kind === "subset"
            ? [
                { kind: "subset", part: "civil defence", whole: "killed" },
                { kind: "union", whole: "all", parts: ["killed", "civil defence"] },
                { kind: "same", groups: ["all", "killed"] },
              ]
            : [{ kind: "sum", whole: "all", parts: ["killed", "civil defence"] }],
      });
    const all = (kind: "subset" | "parts") => {
      const found = said(kind);
      return found.kind === "solved" ? found.groups.find(({ group }) => group === "all")?.bound : null;
    };
    expect(all("subset")).toEqual({ min: 100, max: 100 });
    expect(all("parts")).toEqual({ min: 120, max: 120 });
  });
});

describe("the war of 2020", () => {
  const dead = (side: string | undefined, status: "military" | "civilian") =>
    killed("war", { ...(side === undefined ? {} : { side }), status });
  const claims = [
    say("article", killed("war"), 6900, null),
    say("armenia", dead("armenia", "military"), 3825),
    say("azerbaijan", dead("azerbaijan", "military"), 2906),
    say("civilians", dead(undefined, "civilian"), 185),
  ];
  const parts = [dead("armenia", "military"), dead("azerbaijan", "military"), dead(undefined, "civilian")];

  test("the parts known later add up to 6,916, which agrees with at least 6,900", () => {
    const found = total(claims, { over: parts, policy: "intersection", beside: [killed("war")] });
    expect(found).toMatchObject({ kind: "reported", bound: { min: 6916, max: 6916 }, tight: true });
    expect(contains({ min: 6900, max: null }, 3825 + 2906 + 185)).toBe(true);
    expect(contradictions(claims)).toEqual([]);
    expect(total(claims, { over: [killed("war")], policy: "intersection", beside: parts })).toMatchObject({
      bound: { min: 6916, max: null },
    });
  });

  test("the missing stay apart: they are in no total of the killed", () => {
    const missing = say("missing", { ...dead("armenia", "military"), harms: ["missing"] }, 187);
    const found = total([...claims, missing], { over: parts, policy: "intersection" });
    expect(found).toMatchObject({ bound: { min: 6916, max: 6916 } });
    expect(found.used).not.toContain("missing");
    expect(found.dropped.find((each) => each.claim === "missing")).toMatchObject({ reason: "other-cell" });
  });

  test("at least 185 civilians open the upper end and leave the lower one", () => {
    const open = claims.map((claim) =>
      claim.id === "civilians" ? say("civilians", dead(undefined, "civilian"), 185, null) : claim,
    );
    expect(total(open, { over: parts, policy: "intersection" })).toMatchObject({ bound: { min: 6916, max: null } });
    expect(contradictions(open)).toEqual([]);
  });

  const year = (asOf: string, of: CasualtyClaim, count: Count = of.count): CasualtyClaim => ({
    ...of,
    id: `${of.id} ${asOf}`,
    asOf,
    count,
    said: { earliest: Number(asOf), latest: Number(asOf) },
  });
  const exact = (n: number): Count => ({ min: n, max: n, words: `${n}` });
  const figures = (side: "armenia" | "azerbaijan") => {
    const last = claims.find((claim) => claim.id === side);
    if (last === undefined) throw new Error(side);
    return side === "azerbaijan"
      ? [year("2020", last, exact(2783)), year("2022", last)]
      : [
          year("2020", last, exact(2425)),
          year("2021", last, { about: 3773, words: "about 3,773" }),
          year("2022", last),
        ];
  };

  test.each([
    ["armenia", [2425, 1347, 51], [2425, 1349, 53]],
    ["azerbaijan", [2783, 123], [2783, 123]],
  ] as const)(
    "the figures of %s rose as bodies were found: each is of its date, and none falls",
    (side, mins, maxs) => {
      const [found] = series(figures(side), { cell: dead(side, "military"), kind: "cumulative" });
      expect(found?.findings.filter(({ kind }) => kind === "fall")).toEqual([]);
      expect(found?.points.map(({ added }) => added?.min)).toEqual(mins);
      expect(found?.points.map(({ added }) => added?.max)).toEqual(maxs);
    },
  );

  test("an earlier figure and a later one do not clash; without dates they do, unless the latest is asked for", () => {
    const all = [...figures("armenia"), ...figures("azerbaijan")];
    expect(contradictions(all)).toEqual([]);
    const undated = all.map(({ asOf: _, ...claim }) => claim);
    expect(contradictions(undated).map((each) => each.clash)).toEqual([
      ["armenia 2020", "armenia 2021"],
      ["azerbaijan 2020", "azerbaijan 2022"],
    ]);
    const latest = total(undated, { over: parts.slice(0, 2), policy: "latest" });
    expect(latest).toMatchObject({ bound: { min: 6731, max: 6731 }, used: ["armenia 2022", "azerbaijan 2022"] });
  });

  test("more than a hundred Azerbaijani missing became six: those who still are missing may fall, a cumulative may not", () => {
    const missing: Cell = { ...dead("azerbaijan", "military"), harms: ["missing"] };
    const six = say("missing", missing, 6);
    const told = [year("2020", six, { min: 101, max: null, words: "more than a hundred" }), year("2022", six)];
    const findings = (kind: "current" | "cumulative") => series(told, { cell: missing, kind })[0]?.findings;
    expect(findings("current")).toEqual([]);
    expect(findings("cumulative")).toMatchObject([
      { kind: "fall", text: "at least 101 until 2020 became 6 until 2022, and no claim corrects it" },
    ]);
    const both = [say("a", { ...missing, side: "armenia" }, 187), six];
    expect(total(both, { over: both.map(cellOf), policy: "hull" })).toMatchObject({ bound: { min: 193, max: 193 } });
  });

  test("541 Syrian fighters are added where they are a side of their own, and not where they are a part of one", () => {
    const fighters = dead("syrian fighters", "military");
    const all = [...claims, say("observatory", fighters, 541)];
    const over = [...parts, fighters];
    expect(total(all, { over, policy: "intersection" })).toMatchObject({ bound: { min: 7457, max: 7457 } });
    const partOf = { sides: { "syrian fighters": "azerbaijan" } };
    const inside = total(all, { over, policy: "intersection", partOf });
    expect(inside).toMatchObject({ bound: { min: 6916, max: 6916 } });
    expect(inside.used).toContain("observatory");
  });

  test("a total over a later clash alone never includes the war; a clash inside the war is not added to it", () => {
    const clash = say("clash", killed("clash"), 3);
    const all = [...claims, clash];
    expect(total(all, { over: [killed("clash")], policy: "hull" })).toMatchObject({
      bound: { min: 3, max: 3 },
      used: ["clash"],
    });
    const over = [killed("war"), killed("clash")];
    const later = total(all, { over, policy: "hull" });
    expect(later).toMatchObject({ bound: { min: 6903, max: null } });
    expect(later.assumptions).toMatchObject([{ kind: "incidents-disjoint", incidents: ["war", "clash"] }]);
    const inside = total(all, { over, policy: "hull", partOf: { incidents: { clash: "war" } } });
    expect(inside).toMatchObject({ bound: { min: 6900, max: null }, assumptions: [] });
  });
});

test("three of four groups and the total bound the fourth, of which nobody spoke", () => {
  const sides = ["a", "b"].flatMap((side) =>
    (["military", "civilian"] as const).map((status) => killed("i", { side, status })),
  );
  const none = (["a", "b"] as const).map((side) => killed("i", { side, status: "unknown" }));
  const wholes = ["a", "b"].map((side) => killed("i", { side }));
  const [first, second, third, fourth] = sides;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error("four");
  const claims = [
    say("1", first, 5),
    say("2", second, 3, 4),
    say("3", third, 7),
    say("b", killed("i", { side: "b" }), 9, 10),
    ...none.map((cell, index) => say(`none ${index}`, cell, 0)),
  ];
  const found = total(claims, { over: [fourth], beside: [...sides, ...none, ...wholes], policy: "intersection" });
  expect(found).toMatchObject({ kind: "reported", bound: { min: 2, max: 3 }, tight: true });
  expect(found.assumptions.map((each) => each.kind)).toEqual(["unreported"]);
  expect(total(claims, { over: [fourth], policy: "intersection" }).kind).toBe("unreported");
});
