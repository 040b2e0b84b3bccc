import type { Readable } from "node:stream";
import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import { boundOfCount } from "@incident-data/casualties";
import { claimsAbout, type DatasetData, openDataset, subset } from "@incident-data/core";
import { readRecords } from "@incident-data/interop";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noFilters } from "../src/state/filters.ts";
import { incidentsLeft } from "./oracle.ts";
import { article as articleSite, expectGood, open, siteWith, type Watched, watched } from "./page.ts";

const data = article as unknown as DatasetData;
/** The same with formulas where a title and a name stand. */
const formulas: DatasetData = {
  ...data,
  incidents: data.incidents.map((each, i) => ({
    ...each,
    title: { en: `${"=@+-\t"[i % 5]}1+1` },
  })),
  actors: data.actors.map((each) => ({
    ...each,
    names: each.names.map((name) => ({ ...name, text: `=HYPERLINK("x")${name.text}` })),
  })),
};

let view: Watched;
beforeAll(async () => {
  siteWith("formulas", JSON.stringify(formulas));
  view = await watched({ acceptDownloads: true });
});
afterAll(() => view.close());

const buttons = { csv: /^CSV$/, "csv-for-excel": /Excel/, geojson: /GeoJSON/, ndjson: /NDJSON|records/i } as const;

/** The file that the page saves in a format. */
async function saved(format: keyof typeof buttons): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const box = view.page.locator(".save-as");
  if (!(await box.evaluate((each) => each.hasAttribute("open")))) await box.locator("summary").first().click();
  const coming = view.page.waitForEvent("download");
  await box.getByRole("button", { name: buttons[format] }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await bytesOf(await download.createReadStream()) };
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What the readers of the field take from a file: the incidents, and each figure with its bound and words. */
async function readAgain({ name, bytes }: Awaited<ReturnType<typeof saved>>) {
  const input = {
    name,
    size: bytes.length,
    chunks: async function* () {
      yield bytes;
    },
  };
  const { batches, report } = await readRecords(input, name.endsWith(".ndjson") ? { from: "ndjson" } : {});
  const [incidents, figures]: [string[], string[]] = [[], []];
  for await (const { records } of batches) {
    for (const record of records) {
      if (record.kind === "incident") incidents.push(record.id);
      if (record.kind !== "statement") continue;
      for (const [key, claim] of Object.entries(record.claims ?? {})) {
        if (claim.kind === "casualties") figures.push(figureOf(`${record.id}#${key}`, claim.count));
      }
    }
  }
  expect(report().rows.bad).toBe(0);
  return { incidents: incidents.sort(), figures: figures.sort() };
}

function figureOf(id: string, count: Parameters<typeof boundOfCount>[0]): string {
  const { min, max } = boundOfCount(count, "strict@1");
  return `${id} [${min}, ${max ?? "open"}] ${count.words ?? ""}`;
}

/** The same of core, of what a filter leaves. */
function expected(filters: Partial<typeof noFilters>) {
  const dataset = openDataset(data);
  const incidents = incidentsLeft(dataset, { ...noFilters, ...filters });
  const figures = incidents.flatMap((id) =>
    claimsAbout(dataset, id).flatMap((claim) => (claim.kind === "casualties" ? [figureOf(claim.id, claim.count)] : [])),
  );
  return { incidents: [...incidents].sort(), figures: figures.sort() };
}

describe.each(["csv", "csv-for-excel", "geojson", "ndjson"] as const)("%s", (format) => {
  it.each([
    ["", {}],
    ["type=clash", { types: ["clash"] as const }],
    ["harm=killed", { harms: ["killed"] as const }],
  ])("holds what is shown, read again: #%s", async (address, filters) => {
    await open(view.page, articleSite, `page=en&${address}`.replace(/&$/, ""));
    const [read, wanted] = [await readAgain(await saved(format)), expected(filters as Partial<typeof noFilters>)];
    if (format === "ndjson") {
      // With all that what is shown refers to, and no more.
      const part = subset(openDataset(data), wanted.incidents).dataset;
      expect(read.incidents).toEqual(Object.keys(part.incidents).sort());
      expect(read.figures).toEqual(expect.arrayContaining([...wanted.figures]));
    } else if (format === "geojson") {
      expect(read.incidents).toEqual(wanted.incidents);
      // A feature is an incident: of its figures the bounds and words are kept, not the ids.
      const words = (all: readonly string[]) => all.map((each) => each.slice(each.indexOf(" ") + 1)).sort();
      expect(words(read.figures)).toEqual(words(wanted.figures));
    } else {
      // A row is a figure, or an incident of which nobody gives any.
      expect(read).toEqual(wanted);
    }
  });
});

it.each(["csv", "csv-for-excel"] as const)("%s has no cell that a spreadsheet would work out", async (format) => {
  await open(view.page, "formulas", "page=en");
  const { bytes } = await saved(format);
  // The mark by which Excel sees that it is in UTF-8.
  expect(bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))).toBe(format === "csv-for-excel");
  const cells = (parse(new TextDecoder().decode(bytes), { relaxColumnCount: true }) as string[][]).flat();
  expect(cells.length).toBeGreaterThan(50);
  expect(cells.filter((cell) => /^[=@\t\r＝＋－＠]/.test(cell) || /^[+-](?![\d.]+$)/.test(cell))).toEqual([]);
  expect(cells.some((cell) => /^.?[=@+\t-]1\+1/.test(cell))).toBe(true);
});

it("does nothing that it may not", () => expectGood(view));
