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
  const actors = new Postings((id) => wholesOfActor(dataset, id));
  const places = new Postings((id) => wholesOfPlace(dataset, id));
  const sources = new Postings((id) => copiesOf(dataset, id));
  const [types, harms, languages] = [new Postings(alone), new Postings(alone), new Postings(alone)];
  dated.forEach(({ incident }, position) => {
    const quoted = (evidence: readonly { readonly source: string; readonly lang?: string }[]) => {
      for (const { source, lang } of evidence) {
        sources.add(source, position);
        if (lang !== undefined) languages.add(lang, position);
      }
    };
    types.add(incident.type, position);
    for (const place of incident.where ?? []) places.add(place, position);
    eachReference({ kind: "incident", id: incident.id, value: incident, path: [] }, (kind, id) => {
      if (kind === "actor") actors.add(id, position);
    });
    quoted(incident.evidence);
    for (const statement of statements.get(incident.id) ?? []) {
      const { speaker, onBehalfOf, claims = {} } = statement;
      actors.add(speaker, position);
      if (onBehalfOf !== undefined) actors.add(onBehalfOf, position);
      if (statement.about?.includes(incident.id)) quoted(statement.evidence);
      for (const key in claims) {
        const claim = claims[key];
        if (claim?.about !== incident.id) continue;
        actors.add(claimantIn(statement, claim), position);
        quoted(claim.evidence ?? statement.evidence);
        for (const actor of actorsOf(claim)) actors.add(actor, position);
        if (claim.kind === "casualties") for (const harm of claim.harms) harms.add(harm, position);
        for (const place of placesOf(claim)) places.add(place, position);
      }
    }
  });
  return {
    actors: actors.facet(),
    places: places.facet(),
    types: types.facet(),
    harms: harms.facet(),
    sources: sources.facet(),
    languages: languages.facet(),
  };
}

const alone = (id: string): readonly string[] => [id];

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

/** Positions by what they have, each once and ascending. */
class Postings {
  readonly #wholesOf: (id: string) => Iterable<string>;
  readonly #positions = new Map<string, number[]>();
  /** The lists of everything under which something is found. */
  readonly #listsOf = new Map<string, readonly number[][]>();

  /** @param wholesOf all under which something is found: it, and what it is part of. */
  constructor(wholesOf: (id: string) => Iterable<string>) {
    this.#wholesOf = wholesOf;
  }

  /** Positions come in order: what has the last one has it already. */
  add(id: string, position: number): void {
    let lists = this.#listsOf.get(id);
    if (lists === undefined) {
      lists = Array.from(this.#wholesOf(id), (whole) => this.#listOf(whole));
      this.#listsOf.set(id, lists);
    }
    for (const list of lists) if (list[list.length - 1] !== position) list.push(position);
  }

  #listOf(id: string): number[] {
    const list = this.#positions.get(id) ?? [];
    this.#positions.set(id, list);
    return list;
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
