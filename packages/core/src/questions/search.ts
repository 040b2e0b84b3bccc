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

interface Indexed {
  readonly kind: Found<Ids>["kind"];
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly sounds: readonly string[];
}

const indexes = new WeakMap<object, readonly Indexed[]>();

/**
 * The actors, places and incidents that bear a name, by any spelling in Latin, Cyrillic or Armenian letters: `Kelbecer`,
 * `Кельбаджар` and `Քելբաջար` all find Kalbajar. Every word that is asked for must be a whole word of the name: `Yeraskh`
 * does not find Yeraskhahun. Matches by spelling come first; each record comes once.
 */
export function search<I extends Ids>(dataset: Dataset<I>, text: string): Found<I>[];
export function search(dataset: Dataset, text: string): Found<AnyIds>[] {
  const wanted = latin(text);
  if (wanted.length === 0) return [];
  const wantedSounds = wanted.map(sound);
  const found = new Map<string, Found<AnyIds>>();
  const collect = (by: "spelling" | "sound", matches: (entry: Indexed) => boolean) => {
    for (const entry of indexOf(dataset)) {
      const key = `${entry.kind} ${entry.id}`;
      if (found.has(key) || !matches(entry)) continue;
      found.set(key, { kind: entry.kind, id: entry.id, name: entry.name, by });
    }
  };
  collect("spelling", ({ spellings }) => wanted.every((word) => spellings.includes(word)));
  collect("sound", ({ sounds }) => wantedSounds.every((word) => word !== undefined && sounds.includes(word)));
  return [...found.values()];
}

function indexOf(dataset: Dataset): readonly Indexed[] {
  const made = indexes.get(dataset);
  if (made !== undefined) return made;
  const index: Indexed[] = [];
  const add = (kind: Indexed["kind"], id: string, name: string) => {
    const spellings = latin(name);
    const sounds = spellings.map(sound).filter((key) => key !== undefined);
    index.push({ kind, id, name, spellings, sounds });
  };
  for (const { id, names } of list(dataset.places)) for (const { text } of names) add("place", id, text);
  for (const { id, names } of list(dataset.actors)) for (const { text } of names) add("actor", id, text);
  for (const { id, title } of list(dataset.incidents))
    for (const text of Object.values(title)) add("incident", id, text);
  indexes.set(dataset, index);
  return index;
}
