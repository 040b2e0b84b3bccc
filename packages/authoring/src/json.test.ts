import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "./json.ts";

const faultsOf = (text: string) =>
  parseJson(text).faults.map(({ code, received, line, column }) => `${line}:${column} ${code} ${received}`);

describe("values", () => {
  test.each([
    "null",
    " true ",
    "[]",
    "{}",
    '[1,-2,3.5,1e3,1E-2,"x",[],{}]',
    '{"a":{"b":[{"c":null}]},"constructor":1,"toString":2,"":3}',
    String.raw`"\"\\\/\b\f\n\r\t\u0041\ud83d\ude00"`.replace(String.raw`\b\f`, ""),
    '"\u202e\u2028"',
    "\t\r\n1",
  ])("%s is what JSON.parse gives", (text) => {
    expect(parseJson(text)).toMatchObject({ faults: [], omitted: 0 });
    expect(parseJson(text).value).toEqual(JSON.parse(text));
  });

  test("any that JSON.stringify writes", () => {
    const passedOver = ["hidden_character", "bad_number", "control_character", "lone_surrogate", "forbidden_key"];
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(2), (text, indent) => {
        const value = JSON.parse(text);
        const read = parseJson(JSON.stringify(value, null, indent));
        expect(read.faults.filter(({ code }) => !passedOver.includes(code))).toEqual([]);
        if (read.faults.length === 0) expect(read.value).toEqual(value);
      }),
      { numRuns: 1_000 },
    );
  });

  test("what JSON.parse refuses is refused", () => {
    const token = fc.constantFrom(
      "[",
      "]",
      "{",
      "}",
      ",",
      ":",
      '"a"',
      "1",
      "-",
      "tru",
      "true",
      " ",
      "'",
      "/*",
      "//",
      "\\",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join("");
        let good = true;
        try {
          JSON.parse(text);
        } catch {
          good = false;
        }
        const { faults } = parseJson(text);
        const bad = faults.some(({ code }) => code === "syntax" || code === "bad_number");
        expect([text, !bad]).toEqual([text, good]);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("what JSON.parse passes over", () => {
  test.each([
    ['{"a":1,"b":2,"a":3}', '1:14 duplicate_key the key "a" again'],
    [String.raw`{"a":1,"\u0061":3}`, '1:8 duplicate_key the key "a" again'],
    ['{"__proto__":{"x":1}}', '1:2 forbidden_key "__proto__"'],
    [String.raw`{"\u005f_proto__":1}`, '1:2 forbidden_key "__proto__"'],
    ["9007199254740993", "1:1 bad_number 9007199254740993, of which not every digit is kept"],
    ["[1e400]", "1:2 bad_number 1e400, which is read as Infinity"],
    ["-0", "1:1 bad_number -0"],
    ["-0.0e5", "1:1 bad_number -0.0e5"],
    ["0.12345678901234567890", "1:1 bad_number 0.12345678901234567890, which is read as 0.12345678901234568"],
    ["1e-400", "1:1 bad_number 1e-400, which is read as 0"],
    [String.raw`"\ud800"`, "1:1 lone_surrogate U+D800 half a surrogate pair"],
    [String.raw`"a\u0000"`, "1:1 control_character U+0000"],
    [String.raw`{"a\u202e":1}`, "1:2 hidden_character U+202E right-to-left override"],
    ['{"a\u200b":1}', "1:2 hidden_character U+200B zero width space"],
  ])("%s", (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
    expect(({} as { readonly x?: unknown }).x).toBeUndefined();
  });

  test("of a key that stands twice the first is kept, and the rest is read", () => {
    expect(parseJson('{"a":1,"a":2,"b":3}').value).toEqual({ a: 1, b: 3 });
  });
});

describe("other dialects are named, and all their faults told", () => {
  test("at once", () => {
    const text =
      '{\n  // hello\n  "a": NaN, "b": -Infinity,\n  "c": [1, 2,], /* x */ "d": 010, "e": None,\n  "f": .5,\n}\n{}';
    expect(faultsOf(text)).toEqual([
      "2:3 syntax a comment",
      "3:8 bad_number NaN",
      "3:18 bad_number -Infinity",
      '4:13 syntax ","',
      "4:17 syntax a comment",
      "4:30 bad_number 010",
      "4:40 syntax None",
      "5:8 bad_number .5",
      '5:10 syntax ","',
      '7:1 syntax "{"',
    ]);
  });

  test.each([
    ["", "1:1 syntax the end of the text"],
    ["{", "1:2 syntax the end of the text"],
    ["[1", "1:3 syntax the end of the text"],
    ['"a', "1:1 syntax none"],
    ["{'a':1}", '1:2 syntax "\'"'],
    ["['a']", "1:2 syntax a single quote"],
    ["{a:1}", '1:2 syntax "a"'],
    ['{"a" 1}', '1:6 syntax "1"'],
    ["[1 2]", '1:4 syntax "2"'],
    ['"a\nb"', "1:3 syntax a line end"],
    ['"a\tb"', "1:3 syntax a tab"],
    [String.raw`"\x41"`, String.raw`1:2 syntax \x`],
    [String.raw`"\u12"`, String.raw`1:2 syntax \u`],
    ["[1,\u200b2]", "1:4 syntax U+200B zero width space"],
    ["/* open", "1:1 syntax a comment"],
    ["True", "1:1 syntax True"],
    ["+1", "1:1 bad_number +1"],
    ["0x1F", "1:1 bad_number 0x1F"],
    ["1.", "1:1 bad_number 1."],
  ])("%j", (text, fault) => {
    expect(faultsOf(text)[0]).toBe(fault);
    expect(parseJson(text).value).toBeUndefined();
  });
});

describe("limits", () => {
  test("of depth, at any depth", () => {
    expect(parseJson("[".repeat(64) + "]".repeat(64)).faults).toEqual([]);
    for (const levels of [65, 100_000]) {
      expect(parseJson("[".repeat(levels))).toMatchObject({
        value: undefined,
        faults: [{ code: "too_deep", line: 1, column: 65 }],
      });
    }
    expect(parseJson('{"a":'.repeat(100_000), { depth: 1_000_000 }).faults).toMatchObject([{ code: "syntax" }]);
  });

  test("faults beyond the limit are counted", () => {
    const { faults, omitted } = parseJson(`[${"-0,".repeat(10)}1]`, { issues: 3 });
    expect([faults.length, omitted]).toEqual([3, 7]);
  });
});

describe("places", () => {
  const text = '{\n "a": [1, {"b": "x"}],\n "c": {}\n}';
  const { place } = parseJson(text);
  test.each([
    [[], "value", 1, 1],
    [["a"], "key", 2, 2],
    [["a"], "value", 2, 7],
    [["a", 1], "value", 2, 11],
    [["a", 1, "b"], "key", 2, 12],
    [["a", 1, "b"], "value", 2, 17],
    [["c"], "value", 3, 7],
    [["a", 9], "value", 2, 7],
    [["c", "nothing"], "value", 3, 7],
    [["nothing"], "value", 1, 1],
    [["a", 1, "b", "deeper"], "value", 2, 17],
  ] as const)("%j, its %s: %i:%i", (path, at, line, column) => {
    expect(place(path, at)).toEqual({ line, column });
  });
});
