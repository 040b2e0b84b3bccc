import { expect, test } from "vitest";
import type { Cell } from "./cell.ts";
import type { CasualtyClaim } from "./claim.ts";
import { type Random, randomFrom } from "./random.ts";
import { deep, pick, report } from "./testing.ts";
import { total } from "./total.ts";
import type { Harm, Status } from "./vocabulary.ts";

/** Every kind of victim there is here: the clash is a part of the war, and nobody is both killed and wounded. */
const kinds = ["war", "clash"].flatMap((incident) =>
  (["military", "civilian"] as const).flatMap((status) =>
    (["killed", "wounded"] as const).map((harm) => ({ incident, status, harm })),
  ),
);
const most = 3;

/** Every world: how many there are of each kind. */
function* worlds(): Generator<readonly number[]> {
  const world = kinds.map(() => 0);
  for (;;) {
    yield world;
    let at = 0;
    while (at < world.length && world[at] === most) world[at++] = 0;
    if (at === world.length) return;
    world[at] = (world[at] ?? 0) + 1;
  }
}

function randomCell(random: Random): Cell {
  const harms = pick<readonly Harm[]>(random, [["killed"], ["wounded"], ["killed", "wounded"]]);
  const status = pick<Status>(random, ["military", "civilian", "any"]);
  return { incident: pick(random, ["war", "clash"]), status, harms };
}

function holds(cell: Cell, kind: (typeof kinds)[number]): boolean {
  return (
    (cell.incident === "war" || kind.incident === "clash") &&
    (cell.status === "any" || cell.status === kind.status) &&
    cell.harms.includes(kind.harm)
  );
}

test("a total leaves out no world and reaches its ends where it says so, by enumeration", {
  timeout: 3_000_000,
}, () => {
  const random = randomFrom(11);
  const runs = deep ? 1_500 : 25;
  let [tight, clashes, reported] = [0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const cells = Array.from({ length: 1 + Math.floor(random() * 5) }, () => randomCell(random));
    const bounds = cells.map(() => {
      const min = Math.floor(random() * (most + 1));
      return { min, max: min + Math.floor(random() * (most + 1 - min)) };
    });
    // The unknown are nobody here: a claim says so of everything.
    const none = { incident: "war", status: "unknown", harms: ["killed", "wounded"] } as const;
    const asked = [...cells, none];
    const claims = [...bounds, { min: 0, max: 0 }].map((bound, index): CasualtyClaim => {
      const { incident = "", ...rest } = asked[index] ?? none;
      return { id: `${index}`, claimant: "x", about: incident, ...rest, count: { ...bound, words: "so many" } };
    });
    const counted = cells.filter((_, index) => index === 0 || random() < 0.6);
    const members = cells.map((cell) => kinds.map((kind) => holds(cell, kind)));
    const inTotal = kinds.map((kind) => counted.some((cell) => holds(cell, kind)));
    const add = (world: readonly number[], of: readonly boolean[] = []) =>
      world.reduce((sum, n, at) => (of[at] === true ? sum + n : sum), 0);
    const found = total(claims, {
      over: counted,
      beside: asked,
      policy: "intersection",
      partOf: { incidents: { clash: "war" } },
    });
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const world of worlds()) {
      const isSo = bounds.every(({ min, max }, index) => {
        const n = add(world, members[index]);
        return n >= min && n <= max;
      });
      if (!isSo) continue;
      const n = add(world, inTotal);
      least = Math.min(least, n);
      greatest = Math.max(greatest, n);
    }
    const why = JSON.stringify({ cells, bounds, counted, found });
    if (found.kind === "unresolved") {
      clashes += 1;
      expect(greatest, why).toBe(Number.NEGATIVE_INFINITY);
      continue;
    }
    // Two claims on one cell that clash make it unresolved: it then says nothing.
    if (found.kind !== "reported" || found.cells.some((each) => each.resolution.kind !== "reported")) continue;
    reported += 1;
    expect(greatest, why).not.toBe(Number.NEGATIVE_INFINITY);
    expect(found.bound.min, why).toBeLessThanOrEqual(least);
    expect(found.bound.max ?? greatest, why).toBeGreaterThanOrEqual(greatest);
    if (!found.tight) continue;
    tight += 1;
    expect([found.bound.min, found.bound.max], why).toEqual([least, greatest]);
  }
  expect(tight).toBeGreaterThan(0);
  report(`totals: ${runs} systems, ${clashes} without a world, ${tight} of ${reported} totals tight`);
});
