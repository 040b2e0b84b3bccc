import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DatasetData, rawRecords } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import { describe, expect, test } from "vitest";
import { readFolder } from "./folder.ts";
import { packageFiles } from "./package-files.ts";

/** What the package of a data set exports. */
interface Built {
  readonly data: DatasetData;
  readonly dataset: { readonly statements: object };
  readonly meta: { readonly package: string; readonly sha256: string };
}

/** Tests that hold for the package of every data set. @param folder where the package is */
export function describeBuiltPackage(folder: URL, { data, dataset, meta }: Built): void {
  const file = (name: string) => readFileSync(new URL(name, folder), "utf8");

  describe("the built package", () => {
    test("is what its records make", async () => {
      const made = packageFiles(await readFolder(fileURLToPath(new URL("records", folder))), meta.package);
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
        const content = readFileSync(new URL(`dist/${path}`, folder));
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
}
