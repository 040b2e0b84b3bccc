import type { Bound } from "../bound.ts";
import type { Cell } from "../cell.ts";
import type { Resolution } from "../resolution.ts";

/** One cell of a total: what was made of its claims, and the bound with which it entered. */
export interface TotalCell<C extends string = string> {
  readonly cell: Cell;
  readonly resolution: Resolution<C>;
  /** In people; `[0, ∞)` where the resolution has none, as an assumption says. */
  readonly entered: Bound;
  /** False for a cell that stands beside and only narrows others. */
  readonly counted: boolean;
}

/** A cell on the way to a total. */
export type Entry = TotalCell;

/** What was taken to be so on the way, each cell named once. */
export interface Taken {
  readonly sameTime: Set<Cell>;
  readonly incidents: Set<string>;
  /** Groups of cells of which nobody knows how many people they share. */
  readonly overlaps: (readonly Cell[])[];
}

/** How many people the counted cells of a group hold together. */
export interface Size {
  readonly kind: "bound";
  readonly bound: Bound;
  readonly tight: boolean;
}

/** Entries that cannot all be true. */
export interface Clash {
  readonly kind: "clash";
  readonly entries: readonly Entry[];
}

/** The size of a group with the counted entries that are inside no other, or those that cannot all be true. */
export type Together = (Size & { readonly outer: readonly Entry[] }) | Clash;
