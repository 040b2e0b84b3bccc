import { sum, union } from "./algebra.ts";
import type { Assumption } from "./assumption.ts";
import { openBook } from "./book.ts";
import { type Bound, unbounded } from "./bound.ts";
import { type Cell, describeCell, sameCell } from "./cell.ts";
import { type CasualtyClaim, related } from "./claim.ts";
import type { PolicyName } from "./policies/index.ts";
import { profileOf } from "./profiles/index.ts";
import { type RelatedCells, relateCells, type Wholes } from "./relate.ts";
import type { Dropped, Resolution } from "./resolution.ts";
import { type ResolveOptions, resolveIn } from "./resolve.ts";
import type { Harm, Status } from "./vocabulary.ts";

/** What a total is asked for. */
export interface TotalOptions extends ResolveOptions {
  /** The cells to count together; a cell given twice counts once. {@link cells} makes them from ranges. */
  readonly over: readonly Cell[];
  readonly policy: PolicyName;
  /** Which incidents and sides are parts of others. */
  readonly partOf?: Wholes;
  /** Refuse where the cells could only be combined on an assumption. */
  readonly strict?: boolean;
}

/** One cell of a total: what was made of its claims, and the bound with which it entered. */
export interface TotalCell {
  readonly cell: Cell;
  readonly resolution: Resolution;
  /** In people; `[0, ∞)` where the resolution has none, as an assumption says. */
  readonly entered: Bound;
}

interface Combined {
  readonly policy: PolicyName;
  /** Name and version of the profile that read vague and approximate counts. */
  readonly profile: string;
  readonly cells: readonly TotalCell[];
  readonly used: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly assumptions: readonly Assumption[];
}

/** How many people the cells hold together, each counted once. Only `reported` carries a bound. */
export type Total =
  | (Combined & { readonly kind: "reported" /** In people. */; readonly bound: Bound })
  /** Nobody reported any of the cells. */
  | (Combined & { readonly kind: "unreported" })
  /** Parts hold more people than their whole: the ids of the claims on both. */
  | (Combined & { readonly kind: "unresolved"; readonly why: "parts-exceed-whole"; readonly clash: readonly string[] })
  /** `strict` was asked for, and these assumptions would be needed. */
  | (Combined & { readonly kind: "refused"; readonly because: readonly [Assumption, ...Assumption[]] });

/** A cell on the way to a total. */
interface Entry extends TotalCell {
  /** The bound, narrowed by the cells inside it. */
  bound: Bound;
}

/**
 * Returns how many people the cells hold together. Each cell is resolved by the policy; disjoint cells add, a nested
 * cell narrows the one that contains it, and an unknown overlap widens to `[largest min, Σ max]`. A cell of which
 * nobody spoke enters as `[0, ∞)`. All of it is listed in `assumptions`; `strict` refuses instead.
 *
 * @throws {CasualtyError} as {@link resolve}, and `too_large` when a sum is beyond `Number.MAX_SAFE_INTEGER`.
 * @example
 * ```js
 * total([], { over: [{ status: "any", harms: ["killed"] }], policy: "hull" }).kind; // => "unreported"
 * ```
 */
export function total(claims: readonly CasualtyClaim[], options: TotalOptions): Total {
  const book = openBook(claims);
  const assumptions: Assumption[] = [];
  const entries: Entry[] = [];
  for (const cell of options.over) {
    if (entries.some((entry) => sameCell(entry.cell, cell))) continue;
    const resolution = resolveIn(book, cell, options.policy, options);
    assumptions.push(...resolution.assumptions, ...silence(cell, resolution));
    const entered = resolution.kind === "reported" ? resolution.bound : unbounded;
    entries.push({ cell, resolution, entered, bound: entered });
  }
  const read = assumptions.filter(isReading);
  const relations = new Relations(entries, options.partOf ?? {}, book.byId);
  const clash = narrow(entries, relations, assumptions);
  const maximal = entries.filter(
    (entry, index) => !entries.some((other, at) => relations.hides(other, at, entry, index)),
  );
  const bound = clash === null ? combine(maximal, relations, assumptions) : unbounded;

  const used = [...new Set(entries.flatMap((entry) => entry.resolution.used))];
  const dropped = new Map<string, Dropped>();
  const isUsed = new Set(used);
  for (const each of entries.flatMap((entry) => entry.resolution.dropped)) {
    const known = dropped.get(each.claim);
    if (!isUsed.has(each.claim) && (known === undefined || known.reason === "other-cell"))
      dropped.set(each.claim, each);
  }
  const common: Combined = {
    policy: options.policy,
    profile: profileOf(options.profile ?? "strict@1").name,
    cells: entries.map(({ cell, resolution, entered }) => ({ cell, resolution, entered })),
    used,
    dropped: [...dropped.values()],
    assumptions,
  };
  if (entries.every((entry) => entry.resolution.kind === "unreported")) return { kind: "unreported", ...common };
  if (clash !== null) return { kind: "unresolved", why: "parts-exceed-whole", ...common, clash };
  const [first, ...rest] = assumptions.filter((each) => !read.includes(each));
  if (options.strict === true && first !== undefined) return { kind: "refused", ...common, because: [first, ...rest] };
  return { kind: "reported", ...common, bound };
}

