import { csvLine } from "@incident-data/authoring/gate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cell, day, degrees, name, runs } from "../arbitrary.test-util.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { columns, countColumns, headerOf } from "./columns.ts";

const named = fc.option(name, { nil: "" });
const dates = fc.oneof(
  fc.tuple(day, day).map((days) => (days[0] === days[1] ? [days[0], ""] : days.toSorted())),
  day.map((each) => [each, ""]),
  day.map((each) => [each.slice(0, 7), ""]),
  fc.constantFrom(["2021", ""], ["2021-07-28~", ""], ["", ""], ["1 March 2015", ""], ["2021-07-01/..", ""]),
);
const range = fc
  .tuple(fc.nat(300), fc.option(fc.nat(5), { nil: undefined }))
  .map(([min, more]): [string, string] => [String(min), more === undefined ? "" : String(min + more)]);

/** A row of the columns that are written, with any values. */
const row = fc
  .record({
    type: fc.constantFrom("clash", "shelling", "other", "war", "agreement"),
    title: name,
    dates,
    divisions: fc.tuple(named, named, named, named, named),
    place: fc.option(
      fc.tuple(
        name,
        fc.constantFrom("settlement", "site", "border"),
        degrees(90),
        degrees(180),
        fc.constantFrom("", "500", "25000"),
      ),
      { nil: undefined },
    ),
    parties: fc.tuple(name, name).filter(([first, second]) => first !== second),
    told: fc.tuple(cell, cell, fc.constantFrom("", "2025-12-31")),
    counts: fc.array(fc.tuple(fc.nat(countColumns.length - 1), range), { minLength: 1, maxLength: 4 }),
  })
  .map(({ type, title, dates: [start, end], divisions, place, parties, told, counts }) => {
    const [region, country, adm1, adm2, adm3] = divisions;
    const cells: { [column: string]: string } = {
      "#event+type": type,
      "#event+name": title,
      "#date+start": start ?? "",
      "#date+end": end ?? "",
      "#date+reported": told[2],
      "#region+name": region,
      "#country+name": country,
      "#country+code": country === "" ? "" : "ARM",
      "#adm1+name": adm1,
      "#adm2+name": adm2,
      "#adm3+name": adm3,
      "#group+name+first": parties[0],
      "#group+name+second": parties[1],
      "#meta+source": told[0],
      "#description": told[1],
    };
    if (place !== undefined) {
      const [own, sort, lat, lon, radius] = place;
      Object.assign(cells, {
        "#loc+name": own,
        "#loc+type": sort,
        "#geo+lat": lat,
        "#geo+lon": lon,
        "#geo+radius+m": radius,
      });
    }
    for (const [i, [min, max]] of counts) {
      const pair = countColumns[i];
      if (pair !== undefined) Object.assign(cells, { [pair.min]: min, [pair.max]: max });
    }
    return cells;
  });

test("any incidents are the same after they were read, written and read, and the rows are the same cell by cell", async () => {
  const rows = fc
    .sample(row, { numRuns: runs(60), seed: 20210728 })
    .map((cells, i): { [column: string]: string } => ({ ...cells, "#event+id+incident_data": `hxl-file-${i + 1}` }));
  const line = (cells: { readonly [column: string]: string }) => csvLine(columns.map((column) => cells[column] ?? ""));
  const file = `${csvLine(columns.map(headerOf))}${csvLine(columns)}${rows.map(line).join("")}`;
  const first = await recordsOf(inputOf(file), { escaped: true });
  expect(first.report.badRows).toEqual([]);
  expect(first.report.losses).toEqual([]);
  const { text, report } = await convertedText(inputOf(file), { to: "hxl", escaped: true });
  expect(report.losses).toEqual([]);
  expect(text).toBe(file);
  expect((await recordsOf(inputOf(text), { escaped: true })).records).toEqual(first.records);
});
