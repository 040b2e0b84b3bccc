import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Path } from "@incident-data/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { placesIn } from "./places.ts";
import { plainOffsets, plainYaml } from "./plain-yaml.ts";
import { parseAnyYaml } from "./yaml.ts";

const records = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
const texts = readdirSync(records, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => readFileSync(`${records}/${file}`, "utf8"));
const runs = process.env["DEEP"] === undefined ? 1 : 100;

/** Where the short way reads a text, the parser reads the same and has nothing against it. */
function expectSame(text: string): boolean {
  const plain = plainYaml(text);
  if (plain === undefined) return false;
  const { value, faults, place } = parseAnyYaml(text);
  expect({ text, value: plain, faults: [] }).toEqual({ text, value, faults });
  // Also in the order of keys.
  expect(JSON.stringify(plain)).toBe(JSON.stringify(value));
  const offsetOf = plainOffsets(text);
  const places = placesIn(text);
  for (const path of [...pathsIn(value), ["nowhere"], [0]]) {
    for (const at of ["key", "value"] as const) {
      const offset = offsetOf(path, at);
      if (offset !== undefined)
        expect({ text, path, at, ...places(offset) }).toEqual({ text, path, at, ...place(path, at) });
    }
  }
  return true;
}

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [step, inner] of Object.entries(value)) {
    yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(step) : step]);
  }
  yield [...path, "nowhere"];
}

describe("plainYaml", () => {
  it("places most values of the article without the parser", () => {
    const all = texts.flatMap((text) => {
      const offsetOf = plainOffsets(text);
      return [...pathsIn(plainYaml(text))].map((path) => offsetOf(path, "value"));
    });
    expect(all.filter((offset) => offset !== undefined).length).toBeGreaterThan(0.95 * all.length);
  });

  it("reads most records of the article", () => {
    expect(texts.filter(expectSame).length).toBeGreaterThan(0.7 * texts.length);
  });

  it.each([
    ["a: 1\nb:\n- x\n- y\nc: null\n", { a: 1, b: ["x", "y"], c: null }],
    ["a:\n  - b: 1\n    c: [x, 'y, z', \"#\"]\n  - b: 2\n", { a: [{ b: 1, c: ["x", "y, z", "#"] }, { b: 2 }] }],
    [
      "# note\na: { min: 3, max: null, words: at least three }\n",
      { a: { min: 3, max: null, words: "at least three" } },
    ],
    [
      "a: 2021-07-28\nb: 2021-07\nc: 12:30\nd: 4.25\ne: true\n",
      { a: "2021-07-28", b: "2021-07", c: "12:30", d: 4.25, e: true },
    ],
    ["a:\nb: https://example.org/x?y=1#z\n", { a: null, b: "https://example.org/x?y=1#z" }],
    ["a: []\nb: {}\n", { a: [], b: {} }],
  ])("reads %j", (text, value) => {
    expect(plainYaml(text)).toEqual(value);
    expect(expectSame(text)).toBe(true);
  });

  it.each([
    "a: &x 1",
    "a: *x",
    "a: !!str 1",
    "a: >\n  b",
    "a: |\n  b",
    "a: b\n  c",
    "? a\n: b",
    "a: 1\na: 2",
    "<<: 1",
    "a: b # c",
    "a: 010",
    "a: 1e3",
    "a: 0x1f",
    "a: -1",
    "a: .5",
    "a: .inf",
    "a: ~",
    "a: Null",
    "null: 1",
    "1: 2",
    "---\na: 1",
    "a: 1\n...",
    "%YAML 1.1\n---\na: 1",
    "\ta: 1",
    "a: 1\r\n",
    'a: "\\u202e"',
    "a: 'it''s'",
    "a: [b",
    "a: [b, ]",
    "a: {b}",
    "a: {b: }",
    "a: [b: c]",
    "a: b: c",
    "__proto__: 1",
    " a: 1",
    "- - a",
    "-\n  a: 1",
    "a:\n    b: 1\n  c: 2",
    "",
    "a",
    "a: 9007199254740993",
    "a: \u202eb",
    'a: ["x" y]',
    'a: "b" c',
    "a: `b",
    "a: @b",
    "a: %b",
    "a: b:",
    "a: 1.10000000000000000001",
  ])("leaves %j to the parser", (text) => {
    expect(plainYaml(text)).toBeUndefined();
  });

  it("reads what it reads as the parser does: of texts made of pieces", () => {
    const piece = fc.constantFrom(
      ..."a b c: d: - # [ ] { } , ' \" \\ | > & * ! ? % @ ` ~ null true 1 0 -1 1.5 1e3 0x1 010 2021-07-28 : :: . --- ... é".split(
        " ",
      ),
      " ",
      "  ",
      "    ",
      "\n",
      "\n  ",
      "\n    ",
      "\n- ",
      "\n  - ",
      "\na: ",
      "\nb:",
      "\n  c: ",
      ": ",
      " #",
      ", ",
      "- ",
    );
    const pieces = fc.array(piece, { maxLength: 24 }).map((all) => all.join(""));
    fc.assert(
      fc.property(pieces, (text) => void expectSame(text)),
      { seed: 6, numRuns: 3000 * runs },
    );
  });

  it("reads what it reads as the parser does: of the article's records with changes", () => {
    const change = fc.record({
      at: fc.nat(),
      remove: fc.nat(4),
      insert: fc.constantFrom(
        "",
        " ",
        "\n",
        "  ",
        ":",
        ": ",
        "-",
        "- ",
        "#",
        " #",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        "0",
        "\\",
        "&",
        "!",
        "\n- ",
        "\n  ",
      ),
    });
    const changed = fc
      .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([text, changes]) => {
        let made = text;
        for (const { at, remove, insert } of changes) {
          const from = at % (made.length + 1);
          made = made.slice(0, from) + insert + made.slice(from + remove);
        }
        return made;
      });
    let read = 0;
    fc.assert(
      fc.property(changed, (text) => {
        read += Number(expectSame(text));
      }),
      { seed: 6, numRuns: 1000 * runs },
    );
    expect(read).toBeGreaterThan(100);
  });

  it("reads what it reads as the parser does: of any value as a writer writes it", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("null", "1", "1.0", "2021-07-28", "- a", "a: b", "#", "yes", "~"),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        text,
        fc.integer(),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(null),
        tie("list"),
        tie("map"),
      ),
      list: fc.array(tie("value"), { maxLength: 4 }),
      map: fc.dictionary(fc.oneof(fc.constantFrom("names", "lang", "min", "to"), text), tie("value"), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("a", "b", "c"), value), (made) => void expectSame(stringify(made))),
      { seed: 6, numRuns: 1000 * runs },
    );
  });
});
