import { contradictions } from "@incident-data/casualties";
import {
  type CasualtiesClaim,
  type ComparedCell,
  casualtyClaims,
  comparedCells,
  comparedKey,
  type Dataset,
  type Incident,
  perClaimant,
  resolve,
  type Statement,
  timeline,
} from "@incident-data/core";
import type { ProseOf } from "@incident-data/prose";
import { claimView, quoteView } from "./claims.ts";
import { lineOf, nameLine, otherNames } from "./names.ts";
import { placeView } from "./places.ts";
import type { AccountView, AgreementView, ColumnView, IncidentView, ViewRequest } from "./protocol.ts";
import { sourceViews } from "./sources.ts";
import { saidBeside } from "./statement-view.ts";

/** An incident with everything that is said of it, claimant by claimant. */
export function incidentView(
  dataset: Dataset,
  prose: ProseOf,
  id: string,
  statements: readonly Statement[],
  request: ViewRequest,
): Omit<IncidentView, "position" | "related"> {
  const lang = prose.language.tag;
  const incident = dataset.incident(id);
  // The reader's order is of the whole data set, or of whatever an address says: here it is of those who have to do with the incident.
  const asked = { ...request, order: request.order.filter((actor) => Object.hasOwn(dataset.actors, actor)) };
  const cells = comparedCells(dataset, id);
  const accounts = perClaimant(dataset, id).map(({ claimant, claims }): AccountView => {
    const actor = dataset.actor(claimant);
    return {
      claimant,
      name: nameLine(actor, lang),
      otherNames: otherNames(actor, lang),
      claims: claims.map((each) => claimView(dataset, prose, each, request)),
    };
  });
  const about = casualtyClaims(dataset).filter((claim) => claim.about === id);
  const evidence = incident.evidence.map(quoteView);
  const agreement = agreementOf(dataset, incident, lang);
  const places = (incident.where ?? []).map((place) => placeView(dataset, place, lang));
  const views = saidBeside(dataset, prose, id, statements);
  const quotes = [
    ...evidence,
    ...(agreement?.terms ?? []),
    ...places.flatMap((place) => [...place.quotes, ...place.ascribedTo.flatMap((each) => each.quotes)]),
    ...accounts.flatMap(({ claims }) => claims.flatMap((claim) => claim.quotes)),
    ...views.flatMap((statement) => statement.quotes),
  ];
  const narrowed = narrowedDays(dataset, prose, id);
  return {
    id,
    type: incident.type,
    title: lineOf(incident.title, lang) ?? { text: id, lang: "und" },
    when: { text: prose.when(incident.when).text, edtf: incident.when.map(({ edtf }) => edtf) },
    ...(narrowed === undefined ? {} : { narrowed }),
    places,
    parties: incident.parties.map((party) => ({ id: party, name: nameLine(dataset.actor(party), lang) })),
    ...(agreement === undefined ? {} : { agreement }),
    evidence,
    columns: cells.map((cell) => columnView(dataset, prose, id, cell, asked)),
    accounts,
    statements: views,
    silent: cells
      .filter(({ silent }) => silent)
      .map((cell) => ({ column: cell.key, label: prose.cell(fieldsOf(cell)) })),
    clashes: contradictions(about, { profile: request.profile }).map((each) => ({
      claims: each.clash,
      sentence: prose.contradiction(each),
    })),
    sources: sourceViews(dataset, prose, quotes),
    ...(incident.note === undefined ? {} : { note: incident.note }),
  };
}

/** Who brokered and who proposed an agreement, and its words; nothing of what is none, or has none of these. */
function agreementOf(dataset: Dataset, incident: Incident, lang: string): AgreementView | undefined {
  if (!("broker" in incident || "proposedBy" in incident || "terms" in incident)) return undefined;
  const { broker = [], proposedBy = [], terms = [] } = incident;
  const nameOf = (actor: string) => nameLine(dataset.actor(actor), lang);
  return { broker: broker.map(nameOf), proposedBy: proposedBy.map(nameOf), terms: terms.map(quoteView) };
}

function columnView(
  dataset: Dataset,
  prose: ProseOf,
  incident: string,
  cell: ComparedCell,
  { policy, profile, order }: ViewRequest,
): ColumnView {
  const { key, silent: _silent, ...fields } = cell;
  const label = prose.cell(fieldsOf(cell));
  // A policy that goes by an order of sources has nothing to say before the reader has given one.
  if (policy === undefined || (policy === "source-order" && order.length === 0)) return { key, ...fields, label };
  const estimate = estimateOf(dataset, incident, key);
  const asked = { incident, ...fields, ...(estimate === undefined ? {} : { estimate }) };
  const resolved = resolve(dataset, asked, policy, { profile, order });
  return {
    key,
    ...fields,
    label,
    resolution: {
      sentence: prose.resolution(resolved),
      kind: resolved.kind,
      ...(estimate === undefined ? {} : { estimate }),
      ...(resolved.kind === "reported" ? { bound: resolved.bound } : {}),
      used: resolved.used,
      // A claim on something else altogether is in a column of its own.
      dropped: resolved.dropped.filter(({ reason }) => reason !== "other-cell"),
      assumptions: resolved.assumptions.map((each) => prose.assumption(each)),
    },
  };
}

/**
 * Which figures of a column a policy is asked about. Low, best and high of one data set's estimate are no rival claims: where a
 * column has nothing else, the best is taken.
 */
function estimateOf(dataset: Dataset, incident: string, key: string): CasualtiesClaim["estimate"] {
  const own = casualtyClaims(dataset).filter((claim) => claim.about === incident && comparedKey(claim) === key);
  const estimates = own.map(({ estimate }) => estimate);
  return estimates.every((each) => each !== undefined)
    ? (estimates.find((each) => each === "best") ?? estimates[0])
    : undefined;
}

function fieldsOf({ harms, side, status }: ComparedCell) {
  return { harms, status, ...(side === undefined ? {} : { side }) };
}

/** What anchors, agreements and lengths tell of the days of an incident, where that is more than its frame. */
function narrowedDays(dataset: Dataset, prose: ProseOf, id: string) {
  const { entries, ...rest } = timeline(dataset);
  const own = entries.filter(({ incident, narrowedBy }) => incident === id && narrowedBy.length > 0);
  return own.length === 0 ? undefined : prose.timeline({ ...rest, entries: own }, { length: "paragraph" });
}