/** How each pair of cells stands, asked once a pair. */
class Relations {
  readonly #pairs = new Map<string, RelatedCells>();
  readonly #index: ReadonlyMap<Entry, number>;
  readonly #partOf: Wholes;
  readonly #byId: ReadonlyMap<string, CasualtyClaim>;

  constructor(entries: readonly Entry[], partOf: Wholes, byId: ReadonlyMap<string, CasualtyClaim>) {
    this.#index = new Map(entries.map((entry, index) => [entry, index]));
    this.#partOf = partOf;
    this.#byId = byId;
  }

  of(a: Entry, b: Entry): RelatedCells {
    const key = `${this.#index.get(a)} ${this.#index.get(b)}`;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const found = this.#declared(a, b) ?? relateCells(a.cell, b.cell, this.#partOf);
    this.#pairs.set(key, found);
    return found;
  }

  /** True when every victim of `b` is one of `a`, the earlier cell standing for two that are the same. */
  hides(a: Entry, at: number, b: Entry, index: number): boolean {
    if (at === index) return false;
    const { relation } = this.of(a, b);
    return relation === "contains" || (relation === "same" && at < index);
  }

  /** Disjoint, where a claim of one says so of a claim of the other. */
  #declared(a: Entry, b: Entry): RelatedCells | null {
    const says = (x: Entry, y: Entry) =>
      x.resolution.used.some((id) => {
        const claim = this.#byId.get(id);
        return (
          claim !== undefined &&
          related(claim, "disjointFrom").some((other) => y.resolution.used.some((used) => used === other))
        );
      });
    return a !== b && (says(a, b) || says(b, a)) ? { relation: "disjoint", assumptions: [] } : null;
  }
}

/** Narrows every cell by those inside it, the smallest first; returns the claims of a whole smaller than its parts. */
function narrow(entries: readonly Entry[], relations: Relations, assumptions: Assumption[]): readonly string[] | null {
  const inside = new Map(
    entries.map((entry, at) => [entry, entries.filter((part, index) => relations.hides(entry, at, part, index))]),
  );
  const order = [...entries].sort((a, b) => (inside.get(a)?.length ?? 0) - (inside.get(b)?.length ?? 0));
  for (const whole of order) {
    const parts = inside.get(whole) ?? [];
    if (parts.length === 0) continue;
    const outer = parts.filter((part) => !parts.some((other) => inside.get(other)?.includes(part)));
    const needed: Assumption[] = [];
    const together = combine(outer, relations, needed);
    const same = parts.some((part) => relations.of(whole, part).relation === "same");
    const covered = same || covers(outer, whole);
    const min = Math.max(whole.bound.min, together.min);
    const ends = [whole.bound.max, covered ? together.max : null].filter((end) => end !== null);
    const max = ends.length === 0 ? null : Math.min(...ends);
    if (max !== null && min > max) return [whole, ...parts].flatMap((each) => each.resolution.used);
    if (min === whole.bound.min && max === whole.bound.max) continue;
    whole.bound = { min, max };
    assumptions.push(...needed.filter((each) => assumptions.every((other) => other.text !== each.text)));
  }
  return null;
}

/** True when the parts leave out nobody of the whole: every status and harm, for its own incident, side and date. */
function covers(parts: readonly Entry[], whole: Entry): boolean {
  const { cell } = whole;
  const disjoint: readonly Status[] = ["military", "civilian", "unknown"];
  const wanted = cell.status === "any" ? disjoint : [cell.status];
  const has = (status: Status, harm: Harm) =>
    parts.some(
      ({ cell: part }) =>
        part.incident === cell.incident &&
        part.side === cell.side &&
        (part.status === status || part.status === "any") &&
        part.harms.includes(harm),
    );
  return wanted.every((status) => cell.harms.every((harm) => has(status, harm)));
}

/**
 * Returns the bound of the union of cells none of which contains another. Cells that are disjoint from all others of
 * their group add; inside a group of unknown overlaps the lower end is that of disjoint cells, the largest first.
 */
function combine(entries: readonly Entry[], relations: Relations, assumptions: Assumption[]): Bound {
  const groups: Entry[][] = [];
  const shown = new Set(assumptions.map((each) => each.text));
  for (const [index, entry] of entries.entries()) {
    const joined = new Set<Entry[]>();
    for (const other of entries.slice(0, index)) {
      const found = relations.of(other, entry);
      const told = [...found.assumptions];
      if (found.relation !== "disjoint") {
        const text = `how many people are in both ${describeCell(other.cell)} and ${describeCell(entry.cell)} is not known`;
        told.push({ kind: "overlap-unknown", cells: [other.cell, entry.cell], text });
        const group = groups.find((each) => each.includes(other));
        if (group !== undefined) joined.add(group);
      }
      for (const each of told) if (!shown.has(each.text)) assumptions.push(each);
      for (const each of told) shown.add(each.text);
    }
    const apart = groups.filter((group) => !joined.has(group));
    groups.splice(0, groups.length, ...apart, [...[...joined].flat(), entry]);
  }
  return sum(groups.map((group) => unite(group, relations)));
}

function unite(group: readonly Entry[], relations: Relations): Bound {
  const apart: Entry[] = [];
  for (const entry of [...group].sort((a, b) => b.bound.min - a.bound.min)) {
    if (apart.every((other) => relations.of(other, entry).relation === "disjoint")) apart.push(entry);
  }
  return { min: sum(apart.map((entry) => entry.bound)).min, max: union(group.map((entry) => entry.bound)).max };
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
