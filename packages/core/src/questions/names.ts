import type { Ids } from "../ids.ts";
import type { Name } from "../records/common.ts";

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
