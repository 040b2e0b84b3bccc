import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { arbitraryOf } from "./arbitrary.test-util.ts";
import { compileSchema } from "./compile.ts";
import { fieldsOfLine, type LineKind, lineSchemas } from "./line.ts";

/** The number of fields in all objects of a value, counted another way. */
function fieldsOf(json: unknown): number {
  if (typeof json !== "object" || json === null) return 0;
  const own = Object.values(json).reduce((sum: number, inner) => sum + fieldsOf(inner), 0);
  return Array.isArray(json) ? own : own + Object.keys(json).length;
}

/** Takes something out of a value, or puts something else in its place. */
function mutated(value: unknown, where: number, what: unknown): unknown {
  const json = JSON.parse(JSON.stringify(value));
  const places: (readonly [object, string])[] = [];
  (function gather(inner: object) {
    for (const [key, each] of Object.entries(inner)) {
      places.push([inner, key]);
      if (typeof each === "object" && each !== null) gather(each);
    }
  })(json);
  const [container, key] = places[where % places.length] ?? [json, ""];
  if (what === "less") {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else Reflect.deleteProperty(container, key);
  } else if (what === "more") Reflect.set(container, `${key}x`, 1);
  else Reflect.set(container, key, what);
  return JSON.parse(JSON.stringify(json));
}

const host = globalThis as unknown as { readonly process: { readonly env: { readonly DEEP?: string } } };
const runs = host.process.env.DEEP === "1" ? 10_000 : 40;

describe.each(Object.keys(lineSchemas) as LineKind[])("the compiled schema of a %s", (kind) => {
  const schema = lineSchemas[kind];

  test("takes what the schema takes, and counts its fields", () => {
    fc.assert(
      fc.property(arbitraryOf(schema), (record) => {
        expect(schema.safeParse(record).success).toBe(true);
        expect(fieldsOfLine(record)).toBe(fieldsOf(record));
      }),
      { numRuns: runs },
    );
  });

  test("refuses what the schema refuses", () => {
    let refused = 0;
    const replacement = fc.oneof(
      fc.constantFrom("less", "more"),
      fc.constantFrom<unknown>(
        "",
        " ",
        "\u00AD",
        "Not an id",
        "-",
        "a--b",
        "a-",
        null,
        true,
        0,
        -1,
        1.5,
        2 ** 53,
        [],
        {},
        [""],
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(arbitraryOf(schema), fc.nat(), replacement, (record, where, what) => {
        const broken = mutated(record, where, what);
        const { success } = schema.safeParse(broken);
        if (!success) refused++;
        // The compiled one may leave a sound record to the schema, and takes none that is not.
        if (fieldsOfLine(broken) > 0) expect(success).toBe(true);
        else if (success) expect(JSON.stringify(broken)).toMatch(/__proto__|-0/);
      }),
      { numRuns: runs },
    );
    expect(refused).toBeGreaterThan(runs / 4);
  });
});

describe("a compiled schema", () => {
  test.each<[string, z.ZodType, readonly unknown[], readonly unknown[]]>([
    [
      "text counts code points",
      z.strictObject({ a: z.string().min(2).max(3) }),
      [{ a: "👍👍" }, { a: "👍👍👍" }, { a: "abc" }],
      [{ a: "👍" }, { a: "👍👍👍👍" }, { a: 12 }, { a: "abcd" }],
    ],
    [
      "a number is finite, and not -0",
      z.strictObject({ a: z.number() }),
      [{ a: 0 }, { a: 1e300 }],
      [{ a: -0 }, { a: Number.POSITIVE_INFINITY }, { a: "1" }],
    ],
    [
      "a whole number is exact",
      z.strictObject({ a: z.int().min(0) }),
      [{ a: 0 }, { a: 2 ** 53 - 1 }],
      [{ a: 2 ** 53 }, { a: 0.5 }, { a: -1 }],
    ],
    [
      "limits may be out of reach themselves",
      z.strictObject({ a: z.number().gt(1).lt(2) }),
      [{ a: 1.5 }],
      [{ a: 1 }, { a: 2 }],
    ],
    [
      "a list has a length",
      z.strictObject({ a: z.array(z.boolean()).min(1).max(2) }),
      [{ a: [true] }],
      [{ a: [] }, { a: [true, true, true] }, { a: {} }, { a: [1] }],
    ],
    [
      "a tuple has its length",
      z.strictObject({ a: z.tuple([z.string(), z.number()]) }),
      [{ a: ["x", 1] }],
      [{ a: ["x"] }, { a: ["x", 1, 1] }, { a: [1, 1] }, { a: "x1" }],
    ],
    [
      "a key may be forbidden",
      z.strictObject({ a: z.record(z.string(), z.literal("x")) }),
      [{ a: {} }, { a: { b: "x" } }],
      [{ a: { b: "y" } }, JSON.parse('{"a":{"__proto__":"x"}}'), { a: [] }],
    ],
    [
      "an optional field is there with its value",
      z.strictObject({ a: z.literal(1).exactOptional(), b: z.literal(2) }),
      [{ b: 2 }, { a: 1, b: 2 }],
      [{ a: 1 }, { a: null, b: 2 }, { b: 2, c: 3 }],
    ],
    [
      "null stands where it may",
      z.strictObject({ a: z.string().nullable() }),
      [{ a: null }, { a: "x" }],
      [{}, { a: 1 }],
    ],
    [
      "a union takes what one branch takes",
      z.strictObject({
        a: z.union([z.strictObject({ b: z.literal(1) }), z.strictObject({ b: z.literal(1), c: z.literal(1) })]),
      }),
      [{ a: { b: 1 } }, { a: { b: 1, c: 1 } }],
      [{ a: { c: 1 } }, { a: null }],
    ],
  ])("%s", (_name, schema, good, bad) => {
    const fits = compileSchema(schema);
    for (const value of good) expect([value, fits(value)]).toEqual([value, fieldsOf(value)]);
    for (const value of bad) expect([value, fits(value)]).toEqual([value, 0]);
  });

  test.each<[string, z.ZodType]>([
    ["a refinement", z.strictObject({ a: z.string().refine(() => false) })],
    ["an object that is not strict", z.object({ a: z.string() })],
    ["a format that is more than a pattern", z.strictObject({ a: z.email() })],
    ["an optional member of a list", z.strictObject({ a: z.array(z.string().optional()) })],
    ["a tuple with a rest", z.strictObject({ a: z.tuple([z.string()], z.string()) })],
    ["a pattern that remembers where it was", z.strictObject({ a: z.string().regex(/x/g) })],
    ["a number format", z.strictObject({ a: z.float32() })],
    ["a date", z.strictObject({ a: z.date() })],
  ])("with %s is refused, never passed over", (_name, schema) => {
    expect(() => compileSchema(schema)).toThrow(TypeError);
  });

  test("is asked by a shortcut only whether a text surely matches", () => {
    const pattern = /^[ab]+$/;
    const fits = compileSchema(
      z.strictObject({ a: z.string().regex(pattern) }),
      new Map([[pattern, (text) => text === "a"]]),
    );
    expect([fits({ a: "a" }), fits({ a: "b" }), fits({ a: "c" })]).toEqual([1, 1, 0]);
  });
});

test.each([null, 1, "x", [], {}, { kind: "war" }, { kind: "toString" }, { kind: 1 }])("%j is no record", (value) => {
  expect(fieldsOfLine(value)).toBe(0);
});
