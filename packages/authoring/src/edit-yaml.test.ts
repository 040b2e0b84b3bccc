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

const runs = { numRuns: process.env["DEEP"] === "1" ? 20_000 : 600 };

/** An edit that can be made in a value, chosen by numbers. */
function editOf(value: unknown, [steps, what, made, name]: readonly [readonly number[], number, unknown, string]): Edit {
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
