/** Words with which a text gives what follows to somebody else, by language. */
const markers: { readonly [lang: string]: RegExp } = {
  // "According to the information at hand" gives it to nobody.
  en: /\baccording to\b(?! (?:the )?(?:latest |first |preliminary )?(?:information|reports|data|figures) (?:available|at hand|received|so far|we have))|\bas reported by\b|\bcit(?:es|ed|ing)\b|\bquot(?:es|ed|ing)\b/i,
  ru: /согласно|по данным|по словам|по информации|со ссылкой на/i,
  az: /məlumatına görə|sözlərinə görə|məlumatına əsasən|istinadən/i,
  hy: /համաձայն|տվյալներով|խոսքով|հղում անելով|ըստ\s/i,
  tr: /göre|açıklamasına|dayandırdığı/i,
};

/** The words of a text that give what it says to somebody else, where there are any. */
export function attributionIn(text: string, lang: string): string | undefined {
  return markers[lang]?.exec(text)?.[0];
}
