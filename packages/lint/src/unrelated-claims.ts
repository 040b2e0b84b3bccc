import type { CasualtiesClaim } from "@incident-data/core";
import type { Context } from "./context.ts";
import { type ClaimEntry, isCasualties } from "./entries.ts";
import { groupBy } from "./group-by.ts";

type Entry = ClaimEntry<CasualtiesClaim>;

const made = new WeakMap<Context, readonly (readonly [Entry, Entry])[]>();

/**
 * Pairs of neighbouring figures that one claimant gives of one cell in different statements, where no chain of relations
 * joins them. In the order of the data set; of many figures each is compared with the one before it.
 */
export function unrelatedClaims(context: Context): readonly (readonly [Entry, Entry])[] {
  const known = made.get(context);
  if (known !== undefined) return known;
  const leaders = joined(context);
  const cells = groupBy(context.claims.filter(isCasualties), ({ claim, claimant }) =>
    [claimant, claim.about, claim.side, claim.status, [...claim.harms].sort(), claim.asOf, claim.estimate].join("\n"),
  );
  const pairs: (readonly [Entry, Entry])[] = [];
  for (const entries of cells.values()) {
    // One entry a chain of relations: what is related needs no second look.
    const chains = [...groupBy(entries, ({ id }) => leaderOf(id, leaders)).values()].flatMap(([first]) => first ?? []);
    for (const [i, later] of chains.entries()) {
      const earlier = chains[i - 1];
      if (earlier !== undefined && earlier.statement.id !== later.statement.id) pairs.push([earlier, later]);
    }
  }
  made.set(context, pairs);
  return pairs;
}

/** Claims that relations of any kind join, as a forest: a union–find, so that chains of any length stay cheap. */
function joined(context: Context): Map<string, string> {
  const leaders = new Map<string, string>();
  for (const { id, claim } of context.claims) {
    for (const relation of claim.relations ?? []) {
      const [a, b] = [leaderOf(id, leaders), leaderOf(relation.claim, leaders)];
      if (a !== b) leaders.set(a, b);
    }
  }
  return leaders;
}

function leaderOf(id: string, leaders: Map<string, string>): string {
  let leader = id;
  for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
  // What was gone through leads there at once the next time.
  for (let at = id; at !== leader; ) {
    const next = leaders.get(at) ?? leader;
    leaders.set(at, leader);
    at = next;
  }
  return leader;
}
