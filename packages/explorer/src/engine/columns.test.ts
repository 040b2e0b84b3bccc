import { openDataset } from "@incident-data/core";
import { spanOf } from "@incident-data/dates";
import { expect, test } from "vitest";
import { columnsOf } from "./columns.ts";
import type { Dated } from "./order.ts";
import { textAt } from "./texts.ts";
import { unknownDay } from "./unknown-day.ts";

const dataset = openDataset({
  dataset: {} as never,
  sources: [],
  actors: [],
  places: [{ id: "a" }, { id: "b" }].map((each) => ({ ...each, type: "site", names: [] })) as never,
  incidents: [],
  statements: [],
});

function dated(edtf: string, where: readonly string[] = []): Dated {
  const span = spanOf({ edtf, sense: "throughout" });
  if (span.kind !== "span") throw new Error(edtf);
  return { incident: { where } as never, span };
}

const columnsOfDates = (...edtf: string[]) =>
  columnsOf(
    dataset,
    edtf.map((each) => dated(each)),
  );

test.each([
  ["1970-01-02/1970-01-03", 1, 1, 2, 2],
  ["1970-01-02/..", 1, 1, unknownDay, unknownDay],
  ["../1970-01-03", -unknownDay, -unknownDay, 2, 2],
  ["1970-01-02/", 1, 1, 1, unknownDay],
  ["/1970-01-03", -unknownDay, 2, 2, 2],
])("the days of %s", (edtf, ...days) => {
  const { beginEarliest, beginLatest, endEarliest, endLatest } = columnsOfDates(edtf);
  expect([beginEarliest, beginLatest, endEarliest, endLatest].map(([day]) => day)).toEqual(days);
});

test("one mark for each incident and place, each place once", () => {
  const columns = columnsOf(dataset, [dated("1970", ["b"]), dated("1970", ["a", "b", "a"]), dated("1970")]);
  expect([...columns.markIncident]).toEqual([0, 1, 1]);
  expect([...columns.markPlace].map((place) => textAt(columns.placeIds, place))).toEqual(["b", "a", "b"]);
  expect(columns.places.count).toBe(2);
});
