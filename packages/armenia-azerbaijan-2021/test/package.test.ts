import { readFileSync } from "node:fs";
import { data, dataset, meta } from "@incident-data/armenia-azerbaijan-2021";
import { withPassages } from "@incident-data/authoring";
import { heldPassages, list, rawRecords } from "@incident-data/core";
import { describe, expect, test } from "vitest";
import { describeBuiltPackage } from "../../authoring/src/built-package.test-util.ts";

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

describeBuiltPackage(new URL("../", import.meta.url), { data, dataset, meta });

describe("the article", () => {
  test("is covered passage by passage", () => {
    const passages = heldPassages(rawRecords(data));
    expect(passages).toHaveLength(22);
    for (const { from, heldBy } of passages) expect(heldBy, from).not.toEqual([]);
  });

  test("has its table in the readme, not stale", () => {
    expect(withPassages(file("README.md"), data)).toBe(file("README.md"));
  });

  test("keeps rival figures apart and related", () => {
    const exact = dataset.claim("2021-07-28-abdullayeva#wounded");
    const retold = dataset.claim("2021-07-28-azerbaijan-mod#wounded");
    expect(exact.count).toEqual({ min: 2, max: 2, words: "2 servicemen wounded" });
    expect(retold.count).toEqual({ min: 2, max: null, words: "at least two" });
    expect(retold.relations).toEqual([{ kind: "reports", claim: exact.id, basis: "inferred" }]);
  });

  test("holds four claims of mutual blame for starting and violating", () => {
    const blame = list(dataset.claims).filter(
      (claim) => claim.kind === "responsibility" && ["started", "violated"].includes(claim.act),
    );
    expect(blame.map(({ id }) => id)).toEqual([
      "2021-07-28-armenia-blame#started",
      "2021-07-28-armenia-blame#violated",
      "2021-07-28-azerbaijan-blame#started",
      "2021-07-28-azerbaijan-blame#violated",
    ]);
  });

  test("keeps 'earlier in July' as words, anchor and interval", () => {
    for (const id of ["2021-07-european-union-appeal", "2021-07-united-states-appeal"] as const) {
      expect(dataset.statement(id).said).toEqual([
        {
          edtf: "2021-07-01/2021-07-27",
          sense: "within",
          words: "Earlier in July",
          anchor: { record: "2021-07-28-border-clash", relation: "before" },
          profile: "plain@1",
        },
      ]);
    }
  });

  test("names no one but public bodies and public speakers", () => {
    const people = list(dataset.actors).filter(({ type }) => type === "person");
    expect(people.map(({ id }) => id)).toEqual(["leyla-abdullayeva", "toivo-klaar"]);
  });
});
