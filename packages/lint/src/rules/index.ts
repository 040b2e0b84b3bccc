import type { Rule } from "../rule.ts";
import { agreementWithoutEnds } from "./agreement-without-ends.ts";
import { archiveWithoutHash } from "./archive-without-hash.ts";
import { atLeastWithoutOpenBound } from "./at-least-without-open-bound.ts";
import { boundDrift } from "./bound-drift.ts";
import { capturedBeforePublished } from "./captured-before-published.ts";
import { claimOnWholeAndParts } from "./claim-on-whole-and-parts.ts";
import { claimOutsideFrame } from "./claim-outside-frame.ts";
import { claimantContradictsItself } from "./claimant-contradicts-itself.ts";
import { claimsFromOneSideOnly } from "./claims-from-one-side-only.ts";
import { comparisonDisproved } from "./comparison-disproved.ts";
import { contradictoryOccurrence } from "./contradictory-occurrence.ts";
import { coordinatesSwapped } from "./coordinates-swapped.ts";
import { coordinatesTooFine } from "./coordinates-too-fine.ts";
import { countReadsDifferently } from "./count-reads-differently.ts";
import { dateReadsDifferently } from "./date-reads-differently.ts";
import { dayShiftedByZone } from "./day-shifted-by-zone.ts";
import { duplicateEvidence } from "./duplicate-evidence.ts";
import { duplicateName } from "./duplicate-name.ts";
import { durationDisproved } from "./duration-disproved.ts";
import { estimateOutOfOrder } from "./estimate-out-of-order.ts";
import { exactFromRounded } from "./exact-from-rounded.ts";
import { fallingSeries } from "./falling-series.ts";
import { fuzzyWordAsNumber } from "./fuzzy-word-as-number.ts";
import { harmReadsDifferently } from "./harm-reads-differently.ts";
import { harmsOutOfOrder } from "./harms-out-of-order.ts";
import { idWithoutDate } from "./id-without-date.ts";
import { incidentInFutureOfSource } from "./incident-in-future-of-source.ts";
import { languageTag } from "./language-tag.ts";
import { likelyDuplicateActor } from "./likely-duplicate-actor.ts";
import { likelyDuplicateClaim } from "./likely-duplicate-claim.ts";
import { likelyDuplicateIncident } from "./likely-duplicate-incident.ts";
import { likelyDuplicatePlace } from "./likely-duplicate-place.ts";
import { loadedWordOutsideQuote } from "./loaded-word-outside-quote.ts";
import { longQuote } from "./long-quote.ts";
import { missingAffiliation } from "./missing-affiliation.ts";
import { missingTranslation } from "./missing-translation.ts";
import { nearPlacesWithDifferentNames } from "./near-places-with-different-names.ts";
import { nullIsland } from "./null-island.ts";
import { oneSideSilent } from "./one-side-silent.ts";
import { oneSidedNameInId } from "./one-sided-name-in-id.ts";
import { oneSidedPlaceName } from "./one-sided-place-name.ts";
import { partsNotTotal } from "./parts-not-total.ts";
import { personalData } from "./personal-data.ts";
import { placeOutsideWhole } from "./place-outside-whole.ts";
import { placePartsDisagree } from "./place-parts-disagree.ts";
import { placeholderText } from "./placeholder-text.ts";
import { postWithoutArchive } from "./post-without-archive.ts";
import { privatePerson } from "./private-person.ts";
import { publishedBeforeSaid } from "./published-before-said.ts";
import { quoteNotFound } from "./quote-not-found.ts";
import { redundantAttribution } from "./redundant-attribution.ts";
import { relationAcrossKinds } from "./relation-across-kinds.ts";
import { saidBeforeIncident } from "./said-before-incident.ts";
import { sameAsOfDifferentCells } from "./same-as-of-different-cells.ts";
import { sentinelDate } from "./sentinel-date.ts";
import { sentinelNumber } from "./sentinel-number.ts";
import { shortenedUrl } from "./shortened-url.ts";
import { sideNotAParty } from "./side-not-a-party.ts";
import { silenceAsCount } from "./silence-as-count.ts";
import { sourceCountedTwice } from "./source-counted-twice.ts";
import { sourceWithoutAddress } from "./source-without-address.ts";
import { sourceWithoutArchive } from "./source-without-archive.ts";
import { sourceWithoutDate } from "./source-without-date.ts";
import { straySpace } from "./stray-space.ts";
import { subsetAboveTotal } from "./subset-above-total.ts";
import { supersededByAnother } from "./superseded-by-another.ts";
import { textNotNormalised } from "./text-not-normalised.ts";
import { trackingParameters } from "./tracking-parameters.ts";
import { unattributedRetelling } from "./unattributed-retelling.ts";
import { undeclaredLanguage } from "./undeclared-language.ts";
import { undeterminedLanguage } from "./undetermined-language.ts";
import { unknownProfile } from "./unknown-profile.ts";
import { unusedRecord } from "./unused-record.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { urlNotHttps } from "./url-not-https.ts";
import { weekdayAgainstDate } from "./weekday-against-date.ts";
import { wordsWithoutProfile } from "./words-without-profile.ts";

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  agreementWithoutEnds,
  archiveWithoutHash,
  atLeastWithoutOpenBound,
  boundDrift,
  capturedBeforePublished,
  claimOnWholeAndParts,
  claimOutsideFrame,
  claimantContradictsItself,
  claimsFromOneSideOnly,
  comparisonDisproved,
  contradictoryOccurrence,
  coordinatesSwapped,
  coordinatesTooFine,
  countReadsDifferently,
  dateReadsDifferently,
  dayShiftedByZone,
  duplicateEvidence,
  duplicateName,
  durationDisproved,
  estimateOutOfOrder,
  exactFromRounded,
  fallingSeries,
  fuzzyWordAsNumber,
  harmReadsDifferently,
  harmsOutOfOrder,
  idWithoutDate,
  incidentInFutureOfSource,
  languageTag,
  likelyDuplicateActor,
  likelyDuplicateClaim,
  likelyDuplicateIncident,
  likelyDuplicatePlace,
  loadedWordOutsideQuote,
  longQuote,
  missingAffiliation,
  missingTranslation,
  nearPlacesWithDifferentNames,
  nullIsland,
  oneSideSilent,
  oneSidedNameInId,
  oneSidedPlaceName,
  partsNotTotal,
  personalData,
  placeOutsideWhole,
  placePartsDisagree,
  placeholderText,
  postWithoutArchive,
  privatePerson,
  publishedBeforeSaid,
  quoteNotFound,
  redundantAttribution,
  relationAcrossKinds,
  saidBeforeIncident,
  sameAsOfDifferentCells,
  sentinelDate,
  sentinelNumber,
  shortenedUrl,
  sideNotAParty,
  silenceAsCount,
  sourceCountedTwice,
  sourceWithoutAddress,
  sourceWithoutArchive,
  sourceWithoutDate,
  straySpace,
  subsetAboveTotal,
  supersededByAnother,
  textNotNormalised,
  trackingParameters,
  unattributedRetelling,
  undeclaredLanguage,
  undeterminedLanguage,
  unknownProfile,
  unusedRecord,
  unusedSuppression,
  urlNotHttps,
  weekdayAgainstDate,
  wordsWithoutProfile,
];
