import type { OutsideId } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { idPartOf } from "../hash.ts";

type ActorLine = RecordLine<"actor">;

/** Takes a record that is met for the first time, and whether it is surely sound. */
export type Emit = (record: RecordLine, sure?: boolean) => void;

/**
 * Actors by the code that UCDP gives them. The code is one thing, the name that a row has for it another: where a code comes
 * with a second name, that is an actor record of its own with the same outside id, and nothing says which name is right.
 */
export class Actors {
  readonly #source: string;
  readonly #emit: Emit;
  readonly #byCode = new Map<string, Map<string, string>>();
  readonly #outlets = new Map<string, string>();

  constructor(source: string, emit: Emit) {
    this.#source = source;
    this.#emit = emit;
  }

  /** The id of a side, with the numbers of Gleditsch and Ward where it is a state: one, or several between semicolons. */
  side(code: string, name: string, gleditschWard: string): string {
    let names = this.#byCode.get(code);
    if (names === undefined) {
      names = new Map();
      this.#byCode.set(code, names);
    }
    const key = `${name}\0${gleditschWard}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const coded = /^\d{1,12}$/.test(code);
    const base = coded ? `ucdp-actor-${code}` : `ucdp-actor-${idPartOf(code, name)}`;
    const id = coded && names.size > 0 ? `${base}-${idPartOf(name, gleditschWard)}` : base;
    names.set(key, id);
    this.#emit(this.#actor(id, code, name, gleditschWard));
    return id;
  }

  #actor(id: string, code: string, name: string, gleditschWard: string): ActorLine {
    const source = this.#source;
    const numbers = gleditschWard.split(";").flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
    const ids: OutsideId[] = [
      ...(code === "" ? [] : [{ scheme: "ucdp-actor", id: code, source }]),
      ...numbers.map((number) => ({ scheme: "gleditsch-ward", id: number, source })),
    ];
    const type = numbers.length > 0 ? "state" : /^civilians$/i.test(name.trim()) ? "population" : "organisation";
    const names = [{ text: name, lang: "en", source }];
    return { kind: "actor", id, type, names, ...(ids.length === 0 ? {} : { ids }) };
  }

  /** The id of an outlet or an agency, by its name. */
  outlet(name: string): string {
    const known = this.#outlets.get(name);
    if (known !== undefined) return known;
    const id = `ucdp-outlet-${idPartOf(name)}`;
    this.#outlets.set(name, id);
    this.#emit({ kind: "actor", id, type: "outlet", names: [{ text: name, lang: "und", source: this.#source }] });
    return id;
  }
}
