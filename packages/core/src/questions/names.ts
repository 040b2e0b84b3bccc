import type { Ids } from "../ids.ts";
import type { Name } from "../records/common.ts";
import { latin, sound } from "./spelling.ts";

/** A name in the reader's language, and every other name beside it: none of them is *the* name. */
export interface NameChoice<I extends Ids> {
  readonly name: Name<I>;
  readonly others: readonly Name<I>[];
}

interface Named<I extends Ids> {
  readonly names: readonly Name<I>[];
}

/** The names of an actor or a place in a language, or in any dialect of it (`en` finds `en-GB`). */
export function namesIn<I extends Ids>(record: Named<I>, lang: string): Name<I>[] {
  const wanted = lang.toLowerCase();
  return record.names.filter((name) => {
    const own = name.lang.toLowerCase();
    return own === wanted || own.startsWith(`${wanted}-`) || wanted.startsWith(`${own}-`);
  });
}

/**
 * The name to show to a reader: the first in one of the reader's languages, one of exactly that tag before one of a broader
 * or a narrower, else the first on record, with all others beside it. A name that was in use until some past date is passed over where another is there.
 */
export function nameFor<I extends Ids>(record: Named<I>, langs: string | readonly string[]): NameChoice<I> {
  const wanted = typeof langs === "string" ? [langs] : langs;
  const current = record.names.filter((name) => name.to === undefined);
  const candidates = current.length > 0 ? current : record.names;
  const exact = (lang: string) => candidates.filter((each) => each.lang.toLowerCase() === lang.toLowerCase());
  const name = wanted.flatMap((lang) => [...exact(lang), ...namesIn({ names: candidates }, lang)])[0] ?? candidates[0];
  if (name === undefined) throw new TypeError("a record without a name");
  return { name, others: record.names.filter((other) => other !== name) };
}

/**
 * The names that belong beside one that a reader is shown, so that no user's name is left out: one of each actor that is
 * recorded to use another (`usedBy`), the others of the reader's language, and of each other language the first that is
 * another name and not the same one in another spelling (`Kalbajar`, `Кельбаджар`). Names of the past and of no stated
 * language are left out.
 *
 * @example
 * namesBeside(dataset.place("kalbajar"), nameFor(dataset.place("kalbajar"), "en").name); // Քարվաճառ
 */
export function namesBeside<I extends Ids>(record: Named<I>, shown: Name<I>): Name<I>[] {
  const beside: Name<I>[] = [];
  const isNew = ({ text }: Name<I>) => [shown, ...beside].every((each) => !sameName(each.text, text));
  const current = record.names.filter(({ to, lang }) => to === undefined && lang !== "und");
  const used = new Set<string>(shown.usedBy ?? []);
  const add = (name: Name<I>) => {
    if (!isNew(name)) return;
    beside.push(name);
    for (const user of name.usedBy ?? []) used.add(user);
  };
  const own = current.filter(({ lang }) => lang === shown.lang);
  for (const name of [...own, ...current]) if ((name.usedBy ?? []).some((user) => !used.has(user))) add(name);
  for (const name of own) add(name);
  const languages = new Set([shown, ...beside].map(({ lang }) => lang));
  for (const name of current) {
    if (languages.has(name.lang)) continue;
    languages.add(name.lang);
    add(name);
  }
  return beside;
}

/** Whether two texts are one name in two spellings: word by word the same letters in Latin, or the same consonants. */
function sameName(a: string, b: string): boolean {
  const [one, other] = [latin(a), latin(b)];
  return one.length === other.length && one.every((word, i) => word === other[i] || sameSound(word, other[i] ?? ""));
}

function sameSound(a: string, b: string): boolean {
  const key = sound(a);
  return key !== undefined && key === sound(b);
}
