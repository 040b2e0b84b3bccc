import { type Actor, type Dataset, type LocalText, nameFor, namesBeside, type Place } from "@incident-data/core";
import type { LocalLine } from "./protocol.ts";

type Named = Pick<Actor | Place, "names">;

/** The name of a record in the reader's language, else the first on record. */
export function nameLine(record: Named, lang: string): LocalLine {
  // Most records of a large data set have one name, which then is the one.
  const [only, ...others] = record.names;
  const { text, lang: own } = only !== undefined && others.length === 0 ? only : nameFor(record, lang).name;
  return { text, lang: own };
}

/** The names that belong beside it, so that no user's name is left out. */
export function otherNames(record: Named, lang: string): readonly LocalLine[] {
  return namesBeside(record, nameFor(record, lang).name).map(({ text, lang: own }) => ({ text, lang: own }));
}

/** An editor's text in the reader's language, else in English, else as the record has it first. */
export function lineOf(text: LocalText, lang: string): LocalLine | undefined {
  const found = [lang, "en"].find((each) => Object.hasOwn(text, each)) ?? Object.keys(text)[0];
  return found === undefined ? undefined : { text: text[found] ?? "", lang: found };
}

/** What a source is called in a list: its title, else whose it is, else its id. */
export function labelOfSource(dataset: Dataset, id: string, lang: string): LocalLine {
  const { title, by } = dataset.source(id);
  const own = title === undefined ? undefined : lineOf(title, lang);
  return own ?? (by === undefined ? { text: id, lang: "und" } : nameLine(dataset.actor(by), lang));
}
