import { describe, expect, test } from "vitest";
import { defaultLimits } from "./limits.ts";
import { placeAt } from "./places.ts";
import { readUntrusted } from "./read-untrusted.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...own: readonly number[]) => new Uint8Array(own);

function faultOf(gated: ReturnType<typeof readUntrusted>) {
  if (gated.ok) return "let in";
  expect(gated.faults).toHaveLength(1);
  const { code, received, line, column } = gated.faults[0];
  return { code, received, line, column };
}

describe("size", () => {
  test("as many bytes as are allowed, and one more", () => {
    expect(readUntrusted(utf8("abcd"), { bytes: 4 })).toEqual({ ok: true, text: "abcd", warnings: [] });
    expect(faultOf(readUntrusted(utf8("abcde"), { bytes: 4 }))).toEqual({
      code: "too_large",
      received: "5 bytes",
      line: 1,
      column: 1,
    });
    expect(faultOf(readUntrusted(utf8("éé"), { bytes: 3 }))).toMatchObject({ received: "4 bytes" });
  });

  test("five million bytes unless another is given", () => {
    expect(defaultLimits).toMatchObject({ bytes: 5_000_000, depth: 64 });
    expect(readUntrusted(new Uint8Array(5_000_000).fill(0x61), { lineLength: 5_000_000 }).ok).toBe(true);
    expect(faultOf(readUntrusted(new Uint8Array(5_000_001).fill(0x61)))).toMatchObject({ code: "too_large" });
  });
});

describe("UTF-8", () => {
  test("is let in, without its byte order mark", () => {
    expect(readUntrusted(utf8("\ufeffնկար: ə\r\n\t😀"))).toEqual({ ok: true, text: "նկար: ə\r\n\t😀", warnings: [] });
    expect(readUntrusted(bytes())).toEqual({ ok: true, text: "", warnings: [] });
  });

  test.each([
    ["a lone byte", bytes(0x61, 0x0a, 0x62, 0xe9, 0x63), 2, 2],
    ["at the start", bytes(0xff), 1, 1],
    ["a cut character", bytes(0x61, 0xe2, 0x82), 1, 2],
    ["an overlong one", bytes(0xc0, 0x80), 1, 1],
    ["half a surrogate pair", bytes(0x61, 0xed, 0xa0, 0x80), 1, 2],
  ])("%s is refused, with its place", (_name, own, line, column) => {
    expect(faultOf(readUntrusted(own))).toEqual({
      code: "not_utf8",
      received: "bytes that are not UTF-8",
      line,
      column,
    });
  });

  test.each([
    ["little-endian", bytes(0xff, 0xfe, 0x61, 0x00)],
    ["big-endian", bytes(0xfe, 0xff, 0x00, 0x61)],
  ])("UTF-16, %s, is named", (_name, own) => {
    expect(faultOf(readUntrusted(own))).toMatchObject({ code: "not_utf8", received: "what looks like UTF-16" });
  });
});

describe("other encodings are named", () => {
  const text = '{"a": "bcdefghijk"}';
  const wide = (size: number, at: number, mark: readonly number[] = []) =>
    new Uint8Array([
      ...mark,
      ...[...text].flatMap((c) => Array.from({ length: size }, (_, i) => (i === at ? c.charCodeAt(0) : 0))),
    ]);
  test.each([
    ["UTF-16 without a mark, little-endian", wide(2, 0), "what looks like UTF-16"],
    ["UTF-16 without a mark, big-endian", wide(2, 1), "what looks like UTF-16"],
    ["UTF-32, little-endian", wide(4, 0, [0xff, 0xfe, 0, 0]), "what looks like UTF-32"],
    ["UTF-32, big-endian", wide(4, 3, [0, 0, 0xfe, 0xff]), "what looks like UTF-32"],
    ["UTF-32 without a mark", wide(4, 0), "what looks like UTF-32"],
  ])("%s", (_name, own, received) => {
    expect(faultOf(readUntrusted(own))).toEqual({ code: "not_utf8", received, line: 1, column: 1 });
  });
  test("a few zeros are control characters", () => {
    expect(faultOf(readUntrusted(utf8("a: b\0\0\nc: d")))).toMatchObject({ received: "U+0000, 2 times" });
    expect(faultOf(readUntrusted(bytes(0)))).toMatchObject({ code: "control_character" });
  });
});

describe("hidden characters", () => {
  test("are warned of, each once, with its first place and how often it is there", () => {
    const gated = readUntrusted(utf8("a: \u202e\nb: \u200f\u202e"));
    expect(gated.ok && gated.text).toBe("a: \u202e\nb: \u200f\u202e");
    expect(gated.ok && gated.warnings).toMatchObject([
      { code: "hidden_character", received: "U+202E right-to-left override, 2 times", line: 1, column: 4 },
      { code: "hidden_character", received: "U+200F right-to-left mark", line: 2, column: 4 },
    ]);
  });
  test("by the million, in time and room linear in the bytes", () => {
    const gated = readUntrusted(utf8("\u202e".repeat(1_000_000)));
    expect(gated.ok && gated.warnings).toHaveLength(1);
  });
});

