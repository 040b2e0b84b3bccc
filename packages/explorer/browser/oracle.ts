import { type Harm, harms, safeBoundOfCount } from "@incident-data/casualties";
import {
  claimantOf,
  claimsAbout,
  type Dataset,
  eachReference,
  evidenceOf,
  type Incident,
  incidentsAt,
  incidentsIn,
  incidentTypes,
  list,
  partsOfActor,
  search,
} from "@incident-data/core";
import type { Filters } from "../src/state/filters.ts";

/**
 * Which incidents a filter leaves, asked of core's questions one incident at a time. It shares nothing with what answers the
 * page, and goes the other way: from what is asked for to its parts, not from what is there to its wholes.
 */
export function incidentsLeft(dataset: Dataset, filters: Filters): readonly string[] {
  const asked: ((incident: Incident) => boolean)[] = [];
  const { actors, places, types, harms: some, sources, languages, text, dates, range } = filters;
  if (types.length > 0) asked.push(({ type }) => types.includes(type));
  if (actors.length > 0) asked.push(({ id }) => actors.some((actor) => involves(dataset, id, actor)));
  if (places.length > 0) asked.push(memberOf(places.flatMap((place) => incidentsOf(dataset, place))));
  if (some.length > 0) asked.push(({ id }) => figures(dataset, id).some((claim) => meets(claim.harms, some)));
  if (sources.length > 0)
    asked.push((incident) => quoted(dataset, incident).some(({ source }) => knownFrom(dataset, source, sources)));
  if (languages.length > 0)
    asked.push((incident) =>
      quoted(dataset, incident).some(({ lang }) => lang !== undefined && languages.includes(lang)),
    );
  if (dates !== undefined) asked.push(memberOf(incidentsIn(dataset, dates).map(({ incident }) => incident)));
  if (text !== undefined) asked.push(memberOf(named(dataset, text)));
  if (range !== undefined) {
    const [least, most] = [range.min ?? 0, range.max ?? Number.POSITIVE_INFINITY];
    const wanted = some.length === 0 ? harms : some;
    asked.push(({ id }) =>
      figures(dataset, id).some(({ harms: own, count }) => {
        const read = safeBoundOfCount(count, "strict@1");
        if (!read.ok || !meets(own, wanted)) return false;
        return !(read.bound.min > most || (read.bound.max !== null && read.bound.max < least));
      }),
    );
  }
  return list(dataset.incidents)
    .filter((incident) => asked.every((holds) => holds(incident)))
    .map(({ id }) => id);
}

function memberOf(ids: readonly string[]): (incident: Incident) => boolean {
  const known = new Set(ids);
  return ({ id }) => known.has(id);
}

const meets = (some: readonly Harm[], others: readonly Harm[]) => some.some((each) => others.includes(each));

function figures(dataset: Dataset, incident: string) {
  return claimsAbout(dataset, incident).flatMap((claim) => (claim.kind === "casualties" ? [claim] : []));
}

/** Whether an actor, or one that belongs to it or speaks for it, is in an incident, speaks of it, or is spoken of. */
function involves(dataset: Dataset, id: string, actor: string): boolean {
  const parts = partsOfActor(dataset, actor);
  const found: (string | undefined)[] = [];
  const value = dataset.incident(id);
  eachReference({ kind: "incident", id, value, path: [] }, (kind, other) => {
    if (kind === "actor") found.push(other);
  });
  for (const claim of claimsAbout(dataset, id)) {
    const { speaker, onBehalfOf } = dataset.statement(claim.statement);
    found.push(claimantOf(dataset, claim), speaker, onBehalfOf);
    if (claim.kind === "casualties") found.push(claim.side);
    if (claim.kind === "responsibility") found.push(claim.accused);
    if (claim.kind === "occurrence") found.push(...(claim.by ?? []), ...(claim.against ?? []));
    if (claim.kind === "control") found.push(claim.from, claim.to);
    if (claim.kind === "comparison") found.push(...(claim.among.parties ?? []));
  }
  for (const { speaker, onBehalfOf, about } of list(dataset.statements)) {
    if (about?.includes(id)) found.push(speaker, onBehalfOf);
  }
  return found.some((each) => each !== undefined && parts.has(each));
}

/** Incidents at a place or its parts; at a border or a section of one also where it adjoins the place. */
function incidentsOf(dataset: Dataset, place: string): readonly string[] {
  const asked = new Set([place]);
  for (let size = 0; size !== asked.size; ) {
    size = asked.size;
    for (const { id, type, partOf = [], adjacentTo = [] } of list(dataset.places)) {
      const adjoins = (type === "border" || type === "border-section") && adjacentTo.some((each) => asked.has(each));
      if (adjoins || partOf.some((whole) => asked.has(whole.place))) asked.add(id);
    }
  }
  const passed = list(dataset.claims).flatMap((claim) =>
    claim.kind === "control" && claim.about !== undefined && asked.has(claim.place) ? [claim.about] : [],
  );
  return [...[...asked].flatMap((each) => incidentsAt(dataset, each).map(({ incident }) => incident)), ...passed];
}

/** The words about an incident: its own evidence, that of claims about it, and of statements that speak of it. */
function quoted(dataset: Dataset, { id, evidence }: Incident) {
  const ofClaims = claimsAbout(dataset, id).flatMap((claim) => evidenceOf(dataset, claim));
  const ofStatements = list(dataset.statements).flatMap(({ about, evidence: own }) => (about?.includes(id) ? own : []));
  return [...evidence, ...ofClaims, ...ofStatements].map((each) => ({
    source: each.source as string,
    lang: "lang" in each ? each.lang : undefined,
  }));
}

function knownFrom(dataset: Dataset, source: string, wanted: readonly string[]): boolean {
  for (let at: string | undefined = source; at !== undefined; at = dataset.source(at).quotedIn) {
    if (wanted.includes(at)) return true;
  }
  return false;
}

function named(dataset: Dataset, text: string): readonly string[] {
  const ids = list(dataset.incidents).map(({ id }) => id);
  return search(dataset, text).flatMap(({ kind, id }) => {
    if (kind === "incident") return [id];
    return kind === "place" ? incidentsOf(dataset, id) : ids.filter((incident) => involves(dataset, incident, id));
  });
}

/** What a data set has of each thing that can be asked for. */
export function vocabularyOf(dataset: Dataset) {
  const names = [...list(dataset.places), ...list(dataset.actors)].flatMap((each) =>
    each.names.map(({ text }) => text),
  );
  const languages = new Set(
    list(dataset.incidents).flatMap((each) => quoted(dataset, each).flatMap(({ lang }) => lang ?? [])),
  );
  return {
    actors: list(dataset.actors).map(({ id }) => id),
    places: list(dataset.places).map(({ id }) => id),
    types: Object.keys(incidentTypes) as (keyof typeof incidentTypes)[],
    harms,
    sources: list(dataset.sources).map(({ id }) => id),
    languages: [...languages],
    names,
    years: list(dataset.incidents).flatMap(({ when }) => when.flatMap(({ edtf }) => edtf.match(/\d{4}/g) ?? [])),
  };
}
