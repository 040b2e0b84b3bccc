import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDataset } from "@incident-data/authoring";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { columns } from "./columns.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const files = ["ged231.csv", "ged191.csv", "conflict_data_ukr.csv", "conflict_data_BGD.csv"];
type Table = { readonly [column: string]: string }[];
const tableOf = (text: string): Table =>
  parse(text, { columns: true, relax_column_count: true, record_delimiter: ["\r\n", "\n"] });
/** The rows of events of a file, as another parser finds them. */
const rowsOf = (name: string) => tableOf(fixture(name)).filter(({ id }) => id !== "");
const sum = (rows: Table, column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);

describe.each(files)("%s", (name) => {
  const rows = rowsOf(name);

  test("becomes an incident and a statement a row, and the estimates have the same sums", async () => {
    const { records, report } = await recordsOf(inputOf(fixture(name), name, 1000));
    expect(report).toMatchObject({ from: "ucdp-ged", licence: "CC-BY-4.0", rows: { read: rows.length, bad: 0 } });
    expect(records.filter(({ kind, id }) => kind === "incident" && /^ucdp-ged-\d/.test(id))).toHaveLength(rows.length);
    const sums = { low: 0, best: 0, high: 0 };
    for (const record of records) {
      for (const claim of record.kind === "statement" ? Object.values(record.claims ?? {}) : []) {
        if (claim.kind === "casualties" && claim.status === "any" && "min" in claim.count)
          sums[claim.estimate ?? "best"] += claim.count.min;
      }
    }
    expect(sums).toEqual({ low: sum(rows, "low"), best: sum(rows, "best"), high: sum(rows, "high") });
  });

  test("tells what is worth a look as an independent count does", async () => {
    const { report } = await recordsOf(inputOf(fixture(name), name));
    const found = Object.fromEntries(report.findings.map(({ code, count }) => [code, count]));
    const broken = rows.filter(({ low, best, high }) => Number(low) > Number(best) || Number(best) > Number(high));
    const unequal = rows.filter((row) => {
      const lengths = ["source_office", "source_date", "source_headline"].map(
        (column) => row[column]?.split(";").length,
      );
      return new Set(lengths).size > 1;
    });
    expect(found["estimates_out_of_order"] ?? 0).toBe(broken.length);
    expect(found["lists_not_aligned"] ?? 0).toBeGreaterThanOrEqual(unequal.length);
    expect(found["best_not_sum"]).toBe(undefined);
  });

  test("is the same after it was written and read, record by record", async () => {
    const first = await recordsOf(inputOf(fixture(name), name));
    const { text, report } = await convertedText(inputOf(fixture(name), name), { to: "ucdp-ged" });
    // The columns of UCDP have no iso3, which HDX adds.
    const lost = report.losses.filter(({ direction, field }) => direction === "write" && field !== "places.ids");
    expect(lost).toEqual([]);
    const second = await recordsOf(inputOf(text, name), { escaped: true });
    // Written files have no HXL row and no column iso3.
    const plain = (records: typeof first.records) =>
      records
        .filter(({ kind }) => kind !== "place")
        .map((record) => JSON.stringify(record).replace(/ucdp-(?:place|country|region|district)-\w+/g, "place"));
    expect(plain(second.records)).toEqual(plain(first.records));
    if (!name.startsWith("conflict")) expect(second.records).toEqual(first.records);
  });

  test("is written with every value of every column that it has", async () => {
    const { text } = await convertedText(inputOf(fixture(name), name), { to: "ucdp-ged" });
    const written = tableOf(text);
    expect(Object.keys(written[0] ?? {})).toEqual([...columns]);
    const value = (column: string, cell: string) => {
      if (/^date_/.test(column)) return cell.slice(0, 10);
      if (["latitude", "longitude"].includes(column)) return String(Number(cell));
      if (column === "geom_wkt") return cell.replace(/-?\d+\.?\d*/g, (number) => String(Number(number)));
      return cell.replace(/^'(?='*[=+@-])/, "");
    };
    for (const [i, row] of rows.entries()) {
      for (const column of columns) {
        const cell = row[column];
        // A file of 19.1 has no such column, and HDX has iso3 besides.
        if (cell === undefined) continue;
        expect([i, column, value(column, written[i]?.[column] ?? "")]).toEqual([i, column, value(column, cell)]);
      }
    }
  });
});

