import fc from "fast-check";
import { expect, test } from "vitest";
import { latin } from "./spelling.ts";

test("words of plain letters are those that they are beside others", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 20 }), (text) => {
      expect([...latin(text), "e"]).toEqual(latin(`${text} é`));
    }),
    { numRuns: 500 },
  );
});
