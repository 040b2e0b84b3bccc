import { describe, expect, test } from "vitest";
import asia from "../fixtures/ged-19.1.csv?raw";
import bangladesh from "../fixtures/ged-19.1-bangladesh-hxl.csv?raw";
import sample from "../fixtures/ged-23.1-sample.csv?raw";
import ukraine from "../fixtures/ged-ukraine-hxl.csv?raw";
import { readCsv, readRecords } from "../scripts/read-csv.mjs";
import { checkEstimate } from "./check-estimate.ts";

test("parts that differ from the best figure are an error, figures out of order a warning", () => {
  expect(checkEstimate({ parts: [1, 2, 0, 0], low: 3, best: 3, high: 5 })).toEqual([]);
  expect(checkEstimate({ parts: [1, 2, 0, 1], low: 3, best: 3, high: 3 })).toEqual([
    {
      kind: "parts-differ-from-best",
      severity: "error",
      text: "the parts add up to 4, and the best estimate is 3",
    },
  ]);
  expect(checkEstimate({ parts: [2], low: 5, best: 2, high: 1 }).map(({ kind, severity }) => [kind, severity])).toEqual(
    [
      ["low-above-best", "warning"],
      ["best-above-high", "warning"],
      ["low-above-high", "warning"],
    ],
  );
  expect(checkEstimate({ parts: [177], low: 177, best: 177, high: 142 })[0]?.text).toBe("best is 177, and high is 142");
});

test.each([
  [{ parts: [-1], low: 0, best: 0, high: 0 }, "negative"],
  [{ parts: [0], low: 0.5, best: 0, high: 0 }, "not_whole"],
  [{ parts: [0], low: 0, best: Number.NaN, high: 0 }, "not_whole"],
  [{ parts: [0], low: 0, best: 0, high: 2 ** 60 }, "too_large"],
])("%j is no estimate", (figures, code) => {
  expect(() => checkEstimate(figures)).toThrow(expect.objectContaining({ code }));
});

test("every text names its figures, and every issue its place", () => {
  const texts = checkEstimate({ parts: [2], low: 5, best: 2, high: 1 }).map((each) => each.text);
  expect(texts).toEqual(["low is 5, and best is 2", "best is 2, and high is 1", "low is 5, and high is 1"]);
  expect(checkEstimate({ parts: [], low: 0, best: 0, high: 0 })).toEqual([]);
  try {
    checkEstimate({ parts: [0, -1], low: -1, best: -1, high: -1 });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      issues: [{ path: ["parts", 1] }, { path: ["low"] }, { path: ["best"] }, { path: ["high"] }],
    });
  }
});

describe("released rows of UCDP GED", () => {
  test.each([
    ["19.1, Asia", asia, 6],
    ["19.1, Bangladesh, with HXL tags", bangladesh, 1],
    ["23.1, sample", sample, 13],
    ["Ukraine, with HXL tags", ukraine, 13],
  ])("%s: the parts are always the best figure, the order fails %s", (_, text, broken) => {
    const found = readRecords(text).map((row) => {
      const people = (name: string) => Number(row[name]);
      const parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].map(people);
      return checkEstimate({ parts, low: people("low"), best: people("best"), high: people("high") });
    });
    expect(found.filter((each) => each.length > 0)).toHaveLength(broken);
    expect(found.flat().every((each) => each.severity === "warning")).toBe(true);
    expect(found.length).toBeGreaterThan(broken + 9);
  });
});

test("CSV is read with quotes, line breaks and a mark at the start", () => {
  expect(readCsv('\ufeffa,"b, ""c""\nd"\r\n,\n')).toEqual([
    ["a", 'b, "c"\nd'],
    ["", ""],
  ]);
  expect(() => readCsv('"a')).toThrow("not closed");
  expect(() => readRecords("a,b\n1\n")).toThrow("row 1 has 1 of 2 fields");
  expect(readRecords("a,b\n#x,\n1,#2\n")).toEqual([{ a: "1", b: "#2" }]);
});
