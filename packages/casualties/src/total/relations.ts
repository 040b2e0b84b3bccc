import type { CasualtyClaim } from "../claim.ts";
import { related } from "../claim.ts";
import { type PartIndex, type PlainRelation, relate } from "../relate.ts";
import type { Entry, Taken } from "./entry.ts";

/** What relations of cells are read from. */
export interface Context {
  readonly incidents: PartIndex;
  readonly sides: PartIndex;
  /** Null where no claim says that it counts other people than another. */
  readonly find: ((id: string) => CasualtyClaim | undefined) | null;
}

/** How many entries are compared pair by pair. */
export const few = 64;

const declared: PlainRelation = { relation: "disjoint", because: null };

/** How each pair of a few entries stands, asked once a pair. */
export class Relations {
  readonly #pairs: (PlainRelation | undefined)[] = [];
  readonly #entries: readonly Entry[];
  readonly #context: Context;

  constructor(entries: readonly Entry[], context: Context) {
    this.#entries = entries;
    this.#context = context;
  }

  of(a: number, b: number): PlainRelation {
    const place = a * this.#entries.length + b;
    const known = this.#pairs[place];
    if (known !== undefined) return known;
    const [first, second] = [this.#entries[a], this.#entries[b]];
    if (first === undefined || second === undefined) return declared;
    const { incidents, sides } = this.#context;
    const found = this.#says(first, second) ? declared : relate(first.cell, second.cell, incidents, sides);
    this.#pairs[place] = found;
    return found;
  }

  /** True when every victim of `b` is one of `a`, the earlier cell standing for two that are the same. */
  hides(a: number, b: number): boolean {
    if (a === b) return false;
    const { relation } = this.of(a, b);
    return relation === "contains" || (relation === "same" && a < b);
  }

  isDisjoint(a: number, b: number): boolean {
    return this.of(a, b).relation === "disjoint";
  }

  /** True where a claim of one says that it counts other people than a claim of the other. */
  #says(a: Entry, b: Entry): boolean {
    const { find } = this.#context;
    if (find === null) return false;
    const names = (x: Entry, y: Entry) =>
      x.resolution.used.some((id) => {
        const claim = find(id);
        return (
          claim !== undefined &&
          related(claim, "disjointFrom").some((other) => y.resolution.used.some((used) => used === other))
        );
      });
    return names(a, b) || names(b, a);
  }
}

/** Returns the places of the counted entries that are inside no other counted one. */
export function outermost(entries: readonly Entry[], relations: Relations): readonly number[] {
  return entries.flatMap((entry, index) =>
    entry.counted && !entries.some((other, at) => other.counted && relations.hides(at, index)) ? [index] : [],
  );
}

/** Notes what the relations of the outermost entries take to be so. */
export function take(entries: readonly Entry[], outer: readonly number[], relations: Relations, taken: Taken): void {
  for (const b of outer) {
    for (const a of outer) {
      if (a >= b) break;
      const { because } = relations.of(a, b);
      for (const index of because === null ? [] : [a, b]) {
        const cell = entries[index]?.cell;
        if (cell === undefined) continue;
        if (because === "same-time") taken.sameTime.add(cell);
        else taken.incidents.add(cell.incident ?? "");
      }
    }
  }
}

/** Notes the outermost entries of which nobody knows how many people they share. */
export function noteOverlaps(
  entries: readonly Entry[],
  outer: readonly number[],
  relations: Relations,
  taken: Taken,
): void {
  const shared = outer.filter((a) => outer.some((b) => a !== b && !relations.isDisjoint(a, b)));
  if (shared.length > 0) taken.overlaps.push(shared.flatMap((index) => entries[index]?.cell ?? []));
}
