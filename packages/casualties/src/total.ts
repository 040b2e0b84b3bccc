import { sum } from "./algebra.ts";
import type { Assumption } from "./assumption.ts";
import { type Book, openBook } from "./book.ts";
import { type Bound, sameBound, unbounded } from "./bound.ts";
import { type Cell, describeCell } from "./cell.ts";
import { CellGroups } from "./cell-groups.ts";
import type { CasualtyClaim } from "./claim.ts";
import { PartIndex } from "./part-index.ts";
import type { PolicyName } from "./policies/index.ts";
import { profileOf } from "./profiles/index.ts";
import { incidentsDisjoint, overlapUnknown, sameTime, type Wholes } from "./relate.ts";
import type { Dropped, Resolution } from "./resolution.ts";
import { ask, type ResolveOptions, resolveIn } from "./resolve.ts";
import type { SampleOptions } from "./sample-total.ts";
import { Sides } from "./sides.ts";
import { bucketsOf, takeIncidents } from "./total/buckets.ts";
import type { Entry, Taken, Together, TotalCell } from "./total/entry.ts";
import { type Context, declaredApart } from "./total/relations.ts";
import { overlapping, type Sampled, sampled } from "./total/sampled.ts";
import { together } from "./total/together.ts";

/** What a total is asked for. */
export interface TotalOptions extends ResolveOptions {
  /** The cells to count together; a cell given twice counts once. {@link cells} makes them from ranges. */
  readonly over: readonly Cell[];
  readonly policy: PolicyName;
  /** Cells that are not counted, whose claims narrow those that are: the total and three of four groups bound the fourth. */
  readonly beside?: readonly Cell[];
  /** Which incidents and sides are parts of others. */
  readonly partOf?: Wholes;
  /** Refuse where the cells could only be combined on an assumption. */
  readonly strict?: boolean;
  /**
   * Draw the total from the claims' own distributions too, each cell for itself, so that low and high ends are not
   * added as if all erred in one direction. Absent = bounds alone.
   */
  readonly sample?: SampleOptions;
}

interface Combined<C extends string = string> {
  readonly policy: PolicyName;
  /** Name and version of the profile that read vague and approximate counts. */
  readonly profile: string;
  readonly cells: readonly TotalCell<C>[];
  readonly used: readonly C[];
  readonly dropped: readonly Dropped<C>[];
  readonly assumptions: readonly Assumption<C>[];
}

/** How many people the cells hold together, each counted once; the claims' ids are `C`. Only `reported` carries a bound. */
export type Total<C extends string = string> =
  | (Combined<C> & {
      readonly kind: "reported";
      /** In people. */
      readonly bound: Bound;
      /** True where some world in which every cell lies in the bound with which it entered has each end. */
      readonly tight: boolean;
      /** Where `sample` asked for it. The cells inside no other are drawn; what narrows them is left aside. */
      readonly sampled?: Sampled;
    })
  /** Nobody reported any of the cells, and what stands beside them says nothing of them. */
  | (Combined<C> & { readonly kind: "unreported" })
  /** The cells cannot all be so, a whole and its parts do not agree: the ids of the claims on no more cells than that needs. */
  | (Combined<C> & { readonly kind: "unresolved"; readonly why: "parts-exceed-whole"; readonly clash: readonly C[] })
  /** `strict` was asked for, and these assumptions would be needed. */
  | (Combined<C> & { readonly kind: "refused"; readonly because: readonly [Assumption<C>, ...Assumption<C>[]] });

/**
 * Returns how many people the cells hold together. Each cell is resolved by the policy; disjoint cells add, nested
 * cells narrow each other, and an unknown overlap widens to `[largest min, Σ max]`. A cell of which nobody spoke
 * enters as `[0, ∞)`. All of it is listed in `assumptions`; `strict` refuses instead.
 *
 * @throws {CasualtyError} as {@link resolve}, as {@link sampleTotal} where `sample` is given, and `too_large` when a sum
 * is beyond `Number.MAX_SAFE_INTEGER`.
 * @example
 * ```js
 * total([], { over: [{ status: "any", harms: ["killed"] }], policy: "hull" }).kind; // => "unreported"
 * ```
 */
