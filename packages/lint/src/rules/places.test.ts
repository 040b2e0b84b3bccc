import type { Position } from "@incident-data/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { metresBetween, nearPairs } from "../geo.ts";
import { lint } from "../lint.ts";
import { example } from "../testing.ts";

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

test("the distance from Yeraskh to Heydarabad is 1.9 km", () => {
  expect(metresBetween([44.83556, 39.73083], [44.85306, 39.72028])).toBeCloseTo(1_903, -2);
});

test("the grid finds every near pair that comparing all with all finds", () => {
  const near = fc.tuple(
    position,
    fc.array(
      fc.tuple(fc.double({ min: -0.03, max: 0.03, noNaN: true }), fc.double({ min: -0.03, max: 0.03, noNaN: true })),
      { maxLength: 12 },
    ),
  );
  fc.assert(
    fc.property(near, ([[x, y], offsets]) => {
      // Across the antimeridian the grid does not look: no settlement lies there.
      const all = offsets.map(([dx, dy]): Position => [Math.min(179, Math.max(-179, x)) + dx, y + dy]);
      const found = [
        ...nearPairs(
          all.map((at, thing) => ({ thing, at })),
          2_000,
        ),
      ].map(([a, b]) => `${a} ${b}`);
      const expected = all.flatMap((a, i) =>
        all.slice(i + 1).flatMap((b, j) => (metresBetween(a, b) < 2_000 ? [`${i} ${i + 1 + j}`] : [])),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

const point = (at: string, radius = 500) =>
  `geometry: { type: Point, coordinates: [${at}], radius: ${radius}, source: gazette-article }`;
const codesOf = (text: string) => lint(example(text)).map(({ code }) => code);

describe("decimals", () => {
  test.each([
    ["45.01234, 40.01234", 500, []],
    ["45.0123456, 40.01234", 500, ["coordinates_too_fine"]],
    ["45.012, 40.012", 25_000, []],
    ["45.0123, 40.012", 25_000, ["coordinates_too_fine"]],
    ["45.0123456789, 40.012", 0, []],
    ["1e-7, 40", 25_000, ["coordinates_too_fine"]],
  ])("of %s within %i m: %j", (at, radius, codes) => {
    expect(codesOf(`places/ford:\n  ${point(at, radius)}`)).toEqual(codes);
  });
});

describe("a place in a polygon", () => {
  const whole = `places/valley:
  geometry:
    type: Polygon
    coordinates: [[[45, 40], [46, 40], [46, 41], [45, 41], [45, 40]]]
    radius: 1000
    source: gazette-article
places/ford:
  `;
  test("is inside, at its border or outside", () => {
    expect(codesOf(whole + point("45.5, 40.5"))).toEqual([]);
    expect(codesOf(whole + point("46.005, 40"))).toEqual([]);
    expect(codesOf(whole + point("46.5, 40.5"))).toEqual(["place_outside_whole"]);
  });
});

describe("contested places", () => {
  const parts = (...entries: readonly string[]) =>
    codesOf(`places/hill: {}
places/ford:
  partOf:
${entries.map((entry) => `    - { ${entry} }`).join("\n")}`);

  test("at one time or one after the other", () => {
    expect(parts("place: valley", "place: hill")).toEqual(["place_parts_disagree", "place_parts_disagree"]);
    expect(parts('place: valley, to: "2020-11-25"', 'place: hill, from: "2020-11-25"')).toEqual([]);
    expect(parts('place: valley, to: "2020-11-26"', 'place: hill, from: "2020-11-25"')).toHaveLength(2);
  });
});

describe("duplicates", () => {
  test("places of one name far apart, or parts of others, are two", () => {
    const two = (first: string, second: string) =>
      codesOf(`places/ford:
  partOf: [{ place: valley }]
  ${first}
places/other-ford:
  names: [{ text: FORD, lang: en, source: gazette-article }]
  ${second}
incidents/2021-07-28-clash:
  where: [ford, other-ford]`);
    expect(two("", "")).toEqual(["likely_duplicate_place"]);
    expect(two(point("45, 40"), point("45.1, 40"))).toEqual(["likely_duplicate_place"]);
    expect(two(point("45, 40"), point("46, 40"))).toEqual([]);
    expect(two("", "partOf: [{ place: ford }]")).toEqual([]);
  });

  test("incidents: the same day, parties and place, not joined", () => {
    const second = (fields: string) => codesOf(`incidents/2021-07-29-clash:\n  ${fields}`);
    const day = (edtf: string) => `when: [{ edtf: "${edtf}" }]`;
    expect(second(`where: [ford]\n  ${day("2021-07-29")}`)).toEqual(["likely_duplicate_incident"]);
    expect(second(`where: [valley]\n  ${day("2021-07-29")}`)).toEqual([]);
    expect(second(`where: [ford]\n  ${day("2021-07-20")}`)).toEqual([]);
    expect(second(`where: [ford]\n  partOf: [2021-07-28-clash]\n  ${day("2021-07-28")}`)).toEqual([]);
    expect(second(`where: [ford]\n  parties: [east]\n  ${day("2021-07-28")}`)).toEqual([]);
  });
});

describe("a party's silence", () => {
  test("is of a harm of which another party's people are counted", () => {
    const found = lint(example("statements/2021-07-28-west:\n  claims: { killed: null }"));
    expect(found.map(({ code, expected }) => [code, expected])).toEqual([
      ["one_side_silent", "a claim by west on its own killed"],
    ]);
    // Where only the enemy counts, the party itself is silent.
    const enemy = example(
      "statements/2021-07-28-west:\n  speaker: east-ministry\n  evidence: [{ source: east-release, text: Two soldiers were killed and five wounded., lang: en }]",
    );
    expect(lint(enemy).map(({ code }) => code)).toContain("one_side_silent");
  });

  test("is none where nobody counts, or everybody together", () => {
    const nobody =
      "statements/2021-07-28-west:\n  claims: { killed: { side: null, status: any } }\nstatements/2021-07-28-east:\n  claims: { killed: null }";
    expect(codesOf(nobody)).toEqual([]);
  });
});
