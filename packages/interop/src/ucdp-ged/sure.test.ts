import { readFileSync } from "node:fs";
import type { RecordLine } from "@incident-data/core/schema";
import { safeParseLine } from "@incident-data/core/schema";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvScanner } from "../csv/scan.ts";
import { Report } from "../report.ts";
import { bindHeader, columns } from "./columns.ts";
import { Events } from "./events.ts";
import { type Row, TextRow } from "./row.ts";

const runs = process.env["DEEP"] === "1" ? 20_000 : 150;
const encoder = new TextEncoder();

const rows: readonly (readonly string[])[] = ["ged231.csv", "ged191.csv", "conflict_data_ukr.csv"].flatMap((name) => {
  const file = readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
  const table: { readonly [column: string]: string }[] = parse(file, { columns: true, relax_column_count: true });
  return table.map((row) => columns.map((column) => row[column] ?? ""));
});

/** What makes a value one that its schema, its check or its record does not take, or only just. */
const odd = fc.constantFrom(
  ...["", " ", "\u2800", "\u00a0x", "\t", ".", ";", "a;b", " ; ", "x;", "Ş", '"', 'a "b" c', "é\r\n", "-"],
  ...["x".repeat(1000), "x".repeat(1001), "é".repeat(19_000), "y".repeat(20_001), ";".repeat(1200)],
  ...["2021-02-28", "2021-02-29", "2021-02-30", "2021-13-01", "0000-01-01", "1753-01-01", "2021-02-28 00:00:00.000"],
  ...["2021-02-28;2021-02-28", "2021-02-28 10:00", "2021-2-28", "2021-02-28 00:00:00.0000", "9999-12-31"],
  ...["0", "1", "3", "4", "-0", "-0.0", "-1", "007", "12.0", "12.50", "999999999", "1000000000", "1e3", "0x1", "+1"],
  ...["180", "180.0000001", "-180.0", "90.5", "1.2345678901234", "0.000000000001", ".5", "5.", "1..2", "--1"],
  ...["POINT (20.4 -9.65)", "POINT (0 0)", "373", "2;200"],
);
const changed = fc
  .tuple(
    fc.constantFrom(...rows),
    fc.array(fc.tuple(fc.constantFrom(...columns.keys()), odd), { minLength: 0, maxLength: 4 }),
  )
  .map(([row, changes]) => row.map((cell, i) => changes.findLast(([at]) => at === i)?.[1] ?? cell));

interface Made {
  readonly found: ReturnType<Events["of"]>;
  readonly shared: readonly (readonly [RecordLine, boolean])[];
}

/** All that becomes of a row, with what it is said to be. */
function made(row: Row): Made {
  const shared: [RecordLine, boolean][] = [];
  const ids = new Set<string>();
  const isNew = (id: string) => !ids.has(id) && ids.add(id).has(id);
  const emit = (record: RecordLine, sure = false) => shared.push([record, sure]);
  return { found: new Events("ucdp-ged", "2023", bindHeader(columns), new Report(), emit, isNew).of(row, 7), shared };
}

/** Cells as they are written, where no cell gets an apostrophe because a spreadsheet would run it. */
const bytesOf = (cells: readonly string[]) =>
  encoder.encode(
    `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`,
  );

/** The same of its bytes. */
function scanned(cells: readonly string[]): Made {
  const results: Made[] = [];
  const scanner = new CsvScanner({ delimiter: ",", longest: 1_000_000 });
  scanner.take(bytesOf(cells), { row: (row) => results.push(made(row)), bad: () => {} });
  expect(results).toHaveLength(1);
  return results[0] as Made;
}

test("what is said to be sure is what its schema and its checks take", () => {
  let sure = 0;
  fc.assert(
    fc.property(changed, (cells) => {
      const { found, shared } = scanned(cells);
      const vouched: RecordLine[] = shared.flatMap(([record, isSure]) => (isSure ? [record] : []));
      if (found.ok && found.sure) vouched.push(found.incident, found.statement);
      for (const record of vouched) expect([record, safeParseLine(record)]).toMatchObject([record, { success: true }]);
      if (found.ok && found.sure) sure++;
    }),
    { numRuns: runs },
  );
  // Else nothing was tested.
  expect(sure).toBeGreaterThan(runs / 20);
});

test("rows of bytes become the same as rows of texts", () => {
  fc.assert(
    fc.property(changed, (cells) => {
      const ofBytes = scanned(cells);
      const ofTexts = made(new TextRow(1, cells.join(","), cells));
      expect(ofBytes.found).toEqual({ ...ofTexts.found, ...(ofBytes.found.ok ? { sure: ofBytes.found.sure } : {}) });
      expect(ofBytes.shared.map(([record]) => record)).toEqual(ofTexts.shared.map(([record]) => record));
    }),
    { numRuns: runs },
  );
});

test("nearly every row of the files is sure", () => {
  const made = rows.map(scanned);
  expect(made.filter(({ found }) => found.ok && found.sure).length).toBeGreaterThan(rows.length * 0.9);
});
