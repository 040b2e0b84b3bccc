import { csvLine } from "@incident-data/authoring/gate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cell, day, degrees, name, runs } from "../arbitrary.test-util.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { columns } from "./columns.ts";

const types = fc.constantFrom(
  ["Battles", "Armed clash"],
  ["Battles", "Government regains territory"],
  ["Battles", ""],
  ["Protests", "Peaceful protest"],
  ["Explosions/Remote violence", "Grenade"],
  ["Violence against civilians", "Abduction/forced disappearance"],
  ["Strategic developments", "Agreement"],
  ["Strategic developments", "Other"],
  ["Riots/Protests", ""],
);
const named = fc.option(name, { nil: "" });
const inter = fc.constantFrom("1", "8", "State forces", "Civilians", "Rebel group", "");

/** A row of any values that the columns may have, also of those that do not go together. */
const row = fc
  .record({
    date: fc.tuple(day, fc.constantFrom("1", "2", "3")),
    types,
    actors: fc.tuple(name, named, cell, cell, inter, inter, cell),
    divisions: fc.tuple(named, named, named, named, named),
    place: fc.tuple(named, degrees(90), degrees(180), fc.constantFrom("1", "2", "3", "")),
    words: fc.tuple(cell, cell, cell, cell, cell, cell),
    fatalities: fc.constantFrom("", "0", "1", "3", "12", "100", "7.0"),
    iso: fc.constantFrom("", "51", "031"),
    timestamp: fc.option(fc.integer({ min: 1_400_000_000, max: 1_900_000_000 }).map(String), { nil: "" }),
    people: fc.constantFrom("", "120"),
  })
  .map(({ date, types: [type, sub], actors, divisions, place, words, fatalities, iso, timestamp, people }) => ({
    event_date: date[0],
    year: date[0].slice(0, 4),
    time_precision: date[1],
    disorder_type: words[0],
    event_type: type ?? "",
    sub_event_type: sub ?? "",
    actor1: actors[0],
    assoc_actor_1: actors[2],
    inter1: actors[4],
    actor2: actors[1],
    assoc_actor_2: actors[3],
    inter2: actors[5],
    interaction: actors[6],
    civilian_targeting: words[1],
    iso,
    region: divisions[0],
    country: divisions[1],
    admin1: divisions[2],
    admin2: divisions[3],
    admin3: divisions[4],
    location: place[0],
    latitude: place[1],
    longitude: place[2],
    geo_precision: place[3],
    source: words[2],
    source_scale: words[3],
    notes: words[4],
    fatalities,
    tags: words[5],
    timestamp,
    population_1km: people,
    population_2km: "",
    population_5km: "",
    population_best: people,
  }));

test("any events are the same after they were read, written and read, and the rows are the same cell by cell", async () => {
  const rows = fc.sample(row, { numRuns: runs(80), seed: 20210728 }).map((cells, i): { [column: string]: string } => ({
    ...cells,
    event_id_cnty: `${i % 3 === 0 ? "arm" : "ARM"}${i + 1}`,
  }));
  const line = (cells: { readonly [column: string]: string }) => csvLine(columns.map((column) => cells[column] ?? ""));
  const file = `${columns.join(",")}\r\n${rows.map(line).join("")}`;
  const first = await recordsOf(inputOf(file), { escaped: true });
  expect(first.report.badRows).toEqual([]);
  const { text, report } = await convertedText(inputOf(file), { to: "acled", escaped: true });
  expect(report.losses).toEqual([]);
  expect(text).toBe(file);
  expect((await recordsOf(inputOf(text), { escaped: true })).records).toEqual(first.records);
});
