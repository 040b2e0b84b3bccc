import { describe, expect, test } from "vitest";
import { type Change, opened } from "../testing.ts";
import { coverage, drift, resolve, total } from "./casualties.ts";
import { casualtyClaims } from "./claims.ts";
import { perClaimant } from "./per-claimant.ts";

const dataset = opened();
const wounded = { incident: "clash", side: "east", status: "military", harms: ["wounded"] } as const;

test("casualty claims know their claimant, its sides when it spoke, and when", () => {
  expect(casualtyClaims(dataset)).toBe(casualtyClaims(dataset));
  expect(casualtyClaims(dataset)).toEqual([
    {
      id: "said#wounded",
      claimant: "east-ministry",
      claimantSides: ["east-ministry", "east"],
      about: "clash",
      side: "east",
      status: "military",
      harms: ["wounded"],
      count: { min: 2, max: 2, words: "2 wounded" },
      // The ministry is retold: it spoke on the day of the statement or before.
      said: { earliest: null, latest: 18836 },
    },
    {
      id: "told#wounded",
      claimant: "gazette",
      claimantSides: ["gazette"],
      about: "clash",
      side: "east",
      status: "military",
      harms: ["wounded"],
      count: { min: 2, max: null, words: "at least two" },
      said: { earliest: 18837, latest: 18837 },
      relations: [{ kind: "reports", claim: "said#wounded", basis: "inferred" }],
    },
  ]);
});

test("a claim's optional fields come along", () => {
  const claim = ["statements", "told", "claims", "wounded"];
  const changed = opened(
    [[...claim, "side"], undefined],
    [[...claim, "asOf"], "2021-07-28"],
    [[...claim, "estimate"], "low"],
  );
  expect(casualtyClaims(changed)[1]).toMatchObject({ asOf: "2021-07-28", estimate: "low" });
  expect(casualtyClaims(changed)[1]).not.toHaveProperty("side");
});

describe("resolve", () => {
  test.each([
    ["intersection", { min: 2, max: 2 }, ["said#wounded", "told#wounded"]],
    ["hull", { min: 2, max: null }, ["said#wounded", "told#wounded"]],
    ["own-losses", { min: 2, max: 2 }, ["said#wounded"]],
  ] as const)("%s", (policy, bound, used) => {
    expect(resolve(dataset, wounded, policy)).toMatchObject({ kind: "reported", bound, used });
  });

  test("nobody's figure is unreported, not zero", () => {
    expect(resolve(dataset, { ...wounded, harms: ["killed"] }, "hull").kind).toBe("unreported");
  });

  test("a claimant has the sides that it had when it spoke", () => {
    // The speaker speaks for the east until the end of 2021, and for the west after.
    const claim = ["statements", "said", "claims", "wounded"];
    const own = (edtf: string, side: string, ...changes: readonly Change[]) =>
      resolve(
        opened(
          [["statements", "said", "onBehalfOf"], undefined],
          [[...claim, "side"], side],
          [["statements", "said", "said", 0, "edtf"], edtf],
          ...changes,
        ),
        { ...wounded, side },
        "own-losses",
      ).kind;
    const herself: Change = [[...claim, "attributedTo"], undefined];
    expect(own("2021-07-28", "east", herself)).toBe("reported");
    expect(own("2022-07-28", "east", herself)).toBe("unreported");
    // Where she is retold, she may have spoken at any time before.
    const retold: Change = [[...claim, "attributedTo"], "speaker"];
    expect(own("2022-07-28", "east", retold)).toBe("reported");
    expect(own("2021-07-28", "west", retold)).toBe("unreported");
  });
});

describe("total", () => {
  test("over both sides what nobody reported is no bound", () => {
    const over = ["east", "west"].map((side) => ({ ...wounded, side }));
    const sum = total(dataset, { over, policy: "intersection" });
    expect(sum).toMatchObject({ kind: "reported", bound: { min: 2, max: null } });
    expect(sum.assumptions.map(({ kind }) => kind)).toContain("unreported");
  });

  test("what is part of what is known from the records", () => {
    const assumed = (...changes: readonly Change[]) =>
      total(opened(...changes), {
        over: [{ incident: "shelling", status: "military", harms: ["wounded"], side: "east" }, wounded],
        policy: "hull",
      }).assumptions.map(({ kind }) => kind);
    expect(assumed()).not.toContain("incidents-disjoint");
    expect(assumed([["incidents", "shelling", "partOf"], undefined])).toContain("incidents-disjoint");
  });
});

