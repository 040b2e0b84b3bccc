import { expect, test } from "vitest";
import type { CasualtyClaim } from "./claim.ts";
import { boundOf } from "./resolution.ts";
import { resolve } from "./resolve.ts";
import { total } from "./total.ts";

const cell = { incident: "clash", status: "any", harms: ["killed"] } as const;
const claims: readonly CasualtyClaim[] = [2, 3].map((n) => {
  const count = { min: n, max: n, words: String(n) };
  return { id: `c${n}`, claimant: `m${n}`, about: "clash", status: "any", harms: ["killed"], count };
});

test("where claims clash the caller chooses too, and zero is no choice", () => {
  const clash = resolve(claims, cell, "intersection");
  expect(boundOf(clash, { unreported: "throw", unresolved: "unbounded" })).toEqual({ min: 0, max: null });
  expect(boundOf(clash, { unreported: "throw", unresolved: { min: 2, max: 3 } })).toEqual({ min: 2, max: 3 });
  expect(() => boundOf(clash, { unreported: "zero", unresolved: "throw" })).toThrow(
    expect.objectContaining({ code: "unresolved" }),
  );
  expect(() => boundOf(clash, { unreported: "zero", unresolved: { min: 3, max: 2 } })).toThrow(
    expect.objectContaining({ code: "min_above_max" }),
  );
});

test("a refused total has no bound of its own", () => {
  const over = [cell, { ...cell, incident: "other" }];
  const refused = total(claims, { over, policy: "hull", strict: true });
  expect(refused.kind).toBe("refused");
  expect(() => boundOf(refused, { unreported: "zero", unresolved: "throw" })).toThrow(
    expect.objectContaining({
      code: "unresolved",
      message: "the claims give no answer (expected a bound for a total, received refused)",
    }),
  );
  expect(() => boundOf(resolve([], cell, "hull"), { unreported: "throw", unresolved: "throw" })).toThrow(
    expect.objectContaining({
      code: "unreported",
      message: expect.stringMatching(/\(expected a bound for killed, .*, received unreported\)$/u),
    }),
  );
});
