import { expectTypeOf, test } from "vitest";
import type { Dataset } from "./dataset.ts";
import type { Ids } from "./ids.ts";
import { type MergedIds, merge } from "./merge.ts";
import type { Agreement } from "./records/incident.ts";
import { resolve } from "./views/casualties.ts";

interface FordIds extends Ids {
  readonly source: { readonly paper: "article" };
  readonly actor: { readonly east: "state" };
  readonly place: object;
  readonly incident: { readonly clash: "clash"; readonly truce: "ceasefire" };
  readonly statement: { readonly said: true };
  readonly claim: { readonly "said#wounded": "casualties" };
}

interface LetterIds extends Ids {
  readonly source: { readonly letter: "document" };
  readonly actor: { readonly west: "state" };
  readonly place: object;
  readonly incident: object;
  readonly statement: { readonly written: true };
  readonly claim: { readonly "written#blame": "responsibility" };
}

const both = merge({} as Dataset<FordIds>, {} as Dataset<LetterIds>);

test("the ids of both are literal types", () => {
  expectTypeOf(both).toEqualTypeOf<Dataset<MergedIds<FordIds, LetterIds>>>();
  expectTypeOf<Parameters<typeof both.actor>[0]>().toEqualTypeOf<"east" | "west">();
  expectTypeOf<Parameters<typeof both.statement>[0]>().toEqualTypeOf<"said" | "written">();
  // @ts-expect-error an id that neither has
  () => both.actor("north");
});

test("a record of either is of its type, and its references may lead to both", () => {
  expectTypeOf(both.incident("truce")).toExtend<Agreement<MergedIds<FordIds, LetterIds>>>();
  expectTypeOf(both.claim("written#blame").kind).toEqualTypeOf<"responsibility">();
  expectTypeOf(both.claim("said#wounded").about).toEqualTypeOf<"clash" | "truce">();
  expectTypeOf(both.statement("written").speaker).toEqualTypeOf<"east" | "west">();
});

test("views take it as any other data set", () => {
  () => resolve(both, { incident: "clash", side: "west", status: "any", harms: ["killed"] }, "hull");
  // @ts-expect-error no such side
  () => resolve(both, { incident: "clash", side: "north", status: "any", harms: ["killed"] }, "hull");
});
