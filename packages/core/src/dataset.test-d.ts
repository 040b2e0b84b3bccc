import { expectTypeOf, test } from "vitest";
import type { DatasetData } from "./data.ts";
import type { ClaimIn, Dataset } from "./dataset.ts";
import type { Ids } from "./ids.ts";
import { claimantOf } from "./questions/affiliation.ts";
import { claimsAbout } from "./questions/claims.ts";
import type { Agreement, Happening, Incident } from "./records/incident.ts";
import type { Statement } from "./records/statement.ts";
import { coverage, drift, resolve, total } from "./views/casualties.ts";
import { timeline } from "./views/timeline.ts";

interface FordIds extends Ids {
  readonly source: { readonly paper: "article"; readonly post: "post" };
  readonly actor: { readonly east: "state"; readonly speaker: "person" };
  readonly place: { readonly ford: "settlement" };
  readonly incident: { readonly clash: "clash"; readonly truce: "ceasefire"; readonly war: "war" };
  readonly statement: { readonly said: true };
  readonly claim: { readonly "said#wounded": "casualties"; readonly "said#blame": "responsibility" };
}

const ford = {} as Dataset<FordIds>;

test("a wrong id does not compile", () => {
  // @ts-expect-error no incident of this id
  () => ford.incident("clahs");
  // @ts-expect-error an actor's id is no incident's
  () => ford.incident("east");
  // @ts-expect-error no such claim in this statement
  () => ford.claim("said#killed");
  // @ts-expect-error not in the table either
  () => ford.incidents["clahs"];
  // @ts-expect-error nor in a question
  () => claimsAbout(ford, "east");
  // @ts-expect-error nor in a cell
  () => resolve(ford, { incident: "clash", side: "west", status: "any", harms: ["killed"] }, "hull");
  // @ts-expect-error nor in a view's options
  () => timeline(ford, { incidents: ["ford"] });
});

test("an id is typed by what it is the id of", () => {
  expectTypeOf<Parameters<typeof ford.incident>[0]>().toEqualTypeOf<"clash" | "truce" | "war">();
  expectTypeOf(ford.incident("clash").id).toEqualTypeOf<"clash" | "truce" | "war">();
  expectTypeOf(ford.actors.speaker.id).toEqualTypeOf<"east" | "speaker">();
  expectTypeOf(ford.source("post").id).toEqualTypeOf<"paper" | "post">();
  expectTypeOf(ford.place("ford").id).toEqualTypeOf<"ford">();
  expectTypeOf(ford.statement("said")).toEqualTypeOf<Statement<FordIds>>();
});

test("a view names claims by their ids", () => {
  type Claim = "said#wounded" | "said#blame";
  const killed = { side: "east", status: "any", harms: ["killed"] } as const;
  const view = () => resolve(ford, killed, "hull");
  expectTypeOf<ReturnType<typeof view>["used"][number]>().toEqualTypeOf<Claim>();
  expectTypeOf<ReturnType<typeof view>["dropped"][number]["claim"]>().toEqualTypeOf<Claim>();
  const sum = () => total(ford, { over: [killed], policy: "hull" });
  expectTypeOf<ReturnType<typeof sum>["used"][number]>().toEqualTypeOf<Claim>();
  const told = () => coverage(ford, "clash");
  expectTypeOf<ReturnType<typeof told>["cells"][number]["spokenBy"][number]["claims"][number]>().toEqualTypeOf<Claim>();
  const drifted = () => drift(ford);
  expectTypeOf<ReturnType<typeof drifted>[number]["reports"]>().toEqualTypeOf<Claim>();
  // @ts-expect-error nor in what stands beside a total
  () => total(ford, { over: [killed], beside: [{ ...killed, side: "west" }], policy: "hull" });
});

test("an agreement has what only agreements have", () => {
  expectTypeOf(ford.incident("truce").ends).toEqualTypeOf<readonly ("clash" | "truce" | "war")[] | undefined>();
  expectTypeOf(ford.incident("truce")).toExtend<Agreement<FordIds>>();
  expectTypeOf(ford.incident("war")).toExtend<Happening<FordIds>>();
  // @ts-expect-error a war ends nothing
  () => ford.incident("war").ends;
});

test("a claim is of its kind", () => {
  expectTypeOf(ford.claim("said#wounded").kind).toEqualTypeOf<"casualties">();
  expectTypeOf(ford.claim("said#wounded")).toEqualTypeOf<ClaimIn<FordIds, "casualties">>();
  expectTypeOf(ford.claims["said#blame"].accused).toEqualTypeOf<"east" | "speaker">();
  expectTypeOf(ford.claim("said#blame").statement).toEqualTypeOf<"said">();
  // @ts-expect-error blame has no count
  () => ford.claim("said#blame").count;
});

test("a reference is typed by the kind that it points to", () => {
  const incident = {} as Incident<FordIds>;
  expectTypeOf(incident.parties).toEqualTypeOf<readonly ("east" | "speaker")[]>();
  expectTypeOf(incident.where).toEqualTypeOf<readonly "ford"[] | undefined>();
  expectTypeOf(ford.statement("said").speaker).toEqualTypeOf<"east" | "speaker">();
  expectTypeOf(ford.statement("said").evidence[0]?.source).toEqualTypeOf<"paper" | "post" | undefined>();
  expectTypeOf(claimantOf(ford, ford.claim("said#wounded"))).toEqualTypeOf<"east" | "speaker">();
});

test("a data set known only at run time takes any id", () => {
  const any = {} as Dataset;
  expectTypeOf<Parameters<typeof any.incident>[0]>().toEqualTypeOf<string>();
  expectTypeOf(any.incident("anything")).toExtend<Incident>();
  expectTypeOf<DatasetData["incidents"]>().toEqualTypeOf<readonly Incident[]>();
});
