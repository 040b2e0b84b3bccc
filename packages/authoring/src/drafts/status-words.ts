/** Beginnings of words that say whose status somebody counts, by language; the reader of a draft judges the rest. */
const words: {
  readonly [lang: string]: { readonly military: readonly string[]; readonly civilian: readonly string[] };
} = {
  en: {
    military: ["soldier", "servicem", "servicewom", "troop", "officer", "conscript", "fighter", "militar", "marine"],
    civilian: ["civilian", "villager", "child", "resident", "women", "passenger", "inhabitant"],
  },
  ru: {
    military: ["военнослужащ", "солдат", "офицер", "боец", "бойц", "военн"],
    civilian: ["мирн", "граждан", "жител", "дет", "ребён", "ребен"],
  },
  az: { military: ["əsgər", "hərb", "zabit", "gizir"], civilian: ["mülki", "dinc", "sakin", "uşaq"] },
  hy: { military: ["զինծառայ", "զինվոր", "սպա"], civilian: ["քաղաքացի", "խաղաղ", "բնակիչ", "երեխա"] },
  tr: { military: ["asker", "subay"], civilian: ["sivil", "çocuk", "köylü"] },
};

/** The status that some words name, where they name one only. */
export function statusIn(text: string, lang: string): "military" | "civilian" | undefined {
  const table = words[lang.split("-")[0]?.toLowerCase() ?? ""];
  const own = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const names = (stems: readonly string[]) => own.some((word) => stems.some((stem) => word.startsWith(stem)));
  const [military, civilian] = [names(table?.military ?? []), names(table?.civilian ?? [])];
  return military === civilian ? undefined : military ? "military" : "civilian";
}
