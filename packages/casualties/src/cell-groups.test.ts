import { describe, expect, test } from "vitest";
import { type Cell, estimates, harms, statuses } from "./cell.ts";
import { CellGroups, harmBits } from "./cell-groups.ts";

const killed = (more: Partial<Cell> = {}): Cell => ({ incident: "i", status: "any", harms: ["killed"], ...more });
const group = (cells: readonly Cell[]) => new CellGroups(cells, ({ incident }) => incident);

const different: readonly Cell[] = [
  killed(),
  { status: "any", harms: ["killed"] },
  killed({ incident: "j" }),
  ...["a", "b"].map((side) => killed({ side })),
  ...statuses.filter((status) => status !== "any").map((status) => killed({ status })),
  ...harms.slice(1).map((harm) => killed({ harms: [harm] })),
  killed({ harms: ["killed", "wounded"] }),
  ...estimates.map((estimate) => killed({ estimate })),
  ...["2021-07", "2021-08"].map((asOf) => killed({ asOf })),
  killed({ asOf: "2021-07", estimate: "low" }),
];

describe("cells in groups", () => {
  test("cells that differ in anything are groups of their own, each found by its cell", () => {
    const groups = group(different);
    expect(groups.size).toBe(different.length);
    for (const [place, cell] of different.entries()) {
      expect(groups.members(groups.find(cell))).toEqual([cell]);
      expect(groups.first(groups.find(cell))).toBe(place);
    }
    expect(groups.firsts()).toEqual([...different.keys()]);
  });

  test("figures of the same thing are one group, in whatever order their harms are named", () => {
    const cells = [killed({ harms: ["killed", "wounded"] }), killed(), killed({ harms: ["wounded", "killed"] })];
    const groups = group(cells);
    expect(groups.size).toBe(2);
    expect(groups.members(groups.find(killed({ harms: ["wounded", "killed"] })))).toEqual([cells[0], cells[2]]);
    expect(groups.firsts()).toEqual([0, 1]);
  });

  test("a cell that nobody named is in no group, though each of its dimensions is in one", () => {
    const groups = group([killed({ side: "a", asOf: "2021" }), killed({ incident: "j", status: "military" })]);
    for (const cell of [
      killed(),
      killed({ incident: "k" }),
      killed({ side: "b", asOf: "2021" }),
      killed({ side: "a", asOf: "2022" }),
      killed({ side: "a", asOf: "2021", status: "military" }),
      killed({ side: "a", status: "military" }),
      killed({ incident: "j", side: "a", asOf: "2021" }),
    ]) {
      expect(groups.find(cell)).toBe(-1);
    }
    expect(group([]).find(killed())).toBe(-1);
    expect(group([]).size).toBe(0);
    expect(group([]).firsts()).toEqual([]);
  });

  test("beside a cell are the other groups of its incident and side, also where it has none itself", () => {
    const [one, two] = [killed({ side: "a" }), killed({ side: "a", status: "military" })];
    const groups = group([one, two, killed({ side: "b" }), killed(), killed({ incident: "j", side: "a" })]);
    const beside = (cell: Cell) => groups.beside(cell, groups.find(cell)).map((each) => groups.members(each));
    expect(beside(one)).toEqual([[two]]);
    expect(beside(two)).toEqual([[one]]);
    expect(beside(killed({ side: "a", harms: ["missing"] }))).toEqual([[one], [two]]);
    expect(beside(killed({ side: "b" }))).toEqual([]);
    expect(beside(killed({ harms: ["missing"] }))).toEqual([[killed()]]);
    expect(beside(killed({ side: "c" }))).toEqual([]);
    expect(beside(killed({ incident: "k" }))).toEqual([]);
  });

  test("members keep the order given, however many there are", () => {
    const cells = Array.from({ length: 1_300 }, (_, place) =>
      killed({ incident: `i${place % 7}`, side: `s${place % 3}`, asOf: `${place}`.slice(0, 1) }),
    );
    const asked: Cell[] = [];
    const groups = new CellGroups(cells, (cell) => {
      asked.push(cell);
      return cell.incident;
    });
    expect(asked).toEqual(cells);
    const all = Array.from({ length: groups.size }, (_, each) => groups.members(each));
    expect(all.flat()).toHaveLength(1_300);
    for (const members of all) {
      const [first] = members;
      expect(members).toEqual(cells.filter((cell) => JSON.stringify(cell) === JSON.stringify(first)));
      expect(members.map((each) => cells.indexOf(each))).toEqual(
        members.map((each) => cells.indexOf(each)).sort((a, b) => a - b),
      );
    }
    expect(groups.firsts()).toEqual([...groups.firsts()].sort((a, b) => a - b));
  });
});

test("every set of harms has bits of its own", () => {
  expect(harms.map((harm) => harmBits([harm]))).toEqual([1, 2, 4, 8, 16]);
  expect(harmBits(["missing", "killed", "killed"])).toBe(5);
  expect(harmBits([])).toBe(0);
});
