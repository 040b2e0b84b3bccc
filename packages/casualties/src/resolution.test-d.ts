import { expectTypeOf, test } from "vitest";
import type { Bound, BoundChoice, Count, PolicyName, ProfileName, Resolution, Total, Unreported } from "./index.ts";

test("only a reported resolution carries a bound", () => {
  const resolution = {} as Resolution;
  // @ts-expect-error a bound is read after narrowing only
  resolution.bound;
  const total = {} as Total;
  // @ts-expect-error a bound is read after narrowing only
  total.bound;
  expectTypeOf<Extract<Resolution, { kind: "reported" }>["bound"]>().toEqualTypeOf<Bound>();
  expectTypeOf<Extract<Total, { kind: "reported" }>["bound"]>().toEqualTypeOf<Bound>();
  expectTypeOf<Unreported>().not.toHaveProperty("bound");
  expectTypeOf<Extract<Total, { kind: "refused" | "unreported" }>>().not.toHaveProperty("bound");
});

test("a caller names what silence and clashes shall mean", () => {
  // @ts-expect-error both must be named
  const half: BoundChoice = { unreported: "zero" };
  // @ts-expect-error claims that clash are never zero
  const zero: BoundChoice = { unreported: "zero", unresolved: "zero" };
  expectTypeOf([half, zero]).toEqualTypeOf<BoundChoice[]>();
});

test("a count has its words, and only a bounded one has ends", () => {
  expectTypeOf<Count["words"]>().toEqualTypeOf<string>();
  // @ts-expect-error ends are read after narrowing only
  ({}) as Count["min"];
});

test("names are closed", () => {
  expectTypeOf<ProfileName>().toEqualTypeOf<"acled@1" | "isaf@1" | "strict@1" | "acled" | "isaf" | "strict">();
  expectTypeOf<PolicyName>().toEqualTypeOf<
    "lowest" | "highest" | "hull" | "intersection" | "latest" | "majority" | "source-order" | "own-losses"
  >();
});
