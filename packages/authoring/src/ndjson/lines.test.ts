import { oddCharacters } from "@incident-data/core/characters";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lines } from "./lines.ts";

/** The lines of some pieces, as text. */
function read(pieces: readonly (string | Uint8Array)[], longest = 1000) {
  const lines = new Lines(longest);
  const found: [number: number, text: string][] = [];
  const visit = ({ number, start, end }: { number: number; start: number; end: number }) =>
    found.push([number, lines.bytes.toString("utf8", start, end)]);
  const tooLong = (number: number, size: number) => found.push([number, `${size} bytes`]);
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    bytes.copy(lines.room(bytes.length));
    lines.take(bytes.length, visit, tooLong);
  }
  return { count: lines.finish(visit, tooLong), found };
}

const scanned = new Lines(1_000_000);

function scan(text: string, before = "") {
  const lines = scanned;
  const bytes = Buffer.from(`${before}${text}\n`);
  bytes.copy(lines.room(bytes.length));
  let result: ReturnType<Lines["scan"]> | undefined;
  lines.take(
    bytes.length,
    (line) => {
      result = lines.scan({ ...line, start: line.start + Buffer.byteLength(before) });
    },
    () => {},
  );
  return result;
}

describe("lines", () => {
  test.each<[string, (string | Uint8Array)[], [number, string][]]>([
    [
      "end with a line feed",
      ["a\nb\n"],
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "may end with the file",
      ["a\nb"],
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "may end with a carriage return and a line feed",
      ["a\r\nb\r\n"],
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "come in pieces",
      ["a", "b\nc", "", "d\n"],
      [
        [1, "ab"],
        [2, "cd"],
      ],
    ],
    ["keep characters that two pieces share", [Uint8Array.of(0xc3), Uint8Array.of(0xa9, 0x0a)], [[1, "é"]]],
    [
      "may be blank",
      ["\n\na\n"],
      [
        [1, ""],
        [2, ""],
        [3, "a"],
      ],
    ],
    ["of nothing are none", [""], []],
    [
      "lose a byte order mark at the start of the file alone",
      ["\ufeffa\n\ufeffb\n"],
      [
        [1, "a"],
        [2, "\ufeffb"],
      ],
    ],
    ["of a mark alone are one", ["\ufeff"], [[1, ""]]],
    [
      "that are too long are told by their size",
      ["ab\nabcdef\nab\n"],
      [
        [1, "ab"],
        [2, "6 bytes"],
        [3, "ab"],
      ],
    ],
    [
      "that are too long are not held",
      ["abc", "def", "ghi\nab"],
      [
        [1, "9 bytes"],
        [2, "ab"],
      ],
    ],
  ])("%s", (_name, pieces, expected) => {
    const { count, found } = read(pieces, 5);
    expect(found).toEqual(expected);
    expect(count).toBe(expected.length);
  });

  test("are the same however they are cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "é", "\n", "\r\n", "𝄞", "xyz")),
        fc.array(fc.nat(20)),
        (parts, cuts) => {
          const bytes = Buffer.from(parts.join(""));
          const pieces: Uint8Array[] = [];
          let from = 0;
          for (const cut of cuts) {
            pieces.push(bytes.subarray(from, from + cut));
            from += cut;
          }
          pieces.push(bytes.subarray(from));
          expect(read(pieces)).toEqual(read([bytes]));
        },
      ),
    );
  });

  test("may be larger than the memory that was there at first", () => {
    const long = "x".repeat(300_000);
    expect(read([long, long, "\nb"], 700_000).found).toEqual([
      [1, long + long],
      [2, "b"],
    ]);
  });
});

describe("a scan", () => {
  test.each([
    "",
    " ",
    '{"a":1}',
    '{"a" :1,"b":\t2}',
    '{"a":"x: y"}',
    '{"a":"10:30"}',
    '{"a":{"b":[{"c":1}]}}',
    `{"${"k".repeat(40)}":1}`,
  ])("counts at least the fields of %j", (text) => {
    const colons = text.match(/[\0-"]:/g)?.length ?? 0;
    expect(scan(text)?.fields).toBe(colons);
  });

  test("counts the same at every place in a block of sixteen bytes", () => {
    for (let shift = 0; shift < 40; shift++) expect(scan(`${"x".repeat(shift)}":" :x:`)?.fields).toBe(2);
  });

  test.each<[string, boolean]>([
    ["1234567890123456", true],
    ["123456789012345", false],
    ["12345678.12345678", false],
    ["1e5", true],
    ["1E5", true],
    ["x1.5e", true],
    ["e1", false],
    ["aged 5 each", false],
  ])("sees whether %s may be a number that a double does not hold", (text, expected) => {
    for (let shift = 0; shift < 34; shift++) {
      expect([shift, scan(`${" ".repeat(shift)}${text} "`)?.number]).toEqual([shift, expected]);
    }
  });

  test("sees an escape of a character by its number, and of one that no text may hold", () => {
    for (let shift = 0; shift < 34; shift++) {
      expect(scan(`${" ".repeat(shift)}\\u0041`)?.hidden).toBe(true);
      for (const written of ["\\b", "\\f"]) expect(scan(`${" ".repeat(shift)}${written}`)?.hidden).toBe(true);
      for (const written of ["\\n", "\\r", "\\t", "\\\\", "\\/", '\\"']) {
        expect([written, scan(`${" ".repeat(shift)}${written}x`)?.hidden]).toEqual([written, false]);
      }
    }
  });

  test("sees every character that is odd, wherever it stands, and no letter of a language of the region", () => {
    for (let code = 1; code < 0x11_0000; code++) {
      if (code === 0x0a || (code >= 0xd800 && code <= 0xdfff)) continue;
      const character = String.fromCodePoint(code);
      const odd = [...oddCharacters(character)].some(({ kind }) => kind !== "control_character" || code >= 0x7f);
      if (!odd && code % 64 !== 0) continue;
      const found = scan(`${"x".repeat(code % 17)}${character}x`);
      if (odd) expect([code.toString(16), found?.hidden]).toEqual([code.toString(16), true]);
    }
    for (const text of [
      "Հայաստան՝ «զոհ»։",
      "Azərbaycan – şəhid, ğüöıİ",
      "Армения — «погиб»",
      "საქართველო",
      "ایران عراق",
      "“quoted” ‘so’…",
    ]) {
      expect([text, scan(text)?.hidden]).toEqual([text, false]);
    }
  });

  test("sees a byte beyond ASCII", () => {
    expect(scan("x".repeat(20))?.wide).toBe(false);
    for (let shift = 0; shift < 20; shift++) expect(scan(`${"x".repeat(shift)}é`)?.wide).toBe(true);
  });

  test("looks at nothing outside its line", () => {
    expect(scan("xxxxx", 'é":1234567890123456\\u1e5')).toEqual({
      fields: 0,
      wide: false,
      hidden: false,
      number: false,
    });
  });
});
