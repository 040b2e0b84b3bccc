import { Families } from "./solve/system.ts";

/** What each id is a part of: one whole or several. The wholes of a whole count too. */
export type PartOf = Readonly<Record<string, string | readonly string[]>>;

/** How the victims of one cell stand to those of another. */
export type CellRelation = "same" | "inside" | "contains" | "disjoint" | "unknown";

/** Part-of relations of incidents or of sides, asked many times. */
export class PartIndex {
  readonly #partOf: PartOf;
  readonly #wholes = new Map<string, ReadonlySet<string>>();
  #shared: Map<string, Set<string>> | undefined;
  /** True where nothing is part of anything. */
  readonly empty: boolean;

  constructor(partOf: PartOf = {}) {
    this.#partOf = partOf;
    this.empty = Object.keys(partOf).length === 0;
  }

  /** Returns every whole that an id is part of, at any distance. */
  wholesOf(id: string): ReadonlySet<string> {
    const known = this.#wholes.get(id);
    if (known !== undefined) return known;
    const wholes = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const direct = Object.hasOwn(this.#partOf, next) ? this.#partOf[next] : undefined;
      for (const whole of typeof direct === "string" ? [direct] : (direct ?? [])) {
        if (wholes.has(whole)) continue;
        wholes.add(whole);
        open.push(whole);
      }
    }
    this.#wholes.set(id, wholes);
    return wholes;
  }

  /** Returns how two ids stand; an absent one is everything. */
  relate(a: string | undefined, b: string | undefined): CellRelation {
    if (a === b) return "same";
    if (b === undefined) return "inside";
    if (a === undefined) return "contains";
    if (this.empty) return "disjoint";
    const inside = this.wholesOf(a).has(b);
    const contains = this.wholesOf(b).has(a);
    if (inside || contains) return inside && contains ? "same" : inside ? "inside" : "contains";
    return this.#sharing().get(a)?.has(b) === true ? "unknown" : "disjoint";
  }

  /** Returns a name for each id's family among the ids of some things: ids of two families share nobody. */
  families<T>(things: readonly T[], idOf: (thing: T) => string | undefined): (id: string) => string {
    if (this.empty) return (id) => id;
    const list = [...new Set(things.flatMap((thing) => idOf(thing) ?? []))];
    const places = new Map(list.map((id, index) => [id, index]));
    const joined = new Families(list.length);
    const join = (members: Iterable<string>) => {
      let first: number | undefined;
      for (const id of members) {
        const place = places.get(id);
        if (place === undefined) continue;
        if (first === undefined) first = place;
        else joined.join(first, place);
      }
    };
    for (const id of list) for (const whole of this.wholesOf(id)) join([id, whole]);
    for (const id of Object.keys(this.#partOf)) join(this.wholesOf(id));
    return (id) => list[joined.of(places.get(id) ?? 0)] ?? id;
  }

  /** For each id the others that have a part in common with it. */
  #sharing(): Map<string, Set<string>> {
    if (this.#shared !== undefined) return this.#shared;
    const shared = new Map<string, Set<string>>();
    for (const id of Object.keys(this.#partOf)) {
      const wholes = this.wholesOf(id);
      if (wholes.size < 2) continue;
      for (const whole of wholes) {
        const others = shared.get(whole) ?? new Set<string>();
        for (const other of wholes) others.add(other);
        shared.set(whole, others);
      }
    }
    this.#shared = shared;
    return shared;
  }
}
