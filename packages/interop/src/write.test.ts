import { fileURLToPath } from "node:url";
import { openDataset } from "@incident-data/core";
import { parseDataset } from "@incident-data/core/schema";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { convertedText, inputOf, recordsOf } from "./testing.ts";
import { csv, geojson, ndjson, type Writer, writeText } from "./write.ts";

const name = (text: string) => [{ text, lang: "en", source: "paper" }];
const data = parseDataset({
  dataset: {
    id: "ford",
    title: { en: "The ford" },
    version: "1.0.0",
    licence: "CC0-1.0",
    citation: "The ford, made up",
    languages: ["en"],
    contributors: [{ name: "A tester" }],
    schemaVersion: 1,
  },
  sources: [{ id: "paper", type: "article", title: { en: "Paper" } }],
  actors: [{ id: "east", type: "state", names: name("East") }],
  places: [],
  incidents: [
    {
      id: "clash",
      type: "clash",
      title: { en: "Clash" },
      when: [{ edtf: "2021-07" }],
      parties: ["east"],
      evidence: [{ source: "paper", text: "At least two fell.", lang: "en" }],
    },
  ],
  statements: [
    {
      id: "told",
      speaker: "east",
      said: [{ edtf: "2021-07" }],
      acts: ["report"],
      evidence: [{ source: "paper", text: "At least two fell.", lang: "en" }],
      claims: {
        fell: {
          kind: "casualties",
          about: "clash",
          status: "any",
          harms: ["killed"],
          count: { min: 2, max: null, words: "At least two" },
        },
      },
    },
  ],
  tombstones: [
    { of: "incident", id: "brawl", status: "merged", into: ["clash"], reason: "The same.", since: "2021-08-01" },
  ],
});
const dataset = openDataset(data);

describe("a data set as a file, without a reader", () => {
  test.each<[string, Writer]>([
    ["csv", csv],
    ["geojson", geojson],
    ["ndjson", ndjson],
  ])("is the same text as the command writes: %s", async (to, writer) => {
    const { text, report } = await writeText(dataset, writer);
    const file = inputOf(JSON.stringify(data), "ford.json");
    const converted = await convertedText(file, { from: "json", to });
    expect(text).toBe(converted.text);
    expect(report).toMatchObject({ to, licence: "CC0-1.0", citation: "The ford, made up" });
    expect(report.losses).toEqual(converted.report.losses);
  });

  test("holds everything as NDJSON, and as a table what that has columns for", async () => {
    const { text } = await writeText(dataset, ndjson);
    expect((await recordsOf(inputOf(text))).records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "source paper",
      "actor east",
      "incident clash",
      "statement told",
      "tombstone brawl",
    ]);
    const table = await writeText(dataset, csv, { byteOrderMark: true });
    expect(table.text.startsWith("\uFEFF")).toBe(true);
    expect((await recordsOf(inputOf(table.text, "ford.csv"))).records).toContainEqual(
      expect.objectContaining({ id: "told", speaker: "east" }),
    );
  });

  test("stops at the first loss where none is allowed", async () => {
    await expect(writeText(dataset, csv, { strict: true })).rejects.toMatchObject({ code: "loss" });
  });
});

test("a browser can load the writers, each without what it does not need", async () => {
  const bundled = async (names: string) => {
    const { metafile, outputFiles } = await build({
      stdin: {
        contents: `export { ${names} } from "./write.ts";`,
        resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      },
      conditions: ["@incident-data/source"],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      metafile: true,
      write: false,
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
    expect(inputs.filter((file) => file.includes("node_modules") || file.endsWith("/read.ts"))).toEqual([]);
    return outputFiles[0]?.contents.length ?? 0;
  };
  expect(await bundled("ndjson, writeText")).toBeLessThan(12_000);
  expect(await bundled("csv, geojson, ndjson, writeText")).toBeLessThan(120_000);
});
