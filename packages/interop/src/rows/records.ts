import type { CasualtiesClaim, CellQuote, OutsideId } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { idPartOf } from "../hash.ts";
import type { RowFault } from "../issues.ts";
import {
  levels,
  type RowActor,
  type RowCell,
  type RowCount,
  type RowEvent,
  type RowId,
  type RowPlace,
} from "./event.ts";
import type { SoundRecords } from "./sound.ts";

/** What a row became. */
export interface EventRecords {
  readonly incident: RecordLine<"incident">;
  readonly statements: readonly RecordLine<"statement">[];
}

/** Makes records of rows. Actors and places are told once, whatever number of rows name them. */
export class RowRecords {
  readonly #prefix: string;
  readonly #source: string;
  readonly #speaker: string;
  readonly #sound: SoundRecords;

  /**
   * @param prefix what the ids of actors and places begin with.
   * @param source the id of the source that the file is.
   * @param speaker the id of the actor that makes the file's claims.
   */
  constructor(prefix: string, source: string, speaker: string, sound: SoundRecords) {
    this.#prefix = prefix;
    this.#source = source;
    this.#speaker = speaker;
    this.#sound = sound;
  }

  /** @param row the row's number, counted from 1 without the header. */
  of(event: RowEvent, row: number): EventRecords {
    const parties = event.parties.map((actor) => this.actor(actor));
    const where = event.place === undefined ? undefined : this.#place(event.place);
    const incident: RecordLine<"incident"> = {
      kind: "incident",
      id: event.id,
      type: event.type,
      title: event.title,
      when: [event.when],
      ...(where === undefined ? {} : { where: [where] }),
      parties,
      evidence: event.cells.map((cell) => this.#cell(cell, row)),
      ...(event.note === undefined ? {} : { note: event.note }),
    };
    return { incident, statements: this.#statements(event, parties, row) };
  }

  /** Puts a place that no event has; gives why it was not put. */
  place(place: RowPlace, row: number, cells: readonly RowCell[]): readonly RowFault[] {
    const evidence = cells.map((cell) => this.#cell(cell, row));
    const id = this.#place(place, evidence);
    return id === undefined ? [] : this.#sound.faultsOf(id);
  }

  /** The id of an actor, which is told the first time. */
  actor({ name, lang = "und", type, ids = [] }: RowActor): string {
    const id = `${this.#prefix}-actor-${idPartOf(type, name, ...ids.flatMap((each) => [each.scheme, each.id]))}`;
    if (this.#sound.isNew("actor", id)) {
      const names = [{ text: name, lang, source: this.#source }];
      this.#sound.share({ kind: "actor", id, type, names, ...this.#ids(ids) });
    }
    return id;
  }

  /**
   * A statement of whoever made the file, and one of each claimant that a count names; a claimant who gives a key again has
   * said so in another statement.
   */
  #statements({ id, said, counts, saidCells }: RowEvent, parties: readonly string[], row: number) {
    const groups = new Map([[`${this.#speaker} 1`, { speaker: this.#speaker, own: [] as RowCount[] }]]);
    const times = new Map<string, number>();
    for (const each of counts) {
      const speaker = each.claimant === undefined ? this.#speaker : this.actor(each.claimant);
      const time = (times.get(`${speaker} ${each.key}`) ?? 0) + 1;
      times.set(`${speaker} ${each.key}`, time);
      const group = groups.get(`${speaker} ${time}`) ?? { speaker, own: [] };
      groups.set(`${speaker} ${time}`, group);
      group.own.push(each);
    }
    const statements: RecordLine<"statement">[] = [];
    for (const [group, { speaker, own }] of groups) {
      const isFirst = group === `${this.#speaker} 1`;
      const cells = [...own.flatMap((each) => each.cells), ...(isFirst ? saidCells : [])];
      if (cells.length === 0) continue;
      const claims = Object.fromEntries(own.map((each) => [each.key, this.#claim(id, each, parties, row)]));
      statements.push({
        kind: "statement",
        id: isFirst ? id : `${id}-${statements.length + 1}`,
        speaker,
        said: [said],
        acts: ["report"],
        ...(own.length === 0 ? { about: [id] } : {}),
        evidence: cells.map((cell) => this.#cell(cell, row)),
        ...(own.length === 0 ? {} : { claims }),
      });
    }
    return statements;
  }

  #claim(about: string, each: RowCount, parties: readonly string[], row: number): CasualtiesClaim {
    const { harms, status, side, estimate, asOf, count, cells, note } = each;
    const party = side === undefined ? undefined : parties[side];
    return {
      kind: "casualties",
      about,
      ...(party === undefined ? {} : { side: party }),
      status,
      harms,
      ...(asOf === undefined ? {} : { asOf }),
      ...(estimate === undefined ? {} : { estimate }),
      count,
      evidence: cells.map((cell) => this.#cell(cell, row)),
      ...(note === undefined ? {} : { note }),
    };
  }

  /** The id of a place in its divisions, from the outermost in; undefined where the row names none. */
  #place({ name, type, geometry, divisions }: RowPlace, evidence: readonly CellQuote[] = []): string | undefined {
    let around: string | undefined;
    for (const level of levels) {
      const division = divisions[level];
      if (division === undefined) continue;
      const own = { type: divisionTypes[level], name: division.name, ids: division.ids ?? [], around };
      around = this.#shared(`${this.#prefix}-${level}`, own);
    }
    if (name === undefined && geometry === undefined) return around;
    return this.#shared(`${this.#prefix}-place`, {
      type,
      name: name ?? positionName(geometry),
      ids: [],
      around,
      geometry,
      evidence,
    });
  }

  #shared(
    start: string,
    {
      type,
      name,
      ids,
      around,
      geometry,
      evidence = [],
    }: {
      readonly type: RecordLine<"place">["type"];
      readonly name: string;
      readonly ids: readonly RowId[];
      readonly around: string | undefined;
      readonly geometry?: RowPlace["geometry"] | undefined;
      readonly evidence?: readonly CellQuote[];
    },
  ): string {
    const key = [
      type,
      name,
      around ?? "",
      geometry === undefined ? "" : JSON.stringify(geometry),
      ...ids.map((each) => each.id),
    ];
    const id = `${start}-${idPartOf(...key)}`;
    if (this.#sound.isNew("place", id)) {
      this.#sound.share({
        kind: "place",
        id,
        type,
        names: [{ text: name, lang: "und", source: this.#source }],
        ...(geometry === undefined ? {} : { geometry: { ...geometry, source: this.#source } }),
        ...(around === undefined ? {} : { partOf: [{ place: around }] }),
        ...this.#ids(ids),
        ...(evidence.length === 0 ? {} : { evidence }),
      });
    }
    return id;
  }

  #ids(ids: readonly RowId[]): { readonly ids?: readonly OutsideId[] } {
    return ids.length === 0 ? {} : { ids: ids.map((each) => ({ ...each, source: this.#source })) };
  }

  #cell({ column, text }: RowCell, row: number): CellQuote {
    return { source: this.#source, row, column, text };
  }
}

/** What sort of place a division is. */
const divisionTypes = {
  region: "region",
  country: "country",
  adm1: "region",
  adm2: "district",
  adm3: "district",
} as const;

/** What a place without a name is called: where it is. */
export function positionName(geometry: RowPlace["geometry"]): string {
  let first: unknown = geometry?.coordinates;
  while (Array.isArray(first) && Array.isArray(first[0])) first = first[0];
  const [x, y] = first as readonly number[];
  return `${y}, ${x}`;
}
