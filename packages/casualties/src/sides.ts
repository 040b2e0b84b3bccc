import type { Cell } from "./cell.ts";
import { type CellRelation, PartIndex, type PartOf } from "./part-index.ts";

/** A side that was part of another for a time. */
export interface DatedPart {
  readonly part: string;
  readonly whole: string;
  /**
   * By incident: `yes` where it was so all through, `maybe` where the dates do not tell or it was so for a part of it.
   * Of an incident that is not named, it was not.
   */
  readonly during: Readonly<Record<string, "yes" | "maybe">>;
}

/** How the sides of cells stand to each other at the time of their incidents. */
export class Sides {
  /** Every relation, whenever it held. */
  readonly ever: PartIndex;
  readonly #always: PartOf;
  readonly #dated: readonly DatedPart[];
  readonly #during = new Map<string, readonly [sure: PartIndex, possible: PartIndex]>();

  constructor({
    sides = {},
    datedSides = [],
  }: { readonly sides?: PartOf; readonly datedSides?: readonly DatedPart[] }) {
    this.#always = sides;
    this.#dated = datedSides;
    this.ever = datedSides.length === 0 ? new PartIndex(sides) : joined(sides, datedSides);
  }

  /** Returns how the sides of two cells stand; `unknown` too where it depends on a date that is not known. */
  relate(a: Cell, b: Cell, incidents: PartIndex): CellRelation {
    const ever = this.ever.relate(a.side, b.side);
    if (this.#dated.length === 0 || a.side === undefined || b.side === undefined || ever === "disjoint") return ever;
    const incident = inner(a.incident, b.incident, incidents);
    const [sure, possible] = incident === undefined ? this.#open() : this.#at(incident);
    const relation = sure.relate(a.side, b.side);
    return relation === possible.relate(a.side, b.side) ? relation : "unknown";
  }

  /** At the time of one incident. */
  #at(incident: string): readonly [sure: PartIndex, possible: PartIndex] {
    const known = this.#during.get(incident);
    if (known !== undefined) return known;
    const held = (each: DatedPart) => (Object.hasOwn(each.during, incident) ? each.during[incident] : undefined);
    const made = [
      joined(
        this.#always,
        this.#dated.filter((each) => held(each) === "yes"),
      ),
      joined(
        this.#always,
        this.#dated.filter((each) => held(each) !== undefined),
      ),
    ] as const;
    this.#during.set(incident, made);
    return made;
  }

  /** Over incidents of any time. */
  #open(): readonly [sure: PartIndex, possible: PartIndex] {
    return [new PartIndex(this.#always), this.ever];
  }
}

/** The incident at whose time both cells have victims in common; undefined where it may be any. */
function inner(a: string | undefined, b: string | undefined, incidents: PartIndex): string | undefined {
  const relation = incidents.relate(a, b);
  return relation === "contains" ? b : relation === "same" || relation === "inside" ? a : undefined;
}

function joined(always: PartOf, dated: readonly DatedPart[]): PartIndex {
  const wholes = new Map<string, string[]>();
  for (const [part, whole] of Object.entries(always))
    wholes.set(part, typeof whole === "string" ? [whole] : [...whole]);
  for (const { part, whole } of dated) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  return new PartIndex(Object.fromEntries(wholes));
}
