import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import { type DatasetData, openDataset } from "@incident-data/core";
import { expect, test } from "vitest";
import { expectIncident } from "./no-incident.ts";

const clash = "2021-07-28-border-clash";
const gone = { of: "incident", id: "2021-clash", status: "merged", into: [clash], reason: "one clash" } as const;
const dataset = openDataset({ ...(article as unknown as DatasetData), tombstones: [{ ...gone, since: "1.1.0" }] });

test("an incident that is there is no fault", () => {
  expect(() => expectIncident(dataset, clash)).not.toThrow();
});

test.each([
  ["an id with a slip", "2021-07-28-border-clsh", { code: "unknown_id", near: [clash] }],
  ["an id like no other", "qqqqqqqqqqqqqqqqqqqqqqq", { code: "unknown_id", near: [] }],
  ["a name of every object", "constructor", { code: "unknown_id", near: [] }],
  ["an id that went", "2021-clash", { code: "buried_id", near: [clash] }],
])("%s is told with what is near it", (_, id, fault) => {
  expect(() => expectIncident(dataset, id)).toThrow(expect.objectContaining(fault));
});
