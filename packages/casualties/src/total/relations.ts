import type { Book } from "../book.ts";
import type { Cell } from "../cell.ts";
import { related } from "../claim.ts";
import type { PartIndex } from "../part-index.ts";
import { type PlainRelation, relate } from "../relate.ts";
import type { Sides } from "../sides.ts";
import type { Entry, Taken } from "./entry.ts";

/** What relations of cells are read from. */
export interface Context {
  readonly incidents: PartIndex;
  readonly sides: Sides;
  /** For a cell those of which a claim says that it counts other people. */
  readonly declared: ReadonlyMap<Cell, ReadonlySet<Cell>>;
}

/** How many entries are compared pair by pair. */
export const few = 64;

const apart: PlainRelation = { relation: "disjoint", because: null };

/** Returns how two cells stand, by what claims say of them or else by what the cells are. */
export function relateIn({ declared, incidents, sides }: Context, a: Cell, b: Cell): PlainRelation {
  return declared.get(a)?.has(b) === true ? apart : relate(a, b, incidents, sides);
}

/** Returns, for each cell with a used claim that is `disjointFrom` one used for another, those others. */
export function declaredApart(entries: readonly Entry[], book: Book): Context["declared"] {
  const declared = new Map<Cell, Set<Cell>>();
  if (!book.declares) return declared;
  const users = new Map<string, Cell[]>();
  for (const { cell, resolution } of entries) {
    for (const id of resolution.used) users.set(id, [...(users.get(id) ?? []), cell]);
  }
  const note = (a: Cell, b: Cell) => declared.set(a, (declared.get(a) ?? new Set()).add(b));
  for (const [id, cells] of users) {
    const claim = book.claim(id);
    const others = claim === undefined ? [] : related(claim, "disjointFrom").flatMap((other) => users.get(other) ?? []);
    for (const a of cells) {
      for (const b of others) {
        note(a, b);
        note(b, a);
      }
    }
  }
  return declared;
}

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
    if (first === undefined || second === undefined) return apart;
    const found = relateIn(this.#context, first.cell, second.cell);
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
}

/** Returns the places of the counted entries that are inside no other counted one. */
export function outermost(entries: readonly Entry[], relations: Relations): readonly number[] {
  return entries.flatMap((entry, index) =>
    entry.counted && !entries.some((other, at) => other.counted && relations.hides(at, index)) ? [index] : [],
  );
}

/** Notes what the relation of two cells takes to be so. */
export function note(a: Cell, b: Cell, { because }: PlainRelation, taken: Taken): void {
  if (because === "same-time") taken.sameTime.add(a).add(b);
  if (because === "incidents-disjoint") taken.incidents.add(a.incident ?? "").add(b.incident ?? "");
}

/** Notes what the relations of the outermost entries take to be so. */
export function take(entries: readonly Entry[], outer: readonly number[], relations: Relations, taken: Taken): void {
  for (const b of outer) {
    for (const a of outer) {
      const [first, second] = [entries[a], entries[b]];
      if (a >= b || first === undefined || second === undefined) break;
      note(first.cell, second.cell, relations.of(a, b), taken);
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
