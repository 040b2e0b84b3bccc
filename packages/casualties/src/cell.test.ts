import { expect, test } from "vitest";
import { type Cell, cells, checkCell, describeCell, isEstimate, isHarm, isStatus, sameCell } from "./cell.ts";

const cell: Cell = { incident: "clash", side: "a", status: "military", harms: ["killed", "wounded"] };

test("the order and repetition of harms do not matter, all else does", () => {
  expect(sameCell(cell, { ...cell, harms: ["wounded", "killed", "wounded"] })).toBe(true);
  const { side: _, ...everybody } = cell;
  for (const other of [everybody, { ...cell, asOf: "2021" }, { ...cell, estimate: "low" as const }]) {
    expect(sameCell(cell, other)).toBe(false);
  }
});

test("a cell is checked", () => {
  expect(checkCell(cell)).toEqual([]);
  expect(checkCell({ ...cell, harms: [] }).map((each) => each.code)).toEqual(["empty_harms"]);
  const wrong = { status: "soldiers", harms: ["hurt"], estimate: "good" } as unknown as Cell;
  expect(checkCell(wrong).map((each) => each.path)).toEqual([["status"], ["harms", 0], ["estimate"]]);
  expect([isHarm("hurt"), isStatus("any"), isEstimate("best")]).toEqual([false, true, true]);
});

test("a cell as text", () => {
  expect(describeCell({ ...cell, asOf: "2021-07-28", estimate: "best" })).toBe(
    "killed or wounded, side a, military, clash, as of 2021-07-28, best estimate",
  );
  expect(describeCell({ status: "unknown", harms: ["missing"] })).toBe(
    "missing, all sides, status unknown, every incident",
  );
});

test("a range makes one cell for every combination", () => {
  expect(
    cells({ incidents: ["i"], statuses: ["any"], harms: ["killed", "missing"], asOf: "2021", estimate: "low" }),
  ).toEqual([
    { incident: "i", status: "any", harms: ["killed"], asOf: "2021", estimate: "low" },
    { incident: "i", status: "any", harms: ["missing"], asOf: "2021", estimate: "low" },
  ]);
});

test("a cell that is not sound: all faults, with what was expected where", () => {
  const cell = { status: "soldiers", harms: ["killed", "maimed"], estimate: "middle" } as unknown as Cell;
  expect(checkCell(cell)).toMatchObject([
    { code: "bad_shape", path: ["status"], expected: "military, civilian, unknown, any", received: '"soldiers"' },
    { code: "bad_shape", path: ["harms", 1], expected: "killed, wounded, missing, captured, displaced" },
    { code: "bad_shape", path: ["estimate"], expected: "low, best, high", received: '"middle"' },
  ]);
  expect(checkCell({ status: "any", harms: [] })).toMatchObject([
    { code: "empty_harms", path: ["harms"], expected: "at least one harm", received: "a list" },
  ]);
});

test("cells have what the range has, and no more", () => {
  const range = { incidents: ["i"], statuses: ["any"], harms: ["killed"] } as const;
  expect(cells(range)).toStrictEqual([{ incident: "i", status: "any", harms: ["killed"] }]);
  expect(cells({ ...range, sides: ["a"], asOf: "2021", estimate: "best" })).toStrictEqual([
    { incident: "i", side: "a", status: "any", harms: ["killed"], asOf: "2021", estimate: "best" },
  ]);
});
