import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import war from "@incident-data/ecuador-peru-1939/data.json" with { type: "json" };
import { readRecords } from "@incident-data/interop";
import { describe, expect, test } from "vitest";
import { type Filters, noFilters } from "../state/filters.ts";
import { lossesByHolder } from "./download.ts";
import { openEngine } from "./engine.ts";
import type { Download, DownloadFormat } from "./protocol.ts";
import { jsonStream } from "./testing.ts";

const request = { language: "en", profile: "strict@1", order: [] } as const;

/** What is shown, and the same read again from its file. */
async function savedAndRead(data: unknown, format: DownloadFormat, filters: Partial<Filters>) {
  const engine = openEngine();
  await engine.open(jsonStream(data), "en");
  const all = { ...noFilters, ...filters };
  const { positions } = await engine.filter(all);
  const ids = (await engine.rows(positions, "en")).map(({ id }) => id);
  const views = await Promise.all(ids.map((id) => engine.incident(id, request)));
  const figures = views.flatMap(({ accounts }) =>
    accounts.flatMap(({ claims }) =>
      claims.flatMap(({ id, words }) => (words === undefined ? [] : [`${id} ${words}`])),
    ),
  );
  const download = await engine.download(format, all);
  return { ids, figures: figures.sort(), download, read: await readAgain(download) };
}

async function readAgain({ name, bytes }: Download) {
  const input = {
    name,
    size: bytes.length,
    async *chunks() {
      yield bytes;
    },
  };
  // A file of nothing does not say what it is.
  const { batches, report } = await readRecords(input, name.endsWith(".ndjson") ? { from: "ndjson" } : {});
  const [incidents, figures]: [string[], string[]] = [[], []];
  for await (const { records } of batches) {
    for (const record of records) {
      if (record.kind === "incident") incidents.push(record.id);
      if (record.kind !== "statement") continue;
      for (const [key, claim] of Object.entries(record.claims ?? {})) {
        if (claim.kind === "casualties") figures.push(`${record.id}#${key} ${claim.count.words}`);
      }
    }
  }
  return { incidents, figures: figures.sort(), report: report() };
}

const filters: readonly Partial<Filters>[] = [
  {},
  { harms: ["killed"] },
  { types: ["clash"] },
  { text: "Kalbajar" },
  { dates: "2020" },
];

describe.each([
  ["the article", article],
  ["the war of another century", war],
])("of %s", (_, data) => {
  test.each(filters)("a table is what is shown: %o", async (chosen) => {
    const { figures, read, download } = await savedAndRead(data, "csv", chosen);
    expect(read.report.badRows).toEqual([]);
    expect(read.figures).toEqual(figures);
    expect(download.name).toMatch(/^[a-z0-9-]+-0\.0\.0-\d+-incidents\.csv$/);
  });

  test("a table for Excel says that it is UTF-8 and reads the same", async () => {
    const { figures, read, download } = await savedAndRead(data, "csv-for-excel", {});
    expect([...download.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(read.figures).toEqual(figures);
  });

  test.each(filters)("a map has the incidents shown and no others: %o", async (chosen) => {
    const { ids, download } = await savedAndRead(data, "geojson", chosen);
    const { features } = JSON.parse(new TextDecoder().decode(download.bytes)) as { features: { id: string }[] };
    expect(features.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test.each(filters)("records hold what is shown, and what it refers to: %o", async (chosen) => {
    const { ids, figures, read } = await savedAndRead(data, "ndjson", chosen);
    expect(read.report.badRows).toEqual([]);
    expect(read.incidents).toEqual(expect.arrayContaining(ids));
    expect(read.figures).toEqual(expect.arrayContaining(figures));
  });
});

test("what a table has no place for is told", async () => {
  const { download } = await savedAndRead(article, "csv", {});
  const fieldsOf = (holder: string) => download.losses.find(({ of }) => of === holder)?.fields;
  expect(fieldsOf("claims")).toContainEqual({ field: "relations", count: expect.any(Number) });
  expect(fieldsOf("sources")).toContainEqual({ count: expect.any(Number) });
});

test("what is lost is told once for each field, by what it is of", () => {
  const losses = [
    { field: "sources.note", count: 2 },
    { field: "claims.count.max", count: 1 },
    { field: "sources", count: 4 },
    { field: "sources.note", count: 3 },
  ];
  expect(lossesByHolder(losses)).toEqual([
    { of: "claims", fields: [{ field: "count.max", count: 1 }] },
    { of: "sources", fields: [{ field: "note", count: 5 }, { count: 4 }] },
  ]);
});
