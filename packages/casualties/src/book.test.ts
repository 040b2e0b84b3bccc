import { describe, expect, test } from "vitest";
import { openBook, retells, voiceOf } from "./book.ts";
import type { CasualtyClaim } from "./claim.ts";
import type { RelationKind } from "./vocabulary.ts";

function claim(id: string, ...links: readonly (readonly [RelationKind, string])[]): CasualtyClaim {
  const relations = links.map(([kind, other]) => ({ kind, claim: other, basis: "stated" }) as const);
  const count = { min: 1, max: 1, words: "one" };
  const own = { id, claimant: `who says ${id}`, about: "clash", status: "any", harms: ["killed"], count } as const;
  return relations.length === 0 ? own : { ...own, relations };
}
const ended = (...claims: readonly CasualtyClaim[]) => Object.fromEntries(openBook(claims).ended);

describe("what ends a claim", () => {
  test("nothing, where no claim says so", () => {
    expect(ended(claim("a"), claim("b", ["reports", "a"], ["subsetOf", "a"], ["disjointFrom", "a"]))).toEqual({});
  });

  test("a claim that supersedes or retracts it, by its own id", () => {
    expect(ended(claim("a"), claim("b", ["supersedes", "a"]))).toEqual({ a: { reason: "superseded", by: "b" } });
    expect(ended(claim("a"), claim("b", ["retracts", "a"]))).toEqual({ a: { reason: "retracted", by: "b" } });
  });

  test("a retraction outweighs a correction, whichever is given first", () => {
    const [corrects, retracts] = [claim("b", ["supersedes", "a"]), claim("c", ["retracts", "a"])];
    expect(ended(corrects, retracts)).toEqual(ended(retracts, corrects));
    expect(ended(corrects, retracts)).toEqual({ a: { reason: "retracted", by: "c" } });
  });

  test("a claim does not come back when what superseded it is retracted", () => {
    const found = ended(claim("a"), claim("b", ["supersedes", "a"]), claim("c", ["retracts", "b"]));
    expect(found).toEqual({ a: { reason: "superseded", by: "b" }, b: { reason: "retracted", by: "c" } });
  });

  test("a retelling ends with all that it retells, and not while one of them stands", () => {
    const [a, b] = [claim("a"), claim("b")];
    const both = claim("both", ["reports", "a"], ["sameAs", "b"]);
    expect(ended(a, b, both, claim("x", ["supersedes", "a"]))).not.toHaveProperty("both");
    const found = ended(a, b, both, claim("x", ["supersedes", "a"]), claim("y", ["retracts", "b"]));
    expect(found).toMatchObject({ both: { reason: "superseded", by: "x" } });
  });

  test("a retelling of a retelling ends too, in whatever order they are given", () => {
    const chain = [claim("third", ["reports", "second"]), claim("second", ["reports", "first"]), claim("first")];
    expect(Object.keys(ended(...chain, claim("new", ["supersedes", "first"]))).sort()).toEqual([
      "first",
      "second",
      "third",
    ]);
  });

  test("a retelling that is retracted itself keeps that reason", () => {
    const claims = [claim("a"), claim("b", ["reports", "a"]), claim("c", ["supersedes", "a"], ["retracts", "b"])];
    expect(ended(...claims)).toMatchObject({ b: { reason: "retracted", by: "c" } });
  });
});

test("a claim is found by its id, and none by another", () => {
  const one = claim("a");
  const { claim: find } = openBook([one]);
  expect([find("a"), find("b")]).toEqual([one, undefined]);
});

test("only a claim that counts other people than another declares it", () => {
  expect(openBook([claim("a"), claim("b", ["disjointFrom", "a"])]).declares).toBe(true);
  expect(openBook([claim("a"), claim("b", ["additionalTo", "a"], ["supersedes", "a"])]).declares).toBe(false);
});

test("to report a claim and to say the same is to retell it", () => {
  const kinds = ["reports", "sameAs", "supersedes", "retracts", "subsetOf", "additionalTo", "disjointFrom"];
  expect(kinds.filter(retells)).toEqual(["reports", "sameAs"]);
});

describe("the voice behind a claim", () => {
  const voice = (asked: CasualtyClaim, ...others: readonly CasualtyClaim[]) =>
    voiceOf(asked, openBook([asked, ...others]).claim);

  test("is its claimant, unless it retells", () => {
    expect(voice(claim("a"))).toBe("who says a");
    expect(voice(claim("a", ["subsetOf", "b"]), claim("b"))).toBe("who says a");
  });

  test("is that of the first in the chain of retelling", () => {
    const chain = [claim("c", ["sameAs", "b"]), claim("b", ["reports", "a"]), claim("a")] as const;
    expect(voice(...chain)).toBe("who says a");
  });

  test("is named by the claim retold where that is not among the claims", () => {
    expect(voice(claim("b", ["reports", "gone"]))).toBe("claim gone");
  });

  test("in a circle is that of the last before it closes", () => {
    expect(voice(claim("a", ["sameAs", "b"]), claim("b", ["sameAs", "a"]))).toBe("who says b");
  });
});
