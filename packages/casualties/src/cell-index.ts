import { type Cell, harms } from "./cell.ts";
import type { Harm } from "./vocabulary.ts";

/** What is kept of the cells of one incident and side. */
export type Frame<T> = Few<number | string, T>;

/** Values by cell: nested by incident and side, for a text key a cell would cost more than all else. */
export class CellIndex<T> {
  readonly #incidents = new Map<string | undefined, Few<string | undefined, Frame<T>>>();

  /** Returns the value of a cell, or undefined. */
  get(cell: Cell): T | undefined {
    return this.frame(cell.incident, cell.side)?.get(keyOf(cell));
  }

  /** Returns the value of a cell, made now where there is none; a claim is given with its incident. */
  obtain(incident: string | undefined, cell: Omit<Cell, "incident">, make: (frame: Frame<T>) => T): T {
    let sides = this.#incidents.get(incident);
    if (sides === undefined) {
      sides = new Few();
      this.#incidents.set(incident, sides);
    }
    let frame = sides.get(cell.side);
    if (frame === undefined) {
      frame = new Few();
      sides.set(cell.side, frame);
    }
    const key = keyOf(cell);
    let value = frame.get(key);
    if (value === undefined) {
      value = make(frame);
      frame.set(key, value);
    }
    return value;
  }

  /** Returns the cells of an incident and a side. */
  frame(incident: string | undefined, side: string | undefined): Frame<T> | undefined {
    return this.#incidents.get(incident)?.get(side);
  }
}

/** A map that looks through its keys one by one while they are few. */
export class Few<K, V> {
  #keys: K[] = [];
  values: V[] = [];
  #map: Map<K, V> | undefined;

  get(key: K): V | undefined {
    if (this.#map !== undefined) return this.#map.get(key);
    const at = this.#keys.indexOf(key);
    return at < 0 ? undefined : this.values[at];
  }

  /** Adds a key that is not there yet. */
  set(key: K, value: V): void {
    if (this.#map === undefined && this.values.length < 8) {
      this.#keys = [...this.#keys, key];
      this.values = [...this.values, value];
      return;
    }
    this.#keys.push(key);
    this.values.push(value);
    if (this.#map !== undefined) this.#map.set(key, value);
    else {
      this.#map = new Map(this.#keys.map((each, index) => [each, this.values[index] ?? value]));
    }
  }
}

/** Returns the harms as a set of bits, in the order of {@link harms}. */
export function harmBits(list: readonly Harm[]): number {
  let bits = 0;
  for (const harm of list) bits |= 1 << harms.indexOf(harm);
  return bits;
}

const statusPlace = { military: 0, civilian: 1, unknown: 2, any: 3 } as const;

function keyOf(cell: Omit<Cell, "incident">): number | string {
  const key = harmBits(cell.harms) * 4 + statusPlace[cell.status];
  if (cell.asOf === undefined && cell.estimate === undefined) return key;
  return `${key} ${cell.estimate ?? "-"} ${cell.asOf ?? ""}`;
}
