import { readFileSync } from "node:fs";
import { csvLine } from "@incident-data/authoring/gate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cell, day, degrees, name, runs } from "../arbitrary.test-util.ts";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { readMapping } from "./mapping.ts";

const yaml = readFileSync(new URL("fixtures/watch.yaml", import.meta.url));
const people = fc.oneof(
  fc.nat(999).map((each) => [String(each), each] as const),
  fc.constantFrom(
    ["1.234", 1234] as const,
    ["", undefined] as const,
    ["n/a", undefined] as const,
    ["at least 2", 2] as const,
  ),
);
const row = fc.record({
  kind: fc.constantFrom("fight", "shells"),
  date: day,
  town: fc.option(name, { nil: "" }),
  lat: degrees(90),
  lon: degrees(180),
  sides: fc.tuple(name, name),
  killed: people,
  wounded: people,
  note: cell,
  source: cell,
});

test("any table is read cell by cell, and its records are the same after they were written and read", async () => {
  const read = await readMapping(yaml);
  if (!read.ok) throw read.error;
  const mapping = { mapping: read.mapping, place: read.place };
  const header = [
    "Event ID",
    "Kind",
    "Date",
    "Until",
    "Told",
    "Province",
    "Town",
    "Lat",
    "Lon",
    "Exact to",
    "Side A",
    "Side B",
    "Killed",
    "Civilians",
    "Wounded of B",
    "Missing from",
    "Missing to",
    "Comment",
    "Source",
  ];
  const rows = fc.sample(row, { numRuns: runs(30), seed: 20210728 });
  const lines = rows.map(({ kind, date, town, lat, lon, sides, killed, wounded, note, source }, i) => {
    const [year, month, own] = date.split("-");
    const cells = [
      `${i + 1}`,
      kind,
      `${own}/${month}/${year}`,
      "",
      "",
      "",
      town,
      lat,
      lon,
      "500",
      ...sides,
      killed[0],
      "",
      wounded[0],
      "",
      "",
      note,
      source,
    ];
    return csvLine(cells);
  });
  const file = `${csvLine(header)}${lines.join("")}`;
  const { records, report } = await recordsOf(inputOf(file, "watch.csv"), { mapping, escaped: true });
  expect(report).toMatchObject({ badRows: [], losses: [], rows: { read: rows.length } });
  const incidents = records.filter((each) => each.kind === "incident");
  expect(incidents.map(({ when }) => when[0]?.edtf)).toEqual(rows.map(({ date }) => date));
  const claims = records.flatMap((each) => (each.kind === "statement" ? Object.values(each.claims ?? {}) : []));
  const sum = claims.reduce(
    (total, claim) => total + (claim.kind === "casualties" && "min" in claim.count ? claim.count.min : 0),
    0,
  );
  expect(sum).toBe(rows.reduce((total, { killed, wounded }) => total + (killed[1] ?? 0) + (wounded[1] ?? 0), 0));
  const { text } = await convertedText(inputOf(file, "watch.csv"), { to: "ndjson", mapping, escaped: true });
  expect((await recordsOf(inputOf(text))).records).toEqual(records);
  for (const byteOrderMark of [false, true]) {
    const options = { to: "csv", mapping, escaped: true, byteOrderMark };
    const written = await convertedText(inputOf(file, "watch.csv"), options);
    expect(written.report).toMatchObject({ losses: [], written: rows.length });
    const again = await recordsOf(inputOf(written.text, "watch.csv"), { mapping, escaped: true });
    expect(again.report).toMatchObject({ badRows: [], losses: [] });
    expect(again.records).toEqual(records);
  }
});
