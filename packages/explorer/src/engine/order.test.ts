import { type Incident, openDataset } from "@incident-data/core";
import { expect, test } from "vitest";
import { inTimeOrder } from "./order.ts";

type When = Incident["when"][number];

const frames: { readonly [id: string]: When } = {
  conflict: { edtf: "1946/..", sense: "within" },
  dyad: { edtf: "2015/..", sense: "within" },
  ongoing: { edtf: "2014-04-06/..", sense: "throughout" },
  before: { edtf: "../2013-12-31" },
  second: { edtf: "2014-01-23" },
  first: { edtf: "2014-01-22" },
};

/** The frames above, and so many incidents of a later day. */
function ordered(others: number): readonly string[] {
  const later = Array.from({ length: others }, (_, i) => [`later-${i}`, { edtf: "2020-01-01" }] as const);
  const incidents = [...Object.entries(frames), ...later].map(
    ([id, when]): Incident => ({ id, type: "other", title: { en: id }, when: [when], parties: [], evidence: [] }),
  );
  const manifest = { id: "x", title: { en: "x" }, version: "1.0.0", licence: "CC0-1.0", citation: "x" } as const;
  const dataset = openDataset({
    dataset: { ...manifest, languages: ["en"], contributors: [{ name: "x" }], schemaVersion: 1 },
    ...{ sources: [], actors: [], places: [], statements: [] },
    incidents,
  } as Parameters<typeof openDataset>[0]);
  return inTimeOrder(dataset).flatMap(({ incident: { id } }) => (id in frames ? [id] : []));
}

test.each([
  ["weighed", 0],
  ["too many to be weighed", 5000],
])("incidents that may have begun at any time come after those that are dated: %s", (_, others) => {
  const ids = ordered(others);
  expect(ids.slice(0, 4)).toEqual(["before", "first", "second", "ongoing"]);
  expect(new Set(ids.slice(4))).toEqual(new Set(["conflict", "dyad"]));
});
