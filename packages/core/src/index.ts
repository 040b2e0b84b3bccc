/**
 * The records of who says what happened, a data set that can be asked, and views that explain themselves. Nothing here
 * loads a schema: validation is in `@incident-data/core/schema`.
 */

// What somebody may have meant.
export { didYouMean, nearest } from "./check/nearest.ts";
// References from record to record.
export { eachReference } from "./check/references.ts";
// Records.
export type { DatasetData, RecordOf } from "./data.ts";
export { type ClaimIn, type Dataset, list, openDataset, type Table } from "./dataset.ts";
export { type AnyIds, type Id, type IdKind, type Ids, idNouns, type Kind, kinds, type Plural } from "./ids.ts";
export {
  type Fault,
  IncidentDataError,
  type Issue,
  type IssueCode,
  issue,
  type Path,
  pathText,
  type Result,
  shown,
} from "./issues.ts";
// Two data sets as one.
export { type MergedIds, merge, safeMerge } from "./merge.ts";
// What stands in the way of a data set: the passages of its sources, and the quotes in a source's text.
export { type HeldPassage, heldPassages } from "./passages.ts";
// Questions.
export { claimantIn, claimantOf, partsOfActor, wholesOfActor } from "./questions/affiliation.ts";
export { claimsAbout, claimsBy, evidenceOf, partsOfIncident, wholesOfIncident } from "./questions/claims.ts";
export { type IncidentAt, type IncidentIn, incidentsAt, incidentsIn } from "./questions/incidents.ts";
export { type NameChoice, nameFor, namesBeside, namesIn } from "./questions/names.ts";
export { type RetellingLink, retelling, retellings } from "./questions/retelling.ts";
export { type Found, prepareSearch, search } from "./questions/search.ts";
export { latin } from "./questions/spelling.ts";
export { type Whereabouts, whereIs } from "./questions/whereabouts.ts";
export { checkQuotes, type QuoteCheck } from "./quotes.ts";
export { type RawRecord, rawRecords } from "./raw.ts";
export type { Actor, ActorType, Affiliation } from "./records/actor.ts";
export type {
  CasualtiesClaim,
  Claim,
  ClaimKind,
  ClaimRelation,
  ComparisonClaim,
  ComparisonScope,
  ControlClaim,
  DurationClaim,
  OccurrenceClaim,
  ResponsibilityClaim,
} from "./records/claim.ts";
export type {
  Anchor,
  Basis,
  CellQuote,
  Evidence,
  IdScheme,
  LocalText,
  Name,
  OutsideId,
  Quote,
  Sensitivity,
  When,
  Words,
} from "./records/common.ts";
export {
  type Agreement,
  type AgreementType,
  type ForceType,
  type Happening,
  type Incident,
  type IncidentType,
  type IncidentTypeMapping,
  incidentTypes,
} from "./records/incident.ts";
export type { Assertions, Contributor, Manifest, Suppression } from "./records/manifest.ts";
export type { Ascription, Geometry, Place, PlacePartOf, PlaceType, Position } from "./records/place.ts";
export {
  type GeoPrecision,
  type PlaceCodes,
  type PlacePrecision,
  type PlacePrecisionMapping,
  placeCodes,
  placePrecision,
  placePrecisions,
  placePrecisionsOf,
  type Specificity,
  type WherePrec,
} from "./records/place-precision.ts";
export type { ArchiveCopy, Passage, Source, SourceType } from "./records/source.ts";
export type { Act, Statement } from "./records/statement.ts";
export type { ClaimTombstone, RecordTombstone, Tombstone, TombstoneStatus } from "./records/tombstone.ts";
// A part of a data set.
export { type Subset, subset } from "./subset.ts";
export { contains, normalise } from "./text.ts";
// Views.
export {
  type Cell,
  type CoverageOptions,
  coverage,
  type DatasetTotalOptions,
  drift,
  resolve,
  total,
  type ViewOptions,
} from "./views/casualties.ts";
export { casualtyClaims } from "./views/claims.ts";
export { type ComparedCell, comparedCells, comparedKey } from "./views/compared-cells.ts";
export type { LaterThan } from "./views/day-order.ts";
export { endedClaims } from "./views/ended-claims.ts";
export { type ClaimantAccount, perClaimant, type SaidClaim } from "./views/per-claimant.ts";
export { type Timeline, type TimelineEntry, timeline } from "./views/timeline.ts";
export type { TimelineDropped, TimelineReason } from "./views/timeline-rules.ts";
