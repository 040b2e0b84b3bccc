export { complement, difference, hull, intersect, nest, sum, transfer, union } from "./algebra.ts";
export type { Assumption } from "./assumption.ts";
export { type Bound, bound, contains, exactly, implies, isBound, sameBound, unbounded } from "./bound.ts";
export { boundOfCount, type CountBound, safeBoundOfCount } from "./bound-of-count.ts";
export {
  type Cell,
  type CellRange,
  cellKey,
  cells,
  checkCell,
  describeCell,
  estimates,
  harms,
  isEstimate,
  isHarm,
  isStatus,
  sameCell,
  statuses,
} from "./cell.ts";
export { checkEstimate, type EstimateFigures, type EstimateFinding } from "./check-estimate.ts";
export { type CasualtyClaim, type ClaimRelation, cellOf, type DayRange, relationKinds } from "./claim.ts";
export { type Contradiction, contradictions } from "./contradictions.ts";
export { checkCount, isApproximateCount, isBoundedCount, isCount, isVagueCount } from "./count.ts";
export { type CellCoverage, type ClaimantCoverage, type Coverage, coverage } from "./coverage.ts";
export { type Drift, drift } from "./drift.ts";
export { type FormatOptions, formatBound, formatCount, formatResolution } from "./format.ts";
export type { CountFormat } from "./formats/format.ts";
export type { FormatLanguage } from "./formats/index.ts";
export { CasualtyError, type Issue, type IssueCode } from "./issue.ts";
export type { CellRelation, PartOf } from "./part-index.ts";
export { isPolicyName, type PolicyName, policies } from "./policies/index.ts";
export type { Policy } from "./policies/policy.ts";
export { isProfileName, type ProfileName, profiles } from "./profiles/index.ts";
export type { Profile } from "./profiles/profile.ts";
export {
  type CountReading,
  type ReadOptions,
  readCount,
  type SafeCountReading,
  safeReadCount,
} from "./read-count.ts";
export { type RelatedCells, relateCells, type Wholes } from "./relate.ts";
export {
  type BoundChoice,
  boundOf,
  type Dropped,
  type Reported,
  type Resolution,
  type Unreported,
  type Unresolved,
} from "./resolution.ts";
export { type ResolveOptions, resolve, resolveAll } from "./resolve.ts";
export {
  boundOfDistribution,
  type Distribution,
  type SampledTotal,
  type SampleOptions,
  sampleTotal,
} from "./sample-total.ts";
export {
  type Series,
  type SeriesFinding,
  type SeriesKind,
  type SeriesOptions,
  type SeriesPoint,
  series,
} from "./series.ts";
export type { DatedPart } from "./sides.ts";
export {
  type CountSystem,
  type GroupClaim,
  type GroupRelation,
  type Solution,
  type SolvedGroup,
  type SolveOptions,
  solveCounts,
} from "./solve/solve-counts.ts";
export type { TotalCell } from "./total/entry.ts";
export type { Sampled } from "./total/sampled.ts";
export { type Total, type TotalOptions, total } from "./total.ts";
export type {
  ApproximateCount,
  BoundedCount,
  Count,
  Estimate,
  Harm,
  RelationKind,
  Status,
  VagueCount,
} from "./vocabulary.ts";
export type { WordsLanguage } from "./words/index.ts";
export type { WordsTable } from "./words/language.ts";
