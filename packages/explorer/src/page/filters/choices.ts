import type { Choice } from "../../engine/protocol.ts";

/** Up to so many choices are looked over at a glance; more are searched. */
export const searchedFrom = 12;

/** So many choices are drawn at most: a data set may have thousands of actors. */
export const mostDrawn = 100;

/**
 * The choices that are drawn, and how many more would be: those chosen first, then those whose name has every word of the
 * search, in any case and without marks on letters.
 */
export function drawnChoices(
  choices: readonly Choice[],
  chosen: readonly string[],
  search: string,
): { readonly drawn: readonly Choice[]; readonly more: number } {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const isFound = ({ label }: Choice): boolean => words.every((word) => plain(label.text).includes(word));
  const isChosen = ({ id }: Choice): boolean => chosen.includes(id);
  const found = choices.filter((choice) => !isChosen(choice) && isFound(choice));
  const drawn = [...choices.filter(isChosen), ...found.slice(0, mostDrawn)];
  return { drawn, more: Math.max(0, found.length - mostDrawn) };
}

/** A list with a value more, or less where it has it already. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
