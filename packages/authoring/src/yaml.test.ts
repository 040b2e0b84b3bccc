import { describe, expect, test } from "vitest";
import { parseYaml } from "./yaml.ts";

const faultsOf = (text: string) =>
  parseYaml(text).faults.map(({ code, received, line, column }) => `${line}:${column} ${code} ${received}`);

describe("values", () => {
  test("of the core schema", () => {
    const text =
      "a: 2021\nb: 2021-07-28\nc: yes\nd: true\ne: null\nf: '5'\ng: 0x1F\nh: 1e3\ni: |\n  x\n  y\nj: 2021-07";
    expect(parseYaml(text)).toMatchObject({
      faults: [],
      value: {
        a: 2021,
        b: "2021-07-28",
        c: "yes",
        d: true,
        e: null,
        f: "5",
        g: 31,
        h: 1000,
        i: "x\ny\n",
        j: "2021-07",
      },
    });
  });

  test("also where the text says that it is YAML 1.1", () => {
    expect(parseYaml("%YAML 1.1\n---\na: yes\nb: 1:30").value).toEqual({ a: "yes", b: "1:30" });
  });

  test.each([
    ["", null],
    ["# nothing\n", null],
    ["--- 5\n...\n", 5],
    ["[1, {a: b}]", [1, { a: "b" }]],
  ])("of %j", (text, value) => {
    expect(parseYaml(text)).toMatchObject({ value, faults: [] });
  });
});

describe("what a record may not hold", () => {
  test.each([
    ["an anchor", "a: &x 1", ["1:7 forbidden_yaml &x"]],
    ["an anchor on a list", "a: &x [1]", ["1:7 forbidden_yaml &x"]],
    ["an alias", "a: *x", ["1:4 forbidden_yaml the alias *x"]],
    ["an anchor and its alias", "a: &x 1\nb: *x", ["1:7 forbidden_yaml &x", "2:4 forbidden_yaml the alias *x"]],
    ["a tag", "a: !foo 1", ["1:9 forbidden_yaml !foo"]],
    ["a tag of the core schema", "a: !!str 2021", ["1:10 forbidden_yaml !!str"]],
    ["a tag on a list", "a: !!set [x]", expect.arrayContaining(["1:10 forbidden_yaml !!set"])],
    ["a binary", "a: !!binary aGk=", expect.arrayContaining(["1:13 forbidden_yaml !!binary"])],
    ["a merge key", "<<: { a: 1 }", ["1:1 forbidden_yaml the merge key <<"]],
    ["a second document", "a: 1\n---\nb: 2", ["2:1 forbidden_yaml a second document"]],
    ["a number as key", "2021: a", ["1:1 forbidden_key 2021"]],
    ["a truth value as key", "a:\n  true: b", ["2:3 forbidden_key true"]],
    ["null as key", "~: a", ["1:1 forbidden_key null"]],
    ["a list as key", "? [a]\n: 1", ["1:3 forbidden_key a list or an object"]],
    ["__proto__", "a:\n  __proto__: { b: 1 }", ['2:3 forbidden_key "__proto__"']],
    ["__proto__ in quotes", '"__proto__": 1', ['1:1 forbidden_key "__proto__"']],
    ["an escape of a control character", 'a: b\nc: "x\\0"', ["2:4 control_character U+0000"]],
    ["an escape of half a surrogate pair", 'a: "\\ud800"', ["1:4 lone_surrogate U+D800 half a surrogate pair"]],
    ["an escape of a carriage return", 'a: "\\r"', ["1:4 control_character U+000D"]],
    ["an escape in a key", '"a\\x9f": 1', ["1:1 control_character U+009F"]],
  ])("%s", (_name, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
    expect(parseYaml(text).value).toBeUndefined();
    expect(({} as { readonly b?: unknown }).b).toBeUndefined();
  });

  test.each([
    ["a key twice", "a: 1\nb: 2\na: 3", ['3:1 duplicate_key the key "a" again']],
    ["a key twice in braces", "x: { a: 1, a: 2 }", ['1:12 duplicate_key the key "a" again']],
  ])("%s, but the rest of the record is read all the same", (_name, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
    expect(parseYaml(text).value).toBeDefined();
  });

  test("tab and line ends may be written as escapes, and names of Object's own are keys like others", () => {
    expect(parseYaml('a: "x\\ty\\n"')).toMatchObject({ faults: [], value: { a: "x\ty\n" } });
    const { value, faults } = parseYaml("constructor: 1\nprototype: 2");
    expect([faults, Object.entries(value as object)]).toEqual([
      [],
      [
        ["constructor", 1],
        ["prototype", 2],
      ],
    ]);
  });

  test("keys in quotes are text", () => {
    expect(parseYaml('"2021": a\n"true": b').value).toEqual({ "2021": "a", true: "b" });
  });

  test("a fault in every document is reported", () => {
    expect(faultsOf("a: *x\n---\nb: *y")).toEqual([
      "1:4 forbidden_yaml the alias *x",
      "3:4 forbidden_yaml the alias *y",
      "2:1 forbidden_yaml a second document",
    ]);
  });
});