describe("other shapes", () => {
  const [header = "", ...lines] = fixture("ged231.csv").split("\n").slice(0, 4);
  const table = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`;
  const one = lines.slice(0, 1);

  test("a file without a header is read by the order of the columns", async () => {
    const text = fixture("ged231.csv");
    const headless = text.slice(text.indexOf("\n") + 1);
    const { records, report } = await recordsOf(inputOf(headless, "GEDEvent_v24_0_1.csv"));
    const { records: whole } = await recordsOf(inputOf(text, "GEDEvent_v24_0_1.csv"));
    expect(records).toEqual(whole);
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "no_header" }));
  });

  test("columns are bound by their names, in whatever order", async () => {
    const rows: string[][] = parse(fixture("ged231.csv"));
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const turned = rows.map((row) => row.toReversed().map(quoted).join(",")).join("\n");
    expect((await recordsOf(inputOf(turned, "ged231.csv"))).records).toEqual(
      (await recordsOf(inputOf(fixture("ged231.csv"), "ged231.csv"))).records,
    );
  });

  test("the API's JSON becomes the same records, and a page says that it is one", async () => {
    const rows = rowsOf("ged231.csv");
    const numeric = new Set([
      "id",
      "year",
      "type_of_violence",
      "number_of_sources",
      "where_prec",
      "latitude",
      "longitude",
      "best",
      "high",
      "low",
      "deaths_a",
      "deaths_b",
      "deaths_civilians",
      "deaths_unknown",
      "priogrid_gid",
      "date_prec",
      "event_clarity",
      "side_a_new_id",
      "side_b_new_id",
      "dyad_new_id",
      "conflict_new_id",
      "country_id",
    ]);
    const events = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, cell]) => [
          key,
          numeric.has(key) && cell !== "" ? Number(cell) : cell === "" ? null : cell,
        ]),
      ),
    );
    const page = {
      TotalCount: 5,
      TotalPages: 2,
      PreviousPageUrl: "",
      NextPageUrl: "https://example.org/2",
      Result: events,
    };
    const csv = await recordsOf(inputOf(fixture("ged231.csv"), "ged231.csv"));
    for (const text of [JSON.stringify(page), JSON.stringify(page, null, 1), JSON.stringify(events)]) {
      const { records, report } = await recordsOf(inputOf(text, "ged231.json", 777));
      expect(report.rows).toEqual({ read: rows.length, accepted: rows.length, bad: 0 });
      const figures = (all: typeof records) => all.filter(({ kind }) => kind === "statement" || kind === "place");
      expect(figures(records).map((each) => JSON.stringify(each).replace(/\.0\b/g, ""))).toEqual(
        figures(csv.records).map((each) => JSON.stringify(each)),
      );
      expect(report.findings.some(({ code }) => code === "one_page")).toBe(text.includes("NextPageUrl"));
    }
  });

  test("sums of years are refused as events", async () => {
    const sums = inputOf(fixture("qc_conflict_data_BGD.csv"), "qc_conflict_data_BGD.csv");
    await expect(recordsOf(sums)).resolves.toMatchObject({ report: { from: "hxl" } });
    await expect(recordsOf(sums, { from: "ucdp-ged" })).rejects.toMatchObject({
      code: "wrong_format",
      message: expect.stringContaining("sums of a year"),
    });
  });

  test.each([
    ["id", "x", "bad_cell"],
    ["best", "two", "bad_cell"],
    ["best", "-1", "bad_cell"],
    ["low", "", "bad_cell"],
    ["latitude", "91", "bad_cell"],
    ["longitude", "47,5", "bad_cell"],
    ["date_start", "1/22/2014", "bad_cell"],
    ["date_start", "1753-01-01", "bad_cell"],
    ["date_end", "1970-01-01", "bad_cell"],
    ["date_end", "2999-02-31", "bad_date"],
    ["type_of_violence", "4", "bad_cell"],
    ["side_a", " ", "bad_cell"],
    ["where_coordinates", "x".repeat(1001), "out_of_range"],
  ])("a row whose %s is %j is set aside with its line", async (column, cell, code) => {
    const cells: string[] = (parse(one[0] ?? "") as string[][])[0] ?? [];
    const spoilt = cells
      .map((each, i) => (columns[i] === column ? cell : each))
      .map((each) => `"${each.replaceAll('"', '""')}"`);
    const { report } = await recordsOf(inputOf(table(spoilt.join(","), ...lines.slice(1, 2)), "x.csv"));
    expect(report.rows).toEqual({ read: 2, accepted: 1, bad: 1 });
    expect(report.badRows[0]).toMatchObject({ line: 2, text: spoilt.join(",") });
    expect(report.badRows[0]?.faults.map((fault) => fault.code)).toContain(code);
  });

  test("a row that is cut off, one too wide, and an id for the second time are set aside", async () => {
    const [row = ""] = one;
    const { report } = await recordsOf(inputOf(table(row, row, "1,2", `${row},x`), "x.csv"));
    expect(report.badRows.map(({ line, faults }) => [line, faults[0].code])).toEqual([
      [3, "duplicate_id"],
      [4, "wrong_width"],
      [5, "wrong_width"],
    ]);
  });

  test("columns that are needed and those that stand twice are told all at once", async () => {
    const bad = header.replace('"best"', '"bset"').replace('"low"', '"high"');
    await expect(recordsOf(inputOf(`${bad}\n`), { from: "ucdp-ged" })).rejects.toMatchObject({
      issues: [
        { code: "missing_column", field: "best" },
        { code: "missing_column", field: "low" },
        { code: "duplicate_column", field: "high" },
      ],
    });
  });

  test("a hidden character goes from a name and stays in a source's words, a control character goes; both are told", async () => {
    const [row = ""] = one;
    const odd = row
      .replace(/"(Government of [^"]*)"/, '"$1\u200b"')
      .replace("Support Kurds", "Support\u200b\u0007 Kurds");
    const { records, report } = await recordsOf(inputOf(table(odd), "x.csv"));
    expect(report.rows.bad).toBe(0);
    expect(JSON.stringify(records)).not.toMatch(/\\u0007/);
    expect(report.losses.length).toBeGreaterThan(0);
  });
});

