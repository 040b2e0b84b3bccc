import {
  type Claim,
  claimantIn,
  type Dataset,
  eachReference,
  type Statement,
  wholesOfActor,
} from "@incident-data/core";
import type { Dated } from "./order.ts";
import type { Choices } from "./protocol.ts";

/** The things that can be chosen, those that most incidents have first, and which incidents have each. */
export interface Facet {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Those of thing `i` are `positions.subarray(starts[i], starts[i + 1])`, ascending. */
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

export type Facets = { readonly [K in keyof Choices]: Facet };

/**
 * What each incident has that can be asked for: who is in it, with everybody they belong to; its places, with what they are
 * part of; the sources and languages of the words about it; the harms of which a claim gives a figure.
 */
export function facetsOf(
  dataset: Dataset,
  dated: readonly Dated[],
  statements: ReadonlyMap<string, readonly Statement[]>,
): Facets {
  const collected = { actors: new Postings(), places: new Postings(), types: new Postings() };
  const said = { harms: new Postings(), sources: new Postings(), languages: new Postings() };
  const wholes = {
    actor: remembered((id) => wholesOfActor(dataset, id)),
    place: remembered((id) => wholesOfPlace(dataset, id)),
    source: remembered((id) => copiesOf(dataset, id)),
  };
  dated.forEach(({ incident }, position) => {
    const [actors, places, sources] = [new Set<string>(), new Set(incident.where ?? []), new Set<string>()];
    const languages = new Set<string>();
    const quoted = (evidence: readonly { readonly source: string; readonly lang?: string }[]) => {
      for (const { source, lang } of evidence) {
        sources.add(source);
        if (lang !== undefined) languages.add(lang);
      }
    };
    eachReference({ kind: "incident", id: incident.id, value: incident, path: [] }, (kind, id) => {
      if (kind === "actor") actors.add(id);
    });
    quoted(incident.evidence);
    const harms = new Set<string>();
    for (const statement of statements.get(incident.id) ?? []) {
      for (const actor of [statement.speaker, statement.onBehalfOf]) if (actor !== undefined) actors.add(actor);
      if (statement.about?.includes(incident.id)) quoted(statement.evidence);
      for (const claim of Object.values(statement.claims ?? {})) {
        if (claim.about !== incident.id) continue;
        actors.add(claimantIn(statement, claim));
        quoted(claim.evidence ?? statement.evidence);
        for (const actor of actorsOf(claim)) actors.add(actor);
        if (claim.kind === "casualties") for (const harm of claim.harms) harms.add(harm);
        for (const place of placesOf(claim)) places.add(place);
      }
    }
    collected.types.add([incident.type], position);
    collected.actors.add(all(actors, wholes.actor), position);
    collected.places.add(all(places, wholes.place), position);
    said.sources.add(all(sources, wholes.source), position);
    said.languages.add(languages, position);
    said.harms.add(harms, position);
  });
  return {
    actors: collected.actors.facet(),
    places: collected.places.facet(),
    types: collected.types.facet(),
    harms: said.harms.facet(),
    sources: said.sources.facet(),
    languages: said.languages.facet(),
  };
}

/** Whom a claim is about. */
function actorsOf(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case "casualties":
      return claim.side === undefined ? [] : [claim.side];
    case "responsibility":
      return [claim.accused];
    case "occurrence":
      return [...(claim.by ?? []), ...(claim.against ?? [])];
    case "control":
      return claim.from === undefined ? [claim.to] : [claim.from, claim.to];
    case "comparison":
      return claim.among.parties ?? [];
    case "duration":
      return [];
  }
}

/** Where a claim puts something. */
function placesOf(claim: Claim): readonly string[] {
  if (claim.kind === "occurrence") return claim.where ?? [];
  return claim.kind === "control" ? [claim.place] : [];
}

/**
 * A place and all that it is part of, at any time and according to anybody; of a border and a section of one also the places
 * that it adjoins.
 */
function wholesOfPlace(dataset: Dataset, place: string): ReadonlySet<string> {
  const found = new Set([place]);
  for (const id of found) {
    const { type, partOf = [], adjacentTo = [] } = dataset.place(id);
    for (const whole of partOf) found.add(whole.place);
    if (type === "border" || type === "border-section") for (const side of adjacentTo) found.add(side);
  }
  return found;
}

/** A source and those through which it is known. */
function copiesOf(dataset: Dataset, source: string): ReadonlySet<string> {
  const found = new Set([source]);
  for (const id of found) {
    const { quotedIn } = dataset.source(id);
    if (quotedIn !== undefined) found.add(quotedIn);
  }
  return found;
}

/** The positions of the incidents that have a thing; none where there is no such thing. */
export function positionsWith({ indexOf, starts, positions }: Facet, id: string): Uint32Array {
  const index = indexOf.get(id);
  return index === undefined ? new Uint32Array() : positions.subarray(starts[index], starts[index + 1]);
}

function all(ids: ReadonlySet<string>, wholes: (id: string) => ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of ids) for (const whole of wholes(id)) found.add(whole);
  return found;
}

function remembered(ask: (id: string) => ReadonlySet<string>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const made = known.get(id) ?? ask(id);
    known.set(id, made);
    return made;
  };
}

/** Positions by what they have, each once and ascending. */
class Postings {
  readonly #positions = new Map<string, number[]>();

  add(ids: Iterable<string>, position: number): void {
    for (const id of ids) {
      const positions = this.#positions.get(id);
      if (positions === undefined) this.#positions.set(id, [position]);
      else positions.push(position);
    }
  }

  facet(): Facet {
    const most = [...this.#positions].sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
    const starts = new Uint32Array(most.length + 1);
    most.forEach(([, own], index) => {
      starts[index + 1] = (starts[index] ?? 0) + own.length;
    });
    const positions = new Uint32Array(starts.at(-1) ?? 0);
    most.forEach(([, own], index) => {
      positions.set(own, starts[index]);
    });
    return { ids: most.map(([id]) => id), indexOf: new Map(most.map(([id], index) => [id, index])), starts, positions };
  }
}