test("a long line", () => {
  expect(readUntrusted(utf8("abc\nabc"), { lineLength: 3 }).ok).toBe(true);
  expect(faultOf(readUntrusted(utf8("abc\nabcd"), { lineLength: 3 }))).toEqual({
    code: "line_too_long",
    received: "4 characters",
    line: 2,
    column: 4,
  });
});

test("all faults come at once", () => {
  const gated = readUntrusted(utf8(`\0\u0001\0${"[".repeat(9)}`), { depth: 8, lineLength: 10 });
  expect(gated.ok ? [] : gated.faults.map(({ code }) => code)).toEqual([
    "control_character",
    "control_character",
    "line_too_long",
    "too_deep",
  ]);
});

test("a limit that is not given is ours", () => {
  expect(readUntrusted(utf8("["), { depth: undefined } as never).ok).toBe(true);
});

describe("control characters", () => {
  test.each([
    ["a: \0", "U+0000", 1, 4],
    ["a\nb\u0007", "U+0007", 2, 2],
    ["\u001b[31m", "U+001B", 1, 1],
    ["\u007f", "U+007F", 1, 1],
    ["\u009f", "U+009F", 1, 1],
  ])("%j", (text, received, line, column) => {
    expect(faultOf(readUntrusted(utf8(text)))).toEqual({ code: "control_character", received, line, column });
  });

  test("tab, line ends and U+0085 are let in", () => {
    expect(readUntrusted(utf8("\t\r\n\u0085\u00a0")).ok).toBe(true);
  });
});

describe("depth", () => {
  const block = (levels: number) => Array.from({ length: levels }, (_, i) => `${" ".repeat(i)}a:`).join("\n");
  const forms: readonly (readonly [string, (levels: number) => string])[] = [
    ["lists in JSON", (levels) => "[".repeat(levels) + "]".repeat(levels)],
    ["objects in JSON", (levels) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`],
    ["unclosed", (levels) => "[".repeat(levels)],
    ["with line ends between", (levels) => "[\n".repeat(levels)],
    ["indentation", block],
    ["lists of lists on one line", (levels) => `${"- ".repeat(levels - 1)}a`],
    ["keys of keys", (levels) => `${"? ".repeat(levels - 1)}a`],
    ["after a closed string", (levels) => `["a", 'b', ${"[".repeat(levels - 1)}`],
    ["after a string with an escaped quote", (levels) => `["a\\"", ${"[".repeat(levels - 1)}`],
    ["after a comment with a quote", (levels) => `# it's "\n${"[".repeat(levels)}`],
    ["after an apostrophe", (levels) => `a: it's\nb: ${"[".repeat(levels)}`],
  ];
  test.each(forms)("%s", (_name, form) => {
    expect(readUntrusted(utf8(form(8)), { depth: 8 }).ok).toBe(true);
    expect(faultOf(readUntrusted(utf8(form(9)), { depth: 8 }))).toMatchObject({ code: "too_deep" });
  });

  test("64 levels unless another is given", () => {
    expect(readUntrusted(utf8("[".repeat(64))).ok).toBe(true);
    expect(faultOf(readUntrusted(utf8(`\n${"[".repeat(65)}`)))).toEqual({
      code: "too_deep",
      received: "more",
      line: 2,
      column: 65,
    });
  });

  test.each([
    ["brackets in double quotes", `a: "${"[".repeat(99)}"`],
    ["brackets in single quotes", `a: '${"{".repeat(99)}'`],
    ["brackets in a comment", `a: 1 # ${"[".repeat(99)}`],
    ["brackets that are closed", "a: []\n".repeat(99)],
    ["levels that are closed", "a:\n b:\n".repeat(99)],
    ["a long list", "- a\n".repeat(99)],
    ["dashes in text", "a: b - - - - - - - - - - - - - -\n"],
    ["a rule of dashes", "-".repeat(99)],
  ])("%s are no levels", (_name, text) => {
    expect(readUntrusted(utf8(text), { depth: 8 })).toMatchObject({ ok: true });
  });

  test("is judged in time linear in the bytes", () => {
    const start = performance.now();
    readUntrusted(utf8("[]\n".repeat(1_000_000)));
    readUntrusted(utf8("- ".repeat(1_000_000)), { depth: 2_000_000 });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

test.each([
  ["", 0, 1, 1],
  ["ab", 1, 1, 2],
  ["a\nb", 2, 2, 1],
  ["a\nb", 1, 1, 2],
  ["a\r\nb\n", 99, 3, 1],
])("the place in %j of %i", (text, position, line, column) => {
  expect(placeAt(text, position)).toEqual({ line, column });
});
