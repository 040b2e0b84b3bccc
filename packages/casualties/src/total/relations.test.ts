import { describe, expect, test } from "vitest";
import { openBook } from "../book.ts";
import type { Cell } from "../cell.ts";
import type { CasualtyClaim } from "../claim.ts";
import { PartIndex } from "../part-index.ts";
import { resolve } from "../resolve.ts";
import { Sides } from "../sides.ts";
import type { Entry } from "./entry.ts";
import { type Context, declaredApart, outermost, Relations, relateIn } from "./relations.ts";

const killed = (more: Partial<Cell> = {}): Cell => ({ incident: "i", status: "any", harms: ["killed"], ...more });
const say = (id: string, cell: Cell, ...apart: readonly string[]): CasualtyClaim => ({
  id,
  claimant: "x",
  about: cell.incident ?? "",
  ...(cell.side === undefined ? {} : { side: cell.side }),
  status: cell.status,
  harms: cell.harms,
  count: { min: 1, max: 1, words: "one" },
  relations: apart.map((claim) => ({ kind: "disjointFrom", claim, basis: "stated" }) as const),
});
const entriesOf = (claims: readonly CasualtyClaim[], cells: readonly Cell[], counted = true) =>
  cells.map((cell): Entry => {
    return { cell, counted, resolution: resolve(claims, cell, "hull"), entered: { min: 1, max: 1 } };
  });
const none: Context = { incidents: new PartIndex(), sides: new Sides({}), declared: new Map() };

describe("cells that claims declare to hold other people", () => {
  const [all, side, other] = [killed(), killed({ side: "a" }), killed({ side: "b" })];

  test("are so in both directions, whichever claim says it, and no others are", () => {
    const claims = [say("all", all), say("a", side, "all"), say("b", other)];
    const declared = declaredApart(entriesOf(claims, [all, side, other]), openBook(claims));
    expect([...declared.keys()]).toEqual([side, all]);
    expect([declared.get(side)?.has(all), declared.get(all)?.has(side)]).toEqual([true, true]);
    const context = { ...none, declared };
    expect(relateIn(context, all, side)).toEqual({ relation: "disjoint", because: null });
    expect(relateIn(context, side, all)).toEqual({ relation: "disjoint", because: null });
    expect(relateIn(context, other, all).relation).toBe("inside");
  });

  test("are none where no claim declares it, where the claim was not used, or where it names no used claim", () => {
    const quiet = [say("all", all), say("a", side)];
    expect(declaredApart(entriesOf(quiet, [all, side]), openBook(quiet)).size).toBe(0);
    const gone = [say("all", all), say("a", side, "gone")];
    expect(declaredApart(entriesOf(gone, [all, side]), openBook(gone)).size).toBe(0);
    const unused = [say("all", all), say("a", side), say("b", other, "a")];
    expect(declaredApart(entriesOf(unused, [all, side]), openBook(unused)).size).toBe(0);
  });
});

test("the outermost cells are the counted ones inside no other counted one, the first of two that are the same", () => {
  const cells = [killed({ side: "a" }), killed(), killed(), killed({ incident: "j" })];
  const entries = entriesOf([], cells);
  expect(outermost(entries, new Relations(entries, none))).toEqual([1, 3]);
  const beside = entries.map((entry, place) => ({ ...entry, counted: place !== 1 && place !== 2 }));
  expect(outermost(beside, new Relations(beside, none))).toEqual([0, 3]);
});
