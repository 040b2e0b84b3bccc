import { type Bound, checkEnds } from "../bound.ts";
import { CasualtyError, issue, shown } from "../issue.ts";
import { clashOf } from "./clash.ts";
import { endsOf } from "./ends.ts";
import type { Row, System } from "./system.ts";

/** Somebody's bound for the size of a group of people. */
export interface GroupClaim {
  readonly id: string;
  readonly group: string;
  /** In people. */
  readonly bound: Bound;
}

/** How the sizes of groups of people hang together. */
export type GroupRelation = {
  /** The claim that says so, which can then clash; absent = it holds by what the groups are. */
  readonly claim?: string;
} & (
  | {
      /**
       * `sum`: the parts share nobody and leave out nobody of the whole. `parts`: they share nobody and may leave out
       * somebody. `union`: they may share people and leave out nobody.
       */
      readonly kind: "sum" | "parts" | "union";
      readonly whole: string;
      readonly parts: readonly string[];
    }
  /** Everybody of the part is in the whole. */
  | { readonly kind: "subset"; readonly part: string; readonly whole: string }
  /** As many people in both. */
  | { readonly kind: "same"; readonly groups: readonly [string, string] }
);

/** What is claimed of groups of people, and how the groups stand to each other. */
export interface CountSystem {
  readonly claims: readonly GroupClaim[];
  readonly relations?: readonly GroupRelation[];
}

/** What the claims together leave of one group. */
export interface SolvedGroup {
  readonly group: string;
  /** In people. */
  readonly bound: Bound;
  /** True where both ends are known to be reached: without an upper end, any number of people is possible. */
  readonly tight: boolean;
}

/** The narrowest bounds found, or claims that cannot all be true. */
export type Solution =
  | { readonly kind: "solved"; readonly groups: readonly SolvedGroup[] }
  | {
      readonly kind: "contradiction";
      /** The ids of claims that cannot all be true. */
      readonly clash: readonly string[];
      /** True where it is proven that the others can be true together when any one of them is left out. */
      readonly irreducible: boolean;
    };

/** How hard to look. */
export interface SolveOptions {
  /** How many branches may be looked at for each question; 2,000 unless given, 0 leaves it at propagation. */
  readonly effort?: number;
}

/**
 * Returns what claims on groups of people and the relations of the groups leave of each group, in the order in which
 * the groups are named. Three of four groups and their total bound the fourth. No bound ever leaves out a number that
 * the claims allow. Groups that hang together in a tree, and small tangles of them, are solved exactly; elsewhere
 * bounds are propagated, and `tight` is false.
 *
 * @throws {CasualtyError} `not_whole`, `negative`, `too_large` or `min_above_max` when a claim's bound is so;
 * `too_large` when a sum is beyond `Number.MAX_SAFE_INTEGER`; `bad_shape` when a group is a part of itself.
 * @example
 * ```js
 * const claims = [
 *   { id: "total", group: "all", bound: { min: 7, max: 7 } },
 *   { id: "army", group: "military", bound: { min: 4, max: 5 } },
 * ];
 * const relations = [{ kind: "sum", whole: "all", parts: ["military", "civilian"] }];
 * solveCounts({ claims, relations }).groups[2]; // => { group: "civilian", bound: { min: 2, max: 3 }, tight: true }
 * ```
 */
export function solveCounts(system: CountSystem, options: SolveOptions = {}): Solution {
  const { names, rows } = translate(system);
  const effort = options.effort ?? 2_000;
  const linear: System = { size: names.length, rows };
  const ends = endsOf(linear, effort);
  if (ends === null) return { kind: "contradiction", ...clashOf(linear, Math.max(effort, 1)) };
  return {
    kind: "solved",
    groups: names.map((group, index) => ({
      group,
      ...(ends[index] ?? { bound: { min: 0, max: null }, tight: false }),
    })),
  };
}

function translate(system: CountSystem): { readonly names: readonly string[]; readonly rows: readonly Row[] } {
  const places = new Map<string, number>();
  const place = (group: string) => {
    const known = places.get(group) ?? places.size;
    places.set(group, known);
    return known;
  };
  const rows: Row[] = system.claims.map(({ id, group, bound: { min, max } }, index) => {
    const [first, ...rest] = checkEnds(min, max, ["claims", index, "bound"]);
    if (first !== undefined) throw new CasualtyError(first, ...rest);
    return { terms: [[place(group), 1]], min, max, claim: id };
  });
  (system.relations ?? []).forEach((relation, index) => {
    const by = relation.claim === undefined ? {} : { claim: relation.claim };
    const row = (whole: string, parts: readonly string[], min: number | null, max: number | null): Row => {
      if (parts.includes(whole) || new Set(parts).size < parts.length) {
        const path = ["relations", index, "parts"];
        throw new CasualtyError(
          issue("bad_shape", "parts that differ from each other and the whole", shown(parts), path),
        );
      }
      const terms = [[place(whole), 1] as const, ...parts.map((part) => [place(part), -1] as const)];
      return { terms, min, max, ...by };
    };
    switch (relation.kind) {
      case "sum":
        rows.push(row(relation.whole, relation.parts, 0, 0));
        break;
      case "parts":
        rows.push(row(relation.whole, relation.parts, 0, null));
        break;
      case "union":
        rows.push(row(relation.whole, relation.parts, null, 0));
        for (const part of relation.parts) rows.push(row(relation.whole, [part], 0, null));
        break;
      case "subset":
        rows.push(row(relation.whole, [relation.part], 0, null));
        break;
      case "same":
        rows.push(row(relation.groups[0], [relation.groups[1]], 0, 0));
    }
  });
  return { names: [...places.keys()], rows };
}
