/** Up to so many choices are looked over at a glance; more are searched. */
export const searchedFrom = 12;

/** So many choices are drawn at most: a data set may have thousands of actors. */
export const mostDrawn = 50;

/**
 * The positions of the choices that are drawn, and how many more would be: those chosen first, then those whose name has every
 * word of the search, in any case and without marks on letters.
 * @param names what each is called, as `plain` gives it; asked for where something is searched.
 */
export function drawnChoices(
  count: number,
  names: () => readonly string[],
  chosen: readonly number[],
  search: string,
): { readonly drawn: readonly number[]; readonly more: number } {
  const isChosen = new Set(chosen);
  const words = plain(search).split(/\s+/).filter(Boolean);
  const searched = words.length === 0 ? undefined : names();
  const drawn = [...isChosen].sort((a, b) => a - b);
  let found = 0;
  for (let position = 0; position < count; position++) {
    // Of what is not searched the first are enough.
    if (searched === undefined && found === mostDrawn) break;
    if (isChosen.has(position) || !words.every((word) => searched?.[position]?.includes(word))) continue;
    found++;
    if (found <= mostDrawn) drawn.push(position);
  }
  const all = searched === undefined ? count - isChosen.size : found;
  return { drawn, more: Math.max(0, all - mostDrawn) };
}

/** A list with a value more, or less where it has it already. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

/** A name in lower case without marks on its letters. Most of many names need no more than the first. */
export function plain(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
