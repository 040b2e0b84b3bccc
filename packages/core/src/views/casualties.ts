import {
  type Coverage,
  coverage as coverageOf,
  type DatedPart,
  type Drift,
  drift as driftOf,
  type Harm,
  type PartOf,
  type Cell as PlainCell,
  type PolicyName,
  type Resolution,
  type ResolveOptions,
  resolve as resolveClaims,
  type Status,
  type Total,
  type TotalOptions,
  total as totalOf,
} from "@incident-data/casualties";
import { didYouMean } from "../check/nearest.ts";
import { type Dataset, list } from "../dataset.ts";
import { daysOf } from "../days.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import { IncidentDataError, issue, shown } from "../issues.ts";
import { heldDuring } from "../questions/affiliation.ts";
import { casualtyClaims } from "./claims.ts";

/** What a figure is a figure of, in the ids of a data set. */
export interface Cell<I extends Ids = AnyIds> extends PlainCell {
  readonly incident?: Id<I, "incident">;
  readonly side?: Id<I, "actor">;
}

/** What a view may be told beside its policy. */
export interface ViewOptions<I extends Ids = AnyIds> extends Omit<ResolveOptions, "order"> {
  /** Claimants, the most trusted first; `source-order` needs it. */
  readonly order?: readonly Id<I, "actor">[];
}

/** What is asked of a total over a data set; what is part of what is known from the records. */
export interface DatasetTotalOptions<I extends Ids = AnyIds>
  extends ViewOptions<I>,
    Omit<TotalOptions, "over" | "beside" | "order" | "partOf" | "profile"> {
  readonly over: readonly Cell<I>[];
  /** Cells that are not counted, whose claims narrow those that are. */
  readonly beside?: readonly Cell<I>[];
}

const cellFields = ["incident", "side", "status", "harms", "asOf", "estimate"];

/** A typing error must not read as silence: an id that is not there, or a field that no cell has, is refused. */
function checkCellIds(dataset: Dataset, cell: Cell): void {
  if (cell.incident !== undefined) dataset.incident(cell.incident);
  if (cell.side !== undefined) dataset.actor(cell.side);
  for (const field of Object.keys(cell)) {
    if (cellFields.includes(field)) continue;
    const hint = didYouMean(field, cellFields);
    const expected = `one of ${cellFields.join(", ")}`;
    const fault = { code: "unknown_field", path: ["cell", field], expected, received: shown(field) } as const;
    throw new IncidentDataError([issue({ ...fault, ...(hint === undefined ? {} : { hint }) })]);
  }
}

function checkOrder(dataset: Dataset, { order = [] }: ViewOptions): void {
  for (const claimant of order) dataset.actor(claimant);
}

/**
 * What a policy makes of the claims on one cell, with the claims used, dropped and assumed.
 * @throws CasualtyError `unknown_policy`, `unknown_profile`, `missing_order`, `bad_shape`, `empty_harms`.
 * @throws IncidentDataError `unknown_id`, `unknown_field`: a typing error in a cell must not read as silence.
 * @example
 * import { resolve } from "@incident-data/core";
 *
 * const cell = { incident: "2021-07-28-border-clash", side: "azerbaijan", status: "military", harms: ["wounded"] };
 * resolve(dataset, cell, "hull"); // kind: "reported", bound: { min: 2, max: null }
 */
export function resolve<I extends Ids>(
  dataset: Dataset<I>,
  cell: Cell<I>,
  policy: PolicyName,
  options?: ViewOptions<I>,
): Resolution<Id<I, "claim">>;
export function resolve(dataset: Dataset, cell: Cell, policy: PolicyName, options: ViewOptions = {}): Resolution {
  checkCellIds(dataset, cell);
  checkOrder(dataset, options);
  return resolveClaims(casualtyClaims(dataset), cell, policy, options);
}

/**
 * How many people some cells hold together, each counted once, with every assumption listed. A side counts as a part of
 * another where it was one at the time of the incident; where the dates leave that open, their overlap is not known.
 * @throws CasualtyError as `resolve`, and `too_large` when a sum is beyond `Number.MAX_SAFE_INTEGER`.
 */
export function total<I extends Ids>(dataset: Dataset<I>, options: DatasetTotalOptions<I>): Total<Id<I, "claim">>;
export function total(dataset: Dataset, options: DatasetTotalOptions): Total {
  for (const cell of [...options.over, ...(options.beside ?? [])]) checkCellIds(dataset, cell);
  checkOrder(dataset, options);
  const incidents: PartOf = Object.fromEntries(list(dataset.incidents).map(({ id, partOf = [] }) => [id, partOf]));
  return totalOf(casualtyClaims(dataset), { ...options, partOf: { incidents, ...sidesOf(dataset) } });
}

/** What each actor is part of: at all times, or in which incidents. */
function sidesOf(dataset: Dataset): { readonly sides: PartOf; readonly datedSides: readonly DatedPart[] } {
  const affiliations = list(dataset.actors).flatMap(({ id, partOf = [] }) =>
    partOf.map((each) => ({ part: id, ...each })),
  );
  const isDated = ({ from, to }: { readonly from?: string; readonly to?: string }) =>
    from !== undefined || to !== undefined;
  const sides: Record<string, readonly string[]> = {};
  for (const each of affiliations) if (!isDated(each)) sides[each.part] = [...(sides[each.part] ?? []), each.actor];
  const dated = affiliations.filter(isDated);
  const times = dated.length === 0 ? [] : list(dataset.incidents).map(({ id, when }) => ({ id, days: daysOf(when) }));
  const datedSides = dated.map((each): DatedPart => {
    const during: Record<string, "yes" | "maybe"> = {};
    for (const { id, days } of times) {
      const held = heldDuring(each, days);
      if (held !== "no") during[id] = held;
    }
    return { part: each.part, whole: each.actor, during };
  });
  return { sides, datedSides };
}

/** Of which cells coverage is asked; what is left out is taken from the incident and the claims about it. */
export interface CoverageOptions<I extends Ids = AnyIds> {
  /** The parties of the incident, unless given. */
  readonly sides?: readonly Id<I, "actor">[];
  /** Killed and wounded, unless given. */
  readonly harms?: readonly Harm[];
  /** Those that some claim about the incident speaks of, unless given; `any` where none does. */
  readonly statuses?: readonly Status[];
}

/** Who gave a figure for what in an incident, and who was silent: "no claim about Azerbaijan's killed". */
export function coverage<I extends Ids>(
  dataset: Dataset<I>,
  incident: Id<I, "incident">,
  options?: CoverageOptions<I>,
): Coverage<Id<I, "claim">>;
export function coverage(dataset: Dataset, incident: string, options: CoverageOptions = {}): Coverage {
  for (const side of options.sides ?? []) dataset.actor(side);
  const claims = casualtyClaims(dataset);
  const spoken = new Set(claims.filter(({ about }) => about === incident).map(({ status }) => status));
  const {
    sides = dataset.incident(incident).parties,
    harms = ["killed", "wounded"],
    statuses = spoken.size === 0 ? ["any"] : [...spoken],
  } = options;
  return coverageOf(claims, { incidents: [incident], sides, harms, statuses });
}

/** Every retelling of a figure whose bound differs, or does not, from what it retells: "2 wounded" became "at least two". */
export function drift<I extends Ids>(
  dataset: Dataset<I>,
  options?: Pick<ResolveOptions, "profile">,
): readonly Drift<Id<I, "claim">>[];
export function drift(dataset: Dataset, options: Pick<ResolveOptions, "profile"> = {}): readonly Drift[] {
  return driftOf(casualtyClaims(dataset), options);
}