// "Two" of the east and "at least two" of its ministry; the clash was on 28 July 2021.
test.each([
  ["at all times", {}, { min: 2, max: 2 }],
  ["since long ago", { from: "1991" }, { min: 2, max: 2 }],
  ["until later", { to: "2022" }, { min: 2, max: 2 }],
  ["only before", { to: "2021-07-27" }, { min: 4, max: null }],
  ["only after", { from: "2021-07-29" }, { min: 4, max: null }],
  ["from some day of that month", { from: "2021-07" }, { min: 2, max: null }],
  ["until some day of that year", { to: "2021" }, { min: 2, max: null }],
] as const)("a total over a side and what was a part of it %s", (_name, dates, bound) => {
  const changed = opened(
    [["actors", "east-ministry", "partOf", 0], { actor: "east", basis: "stated", ...dates }],
    [["statements", "told", "claims", "wounded", "side"], "east-ministry"],
  );
  const found = total(changed, { over: [wounded, { ...wounded, side: "east-ministry" }], policy: "intersection" });
  expect(found).toMatchObject({ kind: "reported", bound });
  const isOpen = found.assumptions.some(({ kind }) => kind === "overlap-unknown");
  expect(isOpen).toBe(bound.min === 2 && bound.max === null);
});

test("a cell that stands beside is checked too", () => {
  const options = { over: [wounded], beside: [{ ...wounded, side: "esat" }], policy: "hull" } as const;
  expect(() => total(dataset, options)).toThrow(expect.objectContaining({ code: "unknown_id" }));
});

describe("coverage", () => {
  test("who is silent about what", () => {
    expect(coverage(dataset, "clash").silent.map(({ text }) => text)).toEqual([
      "no claim about killed, side east, military, clash",
      "no claim about killed, side west, military, clash",
      "no claim about wounded, side west, military, clash",
    ]);
  });

  test("of an incident that nobody gives figures for", () => {
    expect(coverage(dataset, "shelling").silent.map(({ text }) => text)).toEqual([
      "no claim about killed, side west, any status, shelling",
      "no claim about wounded, side west, any status, shelling",
    ]);
  });

  test("as asked", () => {
    const { cells, silent } = coverage(dataset, "clash", {
      sides: ["east"],
      harms: ["wounded"],
      statuses: ["military"],
    });
    expect(cells.map(({ spokenBy }) => spokenBy)).toEqual([
      [
        { claimant: "east-ministry", claims: ["said#wounded"] },
        { claimant: "gazette", claims: ["told#wounded"] },
      ],
    ]);
    expect(silent).toEqual([]);
  });

  test("of an incident that is not there", () => {
    expect(() => coverage(dataset, "clahs")).toThrow(expect.objectContaining({ code: "unknown_id" }));
  });
});

test("drift: two wounded became at least two", () => {
  expect(drift(dataset)).toMatchObject([
    { claim: "told#wounded", reports: "said#wounded", verdict: "weaker", profile: "strict@1" },
  ]);
});

test("per claimant: nothing merged, each claim with its words and the way they came", () => {
  const accounts = perClaimant(dataset, "clash");
  expect(accounts.map(({ claimant, claims }) => [claimant, claims.map(({ claim }) => claim.id)])).toEqual([
    ["east", ["said#blame"]],
    ["east-ministry", ["said#wounded"]],
    ["gazette", ["told#worst", "told#wounded"]],
  ]);
  expect(accounts[1]?.claims[0]).toEqual({
    claim: dataset.claim("said#wounded"),
    statement: dataset.statement("said"),
    evidence: dataset.claim("said#wounded").evidence,
    chain: expect.arrayContaining([{ role: "claimant", actor: "east-ministry" }]),
  });
  expect(perClaimant(dataset, "pact")).toEqual([]);
});
