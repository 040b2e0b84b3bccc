import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDataset } from "@incident-data/authoring";
import type { RecordLine } from "@incident-data/core/schema";
import { getIssues } from "@placemarkio/check-geojson";
import { describe, expect, test } from "vitest";
import { unstatedRadius } from "../rows/event.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";

const folder = new URL("fixtures/", import.meta.url);
const files = (kind: string) =>
  readdirSync(new URL(`${kind}/`, folder)).map((name) => [
    name,
    readFileSync(new URL(`${kind}/${name}`, folder), "utf8"),
  ]);
const placesOf = (records: readonly RecordLine[]) => records.filter((each) => each.kind === "place");

/** Whether something that was not written here takes a text for GeoJSON; its coordinates are in range. */
function expectSound(text: string): void {
  expect(getIssues(text)).toEqual([]);
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] !== "number") for (const each of value) walk(each);
    else expect([Math.abs(value[0]) <= 180, Math.abs(value[1]) <= 90]).toEqual([true, true]);
  };
  for (const { geometry } of JSON.parse(text).features) walk(geometry?.coordinates);
}

describe("features of others", () => {
  test.each(files("good"))("%s is read, each feature accepted or told", async (name = "", text = "") => {
    const { records, report } = await recordsOf(inputOf(text, name, 50));
    expect(report.from).toBe("geojson");
    expect(report.rows.read).toBeGreaterThan(0);
    expect(placesOf(records).length).toBe(report.rows.accepted);
    // Of a feature nobody says that something happened.
    expect(records.some(({ kind }) => kind === "incident")).toBe(false);
    for (const property of text.match(/"prop\d"/g) ?? []) {
      expect(report.losses.map(({ field }) => field)).toContain(`properties.${property.slice(1, -1)}`);
    }
  });

  test.each(files("bad"))("%s is refused, or set aside", async (name = "", text = "") => {
    try {
      const { report } = await recordsOf(inputOf(text, name, 50), { from: "geojson" });
      expect(report.rows.bad).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toMatchObject({ name: "InteropError" });
    }
  });

  test("a point is a place; nothing is guessed of it", async () => {
    const text = JSON.stringify({
      type: "Feature",
      id: 7,
      geometry: { type: "Point", coordinates: [45.5, 40.25, 900] },
      properties: { name: "Vardenis", population: 12_000, date: "2021-07-28", killed: 3, empty: null },
    });
    const { records, report } = await recordsOf(inputOf(text, "towns.geojson"));
    expect(placesOf(records)).toEqual([
      {
        kind: "place",
        id: expect.stringMatching(/^geojson-towns-place-/),
        type: "site",
        names: [{ text: "Vardenis", lang: "und", source: "geojson-towns" }],
        geometry: { type: "Point", coordinates: [45.5, 40.25], radius: unstatedRadius, source: "geojson-towns" },
        evidence: [{ source: "geojson-towns", row: 1, column: "name", text: "Vardenis" }],
      },
    ]);
    expect(report.losses.map(({ field, spots }) => [field, spots[0]?.value])).toEqual([
      ["geometry.coordinates", "1 of them"],
      ["properties.population", "12000"],
      ["properties.date", "2021-07-28"],
      ["properties.killed", "3"],
      ["id", "7"],
    ]);
    expect(report.findings).toMatchObject([{ code: "place_alone" }]);
  });

  test.each([
    [[181, 0], "longitude"],
    [[0, -90.5], "latitude"],
    [[4604, 401], "longitude"],
  ])("%j is out of range", async (coordinates, what) => {
    const { report } = await recordsOf(inputOf(JSON.stringify({ type: "Point", coordinates })));
    expect(report.badRows[0]?.faults[0].expected).toContain(what);
  });

  test("another reference system is refused", async () => {
    const text =
      '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[]}';
    await expect(recordsOf(inputOf(text))).rejects.toMatchObject({ code: "wrong_format" });
  });
});

