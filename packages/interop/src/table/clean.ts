import { isPlain, oddCharacters } from "@incident-data/core/characters";

/** What was taken out of a text: characters that no record may hold, and such as no name may. */
export type Taken = "control" | "hidden";

/** A text without the characters that no record may hold, and, where it becomes a name, without those that are not seen. */
export function cleanText(text: string, isName: boolean): { readonly text: string; readonly taken: readonly Taken[] } {
  if (isPlain(text)) return { text, taken: [] };
  let [made, from] = ["", 0];
  const taken = new Set<Taken>();
  for (const { position, code, kind } of oddCharacters(text)) {
    if (kind === "hidden_character" && !isName) continue;
    taken.add(kind === "hidden_character" ? "hidden" : "control");
    made += text.slice(from, position);
    from = position + (code > 0xffff ? 2 : 1);
  }
  return { text: made + text.slice(from), taken: [...taken] };
}

/** Why characters are lost. */
export const takenLosses: { readonly [T in Taken]: string } = {
  control: "a control character, which no record may hold",
  hidden: "a character that is not seen, which no name may hold",
};
