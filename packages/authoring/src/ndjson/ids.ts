import type { LinkKind } from "@incident-data/core/schema";

/** A set of ids as it goes from one thread to another. */
export type PackedIds = readonly [table: Uint32Array<ArrayBuffer>, size: number];

/**
 * A set of ids of any number, eleven to 22 bytes each: of an id only two hashes are kept. Two ids that share both are taken
 * for one; the seed differs from run to run, so that nobody can prepare such a pair.
 */
export class IdSet {
  readonly seed: number;
  #table: Uint32Array<ArrayBuffer>;
  #size = 0;

  constructor(seed: number, table = new Uint32Array(1 << 11), size = 0) {
    this.seed = seed;
    this.#table = table;
    this.#size = size;
  }

  /** How many ids there are. */
  get size(): number {
    return this.#size;
  }

  /** What a new set in another thread is made of. */
  get packed(): PackedIds {
    return [this.#table, this.#size];
  }

  /** Adds an id; false where it was there. */
  add(kind: LinkKind, id: string): boolean {
    return this.#put(...hashesOf(kind, id, this.seed));
  }

  has(kind: LinkKind, id: string): boolean {
    const [first, second] = hashesOf(kind, id, this.seed);
    return this.#table[this.#slotOf(first, second)] !== 0;
  }

  /** Adds what another set holds; gives what was in both. */
  addAll(other: IdSet): IdSet {
    const shared = new IdSet(this.seed);
    other.#each((first, second) => {
      if (!this.#put(first, second)) shared.#put(first, second);
    });
    return shared;
  }

  /** What this set holds and another does too. */
  within(other: IdSet): IdSet {
    return this.without(this.without(other));
  }

  /** What this set holds and another does not. */
  without(other: IdSet): IdSet {
    const rest = new IdSet(this.seed);
    this.#each((first, second) => {
      if (other.#table[other.#slotOf(first, second)] === 0) rest.#put(first, second);
    });
    return rest;
  }

  #each(visit: (first: number, second: number) => void): void {
    const table = this.#table;
    for (let slot = 0; slot < table.length; slot += 2) {
      const first = table[slot] ?? 0;
      if (first !== 0) visit(first, table[slot + 1] ?? 0);
    }
  }

  #put(first: number, second: number): boolean {
    const slot = this.#slotOf(first, second);
    if (this.#table[slot] !== 0) return false;
    this.#table[slot] = first;
    this.#table[slot + 1] = second;
    this.#size++;
    // A quarter of the slots stays free, so that what is sought is near.
    if (this.#size * 8 > this.#table.length * 3) this.#grow();
    return true;
  }

  /** Where an id stands, or would. */
  #slotOf(first: number, second: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let slot = (second << 1) & mask;
    while (table[slot] !== 0 && (table[slot] !== first || table[slot + 1] !== second)) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const grown = new IdSet(this.seed, new Uint32Array(this.#table.length * 2));
    this.#each((first, second) => grown.#put(first, second));
    this.#table = grown.#table;
  }
}

const kindNumbers: { readonly [K in LinkKind]: number } = {
  source: 1,
  actor: 2,
  place: 3,
  incident: 4,
  statement: 5,
  claim: 6,
  agreement: 7,
  tombstone: 8,
};

/** Two hashes of an id, the first never 0, which marks a free slot. */
function hashesOf(kind: LinkKind, id: string, seed: number): readonly [number, number] {
  let first = seed ^ Math.imul(kindNumbers[kind], 0x9e3779b1);
  let second = ~seed ^ Math.imul(kindNumbers[kind], 0x85ebca6b);
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193) ^ (first >>> 15);
    second = Math.imul(second ^ code, 0xcc9e2d51) ^ (second >>> 13);
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b);
  second = Math.imul(second ^ (second >>> 16), 0xc2b2ae35);
  return [(first ^ (first >>> 13)) >>> 0 || 1, (second ^ (second >>> 16)) >>> 0];
}
