import { expect, test } from "vitest";
import { RecordReader } from "./reader.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const source = JSON.stringify({ kind: "source", id: "a", type: "post" });

test("gives a record for each sound line, wherever the bytes are cut", () => {
  const text = bytes(`${source}\n\n${source.replace('"a"', '"b"')}`);
  for (let cut = 0; cut <= text.length; cut++) {
    const reader = new RecordReader();
    const found = [...reader.take(text.subarray(0, cut)), ...reader.take(text.subarray(cut)), ...reader.finish()];
    expect(found.map((each) => [each.line, "record" in each ? each.record.id : undefined])).toEqual([
      [1, "a"],
      [3, "b"],
    ]);
  }
});

test("tells what is wrong with a line, with its text, and goes on", () => {
  const reader = new RecordReader({ bytes: 60 });
  const found = reader.take(bytes(`{"kind":"source","id":"A","type":"post"}\n${source}\n${"x".repeat(90)}\n{\n`));
  expect(found.map((each) => ("issues" in each ? [each.issues[0].code, each.text] : "sound"))).toEqual([
    ["bad_format", '{"kind":"source","id":"A","type":"post"}'],
    "sound",
    ["too_large", ""],
    ["syntax", "{"],
  ]);
});
