import type { OutsideId, PlaceType } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { idPart, idPartOf, mix } from "../hash.ts";
import type { Emit } from "./actors.ts";
import type { Places as Columns } from "./columns.ts";
import { wherePrec } from "./precision.ts";
import { beginsVisibly, type Row } from "./row.ts";

type PlaceLine = RecordLine<"place">;

/** A name has at most so many characters. */
const longestName = 1000;

/** So many places are known by heart; of the others it is only known that they were met. */
const mostKnown = 20_000;

/** The place of a row and the divisions around it, each told once. */
export class PlacesOfRows {
  readonly #source: string;
  readonly #emit: Emit;
  readonly #isNew: (id: string) => boolean;
  readonly #at: Columns;
  /** Places that were met, by their hash; the newest of them, with where they are. */
  #ids = new Map<number, string>();
  #divisions = new Map<string, string>();

  /** @param isNew is true once for each id. */
  constructor(source: string, at: Columns, emit: Emit, isNew: (id: string) => boolean) {
    this.#source = source;
    this.#at = at;
    this.#emit = emit;
    this.#isNew = isNew;
  }

  /**
   * The id of the row's place; undefined where the row names none.
   *
   * @param position longitude and latitude, where the row has them.
   * @param sure whether they are on earth and no text of the row is too long.
   */
  of(row: Row, position: readonly [number, number] | undefined, number: number, sure: boolean): string | undefined {
    const at = this.#at;
    let first = 0x811c9dc5;
    if (position !== undefined) {
      first = Math.imul(first ^ Math.round(position[0] * 1e6), 0x01000193) ^ (first >>> 15);
      first = Math.imul(first ^ Math.round(position[1] * 1e6), 0x01000193) ^ (first >>> 15);
    }
    let second = ~first;
    first = row.hash(at.where_coordinates, first);
    first = mix(row.hash(at.where_prec, first), 0);
    second = mix(row.hash(at.adm_1, second), 1);
    second = mix(row.hash(at.adm_2, second), 2);
    second = mix(row.hash(at.country, second), 3);
    second = mix(row.hash(at.country_id, second), 4);
    second = mix(row.hash(at.iso3, second), 5);
    second = mix(row.hash(at.region, second), 6);
    // What the other holds, too, so that each half tells of the whole.
    first = mix(first, second);
    second = mix(second, first);
    const key = (first >>> 0) * 0x20_0000 + (second >>> 11);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const name = row.cell(at.where_coordinates);
    const around = this.#around(row);
    if (name.trim() === "") return around;
    if (this.#ids.size >= mostKnown) this.#ids = new Map();
    const id = `ucdp-place-${idPart(first, second)}`;
    this.#ids.set(key, id);
    if (this.#isNew(id)) {
      const isName = name.length <= longestName && beginsVisibly(name);
      this.#emit(this.#place(id, row, name, position, around, number), sure && isName);
    }
    return id;
  }

  #place(
    id: string,
    row: Row,
    name: string,
    position: readonly [number, number] | undefined,
    around: string | undefined,
    number: number,
  ): PlaceLine {
    const source = this.#source;
    const code = row.cell(this.#at.where_prec);
    const precision = wherePrec.find((each) => String(each.code) === code);
    const geometry =
      position === undefined || precision === undefined
        ? {}
        : { geometry: { type: "Point" as const, coordinates: position, radius: precision.radius, source } };
    return {
      kind: "place",
      id,
      type: precision?.type ?? "site",
      names: [{ text: name, lang: "en", source }],
      ...geometry,
      ...(around === undefined ? {} : { partOf: [{ place: around }] }),
      ...(code === "" ? {} : { evidence: [{ source, row: number, column: "where_prec", text: code }] }),
    };
  }

  /** The smallest division that the row names: its second order, its first, its country, its region. */
  #around(row: Row): string | undefined {
    const at = this.#at;
    const region = this.#division("region", row.cell(at.region), undefined, []);
    const source = this.#source;
    const [number, iso] = [row.cell(at.country_id).trim(), row.cell(at.iso3).trim()];
    const country = this.#division("country", row.cell(at.country), region, [
      ...(number === "" ? [] : [{ scheme: "gleditsch-ward", id: number, source }]),
      ...(iso === "" ? [] : [{ scheme: "iso-3166-1-alpha-3", id: iso, source }]),
    ]);
    const first = this.#division("region", row.cell(at.adm_1), country, []);
    return this.#division("district", row.cell(at.adm_2), first, []);
  }

  #division(type: PlaceType, name: string, around: string | undefined, ids: readonly OutsideId[]): string | undefined {
    if (name.trim() === "") return around;
    const key = [type, name, around ?? "", ...ids.map(({ id }) => id)].join("\0");
    const known = this.#divisions.get(key);
    if (known !== undefined) return known;
    if (this.#divisions.size >= mostKnown) this.#divisions = new Map();
    const id = `ucdp-${type}-${idPartOf(key)}`;
    this.#divisions.set(key, id);
    if (this.#isNew(id)) {
      this.#emit({
        kind: "place",
        id,
        type,
        names: [{ text: name, lang: "en", source: this.#source }],
        ...(around === undefined ? {} : { partOf: [{ place: around }] }),
        ...(ids.length === 0 ? {} : { ids }),
      });
    }
    return id;
  }
}