describe("numbers", () => {
  test.each([
    ["9007199254740993", /not every digit is kept$/],
    ["1e400", /which is read as Infinity$/],
    ["-1e400", /which is read as -Infinity$/],
    ["1e-400", /which is read as 0$/],
    ["-0", /^-0$/],
    ["-0.0", /^-0.0$/],
    [".nan", /^.nan$/],
    ["-.inf", /^-.inf$/],
    ["0.1000000000000000055511151231257827", /which is read as 0.1$/],
    ["0x20000000000001", /not every digit is kept$/],
    ["010", /^010$/],
    ["-07", /^-07$/],
  ])("%s does not survive, or is read differently elsewhere", (number, received) => {
    expect(parseYaml(`a: ${number}`)).toMatchObject({
      value: undefined,
      faults: [{ code: "bad_number", line: 1, column: 4, received: expect.stringMatching(received) }],
    });
    // In quotes it is text.
    expect(parseYaml(`a: "${number}"`).value).toEqual({ a: number });
  });

  test.each([
    ["0", 0],
    ["9007199254740991", 9007199254740991],
    ["1.50", 1.5],
    ["+12", 12],
    [".5", 0.5],
    ["1e3", 1000],
    ["0.1", 0.1],
    ["5e-324", 5e-324],
    ["0o17", 15],
  ])("%s survives", (number, value) => {
    expect(parseYaml(number)).toMatchObject({ value, faults: [] });
  });

  test.each(["no", "NO", "yes", "on", "Off", "y", "190:20:30", "1_000", "2021-07-28", "1.0.0", "0b1", "12e", "e3"])(
    "%s is text, whatever YAML 1.1 made of it",
    (text) => {
      expect(parseYaml(text)).toMatchObject({ value: text, faults: [] });
    },
  );
});

