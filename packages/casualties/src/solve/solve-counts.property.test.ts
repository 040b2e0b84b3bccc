import { describe, expect, test } from "vitest";
import { type Random, randomFrom } from "../random.ts";
import { deep, report } from "../testing.ts";
import { type GroupClaim, type GroupRelation, solveCounts } from "./solve-counts.ts";

interface Sample {
  readonly names: readonly string[];
  readonly claims: readonly GroupClaim[];
  readonly relations: readonly GroupRelation[];
  /** The greatest number that a world is given. */
  readonly horizon: number;
}
type World = Readonly<Record<string, number>>;

const pick = (random: Random, below: number) => Math.floor(random() * below);
function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(pick(random, left.length), 1)).flat();
}

function relation(random: Random, names: readonly string[], index: number): GroupRelation {
  const count = Math.min(names.length, 2 + pick(random, 3));
  const [whole = "", ...parts] = some(random, names, count);
  const by = random() < 0.3 ? { claim: `relation ${index}` } : {};
  const kinds = ["sum", "sum", "parts", "union", "subset", "same"] as const;
  const kind = kinds[pick(random, kinds.length)] ?? "sum";
  if (kind === "subset") return { kind, whole, part: parts[0] ?? "", ...by };
  return kind === "same" ? { kind, groups: [whole, parts[0] ?? ""], ...by } : { kind, whole, parts, ...by };
}

/** Closed: every group has at most 3 people. Open: some have any number, and worlds go far beyond all that is said. */
function sample(random: Random, closed: boolean): Sample {
  const names = ["a", "b", "c", "d", "e", "f"].slice(0, 2 + pick(random, closed ? 5 : 3));
  const claims = names.flatMap((group, index): GroupClaim[] => {
    if (!closed && random() < 0.4) return [];
    const min = random() < 0.4 ? 0 : pick(random, closed ? 4 : 3);
    const max = closed ? min + pick(random, 4 - min) : random() < 0.4 ? null : min + pick(random, 3 - min);
    const claim = { id: `claim ${index}`, group, bound: { min, max } };
    return random() < 0.15
      ? [claim, { ...claim, id: `second ${index}`, bound: { min: 0, max: pick(random, 4) } }]
      : [claim];
  });
  const relations = Array.from({ length: 1 + pick(random, 4) }, (_, index) => relation(random, names, index));
  return { names, claims, relations, horizon: closed ? 3 : 17 };
}

/** All worlds: one number for each group, tried one after the other, kept where everything said is so. */
function worlds({ names, claims, relations, horizon }: Sample, enough = Number.POSITIVE_INFINITY): World[] {
  const found: World[] = [];
  const grow = (world: Record<string, number>, index: number) => {
    const name = names[index];
    if (name === undefined) {
      if (relations.every((each) => holds(each, world))) found.push({ ...world });
      return;
    }
    const own = claims.filter((each) => each.group === name);
    for (let n = 0; n <= horizon && found.length < enough; n += 1) {
      if (!own.every(({ bound }) => n >= bound.min && (bound.max === null || n <= bound.max))) continue;
      grow({ ...world, [name]: n }, index + 1);
    }
  };
  grow({}, 0);
  return found;
}

function holds(relation: GroupRelation, world: World): boolean {
  const size = (name: string) => world[name] ?? 0;
  if (relation.kind === "subset") return size(relation.part) <= size(relation.whole);
  if (relation.kind === "same") return size(relation.groups[0]) === size(relation.groups[1]);
  const sizes = relation.parts.map(size);
  const together = sizes.reduce((a, b) => a + b, 0);
  const whole = size(relation.whole);
  if (relation.kind === "sum") return whole === together;
  return relation.kind === "parts" ? whole >= together : whole <= together && sizes.every((each) => each <= whole);
}

function check(given: Sample, effort: number, tally: { groups: number; tight: number; clashes: number }) {
  const all = worlds(given);
  const found = solveCounts(given, { effort });
  if (found.kind === "contradiction") {
    expect(all).toEqual([]);
    tally.clashes += 1;
    const without = (out: string | null) => ({
      ...given,
      claims: given.claims.filter(({ id }) => found.clash.includes(id) && id !== out),
      relations: given.relations.filter(
        ({ claim }) => claim === undefined || (found.clash.includes(claim) && claim !== out),
      ),
    });
    expect(worlds(without(null))).toEqual([]);
    if (effort > 0) expect(found.irreducible).toBe(true);
    // Without the claims outside the clash the sizes may be larger than anything said.
    const wide = (id: string) => worlds({ ...without(id), horizon: 12 }, 1);
    if (found.irreducible) for (const id of found.clash) expect(wide(id)).not.toEqual([]);
    return;
  }
  if (effort > 0) expect(all).not.toEqual([]);
  for (const { group, bound, tight } of found.groups) {
    const sizes = all.map((world) => world[group] ?? 0);
    const least = Math.min(...sizes);
    const most = Math.max(...sizes);
    if (all.length > 0) {
      expect(least).toBeGreaterThanOrEqual(bound.min);
      if (bound.max !== null) expect(most).toBeLessThanOrEqual(bound.max);
    }
    tally.groups += 1;
    if (!tight) continue;
    tally.tight += 1;
    expect(least).toBe(bound.min);
    const near = all.filter((world) => Object.values(world).every((size) => size <= given.horizon / 2));
    if (bound.max === null) expect(most).toBeGreaterThan(Math.max(...near.map((world) => world[group] ?? 0)));
    else expect(most).toBe(bound.max);
  }
}

describe("by enumeration of all worlds", () => {
  test.each([
    ["closed", 6_000, true, 2_000],
    ["open", 1_500, false, 2_000],
    ["closed, by propagation alone", 3_000, true, 0],
    ["open, by propagation alone", 600, false, 0],
  ])("%s systems", { timeout: 3_000_000 }, (name, runs, closed, effort) => {
    const random = randomFrom(runs);
    const tally = { groups: 0, tight: 0, clashes: 0 };
    const count = deep ? runs : Math.ceil(runs / 10);
    for (let run = 0; run < count; run += 1) {
      const given = sample(random, closed);
      try {
        check(given, effort, tally);
      } catch (error) {
        throw new Error(`run ${run}: ${JSON.stringify(given)}`, { cause: error });
      }
    }
    expect(tally.clashes).toBeGreaterThan(0);
    expect(tally.clashes).toBeLessThan(count * 0.8);
    if (effort > 0) expect(tally.tight).toBe(tally.groups);
    const share = ((100 * tally.tight) / tally.groups).toFixed(1);
    report(`${name}: ${count} systems, ${tally.clashes} without a world, ${share} % of ${tally.groups} bounds tight`);
  });
});
