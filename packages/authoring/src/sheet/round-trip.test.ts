import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatasetData } from "@incident-data/core";
import { manifestSchema, schemas, tombstoneSchema } from "@incident-data/core/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arbitraryOf } from "../../../core/src/schema/arbitrary.test-util.ts";
import { readFolder } from "../folder.ts";
import { assemble } from "./assemble.ts";
import { splitLong } from "./continued.ts";
import { readCsv } from "./csv/read.ts";
import { csvText } from "./csv/write.ts";
import { type CellNode, layout, type Node } from "./layout.ts";
import { readSheet } from "./read-sheet.ts";
import { recognise } from "./recognise.ts";
import { tablesOf } from "./tables.ts";
import { csvFilesOf, workbookOf, writeSheet } from "./write-sheet.ts";
import { readWorkbook } from "./xlsx/read.ts";

const recordsIn = (name: string) => fileURLToPath(new URL(`../../../${name}/records`, import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "incident-data-sheet-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each way out and in again. */
const ways = {
  csv: (data: DatasetData) => throughCsv(data, false),
  "csv for Excel": (data: DatasetData) => throughCsv(data, true),
  xlsx: throughWorkbook,
} as const;

function throughCsv(data: DatasetData, excel: boolean): unknown {
  const sheets = tablesOf(data).map(({ name, header, rows }) => {
    const bytes = new TextEncoder().encode(csvText([header, ...rows], { excel }));
    const read = readCsv(bytes, `${name}.csv`, name, { escaped: true });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return read.sheet;
  });
  return assembled(sheets);
}

async function throughWorkbook(data: DatasetData): Promise<unknown> {
  const read = await readWorkbook(workbookOf(data), "x.xlsx");
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return assembled(read.sheets);
}

function assembled(sheets: Parameters<typeof recognise>[0]): unknown {
  const { tables, faults } = recognise(sheets);
  const made = assemble(tables, false);
  expect([...faults, ...made.faults]).toEqual([]);
  return made.data;
}

describe.each(["armenia-azerbaijan-2021", "ecuador-peru-1939"])("the data set %s", (name) => {
  test.each(["csv", "csv for Excel", "xlsx"])("is the same after %s", async (way) => {
    const data = await readFolder(recordsIn(name));
    const to = join(folder, `${name}-${way === "xlsx" ? "book.xlsx" : way.replaceAll(" ", "-")}`);
    await writeSheet(data, to, { excel: way === "csv for Excel" });
    const again = await readSheet(to);
    expect(again).toEqual(data);
    // The claims of a statement stand in the same order.
    for (const [i, { claims = {} }] of data.statements.entries()) {
      expect(Object.keys(again.statements[i]?.claims ?? {})).toEqual(Object.keys(claims));
    }
  });

  test("gives the same bytes every time", async () => {
    const data = await readFolder(recordsIn(name));
    expect(workbookOf(data)).toEqual(workbookOf(data));
    expect(csvFilesOf(data)).toEqual(csvFilesOf(data));
  });
});

/** Texts that a file format or a spreadsheet may take for something else. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      "=1+1",
      "+374",
      "-5",
      "@wwwmodgovaz",
      "\tx",
      "\rx",
      "\r\nx",
      "＝x",
      "'=x",
      "''x",
      "'x",
      "'2021",
      "#REF!",
      "#NAME?",
    ],
    ...[
      "2021-07-28",
      "007",
      "1E+05",
      "TRUE",
      "28.07.2021",
      "Հայաստան",
      "Kəlbəcər",
      'say "no"',
      "a;b,c\td",
      " x ",
      "x\n",
    ],
    ...[
      "_x000D_",
      "_x005F_x0041_",
      "_x",
      "{}",
      "unbounded",
      "<b>&amp;</b>",
      "]]>",
      "\u00a0x\u00a0",
      "a\rb\nc\r\nd",
      "😀",
      '=HYPERLINK("x")',
    ],
  ),
  fc.string({ unit: "grapheme", minLength: 0, maxLength: 20 }).map((text) => `${text}x`),
);

const dates = ["2021-07-28", "2021-07", "2021", "2021-07-01/2021-07-27", "2021-07-28?", "../2020-11", "Y-170000002"];

/** A value with texts that are hard to keep, and dates that are some. */
function spoilt(node: Node, value: unknown, texts: readonly string[], at: { i: number }): unknown {
  const next = (list: readonly string[]) => list[at.i++ % list.length];
  const cell = ({ kind }: CellNode) => (kind === "text" ? next(texts) : kind === "date" ? next(dates) : value);
  switch (node.is) {
    case "cell":
      return cell(node);
    case "either":
      return spoilt(Array.isArray(value) ? node.list : node.cell, value, texts, at);
    case "list":
      return (value as unknown[]).map((each) => spoilt(node.of, each, texts, at));
    case "map":
      return Object.fromEntries(
        Object.entries(value as object).map(([key, own]) => [key, spoilt(node.of, own, texts, at)]),
      );
    case "object":
      return Object.fromEntries(
        Object.entries(value as object).map(([name, own]) => {
          const field = node.fields.get(name);
          return [name, field === undefined ? own : spoilt(field.node, own, texts, at)];
        }),
      );
  }
}

const texts = fc.array(nasty, { minLength: 7, maxLength: 7 });

function recordsOf(table: string, schema: Parameters<typeof arbitraryOf>[0], most = 3): fc.Arbitrary<unknown[]> {
  const node = layout().get(table)?.node as Node;
  const record = fc.tuple(arbitraryOf(schema), texts).map(([value, own]) => {
    const { claims, ...rest } = value as { readonly claims?: object };
    const made = spoilt(node, rest, own, { i: 0 }) as object;
    if (claims === undefined) return made;
    const claim = layout().get("claims")?.node as Node;
    return { ...made, claims: spoiltClaims(claims, claim, own) };
  });
  const id = (each: unknown) => `${(each as { of?: string }).of}/${(each as { id: string }).id}`;
  return fc.uniqueArray(record, { maxLength: most, selector: id });
}

function spoiltClaims(claims: object, node: Node, own: readonly string[]): object {
  return Object.fromEntries(Object.entries(claims).map(([key, claim], i) => [key, spoilt(node, claim, own, { i })]));
}

const datasets = fc.record({
  dataset: fc
    .tuple(arbitraryOf(manifestSchema as never), texts)
    .map(([value, own]) => spoilt(layout().get("dataset")?.node as Node, value, own, { i: 0 })),
  sources: recordsOf("sources", schemas.source as never),
  actors: recordsOf("actors", schemas.actor as never),
  places: recordsOf("places", schemas.place as never),
  incidents: recordsOf("incidents", schemas.incident as never),
  statements: recordsOf("statements", schemas.statement as never),
  tombstones: recordsOf("tombstones", tombstoneSchema as never),
});

const numRuns = process.env["DEEP"] === undefined ? 5 : 700;

describe.each(Object.entries(ways))("through %s", (_way, through) => {
  test("every record of every kind, with every field, comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async ({ tombstones, ...rest }) => {
        const data = { ...rest, ...(tombstones.length === 0 ? {} : { tombstones }) } as unknown as DatasetData;
        expect(await through(data)).toEqual(data);
      }),
      { numRuns, seed: 20210728 },
    );
  });
});

test("texts that are longer than a cell come back whole", () => {
  const long = "😀".repeat(40);
  const rows = [
    ["id", "text"],
    ["a", long],
    ["b", "short"],
  ];
  const split = splitLong(rows, 7);
  expect(split[0]?.slice(0, 4)).toEqual(["id", "text", "text~2", "text~3"]);
  expect(
    Math.max(
      ...split
        .slice(1)
        .flat()
        .map((text) => text.length),
    ),
  ).toBeLessThanOrEqual(7);
  expect(split[1]?.slice(1).join("")).toBe(long);
  expect(splitLong(rows, 80)).toBe(rows);
});
