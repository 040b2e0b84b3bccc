import type { Bound } from "./bound.ts";
import type { Cell } from "./cell.ts";
import type { Random } from "./random.ts";
import { resolve } from "./resolve.ts";
import type { Entry } from "./total/entry.ts";

/** What tests take from where they run; the library itself knows neither processes nor consoles. */
interface Host {
  readonly process: { readonly env: Readonly<Record<string, string | undefined>> };
  readonly console: { readonly log: (text: string) => void };
}

// The packages are typed without a platform.
const host = globalThis as unknown as Host;

/** True where the full counts are wanted: `DEEP=1`. */
export const deep = host.process.env["DEEP"] === "1";

/** Prints one line beside the test's result. */
export function report(line: string): void {
  host.console.log(line);
}

/** Returns one of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

/** Returns a cell on its way to a total, with the bound with which it enters. */
export function entryOf(cell: Cell, entered: Bound = { min: 1, max: 1 }, counted = true): Entry {
  return { cell, counted, resolution: resolve([], cell, "hull"), entered };
}
