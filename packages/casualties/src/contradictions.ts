import { openBook } from "./book.ts";
import { candidatesOn } from "./candidates.ts";
import type { Cell } from "./cell.ts";
import { type CasualtyClaim, cellOf } from "./claim.ts";
import { PartIndex } from "./part-index.ts";
import { type ProfileName, profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Wholes } from "./relate.ts";
import { Sides } from "./sides.ts";
import { clashOf } from "./solve/clash.ts";
import { endsOf } from "./solve/ends.ts";
import type { Row } from "./solve/system.ts";
import { bucketsOf } from "./total/buckets.ts";
import type { Entry } from "./total/entry.ts";
import { structureOf } from "./total/narrowing.ts";
import type { Context } from "./total/relations.ts";

/** Claims that cannot all be true. */
export interface Contradiction {
  /** The ids of the claims, in the order given; any one of them left out, the others can all be true. */
  readonly clash: readonly string[];
  /** The cells that they are of: one, or a whole and its parts. */
  readonly cells: readonly Cell[];
  readonly text: string;
}

/**
 * Returns groups of claims that cannot all be true: on one cell ("three" and "four"), or on a whole and its parts (more
 * civilians than dead). Superseded and retracted claims are out of it. A claim stands in one group at most: there may
 * be further contradictions where one of its group is wrong.
 *
 * @throws {CasualtyError} `unknown_profile` when no profile has the name.
 * @example
 * ```js
 * contradictions([]); // => []
 * ```
 */
export function contradictions(
  claims: readonly CasualtyClaim[],
  options: { readonly profile?: ProfileName | Profile; readonly partOf?: Wholes } = {},
): readonly Contradiction[] {
  const book = openBook(claims);
  const profile = profileOf(options.profile ?? "strict@1");
  const entries = book.groups.firsts().flatMap((place) => {
    const claim = claims[place];
    return claim === undefined ? [] : [entryOf(cellOf(claim))];
  });
  const context: Context = {
    incidents: new PartIndex(options.partOf?.incidents),
    sides: new Sides(options.partOf ?? {}),
    declared: new Map(),
  };
  return bucketsOf(entries, context).flatMap((bucket) => {
    const said = bucket.flatMap(({ cell }, index) =>
      candidatesOn(cell, book, profile).candidates.map(
        ({ claim, bound }): Row => ({ terms: [[index, 1]], ...bound, claim: claim.id }),
      ),
    );
    return clashesIn(bucket, said, structureOf(bucket, context).rows);
  });
}

function clashesIn(bucket: readonly Entry[], said: readonly Row[], structure: readonly Row[]): Contradiction[] {
  const found: Contradiction[] = [];
  let left = said;
  for (;;) {
    const system = { size: bucket.length, rows: [...structure, ...left] };
    if (endsOf(system, 0) !== null) return found;
    const { clash } = clashOf(system, 200);
    if (clash.length === 0) return found;
    const rows = left.filter(({ claim }) => clash.includes(claim ?? ""));
    const places = [...new Set(rows.map(({ terms }) => terms[0]?.[0] ?? 0))];
    const what = places.length === 1 ? "one cell" : `${places.length} cells, of which one holds others,`;
    found.push({
      clash,
      cells: places.flatMap((place) => bucket[place]?.cell ?? []),
      text: `${clash.join(", ")} on ${what} cannot all be true`,
    });
    left = left.filter((row) => !rows.includes(row));
  }
}

/** A cell as one of a total's, of which nothing is known. */
function entryOf(cell: Cell): Entry {
  const nothing = { policy: "hull", profile: "strict@1", dropped: [], assumptions: [], used: [] } as const;
  return { cell, counted: true, entered: { min: 0, max: null }, resolution: { kind: "unreported", cell, ...nothing } };
}
