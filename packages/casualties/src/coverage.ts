import { type Cell, type CellRange, cellKey, cells, describeCell } from "./cell.ts";
import { type CasualtyClaim, cellOf } from "./claim.ts";

/** Who gave a figure for one cell. Superseded and retracted claims count as words spoken. */
export interface CellCoverage<C extends string = string> {
  readonly cell: Cell;
  readonly spokenBy: readonly { readonly claimant: string; readonly claims: readonly C[] }[];
}

/** Of which cells one claimant spoke and of which it did not. */
export interface ClaimantCoverage {
  readonly claimant: string;
  readonly spoke: readonly Cell[];
  readonly silent: readonly Cell[];
}

/** Who is silent about what. `C` is a claim's id. */
export interface Coverage<C extends string = string> {
  readonly cells: readonly CellCoverage<C>[];
  /** The cells of which nobody spoke, with an English sentence. Silence is not zero. */
  readonly silent: readonly { readonly cell: Cell; readonly text: string }[];
  readonly claimants: readonly ClaimantCoverage[];
}

/**
 * Returns who gave a figure for each cell of the range, and who was silent. A claim on a wider or narrower cell ("12
 * killed or wounded") is no figure for this one. Where the range names no date and no estimate, a figure of any date and
 * any estimate is one: a running total is no silence. The claimants are those with any claim about the incidents, and those
 * named in `claimants`.
 *
 * @example
 * ```js
 * coverage([], { incidents: ["clash"], sides: ["azerbaijan"], statuses: ["military"], harms: ["killed"] }).silent[0].text;
 * // => "no claim about killed, side azerbaijan, military, clash"
 * ```
 */
export function coverage(
  claims: readonly CasualtyClaim[],
  range: CellRange & { readonly claimants?: readonly string[] },
): Coverage {
  const spoken = claimsByGroup(claims, range);
  const claimants = new Set(range.claimants ?? []);
  for (const claim of claims) if (range.incidents.includes(claim.about)) claimants.add(claim.claimant);
  const asked = cells(range).map((cell): CellCoverage => {
    const byClaimant = new Map<string, string[]>();
    for (const claim of spoken.get(groupKey(cell)) ?? []) {
      byClaimant.set(claim.claimant, [...(byClaimant.get(claim.claimant) ?? []), claim.id]);
    }
    return { cell, spokenBy: [...byClaimant].map(([claimant, ids]) => ({ claimant, claims: ids })) };
  });
  const spoke = (each: CellCoverage, claimant: string) => each.spokenBy.some((by) => by.claimant === claimant);
  return {
    cells: asked,
    silent: asked
      .filter((each) => each.spokenBy.length === 0)
      .map(({ cell }) => ({ cell, text: `no claim about ${describeCell(cell)}` })),
    claimants: [...claimants].map((claimant) => ({
      claimant,
      spoke: asked.filter((each) => spoke(each, claimant)).map((each) => each.cell),
      silent: asked.filter((each) => !spoke(each, claimant)).map((each) => each.cell),
    })),
  };
}

/** The claims by the people and harms that they are of, at any date and of any estimate that the range leaves open. */
function claimsByGroup(
  claims: readonly CasualtyClaim[],
  range: CellRange,
): ReadonlyMap<string, readonly CasualtyClaim[]> {
  const groups = new Map<string, CasualtyClaim[]>();
  for (const claim of claims) {
    if (range.asOf !== undefined && claim.asOf !== range.asOf) continue;
    if (range.estimate !== undefined && claim.estimate !== range.estimate) continue;
    const key = groupKey(cellOf(claim));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return groups;
}

function groupKey({ asOf: _asOf, estimate: _estimate, ...cell }: Cell): string {
  return cellKey(cell);
}