describe("the article's data set as UCDP", async () => {
  const article = await readDataset(
    fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records", import.meta.url)),
  );
  const { text, report } = await convertedText(inputOf(JSON.stringify(article)), { to: "ucdp-ged" });
  const lost = (field: string) => report.losses.filter((loss) => loss.field === field).flatMap(({ spots }) => spots);

  test("has the deaths that somebody claims, and nothing else", () => {
    const rows = tableOf(text);
    expect(
      rows.map(({ relid, best, deaths_a, deaths_b }) => ({ relid, best, deaths_a, deaths_b })),
    ).toMatchInlineSnapshot(`
      [
        {
          "best": "3",
          "deaths_a": "3",
          "deaths_b": "0",
          "relid": "2021-07-28-border-clash",
        },
      ]
    `);
  });

  test("lists the wounded, the bounds, the blame and the second claimant as lost", () => {
    expect({
      wounded: lost("claims.wounded"),
      bounds: lost("claims.count.max"),
      blame: lost("claims.responsibility"),
      statements: lost("statements"),
    }).toMatchInlineSnapshot(`
      {
        "blame": [
          {
            "record": "2021-07-28-abdullayeva#blame",
            "value": "armenia",
          },
          {
            "record": "2021-07-28-abdullayeva-as-retold#blame",
            "value": "armenia",
          },
          {
            "record": "2021-07-28-armenia-blame#started",
            "value": "azerbaijan",
          },
          {
            "record": "2021-07-28-armenia-blame#violated",
            "value": "azerbaijan",
          },
          {
            "record": "2021-07-28-armenia-mfa#blame",
            "value": "azerbaijan",
          },
          {
            "record": "2021-07-28-armenia-mod-blame#blame",
            "value": "azerbaijan-leadership",
          },
          {
            "record": "2021-07-28-azerbaijan-blame#started",
            "value": "armenia",
          },
          {
            "record": "2021-07-28-azerbaijan-blame#violated",
            "value": "armenia",
          },
        ],
        "bounds": [
          {
            "record": "2021-07-29-global-voices-war-dead#killed",
            "value": "at least 6,900 lives",
          },
          {
            "record": "2021-07-28-azerbaijan-mod#wounded",
            "value": "at least two",
          },
        ],
        "statements": [
          {
            "record": "2021-07-29-global-voices-clash",
            "value": "global-voices",
          },
          {
            "record": "2021-07-29-global-voices-control",
            "value": "global-voices",
          },
          {
            "record": "2021-07-29-global-voices-war-dead",
            "value": "global-voices",
          },
          {
            "record": "2021-07-28-abdullayeva",
            "value": "leyla-abdullayeva",
          },
          {
            "record": "2021-07-28-abdullayeva-as-retold",
            "value": "leyla-abdullayeva",
          },
          {
            "record": "2021-07-28-armenia-blame",
            "value": "armenia",
          },
          {
            "record": "2021-07-28-armenia-mfa",
            "value": "armenia-mfa",
          },
          {
            "record": "2021-07-28-armenia-mod",
            "value": "armenia-mod",
          },
          {
            "record": "2021-07-28-armenia-mod-blame",
            "value": "armenia-mod",
          },
          {
            "record": "2021-07-28-azerbaijan-blame",
            "value": "azerbaijan",
          },
          {
            "record": "2021-07-28-azerbaijan-mod",
            "value": "azerbaijan-mod",
          },
          {
            "record": "2021-07-29-global-voices-agreement",
            "value": "global-voices",
          },
          {
            "record": "2021-07-29-global-voices-earlier-fire",
            "value": "global-voices",
          },
          {
            "record": "2021-07-20-klaar",
            "value": "toivo-klaar",
          },
          {
            "record": "2021-07-20-us-embassy",
            "value": "us-embassy-yerevan",
          },
          {
            "record": "2021-07-28-armenia-agreement",
            "value": "armenia",
          },
          {
            "record": "2021-07-28-azerbaijan-agreement",
            "value": "azerbaijan",
          },
          {
            "record": "2021-07-28-russia-proposal",
            "value": "russia",
          },
          {
            "record": "2021-07-european-union-appeal",
            "value": "european-union",
          },
          {
            "record": "2021-07-united-states-appeal",
            "value": "united-states",
          },
        ],
        "wounded": [
          {
            "record": "2021-07-28-abdullayeva#wounded",
            "value": "2 servicemen wounded",
          },
          {
            "record": "2021-07-28-armenia-mod#wounded",
            "value": "four wounded",
          },
          {
            "record": "2021-07-28-azerbaijan-mod#wounded",
            "value": "at least two",
          },
        ],
      }
    `);
  });
});
