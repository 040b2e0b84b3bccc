import type { RecordLine } from "@incident-data/core/schema";
import { idPartOf } from "../hash.ts";
import type { Actors, Emit } from "./actors.ts";
import type { Places as Columns } from "./columns.ts";
import type { Row } from "./row.ts";

/** Who fights whom in a row, and the larger incidents that it is part of: the same for all rows of a dyad. */
export interface Dyad {
  readonly parties: readonly string[];
  readonly partOf: readonly string[] | undefined;
}

interface KnownDyad extends Dyad {
  readonly span: string;
  readonly a: string;
  readonly b: string;
}

/**
 * Dyads and conflicts, incidents of their own in which events are nested, and their sides. A code with a second name is a
 * second incident, whose id says so.
 */
export class Dyads {
  readonly #source: string;
  readonly #at: Columns;
  readonly #actors: Actors;
  readonly #emit: Emit;
  /** Those met before, by their code; of each the cells that they were made of. */
  readonly #known = new Map<number, KnownDyad[]>();
  readonly #ids = new Map<string, Map<string, string>>();
  readonly #from: number;
  readonly #to: number;

  constructor(source: string, at: Columns, width: number, actors: Actors, emit: Emit) {
    this.#source = source;
    this.#at = at;
    this.#actors = actors;
    this.#emit = emit;
    const own = [
      at.conflict_new_id,
      at.conflict_name,
      at.dyad_new_id,
      at.dyad_name,
      at.side_a_new_id,
      at.side_a,
      at.side_b_new_id,
      at.side_b,
    ].filter((index) => index < width);
    this.#from = Math.min(...own);
    this.#to = Math.max(...own);
  }

  /** @param number the row's. */
  of(row: Row, number: number): Dyad {
    const at = this.#at;
    const code = row.digits(at.dyad_new_id);
    const span = row.span(this.#from, this.#to);
    const a = row.cell(at.gwnoa);
    const b = row.cell(at.gwnob);
    let known = this.#known.get(code);
    if (known === undefined) {
      known = [];
      this.#known.set(code, known);
    }
    for (const each of known) if (each.span === span && each.a === a && each.b === b) return each;
    const made = { ...this.#make(row, number), span, a, b };
    // Where other columns stand among these, no two rows are alike: then the newest are enough.
    if (known.length >= 16) known.shift();
    known.push(made);
    return made;
  }

  #make(row: Row, number: number): Dyad {
    const at = this.#at;
    const parties = [this.#actors.side(row.cell(at.side_a_new_id), row.cell(at.side_a), row.cell(at.gwnoa))];
    const other = row.cell(at.side_b);
    if (/\S/.test(other)) {
      parties.push(this.#actors.side(row.cell(at.side_b_new_id), other, row.cell(at.gwnob)));
    }
    const conflict = this.#larger("conflict", row.cell(at.conflict_new_id), row.cell(at.conflict_name), number);
    const [code, name] = [row.cell(at.dyad_new_id), row.cell(at.dyad_name)];
    const dyad = this.#larger("dyad", code, name, number, parties, conflict);
    const inside = dyad ?? conflict;
    return { parties, partOf: inside === undefined ? undefined : [inside] };
  }

  #larger(
    what: "conflict" | "dyad",
    code: string,
    name: string,
    number: number,
    parties: readonly string[] = [],
    partOf?: string,
  ): string | undefined {
    if (code === "") return undefined;
    let names = this.#ids.get(`${what} ${code}`);
    if (names === undefined) {
      names = new Map();
      this.#ids.set(`${what} ${code}`, names);
    }
    const key = [name, partOf ?? "", ...parties].join("\0");
    const known = names.get(key);
    if (known !== undefined) return known;
    const plain = /^\d{1,12}$/.test(code) ? code : idPartOf(code);
    const id = names.size === 0 ? `ucdp-${what}-${plain}` : `ucdp-${what}-${plain}-${idPartOf(key)}`;
    names.set(key, id);
    const incident: RecordLine<"incident"> = {
      kind: "incident",
      id,
      type: "other",
      title: { en: /\S/.test(name) ? name : `UCDP ${what} ${code}` },
      // UCDP's conflicts begin in 1946, and each is open until UCDP closes it.
      when: [{ edtf: "1946/..", sense: "within" }],
      parties: [...new Set(parties)],
      ...(partOf === undefined ? {} : { partOf: [partOf] }),
      evidence: [{ source: this.#source, row: number, column: `${what}_name`, text: name }],
    };
    this.#emit(incident);
    return id;
  }
}
