import type { Book } from "../book.ts";
import { plainBound } from "../bound-of-count.ts";
import { type Cell, describeCell } from "../cell.ts";
import { type CasualtyClaim, related } from "../claim.ts";
import type { Resolution } from "../resolution.ts";
import { type Distribution, type SampledTotal, type SampleOptions, sampleRivals } from "../sample-total.ts";

/** A total drawn from the distributions of its claims, or the cells because of which there is none. */
export type Sampled =
  | ({ readonly kind: "drawn" } & SampledTotal)
  | { readonly kind: "undrawn"; readonly cells: readonly [Cell, ...Cell[]]; readonly text: string };

/**
 * Returns the total of cells that share nobody, each drawn for itself from the claims that the policy used: each draw
 * takes one of them, all alike, but no retelling of another. A claim without a distribution can be drawn only where it
 * states one number, and none that counts a part of its cell or is added to another.
 */
export function sampled(resolutions: readonly Resolution[], book: Book, options: SampleOptions): Sampled {
  const groups: NonNullable<ReturnType<typeof rivalsOf>>[] = [];
  const missing: Cell[] = [];
  for (const resolution of resolutions) {
    const rivals = rivalsOf(resolution, book);
    if (rivals === null) missing.push(resolution.cell);
    else groups.push(rivals);
  }
  const [first, ...rest] = missing;
  if (first === undefined) return { kind: "drawn", ...sampleRivals(groups, options) };
  const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
  const text = `no distribution says how many ${describeCell(first)}${more} may be`;
  return { kind: "undrawn", cells: [first, ...rest], text };
}

/** Returns why cells that share somebody give no draw: their numbers cannot be added. */
export function overlapping(cells: readonly [Cell, ...Cell[]]): Sampled {
  return {
    kind: "undrawn",
    cells,
    text: `${describeCell(cells[0])} may share people with another: draws cannot be added`,
  };
}

function rivalsOf({ used, assumptions }: Resolution, book: Book): readonly [Distribution, ...Distribution[]] | null {
  const parts = new Set(
    assumptions.flatMap((each) => (each.kind === "part-of-cell" || each.kind === "added-to-claim" ? [each.claim] : [])),
  );
  const found = used
    .flatMap((id) => book.claim(id) ?? [])
    .filter((claim) => !related(claim, "reports", "sameAs").some((id) => used.some((other) => other === id)))
    .map((claim) => (parts.has(claim.id) ? null : distributionOf(claim)));
  const [first, ...rest] = found.filter((each) => each !== null);
  return first === undefined || rest.length + 1 < found.length ? null : [first, ...rest];
}

/** Returns a claim's own distribution, or that of the one number that it states. */
function distributionOf({ distribution, count }: CasualtyClaim): Distribution | null {
  if (distribution !== undefined) return distribution;
  const bound = plainBound(count);
  return bound === null || bound.min !== bound.max ? null : { kind: "uniform", min: bound.min, max: bound.min };
}
