import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import { type DatasetData, openDataset } from "@incident-data/core";
import { expect, test } from "vitest";
import { coordinatesOf, placeView } from "./places.ts";

const point = [45.66, 39.78] as const;
const ring = (...positions: readonly (readonly [number, number])[]) => [...positions, positions[0]];

test.each([
  [{ type: "Point", coordinates: point, radius: 500 }, "en", "39.78, 45.66 ± 500 m"],
  [{ type: "Point", coordinates: point, radius: 25_000 }, "ru", "39.78, 45.66 ± 25 км"],
  [{ type: "Point", coordinates: [-0.123456, 5], radius: 0 }, "en", "5, -0.1235"],
  [{ type: "LineString", coordinates: [point, [46, 39]], radius: 0 }, "en", "39, 45.66 – 39.78, 46"],
  [{ type: "Polygon", coordinates: [[point, [46, 40], [45, 39], point]], radius: 0 }, "en", "39, 45 – 40, 46"],
  // Over the antimeridian, the west is east of the east (RFC 7946, 5.2).
  [
    {
      type: "LineString",
      radius: 0,
      coordinates: [
        [175, 50],
        [-179, 52],
      ],
    },
    "en",
    "50, 175 – 52, -179",
  ],
  [
    {
      type: "LineString",
      radius: 0,
      coordinates: [
        [-175, 50],
        [179, 52],
      ],
    },
    "en",
    "50, 179 – 52, -175",
  ],
  [
    { type: "Polygon", radius: 1000, coordinates: [ring([178, 60], [-178, 60], [-178, 64], [178, 64])] },
    "en",
    "60, 178 – 64, -178 ± 1 km",
  ],
  [
    { type: "Polygon", radius: 0, coordinates: [ring([177, -17], [180, -17], [180, -15])] },
    "en",
    "-17, 177 – -15, 180",
  ],
])("%j is %s", (geometry, lang, text) => {
  expect(coordinatesOf({ geometry: geometry as never }, lang)).toBe(text);
});

test("a place without a geometry has no coordinates", () => {
  expect(coordinatesOf({}, "en")).toBeUndefined();
});

test("what a record tells of a place besides: whose a source calls it, what is next to it, how many it is, and the note", () => {
  const data = article as unknown as DatasetData;
  const evidence = [{ source: "global-voices-2021-07-29", lang: "en", text: "the Armenian village of Yeraskh" }];
  const quotes = [{ source: "global-voices-2021-07-29", lang: "en", text: "the Armenian village of Yeraskh" }];
  const told = {
    adjacentTo: ["kalbajar"],
    ascribedTo: [{ actor: "armenia", from: "1995", evidence }],
    memberCount: { min: 7, max: 7, words: "all seven" },
    evidence,
    note: "Spelt as in the article.",
  };
  const places = data.places.map((each) => (each.id === "heydarabad" ? { ...each, ...told } : each));
  expect(placeView(openDataset({ ...data, places }), "heydarabad", "en")).toMatchObject({
    adjacentTo: [{ text: "Kalbajar", lang: "en" }],
    ascribedTo: [{ name: { text: "Armenia", lang: "en" }, dates: "1995/", quotes }],
    members: "all seven",
    quotes,
    note: "Spelt as in the article.",
  });
});
