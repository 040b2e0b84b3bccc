import {
  type Coverage,
  coverage as coverageOf,
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
import { type Dataset, list } from "../dataset.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import { casualtyClaims } from "./claims.ts";

/** What a figure is a figure of, in the ids of a data set. */
export interface Cell<I extends Ids = AnyIds> extends PlainCell {
  readonly incident?: Id<I, "incident">;
  readonly side?: Id<I, "actor">;
}

/** What is asked of a total over a data set; what is part of what is known from the records. */
export interface DatasetTotalOptions<I extends Ids = AnyIds> extends Omit<TotalOptions, "over" | "partOf"> {
  readonly over: readonly Cell<I>[];
}

/**
 * What a policy makes of the claims on one cell, with the claims used, dropped and assumed.
 * @throws CasualtyError `unknown_policy`, `unknown_profile`, `missing_order`, `bad_shape`, `empty_harms`.
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
  options: ResolveOptions = {},
): Resolution {
  return resolveClaims(casualtyClaims(dataset), cell, policy, options);
}

/**
 * How many people some cells hold together, each counted once, with every assumption listed.
 * @throws CasualtyError as `resolve`, and `too_large` when a sum is beyond `Number.MAX_SAFE_INTEGER`.
 */
export function total<I extends Ids>(dataset: Dataset<I>, options: DatasetTotalOptions<I>): Total;
export function total(dataset: Dataset, options: DatasetTotalOptions): Total {
  const incidents: PartOf = Object.fromEntries(list(dataset.incidents).map(({ id, partOf = [] }) => [id, partOf]));
  const sides: PartOf = Object.fromEntries(
    list(dataset.actors).map(({ id, partOf = [] }) => [id, partOf.map(({ actor }) => actor)]),
  );
  return totalOf(casualtyClaims(dataset), { ...options, partOf: { incidents, sides } });
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
): Coverage;
export function coverage(dataset: Dataset, incident: string, options: CoverageOptions = {}): Coverage {
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
  options: Pick<ResolveOptions, "profile"> = {},
): readonly Drift[] {
  return driftOf(casualtyClaims(dataset), options);
}
