import fc from "fast-check";
import { expect, test } from "vitest";
import { day, name, runs } from "../arbitrary.test-util.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";

const number = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map((each) => each / 1000 + 0);
const position = fc.tuple(number(180), number(90));
/** A ring that goes counterclockwise around a corner. */
const ring = fc.tuple(number(170), number(80)).map(([x, y]) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y],
]);
const geometry = fc.oneof(
  fc.record({ type: fc.constant("Point"), coordinates: position }),
  fc.record({ type: fc.constant("LineString"), coordinates: fc.array(position, { minLength: 2, maxLength: 4 }) }),
  fc.record({ type: fc.constant("Polygon"), coordinates: ring.map((each) => [each]) }),
);
const date = fc.oneof(
  day.map((edtf) => ({ edtf })),
  fc
    .tuple(day, day)
    .filter(([a, b]) => a !== b)
    .map((days) => ({ edtf: days.toSorted().join("/"), sense: "within" })),
  fc.constantFrom(
    { edtf: "2021~" },
    { edtf: "XXXX-XX-XX" },
    { edtf: "2021-07-28T03:40:00+04:00", zone: "Asia/Yerevan" },
  ),
);
const actor = fc.record({ name, type: fc.constantFrom("state", "ministry", "organisation", "population") });
const count = fc.oneof(
  fc.tuple(fc.nat(300), fc.option(fc.nat(5))).map(([min, more]) => ({ min, max: more === null ? null : min + more })),
  fc.nat(300).map((about) => ({ about })),
  fc.constant({ vague: "dozens" }),
);
const claim = fc.record(
  {
    harms: fc.subarray(["killed", "wounded", "missing"], { minLength: 1, maxLength: 2 }),
    status: fc.constantFrom("any", "military", "civilian", "unknown"),
    count,
    words: name,
    side: fc.nat(1),
    estimate: fc.constantFrom("low", "best", "high"),
    as_of: day,
    claimant: actor,
    note: name,
  },
  { requiredKeys: ["harms", "status", "count", "words"] },
);
const feature = fc
  .record({
    type: fc.constantFrom("clash", "shelling", "other", "war", "ceasefire"),
    title: name,
    lang: fc.constantFrom("en", "hy", "und"),
    date,
    geometry: fc.option(geometry),
    place: name,
    divisions: fc.record({ country: name, adm1: name, adm2: name, region: name }, { requiredKeys: [] }),
    parties: fc.tuple(actor, actor),
    claims: fc.array(claim, { maxLength: 3 }),
    note: fc.option(name),
    radius: fc.constantFrom(undefined, 500, 25_000),
  })
  .map(({ type, title, lang, date: when, geometry: shape, place, divisions, parties, claims, note, radius }) => ({
    type: "Feature",
    geometry: shape,
    properties: {
      incident_type: type,
      title,
      lang,
      ...when,
      place,
      place_type: "settlement",
      ...(shape === null || radius === undefined ? {} : { radius }),
      ...divisions,
      parties,
      claims: claims.map(({ count: people, ...each }, i) => ({ key: `c${i}`, ...each, ...people })),
      ...(note === null ? {} : { note }),
    },
  }));

test("any incidents are the same after they were read, written and read", async () => {
  const features = fc
    .sample(feature, { numRuns: runs(60), seed: 20210728 })
    .map((each, i) => ({ ...each, id: `event-${i + 1}` }));
  const file = JSON.stringify({ type: "FeatureCollection", features });
  const first = await recordsOf(inputOf(file));
  expect(first.report).toMatchObject({ badRows: [], losses: [] });
  const { text, report } = await convertedText(inputOf(file), { to: "geojson" });
  expect(report.losses).toEqual([]);
  const second = await recordsOf(inputOf(text));
  // What an event has no place for is made of a name that a row gives it, and so once.
  expect(second.records).toEqual(first.records);
});
