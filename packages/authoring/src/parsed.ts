import type { Path } from "@incident-data/core";
import type { InputCode, InputFault, Place } from "./issues.ts";

/** A text as plain data, with the place of every value. */
export interface ParsedText {
  /** `undefined` where there is a fault that leaves the text without a meaning. */
  readonly value: unknown;
  /** The place of a value, or of the nearest thing around it that is there. Of a key, where `at` is `key`. */
  readonly place: (path: Path, at?: "key" | "value") => Place;
  readonly faults: readonly InputFault[];
  /** How many more faults there are than are told. */
  readonly omitted: number;
}

/** Faults that spoil no other value: the rest of the text is checked all the same. */
const harmless: ReadonlySet<InputCode> = new Set(["duplicate_key", "hidden_character"]);

/** The faults of a text as they are found, up to a limit; more are counted only. */
export class Faults {
  readonly list: InputFault[] = [];
  /** Whether one of them leaves the text without a meaning. */
  spoilt = false;
  omitted = 0;
  readonly #most: number;
  readonly #place: (position: number) => Place;

  constructor(most: number, place: (position: number) => Place) {
    this.#most = most;
    this.#place = place;
  }

  add(code: InputCode, position: number, expected: string, received: string, hint?: string): void {
    if (!harmless.has(code)) this.spoilt = true;
    if (this.list.length >= this.#most) {
      this.omitted++;
      return;
    }
    const mend = hint === undefined ? {} : { hint };
    this.list.push({ code, path: [], expected, received, ...mend, ...this.#place(position) });
  }
}