export function total(claims: readonly CasualtyClaim[], options: TotalOptions): Total {
  const book = openBook(claims);
  const assumptions: Assumption[] = [];
  const wanted = [...options.over, ...(options.beside ?? [])];
  const groups = wanted.map((cell) => ask(book, cell));
  const entries: Entry[] = [];
  // A cell given twice counts once, and counts where it is given beside too.
  for (const place of new CellGroups(wanted, (cell) => cell.incident).firsts()) {
    const cell = wanted[place];
    if (cell === undefined) continue;
    const counted = place < options.over.length;
    const resolution = resolveIn(book, cell, options.policy, options, groups[place]);
    for (const each of resolution.assumptions) assumptions.push(each);
    const entered = resolution.kind === "reported" ? resolution.bound : unbounded;
    if (counted) for (const each of silence(cell, resolution)) assumptions.push(each);
    entries.push({ cell, counted, resolution, entered });
  }
  const context: Context = {
    incidents: new PartIndex(options.partOf?.incidents),
    sides: new Sides(options.partOf ?? {}),
    declared: declaredApart(entries, book),
  };
  const found = combine(entries, context, assumptions);
  const common: Combined = {
    policy: options.policy,
    profile: profileOf(options.profile ?? "strict@1").name,
    cells: entries,
    used: usedOf(entries),
    dropped: droppedOf(entries),
    assumptions,
  };
  const silent = entries.every((entry) => !entry.counted || entry.resolution.kind === "unreported");
  // What stands beside may bound a cell of which nobody spoke.
  if (silent && found.kind === "bound" && sameBound(found.bound, unbounded)) return { kind: "unreported", ...common };
  if (found.kind === "clash") {
    const clash = found.entries.flatMap((entry) => entry.resolution.used);
    return { kind: "unresolved", why: "parts-exceed-whole", ...common, clash };
  }
  const [first, ...rest] = options.strict === true ? assumptions.filter((each) => !isReading(each)) : [];
  if (first !== undefined) return { kind: "refused", ...common, because: [first, ...rest] };
  const reported = { kind: "reported", ...common, bound: found.bound, tight: found.tight } as const;
  return options.sample === undefined
    ? reported
    : { ...reported, sampled: draw(found.outer, book, reported, options.sample) };
}

function draw(outer: readonly Entry[], book: Book, { assumptions }: Combined, options: SampleOptions): Sampled {
  const overlap = assumptions.find((each) => each.kind === "overlap-unknown");
  if (overlap !== undefined) return overlapping(overlap.cells);
  return sampled(
    outer.map((entry) => entry.resolution),
    book,
    options,
  );
}

function usedOf(entries: readonly Entry[]): string[] {
  const used: string[] = [];
  for (const { resolution } of entries) for (const id of resolution.used) used.push(id);
  return used;
}

function combine(entries: readonly Entry[], context: Context, assumptions: Assumption[]): Together {
  const taken: Taken = { sameTime: new Set(), incidents: new Set(), overlaps: [] };
  const bounds: Bound[] = [];
  const outer: (readonly Entry[])[] = [];
  let tight = true;
  for (const bucket of bucketsOf(entries, context)) {
    const found = together(bucket, context, taken);
    if (found.kind === "clash") return found;
    bounds.push(found.bound);
    if (found.outer.length > 0) outer.push(found.outer);
    tight &&= found.tight;
  }
  if (outer.length > 1) takeIncidents(outer, context, taken);
  const [a, b, ...incidents] = taken.incidents;
  if (a !== undefined && b !== undefined) assumptions.push(incidentsDisjoint([a, b, ...incidents]));
  const [one, two, ...cells] = taken.sameTime;
  if (one !== undefined && two !== undefined) assumptions.push(sameTime([one, two, ...cells]));
  for (const overlap of taken.overlaps) {
    const [first, second, ...rest] = overlap;
    if (first !== undefined && second !== undefined) assumptions.push(overlapUnknown([first, second, ...rest]));
  }
  return { kind: "bound", bound: sum(bounds), tight, outer: outer.flat() };
}

function droppedOf(entries: readonly Entry[]): readonly Dropped[] {
  const all: Dropped[] = [];
  for (const { resolution } of entries) for (const each of resolution.dropped) all.push(each);
  if (all.length === 0) return [];
  const used = new Set(usedOf(entries));
  const dropped = new Map<string, Dropped>();
  for (const each of all) {
    const known = dropped.get(each.claim);
    if (!used.has(each.claim) && (known === undefined || known.reason === "other-cell")) dropped.set(each.claim, each);
  }
  return [...dropped.values()];
}

function silence(cell: Cell, resolution: Resolution): readonly Assumption[] {
  if (resolution.kind === "unreported") {
    const who = resolution.dropped.some((each) => each.reason === "not-selected")
      ? "nobody the policy hears"
      : "nobody";
    return [{ kind: "unreported", cell, text: `${who} reported ${describeCell(cell)}: it enters as [0, ∞)` }];
  }
  if (resolution.kind === "reported") return [];
  const { clash, why } = resolution;
  const text = `${describeCell(cell)} is unresolved (${why}: ${clash.join(", ")}): it enters as [0, ∞)`;
  return [{ kind: "unresolved", cell, clash, text }];
}

/** How one cell's own claims were read; the caller chose the profile and the policy that did so. */
function isReading(assumption: Assumption): boolean {
  return !["unreported", "unresolved", "incidents-disjoint", "same-time", "overlap-unknown"].includes(assumption.kind);
}
