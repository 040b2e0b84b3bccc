import { expect, test } from "vitest";
import { convertedText, inputOf, recordsOf } from "../testing.ts";

const source = '{"kind":"source","id":"post","type":"post"}';
const actor = '{"kind":"actor","id":"east","type":"state","names":[{"text":"East","lang":"en","source":"post"}]}';

test("what is read is written as it was, and nothing is lost", async () => {
  const text = `${source}\n${actor}\n`;
  const { text: written, report } = await convertedText(inputOf(text, "x", 7), { to: "ndjson" });
  expect(written).toBe(text);
  expect(report).toMatchObject({
    from: "ndjson",
    rows: { read: 2, bad: 0 },
    records: { source: 1, actor: 1 },
    losses: [],
  });
});

test("a bad line is set aside with its line and its text, and the others are read", async () => {
  const bad = '{"kind":"source","id":"post","type":"leaflet"}';
  const { records, report } = await recordsOf(inputOf(`${source}\n${bad}\n${actor}`, "x.ndjson"), { from: "ndjson" });
  expect(records.map(({ id }) => id)).toEqual(["post", "east"]);
  expect(report.rows).toEqual({ read: 3, accepted: 2, bad: 1 });
  expect(report.badRows).toMatchObject([{ line: 2, text: bad, faults: [{ code: "not_allowed", field: "type" }] }]);
});

test("a strict conversion stops at the first bad line", async () => {
  await expect(recordsOf(inputOf(`${source}\n{}\n`), { strict: true })).rejects.toMatchObject({
    name: "InteropError",
    code: "missing_field",
    message: expect.stringMatching(/^line 2: /),
  });
});

test("nothing but records of ours is taken for them", async () => {
  for (const text of ["", "a,b\n1,2\n", '{"kind":"x"}\n', '{"a":1}\n', "[1]\n"]) {
    await expect(recordsOf(inputOf(text))).rejects.toMatchObject({ code: "undetected" });
  }
});
