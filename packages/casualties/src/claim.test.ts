import { expect, test } from "vitest";
import { type CasualtyClaim, cellOf, related } from "./claim.ts";

const claim: CasualtyClaim = {
  ...{ id: "x", claimant: "m", about: "clash", status: "military", harms: ["killed"] },
  count: { min: 2, max: 2, words: "two" },
};

test("a claim's cell has what the claim has, and no more", () => {
  expect(cellOf(claim)).toStrictEqual({ incident: "clash", status: "military", harms: ["killed"] });
  expect(cellOf({ ...claim, side: "a", asOf: "2021-07-28", estimate: "low" })).toStrictEqual({
    ...{ incident: "clash", side: "a", status: "military", harms: ["killed"] },
    ...{ asOf: "2021-07-28", estimate: "low" },
  });
});

test("related claims are those of the kinds asked for", () => {
  const relations = (["reports", "subsetOf"] as const).map((kind) => ({ kind, claim: kind, basis: "stated" as const }));
  expect(related({ ...claim, relations }, "subsetOf")).toEqual(["subsetOf"]);
  expect(related({ ...claim, relations }, "reports", "subsetOf")).toEqual(["reports", "subsetOf"]);
  expect(related(claim, "reports")).toEqual([]);
});