describe("features that are written", () => {
  const ged = (name: string) => inputOf(readFileSync(new URL(`../ucdp-ged/fixtures/${name}`, import.meta.url)), name);

  test.each(["ged231.csv", "ged191.csv", "conflict_data_ukr.csv"])(
    "are made of the rows of %s, and opened by another program",
    async (name) => {
      const { records } = await recordsOf(ged(name));
      const { text, report } = await convertedText(ged(name), { to: "geojson" });
      expectSound(text);
      const collection = JSON.parse(text);
      expect(collection.licence).toBe("CC-BY-4.0");
      const events = records.filter((each) => each.kind === "incident" && each.id.startsWith("ucdp-ged-"));
      const features = collection.features.filter(({ id }: { readonly id: string }) => id.startsWith("ucdp-ged-"));
      expect(features).toHaveLength(events.length);
      expect(report.written).toBe(collection.features.length);
      // A point that stands for a province says so.
      const radii = new Set(
        features.map(({ properties }: { readonly properties: { readonly radius: number } }) => properties.radius),
      );
      expect(Math.max(...(radii as Set<number>))).toBeGreaterThan(100_000);
      for (const { geometry, properties } of features) expect(geometry === null || properties.radius > 0).toBe(true);
    },
  );

  test("have the same incidents and claims when they are read again", async () => {
    const first = await convertedText(ged("ged231.csv"), { to: "geojson" });
    const again = await convertedText(inputOf(first.text, "x.geojson", 999), { to: "geojson" });
    expect(again.report.losses).toEqual([]);
    expect(again.text).toBe(first.text);
  });

  test("have rival claims side by side, each with its claimant; blame, words and days are told as lost", async () => {
    const data = await readDataset(fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records", import.meta.url)));
    const { text, report } = await convertedText(inputOf(JSON.stringify(data)), { to: "geojson" });
    expectSound(text);
    const { features } = JSON.parse(text);
    const clash = features.find(({ id }: { readonly id: string }) => id === "2021-07-28-border-clash");
    expect(
      clash.properties.claims.map((each: { readonly [field: string]: unknown }) => [
        each["words"],
        each["min"],
        each["max"],
        (each["claimant"] as { readonly name: string } | undefined)?.name,
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "2 servicemen wounded",
          2,
          2,
          "Ministry of Defence of the Republic of Azerbaijan",
        ],
        [
          "three Armenian servicemen were killed",
          3,
          3,
          "Ministry of Defence of the Republic of Armenia",
        ],
        [
          "four wounded",
          4,
          4,
          "Ministry of Defence of the Republic of Armenia",
        ],
        [
          "at least two",
          2,
          null,
          "Ministry of Defence of the Republic of Azerbaijan",
        ],
      ]
    `);
    const lost = report.losses.map(({ field }) => field);
    expect(lost).toEqual(
      expect.arrayContaining(["claims.responsibility", "statements.said", "statements.acts", "actors.partOf"]),
    );
  });

  test("a claimant who says two things under one key says both when they are read again", async () => {
    const article = await readDataset(
      fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records/", import.meta.url)),
    );
    const json = inputOf(JSON.stringify(article), "article.json");
    const { text } = await convertedText(json, { from: "json", to: "geojson" });
    const { records } = await recordsOf(inputOf(text, "article.geojson"));
    const words = records.flatMap((each) =>
      each.kind === "statement"
        ? Object.values(each.claims ?? {}).flatMap((claim) => (claim.kind === "casualties" ? [claim.count.words] : []))
        : [],
    );
    expect(words.sort()).toEqual([
      "2 servicemen wounded",
      "at least 6,900 lives",
      "at least two",
      "four wounded",
      "three Armenian servicemen were killed",
    ]);
  });

  test("an area has its rings as the standard has them", async () => {
    const clockwise = [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
        [0, 0],
      ],
    ];
    const event = {
      type: "Feature",
      id: "x",
      geometry: { type: "Polygon", coordinates: clockwise },
      properties: { incident_type: "clash", edtf: "2031", title: "X", place: "Field", radius: 5 },
    };
    const { text } = await convertedText(inputOf(JSON.stringify(event)), { to: "geojson" });
    expect(JSON.parse(text).features[0].geometry.coordinates).toEqual([clockwise[0]?.toReversed()]);
  });
});
