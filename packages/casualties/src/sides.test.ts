import { describe, expect, test } from "vitest";
import type { CasualtyClaim } from "./claim.ts";
import { relateCells, type Wholes } from "./relate.ts";
import { total } from "./total.ts";

const military = { status: "military", harms: ["killed"] } as const;
const units = (incident?: string) => ({
  ...military,
  side: "brigade",
  ...(incident === undefined ? {} : { incident }),
});
const army = (incident?: string) => ({ ...military, side: "army", ...(incident === undefined ? {} : { incident }) });
// The brigade was the army's in the spring, perhaps still in the summer, and not in the autumn.
const partOf: Wholes = {
  incidents: { spring: "war", summer: "war", autumn: "war" },
  sides: { army: "state", brigade: ["tribe"] },
  datedSides: [{ part: "brigade", whole: "army", during: { spring: "yes", summer: "maybe" } }],
};

describe("a side is part of another at the time of the incident", () => {
  test.each([
    ["it was", units("spring"), army("spring"), "inside"],
    ["it may have been", units("summer"), army("summer"), "unknown"],
    ["it was not", units("autumn"), army("autumn"), "disjoint"],
    ["the other way round", army("spring"), units("spring"), "contains"],
    ["the incident inside the other counts", units("spring"), army("war"), "inside"],
    ["though it be of the whole", army("war"), units("autumn"), "disjoint"],
    ["at any time", units(), army(), "unknown"],
    ["an incident of all", units("spring"), army(), "inside"],
    ["everybody holds all at any time", units("autumn"), { ...military, incident: "autumn" }, "inside"],
    ["at a distance", units("spring"), { ...army("spring"), side: "state" }, "inside"],
    ["at a distance, perhaps", units("summer"), { ...army("summer"), side: "state" }, "unknown"],
    ["a whole at all times stays", units("autumn"), { ...army("autumn"), side: "tribe" }, "inside"],
    ["two wholes of one part share it", { ...army("spring"), side: "tribe" }, army("spring"), "unknown"],
    ["and share nobody without it", { ...army("autumn"), side: "tribe" }, army("autumn"), "disjoint"],
    ["sides that nothing joins", { ...army("spring"), side: "other" }, army("spring"), "disjoint"],
    ["one side", army("summer"), army("summer"), "same"],
  ] as const)("%s", (_name, a, b, relation) => expect(relateCells(a, b, partOf).relation).toBe(relation));

  test("a name that every object has is no incident", () => {
    expect(relateCells(units("constructor"), army("constructor"), partOf).relation).toBe("disjoint");
  });

  test("other incidents are disjoint as incidents", () => {
    expect(relateCells(units("spring"), army("summer"), partOf)).toMatchObject({
      relation: "disjoint",
      assumptions: [{ kind: "incidents-disjoint" }],
    });
  });
});

const claim = (id: string, about: string, side: string, min: number): CasualtyClaim => ({
  ...{ id, claimant: id, about, side, ...military },
  count: { min, max: min, words: id },
});

test.each([
  ["spring", { min: 10, max: 10 }, []],
  ["summer", { min: 10, max: 14 }, ["overlap-unknown"]],
  ["autumn", { min: 14, max: 14 }, []],
] as const)("a total over a side and its part in %s", (incident, bound, assumed) => {
  const found = total([claim("x", incident, "army", 10), claim("y", incident, "brigade", 4)], {
    over: [army(incident), units(incident)],
    policy: "hull",
    partOf,
  });
  expect(found).toMatchObject({ kind: "reported", bound });
  expect(found.assumptions.map(({ kind }) => kind)).toEqual(assumed);
});
