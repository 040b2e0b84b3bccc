import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { data, dataset, meta } from "@incident-data/armenia-azerbaijan-2021";
import { packageFiles, readFolder, withPassages } from "@incident-data/authoring";
import { heldPassages, list, rawRecords } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import { describe, expect, test } from "vitest";

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

describe("the built package", () => {
  test("is what its records make", async () => {
    const made = packageFiles(await readFolder(new URL("../records", import.meta.url).pathname), meta.package);
    for (const [name, text] of Object.entries(made)) expect(file(`dist/${name}`), name).toBe(text);
  });

  test("holds the same records in every form", () => {
    const json: unknown = JSON.parse(file("dist/data.json"));
    expect(json).toEqual(data);
    expect(safeParseDataset(json)).toEqual({ success: true, value: data });
    const lines = file("dist/records.ndjson").trimEnd().split("\n");
    const records = lines.map((line) => JSON.parse(line) as { kind: string; id: string });
    expect(records).toHaveLength(rawRecords(data).length);
    expect(records.filter(({ kind }) => kind === "statement").map(({ id }) => id)).toEqual(
      Object.keys(dataset.statements),
    );
  });

  test("has checksums that are right", () => {
    const descriptor = JSON.parse(file("dist/datapackage.json")) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    expect(descriptor.resources.map(({ path }) => path)).toEqual(["data.json", "records.ndjson"]);
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = readFileSync(new URL(`../dist/${path}`, import.meta.url));
      expect(content.length).toBe(bytes);
      expect(`sha256:${createHash("sha256").update(content).digest("hex")}`).toBe(hash);
    }
    expect(meta.sha256).toBe(createHash("sha256").update(file("dist/data.json")).digest("hex"));
  });

  test("loads no zod and prints nothing", () => {
    expect(file("dist/index.js")).not.toMatch(/zod/);
    expect(file("dist/index.js").match(/^import .*$/gm)).toEqual([
      'import { openDataset } from "@incident-data/core/dataset";',
    ]);
  });
});

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
