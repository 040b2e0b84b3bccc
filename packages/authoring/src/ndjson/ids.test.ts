import fc from "fast-check";
import { expect, test } from "vitest";
import { IdSet } from "./ids.ts";

const kinds = ["source", "actor", "place", "incident", "statement", "claim", "agreement"] as const;
const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const ids = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.stringMatching(/^[a-z0-9-]{1,12}$/)));

test("a set of ids holds what a set of texts holds", () => {
  fc.assert(
    fc.property(seed, ids, ids, (number, added, others) => {
      const set = new IdSet(number);
      const texts = new Set<string>();
      for (const [kind, id] of added) {
        expect(set.add(kind, id)).toBe(!texts.has(`${kind} ${id}`));
        texts.add(`${kind} ${id}`);
      }
      expect(set.size).toBe(texts.size);
      for (const [kind, id] of [...added, ...others]) expect(set.has(kind, id)).toBe(texts.has(`${kind} ${id}`));
    }),
  );
});

test("sets are joined and compared as sets of texts are, also after a journey between threads", () => {
  const setOf = (number: number, list: readonly (readonly [(typeof kinds)[number], string])[]) => {
    const set = new IdSet(number);
    for (const [kind, id] of list) set.add(kind, id);
    return new IdSet(number, ...structuredClone(set.packed));
  };
  fc.assert(
    fc.property(seed, ids, ids, (number, a, b) => {
      const texts = (list: typeof a) => new Set(list.map(([kind, id]) => `${kind} ${id}`));
      const rest = setOf(number, a).without(setOf(number, b));
      const joined = setOf(number, a);
      const shared = joined.addAll(setOf(number, b));
      for (const [kind, id] of [...a, ...b]) {
        const [inA, inB] = [texts(a).has(`${kind} ${id}`), texts(b).has(`${kind} ${id}`)];
        expect([rest.has(kind, id), shared.has(kind, id), joined.has(kind, id)]).toEqual([
          inA && !inB,
          inA && inB,
          true,
        ]);
      }
      expect(joined.size).toBe(new Set([...texts(a), ...texts(b)]).size);
    }),
  );
});

test("many ids are all found, and nearly none that is not there", () => {
  const set = new IdSet(7);
  const ids = Array.from({ length: 100_000 }, (_, i) => `statement-${i}`);
  expect(ids.filter((id) => !set.add("statement", id))).toEqual([]);
  expect(ids.filter((id) => !set.has("statement", id))).toEqual([]);
  expect(ids.filter((id) => set.has("actor", id))).toEqual([]);
});
