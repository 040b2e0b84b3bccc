import { expect, test } from "vitest";
import { list } from "../dataset.ts";
import { opened } from "../testing.ts";
import { comparedCells, comparedKey } from "./compared-cells.ts";

const dataset = opened();

test("a side's columns stand together, of what was said and of what nobody said", () => {
  expect(comparedCells(dataset, "clash").map(({ key, silent }) => [key, silent])).toEqual([
    ["killed, east, military", true],
    ["wounded, east, military", false],
    ["killed, west, military", true],
    ["wounded, west, military", true],
  ]);
});

test("a claim of casualties stands in the column of its key", () => {
  const keys = list(dataset.claims).flatMap((claim) => (claim.kind === "casualties" ? [comparedKey(claim)] : []));
  const columns = comparedCells(dataset, "clash").flatMap(({ key, silent }) => (silent ? [] : [key]));
  expect(columns.every((key) => keys.includes(key))).toBe(true);
  expect(comparedKey({ harms: ["killed", "wounded"], status: "any" })).toBe("killed or wounded, everybody, any");
});

test("of an agreement nobody is asked how many it killed", () => {
  expect(comparedCells(dataset, "truce")).toEqual([]);
});
