import { isDeepStrictEqual } from "node:util";
import type { Path } from "@incident-data/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editYaml } from "./edit-yaml.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { parseYaml } from "./yaml.ts";
import { documents, keys, type MadeYaml, values } from "./yaml-arbitrary.test-util.ts";

const set = (path: Path, value: unknown): Edit => ({ path, set: value });
const remove = (...path: Path): Edit => ({ path, remove: true });

function edited(text: string, ...edits: readonly Edit[]): string {
  const result = editYaml(text, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.text;
}

const runs = { numRuns: process.env["DEEP"] === "1" ? 20_000 : 120 };

/** An edit that can be made in a value, chosen by numbers. */
function editOf(
  value: unknown,
  [steps, what, made, name]: readonly [readonly number[], number, unknown, string],
): Edit {
  const path: (string | number)[] = [];
  let here = value;
  let holder: unknown;
  for (const number of steps) {
    if (typeof here !== "object" || here === null || Object.keys(here).length === 0) break;
    const own = Object.keys(here);
    const key = own[number % own.length] ?? "";
    holder = here;
    path.push(Array.isArray(here) ? Number(key) : key);
    here = (here as { readonly [key: string]: unknown })[key];
  }
  if (what === 0) return { path, remove: true };
  if (what === 1 && !Array.isArray(holder) && !Object.hasOwn(holder as object, name)) return { path, rename: name };
  if (what === 2 && Array.isArray(holder)) return { path: [...path.slice(0, -1), holder.length], set: made };
  if (what === 3 && !Array.isArray(holder)) return { path: [...path.slice(0, -1), name], set: made };
  return { path, set: made };
}

const choices = fc.tuple(
  fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
  fc.nat(5),
  values,
  keys.map((key) => `${key}2`),
);

const isWithin = (path: Path, around: Path) => around.every((step, i) => path[i] === step);

describe("an edit", () => {
  const text = [
    "# head",
    "type: clash # what it is",
    "when:",
    "  - edtf: 2020-11   # month",
    "    words: 'in November 2020'",
    "",
    "  # the second",
    '  - { edtf: "2021",  words: x }',
    "where: [a , b,c,]",
    "note: |",
    "  One.",
    "  Two.",
    "",
    '"odd key":   plain',
    "tail:",
    "- 1",
    "- 2",
    "# foot",
    "",
  ].join("\n");

  test.each<readonly [string, Edit, from: string, to: string]>([
    ["of a plain text", set(["type"], "war"), "type: clash #", "type: war #"],
    ["of a plain text that needs quotes", set(["type"], "no"), "type: clash #", 'type: "no" #'],
    ["of a text in single quotes", set(["when", 0, "words"], "it's"), "'in November 2020'", "'it''s'"],
    ["of a text in double quotes", set(["when", 1, "edtf"], "2022"), '"2021"', '"2022"'],
    ["that sets a number", set(["type"], 5), "type: clash #", "type: 5 #"],
    ["of a member in brackets", set(["where", 1], "x, y"), " b,", ' "x, y",'],
    ["that adds a member in brackets", set(["where", 3], "d"), "c,]", "c, d,]"],
    ["that adds a member on a line", set(["tail", 2], "2021"), "- 2\n", '- 2\n- "2021"\n'],
    ["that takes out the first member in brackets", remove("where", 0), "[a , b,", "[b,"],
    ["that takes out the last member in brackets", remove("where", 2), "b,c,", "b,"],
    ["that takes out a line", remove("tail", 0), "- 1\n", ""],
    [
      "that takes out the first field of a member",
      remove("when", 0, "edtf"),
      "- edtf: 2020-11   # month\n    w",
      "- w",
    ],
    ["that takes out a field in braces", remove("when", 1, "edtf"), '{ edtf: "2021",  words', "{ words"],
    ["that adds a field", set(["when", 0, "profile"], "plain@1"), "2020'\n", "2020'\n    profile: plain@1\n"],
    ["that adds a field in braces", set(["when", 1, "a b"], true), "words: x }", "words: x, a b: true }"],
    [
      "that adds an object",
      set(["place"], { a: 1, b: [{ c: "@" }] }),
      "- 2\n",
      '- 2\nplace:\n  a: 1\n  b:\n    - { c: "@" }\n',
    ],
    ["that adds a short list", set(["acts"], ["deny", "no"]), "- 2\n", '- 2\nacts: [deny, "no"]\n'],
    ["of a text of several lines", set(["note"], "One.\n\nThree.\n"), "  One.\n  Two.\n", "  One.\n\n  Three.\n"],
    ["of lines that become none", set(["note"], "One"), "|\n  One.\n  Two.\n", "One\n"],
    ["that renames a field", { path: ["odd key"], rename: "other" }, '"odd key":   ', '"other":   '],
    ["that renames to what needs quotes", { path: ["type"], rename: "no" }, "type: clash", '"no": clash'],
    ["that sets a list to nothing", set(["tail"], []), "tail:\n- 1\n- 2\n", "tail: []\n"],
    ["that sets an object", set(["when", 1], { edtf: "2021", words: "z" }), "words: x", "words: z"],
  ])("%s", (_name, edit, from, to) => {
    expect(text.split(from)).toHaveLength(2);
    expect(edited(text, edit)).toBe(text.replace(from, () => to));
    expect(edited(text.replaceAll("\n", "\r\n"), edit)).toBe(text.replace(from, () => to).replaceAll("\n", "\r\n"));
    expect(edited(`\ufeff${text}`, edit)).toBe(`\ufeff${text.replace(from, () => to)}`);
  });

  test.each([
    "2021",
    "no",
    "Yes",
    "~",
    "2021-07-28",
    "12:30:45",
    "a: b",
    "a #b",
    "@x",
    "- x",
    "1e3",
    "0x1F",
    "1_000",
    ".5",
    "",
    " a",
    "a ",
    "a:",
    "[x",
    "=",
    "<<",
    "...",
    "\u0085",
    "\ufeff",
  ])("that sets %j puts it in quotes", (value) => {
    const made = edited("a: x\n", set(["a"], value));
    expect(made).toMatch(/^a: ".*"\n$/);
    expect(parseYaml(made).value).toEqual({ a: value });
  });

  test.each(["Երևան", "НАТО/NATO", "it's", "2021-07-28-border-clash", "https://x.org/a?b=c#d", "a,b", "x [y]", "-"])(
    "that sets %j puts none where none are needed",
    (value) => {
      const made = edited("a: x\n", set(["a"], value));
      expect(made).toBe(value === "-" ? 'a: "-"\n' : `a: ${value}\n`);
    },
  );

  test.each<readonly [string, string, Edit, string]>([
    ["leads nowhere", text, set(["none", "x"], 1), "a list or an object around it"],
    ["takes out what is not there", text, remove("none"), "a field that is there"],
    ["is past the end of a list", text, set(["tail", 3], 1), "an index below 2"],
    ["gives a name that is taken", text, { path: ["type"], rename: "note" }, "a name that no other field has"],
    ["names a member of a list", text, { path: ["tail", 0], rename: "x" }, "a field"],
    ["takes the record away", text, { path: [], remove: true }, "a path into the record"],
    ["meets faults", "a: 1\na: 2\n", set(["a"], 3), "every key once"],
    ["meets an anchor", "a: &x 1\n", set(["a"], 3), "a value without an anchor"],
    [
      "sets what YAML has not",
      "a: 1\n",
      set(["a"], () => 1),
      "a change that can be written without touching anything else",
    ],
    ["reaches a prototype", "a: 1\n", set(["__proto__"], 1), "a field"],
  ])("that %s is refused", (_name, own, edit, expected) => {
    expect(editYaml(own, [edit])).toMatchObject({ ok: false, fault: { expected } });
  });

  test("leaves the value that it is given as it was", () => {
    const value = { a: [1, { b: 2 }] };
    expect(applyEdits(value, [remove("a", 0), set(["a", 1, "b"], 3)])).toEqual({ ok: true, value: { a: [{ b: 3 }] } });
    expect(value).toEqual({ a: [1, { b: 2 }] });
  });
});

describe("a text of any style", () => {
  test("is made as it should be", () => {
    fc.assert(
      fc.property(documents, ({ text, value }) => {
        const { value: read, faults } = parseYaml(text.replace("\ufeff", ""));
        expect(faults).toEqual([]);
        expect(read).toEqual(value);
      }),
      runs,
    );
  });

  test("is read after an edit as the value edited, and nothing else in it has changed", () => {
    fc.assert(
      fc.property(documents, choices, (made, choice) => {
        const edit = editOf(made.value, choice);
        const result = edited(made.text, edit);
        const pure = applyEdits(made.value, [edit]);
        expect(pure.ok && isDeepStrictEqual(parseYaml(result.replace("\ufeff", "")).value, pure.value)).toBe(true);
        if (isDeepStrictEqual(pure.ok && pure.value, made.value)) expect(result).toBe(made.text);
        untouchedIn(made, edit, result);
        if ("set" in edit) expect(edited(result, edit)).toBe(result);
      }),
      runs,
    );
  });

  test("takes several edits as one, whatever the order of the removals", () => {
    fc.assert(
      fc.property(documents, choices, choices, (made, one, two) => {
        const edits = [editOf(made.value, one), editOf(made.value, two)];
        const pure = applyEdits(made.value, edits);
        const result = editYaml(made.text, edits);
        expect(result.ok).toBe(pure.ok);
        if (!pure.ok || !result.ok) return;
        expect(parseYaml(result.text.replace("\ufeff", "")).value).toEqual(pure.value);
      }),
      runs,
    );
  });
});

/** Every line and comment outside of what is edited is there still, in its order. */
function untouchedIn({ text, lines, comments }: MadeYaml, { path }: Edit, result: string): void {
  const after = result.replace("\ufeff", "").split(/\r?\n/);
  let at = 0;
  for (const line of lines) {
    // A line that holds the edited place, or lies in it, may change; an object whose only member goes stands there too.
    const around = path.slice(0, line.path.length).every((step, i) => step === line.path[i]);
    if (isWithin(line.path, path) || around || isWithin(line.path, path.slice(0, -1))) continue;
    const found = after.indexOf(line.text, at);
    expect(found, `${JSON.stringify(line.text)} in ${JSON.stringify(result)}`).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
  for (const comment of comments) {
    if (!isWithin(comment.path, path.slice(0, -1))) expect(result).toContain(comment.text);
  }
  expect(result.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
  const crlf = /\r\n/.test(text);
  if (crlf && !/(?<!\r)\n/.test(text)) expect(result).not.toMatch(/(?<!\r)\n/);
  if (!crlf) expect(result).not.toContain("\r");
}
