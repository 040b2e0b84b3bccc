import { readFileSync } from "node:fs";
import { withPassages } from "@incident-data/authoring";
import { coverage, heldPassages, list, rawRecords, resolve } from "@incident-data/core";
import { data, dataset, meta } from "@incident-data/ecuador-peru-1939";
import { describe, expect, test } from "vitest";
import { describeBuiltPackage } from "../../authoring/src/built-package.test-util.ts";

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

describeBuiltPackage(new URL("../", import.meta.url), { data, dataset, meta });

describe("the papers", () => {
  test("are covered passage by passage", () => {
    const passages = heldPassages(rawRecords(data));
    expect(new Set(passages.map(({ source }) => source)).size).toBe(5);
    expect(passages).toHaveLength(43);
    for (const { source, from, heldBy } of passages) expect(heldBy, `${source}: ${from}`).not.toEqual([]);
  });

  test("have their tables in the readme, not stale", () => {
    expect(withPassages(file("README.md"), data)).toBe(file("README.md"));
  });

  test("have each side say that the other began", () => {
    const began = list(dataset.claims).flatMap((claim) =>
      claim.kind === "responsibility" && claim.act === "started" ? [[claim.statement, claim.accused]] : [],
    );
    expect(began).toEqual([
      ["1939-07-19-ecuador-foreign-ministry", "peru-civil-guard"],
      ["1939-07-19-peru", "ecuador-army"],
      ["1939-07-20-ecuador", "peru-civil-guard"],
      ["1939-07-20-peru", "ecuador-army"],
      ["1939-07-31-peru-embassy-washington", "ecuador-army"],
    ]);
  });

  test("keep a zero that somebody said beside a figure and a vague word", () => {
    const all = { incident: "1939-07-18-clash", harms: ["killed", "wounded"], status: "any" } as const;
    const resolution = resolve(dataset, all, "hull");
    expect(resolution).toMatchObject({ kind: "reported", bound: { min: 0, max: null } });
    const peru = { incident: "1939-07-18-clash", side: "peru", status: "military", harms: ["killed"] } as const;
    expect(resolve(dataset, peru, "hull")).toMatchObject({ bound: { min: 2, max: 2 } });
  });

  test("take no figure of Ecuador's from Peru's telling of it", () => {
    const retold = { incident: "1939-07-18-clash", side: "ecuador", status: "unknown", harms: ["killed"] } as const;
    expect(resolve(dataset, retold, "own-losses")).toMatchObject({
      kind: "unreported",
      dropped: expect.arrayContaining([
        expect.objectContaining({ text: "it is peru that tells it in its claimant's name" }),
      ]),
    });
    expect(coverage(dataset, "1939-07-18-clash").silent.length).toBeGreaterThan(0);
  });

  test("name no person", () => {
    expect(list(dataset.actors).filter(({ type }) => type === "person")).toEqual([]);
  });
});