describe("hidden characters", () => {
  test.each([
    ["in a key", "a\u202eb: 1", "1:1 hidden_character U+202E right-to-left override"],
    ["in a key, as an escape", '"a\\u200b": 1', "1:1 hidden_character U+200B zero width space"],
    ["in a comment", "a: 1 # x\u2066", "1:9 hidden_character U+2066 left-to-right isolate"],
    ["in a comment of its own line", "# \u202e\na: 1", "1:3 hidden_character U+202E right-to-left override"],
    ["as a mark of order inside", "a: 1\n--- \n", "2:1 forbidden_yaml a second document"],
  ])("%s", (_name, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test.each([
    ["plain", "a: x\u202ey"],
    ["in double quotes", 'a: "x\u202ey"'],
    ["as an escape", 'a: "x\\u202ey"'],
    ["in a block", "a: |-\n  x\u202ey"],
    ["in a block that looks like a comment", "b: |-\n  # \u202e\na: x\u202ey"],
  ])("in a value, %s, are for the check of the data", (_name, text) => {
    expect(parseYaml(text)).toMatchObject({ faults: [], value: { a: "x\u202ey" } });
  });
});

test("so many keys as fit into a file are compared in time linear in them", () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n");
  const { value, place } = parseYaml(`${text}\nk7: 2`);
  expect(Object.keys(value as object)).toHaveLength(20_000);
  for (let i = 0; i < 20_000; i++) expect(place([`k${i}`]).line).toBe(i + 1);
});

test("faults beyond the limit are counted", () => {
  const { faults, omitted, value } = parseYaml("- -0\n".repeat(10), { issues: 3 });
  expect([faults.length, omitted, value]).toEqual([3, 7, undefined]);
});

test("a text longer than a record is not parsed, and errors in one keep no stack", () => {
  const text = "}".repeat(50);
  expect(parseYaml(text, { yamlLength: 49 }).faults).toMatchObject([{ code: "too_large", received: "50", line: 1 }]);
  const limit = Error.stackTraceLimit;
  expect(parseYaml(text, { yamlLength: 50 }).faults[0]).toMatchObject({ code: "syntax" });
  expect(Error.stackTraceLimit).toBe(limit);
});

describe("what is no YAML", () => {
  test.each([
    ["a: 'x", "syntax", 1, /quote or bracket missing\?$/],
    ["a: [1", "syntax", 1, /^Flow sequence/],
    ["a:\n\tb: 1", "syntax", 2, /^Indent with spaces\.$/],
    ["a: b: c", "syntax", 1, /needs quotes around it\.$/],
    ["a: @b", "syntax", 1, /\.$/],
    ["a: 1\n b: 2", "syntax", 1, /needs quotes around it\.$/],
  ])("%j", (text, code, line, hint) => {
    expect(parseYaml(text).faults[0]).toMatchObject({ code, line, hint: expect.stringMatching(hint) });
    expect(parseYaml(text).value).toBeUndefined();
  });
});

test.each([
  ["a: [1\n\n", "the end of the text"],
  ["a:\n\tb: 1", '"b: 1"'],
  ["a: b: c", '"b: c"'],
  ["a: @\u202eb", '"@\\u202eb"'],
])("in %j it is told what stands there", (text, received) => {
  expect(parseYaml(text).faults[0]?.received).toBe(received);
});

describe("depth, as the grammar sees it", () => {
  const misleading = 'a: |\n  "\nb:\n ';
  test.each([
    ["lists in brackets", (levels: number) => "[".repeat(levels) + "]".repeat(levels)],
    ["objects in braces", (levels: number) => `${"{a: ".repeat(levels)}1${"}".repeat(levels)}`],
    ["lists of lists", (levels: number) => `${"- ".repeat(levels)}x`],
    [
      "indentation",
      (levels: number) => Array.from({ length: levels }, (_, i) => `${i === 0 ? "" : " ".repeat(i + 1)}a:`).join("\n"),
    ],
  ])("%s", (_name, form) => {
    // The object around them is a level too.
    expect(parseYaml(misleading + form(7), { depth: 8 }).faults).toEqual([]);
    expect(parseYaml(misleading + form(8), { depth: 8 }).faults).toMatchObject([{ code: "too_deep" }]);
    expect(parseYaml(misleading + form(900)).faults).toMatchObject([{ code: "too_deep" }]);
  });

  test("levels that are closed do not count", () => {
    expect(parseYaml("- [[a]]\n- b: { c: 1 }\n".repeat(99), { depth: 3 }).faults).toEqual([]);
    expect(parseYaml("- [[[a]]]", { depth: 3 }).faults).toMatchObject([{ code: "too_deep", line: 1, column: 5 }]);
  });
});

describe("places", () => {
  const text = ["type: clash", "when:", "  - edtf: 2021", "    words: x", "parties: [ a, b ]", "empty:"].join("\n");
  const { place } = parseYaml(text);
  test.each([
    [[], "value", 1, 1],
    [["type"], "value", 1, 7],
    [["type"], "key", 1, 1],
    [["when", 0], "value", 3, 5],
    [["when", 0, "words"], "value", 4, 12],
    [["when", 0, "words"], "key", 4, 5],
    [["when"], "key", 2, 1],
    [["parties", 1], "value", 5, 15],
    // What is not there has the place of what is around it.
    [["when", 0, "sense"], "value", 3, 5],
    [["parties", 7], "value", 5, 10],
    [["type", "deeper"], "value", 1, 7],
    [["nowhere", "at", "all"], "value", 1, 1],
  ] as const)("%j, its %s: %i:%i", (path, at, line, column) => {
    expect(place(path, at)).toEqual({ line, column });
  });

  test("in a text with nothing in it", () => {
    expect(parseYaml("").place(["a"])).toEqual({ line: 1, column: 1 });
  });
});
