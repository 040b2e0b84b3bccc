import { csvLine } from "@incident-data/authoring/gate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cell, day, runs, text } from "../arbitrary.test-util.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { dayNumber, daysFrom } from "./codes.ts";
import { columns } from "./columns.ts";

const whole = (max: number) => fc.integer({ min: 0, max }).map(String);
const entity = fc.integer({ min: 1, max: 40 });

/** A row of any values that the columns may have, also of those that do not go together. */
const row = fc
  .record({
    type: fc.integer({ min: 1, max: 3 }),
    dyad: entity,
    days: fc.tuple(day, day),
    words: fc.tuple(cell, cell, cell, cell, cell),
    place: fc.tuple(
      text,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -1800, max: 1800 }),
    ),
    divisions: fc.tuple(fc.option(text, { nil: "" }), fc.option(text, { nil: "" }), entity),
    figures: fc.tuple(whole(5000), whole(5000), whole(5000), whole(9), whole(9), whole(9), whole(9)),
    codes: fc.tuple(
      fc.constantFrom("1", "0", "true"),
      fc.constantFrom("Clear", "Check deaths"),
      whole(5),
      fc.constantFrom("1", "2"),
      fc.constantFrom("-1", "0", "3"),
    ),
    lists: fc.array(fc.tuple(text, day, text), { maxLength: 3 }),
    gw: fc.constantFrom("", "373", "2;200;900"),
  })
  .map(
    ({
      type,
      dyad,
      days,
      words: [article, original, described, relid, dset],
      place,
      divisions,
      figures,
      codes,
      lists,
      gw,
    }) => {
      const [start, end] = days.toSorted();
      const [name, prec, y, x] = place;
      const [low, best, high, a, b, civilians, unknown] = figures;
      const cells: { [column: string]: string } = {
        relid,
        year: (start ?? "").slice(0, 4),
        active_year: codes[0],
        code_status: codes[1],
        type_of_violence: String(type),
        conflict_dset_id: `${dset}.`,
        conflict_new_id: String(dyad % 7),
        conflict_name: `Conflict ${dyad % 7}`,
        dyad_dset_id: String(dyad),
        dyad_new_id: String(dyad),
        dyad_name: `Dyad ${dyad} - "so" - called`,
        side_a_dset_id: String(dyad),
        side_a_new_id: String(dyad),
        side_a: `Side ${dyad}`,
        side_b_dset_id: `0${dyad}`,
        side_b_new_id: String(dyad + 100),
        side_b: dyad % 5 === 0 ? "Civilians" : `=Other ${dyad}`,
        number_of_sources: codes[4],
        source_article: article,
        source_office: lists.map(([office]) => office).join(";"),
        source_date: lists.map(([, each]) => each).join(";"),
        source_headline: lists.map(([, , headline]) => headline).join(";"),
        source_original: original,
        where_prec: String(prec),
        where_coordinates: name,
        where_description: described,
        adm_1: divisions[0],
        adm_2: divisions[1],
        latitude: String(y / 10),
        longitude: String(x / 10),
        geom_wkt: `POINT (${x / 10} ${y / 10})`,
        priogrid_gid: String(dyad),
        country: `Country ${divisions[2] % 9}`,
        country_id: String(divisions[2] % 9),
        region: ["Africa", "Asia", "Europe"][divisions[2] % 3] ?? "",
        event_clarity: codes[3],
        date_prec: codes[2],
        date_start: start ?? "",
        date_end: end ?? "",
        deaths_a: a,
        deaths_b: b,
        deaths_civilians: civilians,
        deaths_unknown: unknown,
        best,
        high,
        low,
        gwnoa: dyad % 2 === 0 ? gw : "",
      };
      return cells;
    },
  );

test("any events are the same after they were read, written and read, and the rows are the same value by value", async () => {
  const rows = fc
    .sample(row, { numRuns: runs(80), seed: 20210728 })
    .map((cells, i): { [column: string]: string } => ({ ...cells, id: String(i + 1) }));
  const line = (cells: { readonly [column: string]: string }) => csvLine(columns.map((column) => cells[column] ?? ""));
  const file = `${columns.join(",")}\r\n${rows.map(line).join("")}`;
  const first = await recordsOf(inputOf(file, "GEDEvent_v25_1.csv"), { escaped: true });
  expect(first.report.badRows).toEqual([]);
  const { text: written, report } = await convertedText(inputOf(file, "GEDEvent_v25_1.csv"), {
    to: "ucdp-ged",
    escaped: true,
  });
  expect(report.losses).toEqual([]);
  expect(written).toBe(file);
  const second = await recordsOf(inputOf(written, "GEDEvent_v25_1.csv"), { escaped: true });
  expect(second.records).toEqual(first.records);
});

test("days are counted as the calendar counts them", () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const days = Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
      expect(dayNumber(other) - dayNumber(one)).toBe(days);
      if (days >= 0) expect(daysFrom(one, other)).toBe(days + 1);
    }),
  );
});
