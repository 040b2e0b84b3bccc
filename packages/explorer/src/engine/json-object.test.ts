import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonObjectReader } from "./json-object.ts";

const host = globalThis as unknown as { readonly process: { readonly env: { readonly DEEP?: string } } };
const numRuns = host.process.env.DEEP === "1" ? 20_000 : 60;

/** Reads bytes that come in parts of so many, a list in parts of so many. */
function read(bytes: Uint8Array, part: number, size: number): unknown {
  const reader = new JsonObjectReader(size);
  for (let at = 0; at < bytes.length; at += part) reader.take(bytes.subarray(at, at + part));
  return reader.end();
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const parts = fc.record({ part: fc.integer({ min: 1, max: 40 }), size: fc.integer({ min: 0, max: 30 }) });
const value = fc.jsonValue({ depthSize: "medium", stringUnit: "binary" });
const object = fc.dictionary(fc.string({ unit: "binary" }), fc.oneof(fc.array(value), value));
const space = fc.constantFrom(0, 1, "\t", "\n ");

describe("a JSON object that is read while it comes", () => {
  it("is what JSON.parse makes of all of it, wherever it is parted", () => {
    fc.assert(
      fc.property(object, parts, space, (data, { part, size }, indent) => {
        const text = JSON.stringify(data, undefined, indent);
        expect(read(encoded(text), part, size)).toEqual(JSON.parse(text));
      }),
      { numRuns },
    );
  });

  it("is refused where JSON.parse refuses it, and never read otherwise", () => {
    const sign = fc.constantFrom(...'{}[],:"\\1 e\u0001\u00a0', "null", '"a":');
    fc.assert(
      fc.property(object, parts, sign, fc.nat(), fc.boolean(), (data, { part, size }, sign, at, replaces) => {
        const text = JSON.stringify(data);
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + sign + text.slice(place + (replaces ? 1 : 0));
        const attempt = (parse: () => unknown) => {
          try {
            return { value: parse() };
          } catch {
            return "refused";
          }
        };
        // Half of a pair of surrogates has no bytes of its own.
        const bytes = encoded(changed);
        const expected = attempt(() => JSON.parse(new TextDecoder().decode(bytes)));
        const found = attempt(() => read(bytes, part, size));
        expect(found).toEqual(expected);
      }),
      { numRuns: numRuns * 3 },
    );
  });

  it.each([
    '{"a":[1,]}',
    '{"a":[,1]}',
    '{"a":[1,,2]}',
    '{"a":[1}}',
    '{"a":{"b":1]}',
    '{"a":[1] 2}',
    '{"a":2 [1]}',
    '{"a":[1][2]}',
    '{"a":1,}',
    '{,"a":1}',
    '{"a":1:2}',
    '{"a"}',
    "{1:2}",
    '{"a":1',
    '{"a":1}}',
    '{"a":1}{}',
    '{"a":1},',
    '{"a":1} x',
    '{"a":[1',
    "{",
    "",
  ])("%s is none", (text) => {
    expect(() => JSON.parse(text)).toThrow();
    for (const part of [1, 2, 3, 50])
      for (const size of [0, 1, 50]) expect(() => read(encoded(text), part, size)).toThrow();
  });

  it("has its last field where one is there twice, and fields with any name", () => {
    const text = '{"a":[1],"__proto__":[2],"a":[3,4],"":{}}';
    const found = read(encoded(text), 3, 1) as object;
    expect(Object.entries(found)).toEqual(Object.entries(JSON.parse(text)));
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });

  it("is in UTF-8, also where it is parted", () => {
    const bytes = encoded('{"a":["é",1,2]}');
    for (let at = 0; at < bytes.length; at++) {
      const broken = bytes.slice();
      broken[at] = 0xc3;
      if (bytes[at] === 0xc3) continue;
      for (const size of [0, 50]) expect(() => read(broken, 4, size)).toThrow();
    }
  });
});
