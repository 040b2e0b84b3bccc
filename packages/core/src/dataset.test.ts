import { describe, expect, test } from "vitest";
import { openDataset } from "./dataset.ts";
import { list } from "./index.ts";
import { data, opened } from "./testing.ts";

describe("tables", () => {
  const dataset = opened();
  test.each(["sources", "actors", "places", "incidents", "statements", "claims"] as const)(
    "%s has no prototype",
    (table) => {
      expect(Object.getPrototypeOf(dataset[table])).toBeNull();
      expect("constructor" in dataset[table]).toBe(false);
      expect(dataset[table]).toBe(dataset[table]);
    },
  );

  test("give the records themselves, in the order of the data", () => {
    const own = data();
    const dataset = openDataset(own);
    expect(dataset.manifest).toBe(own.dataset);
    expect(list(dataset.incidents)).toEqual(own.incidents);
    expect(dataset.incidents["clash"]).toBe(own.incidents[0]);
    expect(dataset.source("post")).toBe(dataset.sources["post"]);
    expect(dataset.statement("said").speaker).toBe("speaker");
  });

  test("give claims with their id and statement", () => {
    expect(Object.keys(dataset.claims)).toEqual([
      "said#wounded",
      "said#blame",
      "told#bank",
      "told#length",
      "told#passed",
      "told#worst",
      "told#wounded",
    ]);
    expect(dataset.claim("said#blame")).toEqual({
      id: "said#blame",
      statement: "said",
      ...dataset.statement("said").claims?.["blame"],
    });
  });

  test("hold ids that are names of Object's own", () => {
    const dataset = opened([["sources", 3], { id: "constructor", type: "post" }]);
    expect(dataset.source("constructor").type).toBe("post");
  });
});

describe("an id that is not there", () => {
  const dataset = opened();
  test.each([
    ["source", "psot", 'Did you mean "post"?', 3],
    ["actor", "eats", 'Did you mean "east"?', 5],
    ["place", "frod", 'Did you mean "ford"?', 3],
    ["incident", "clahs", 'Did you mean "clash"?', 5],
    ["statement", "sadi", 'Did you mean "said"?', 2],
    ["claim", "said#wonded", 'Did you mean "said#wounded"?', 7],
    ["incident", "constructor", undefined, 5],
    ["incident", "__proto__", undefined, 5],
  ] as const)("%s %s", (kind, id, hint, many) => {
    expect(() => dataset[kind](id)).toThrow(
      expect.objectContaining({
        name: "IncidentDataError",
        code: "unknown_id",
        issues: [
          {
            code: "unknown_id",
            path: [`${kind}s`],
            expected: `the id of one of ${many} ${kind}s`,
            received: JSON.stringify(id),
            message: expect.any(String),
            ...(hint === undefined ? {} : { hint }),
          },
        ],
      }),
    );
  });
});

test("two records of one id are refused when their table is made", () => {
  const own = data();
  const dataset = openDataset({ ...own, sources: [...own.sources, ...own.sources] });
  expect(() => dataset.sources).toThrow(
    expect.objectContaining({
      code: "duplicate_id",
      issues: [expect.objectContaining({ path: ["sources", "paper"], received: 'another source "paper"' })],
    }),
  );
  expect(dataset.actor("east").id).toBe("east");
});
