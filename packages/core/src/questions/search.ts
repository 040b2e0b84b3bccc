import { type Dataset, list } from "../dataset.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import { latin, sound } from "./spelling.ts";

/** A record found by a name. */
export interface Found<I extends Ids> {
  readonly kind: "actor" | "place" | "incident";
  readonly id: Id<I, "actor"> | Id<I, "place"> | Id<I, "incident">;
  /** The name that matched, as it is written in the record. */
  readonly name: string;
  /** `spelling`: the same letters but for marks, case and script. `sound`: another spelling of the same sounds. */
  readonly by: "spelling" | "sound";
}

/** The names of a data set, and which of them have a word. */
interface Index {
  readonly names: readonly Omit<Found<AnyIds>, "by">[];
  readonly bySpelling: ReadonlyMap<string, readonly number[]>;
  readonly bySound: ReadonlyMap<string, readonly number[]>;
}

/** The names that were looked at, and what looks at the others: each step at some more. */
interface Indexing {
  readonly index: Index;
  readonly rest: Iterator<void>;
}

const indexings = new WeakMap<object, Indexing>();

/** So many names are looked at in a step: some milliseconds. */
const step = 2000;

/**
 * The actors, places and incidents that bear a name, by any spelling in Latin, Cyrillic or Armenian letters: `Kelbecer`,
 * `Кельбаджар` and `Քելբաջար` all find Kalbajar. Every word that is asked for must be a whole word of the name: `Yeraskh`
 * does not find Yeraskhahun. Matches by spelling come first; each record comes once.
 */
export function search<I extends Ids>(dataset: Dataset<I>, text: string): Found<I>[];
export function search(dataset: Dataset, text: string): Found<AnyIds>[] {
  const wanted = latin(text);
  if (wanted.length === 0) return [];
  const { names, bySpelling, bySound } = indexOf(dataset);
  const found = new Map<string, Found<AnyIds>>();
  const collect = (by: "spelling" | "sound", positions: readonly number[]) => {
    for (const position of positions) {
      const name = names[position];
      const key = `${name?.kind} ${name?.id}`;
      if (name !== undefined && !found.has(key)) found.set(key, { ...name, by });
    }
  };
  collect("spelling", withEvery(bySpelling, wanted));
  collect("sound", withEvery(bySound, wanted.map(sound)));
  return [...found.values()];
}

/** The names that have every word; none where a word has no key. */
function withEvery(
  index: ReadonlyMap<string, readonly number[]>,
  words: readonly (string | undefined)[],
): readonly number[] {
  const [first = [], ...others] = words.map((word) => (word === undefined ? [] : (index.get(word) ?? [])));
  const sets = others.map((each) => new Set(each));
  return first.filter((position) => sets.every((set) => set.has(position)));
}

/**
 * Whether `search` has looked at all names of a data set, after some milliseconds of looking at more of them: the first search of a
 * large one then need not look at them all at once.
 *
 * @example
 * import { prepareSearch } from "@incident-data/core";
 *
 * while (!prepareSearch(dataset)) await new Promise((resume) => setTimeout(resume));
 */
export function prepareSearch<I extends Ids>(dataset: Dataset<I>): boolean;
export function prepareSearch(dataset: Dataset): boolean {
  return indexingOf(dataset).rest.next().done === true;
}

function indexOf(dataset: Dataset): Index {
  const { index, rest } = indexingOf(dataset);
  while (rest.next().done !== true);
  return index;
}

function indexingOf(dataset: Dataset): Indexing {
  const begun = indexings.get(dataset) ?? indexing(dataset);
  indexings.set(dataset, begun);
  return begun;
}

function indexing(dataset: Dataset): Indexing {
  const names: Omit<Found<AnyIds>, "by">[] = [];
  const [bySpelling, bySound] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const sounds = new Map<string, string | undefined>();
  const soundOf = (word: string): string | undefined => {
    if (!sounds.has(word)) sounds.set(word, sound(word));
    return sounds.get(word);
  };
  const add = (kind: Found<AnyIds>["kind"], id: string, name: string) => {
    const position = names.push({ kind, id, name }) - 1;
    for (const word of latin(name)) {
      put(bySpelling, word, position);
      const key = soundOf(word);
      if (key !== undefined) put(bySound, key, position);
    }
  };
  const looking = function* (): Iterator<void> {
    for (const [kind, id, text] of allNames(dataset)) {
      add(kind, id, text);
      if (names.length % step === 0) yield;
    }
  };
  return { index: { names, bySpelling, bySound }, rest: looking() };
}

function* allNames(dataset: Dataset): Iterable<readonly [Found<AnyIds>["kind"], id: string, text: string]> {
  for (const { id, names } of list(dataset.places)) for (const { text } of names) yield ["place", id, text];
  for (const { id, names } of list(dataset.actors)) for (const { text } of names) yield ["actor", id, text];
  for (const { id, title } of list(dataset.incidents))
    for (const text of Object.values(title)) yield ["incident", id, text];
}

/** Each position once: those of one name come one after another. */
function put(index: Map<string, number[]>, word: string, position: number): void {
  const positions = index.get(word);
  if (positions === undefined) index.set(word, [position]);
  else if (positions.at(-1) !== position) positions.push(position);
}
