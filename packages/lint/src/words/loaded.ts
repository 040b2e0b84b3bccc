/**
 * Words that take a side, by language, as beginnings of words: what one side says of itself beside what it says of the other.
 * After the cautions of the Reuters Handbook of Journalism (terrorism, martyr), of the BBC's Editorial Guidelines on war and
 * terror, and of the Simple Event Model, whose example of roles by authority is "liberators" and "occupiers".
 */
const stems: { readonly [lang: string]: readonly string[] } = {
  en: [
    "liberat",
    "occupied",
    "occupier",
    "occupying",
    "occupation",
    "provocat",
    "terroris",
    "martyr",
    "aggressor",
    "aggressive",
    "aggression",
    "regime",
    "puppet",
    "separatis",
    "saboteur",
    "bandit",
    "invader",
    "heroic",
    "heroes",
    "heroism",
    "barbar",
    "treacher",
    "cowardly",
    "vandal",
    "fascis",
    "so-called",
    "enemy",
    "enemies",
    "neutralised",
    "neutralized",
  ],
  ru: [
    "освобожд",
    "освободи",
    "оккуп",
    "провокац",
    "провокатор",
    "террор",
    "шахид",
    "мученик",
    "агресс",
    "режим",
    "марионет",
    "сепарат",
    "диверсант",
    "бандит",
    "каратель",
    "захватчик",
    "героич",
    "герой",
    "варвар",
    "вероломн",
    "фашис",
    "так называем",
    "враг",
    "вражес",
    "противник",
    "нейтрализова",
  ],
  az: [
    "azad edil",
    "azad etdi",
    "işğal",
    "təxribat",
    "terror",
    "şəhid",
    "təcavüz",
    "rejim",
    "separat",
    "diversiya",
    "bandit",
    "quldur",
    "qəhrəman",
    "vəhşi",
    "vandal",
    "faşist",
    "qondarma",
    "düşmən",
    "zərərsizləşdir",
  ],
  hy: [
    "ազատագր",
    "օկուպ",
    "բռնազավթ",
    "սադրանք",
    "սադրիչ",
    "ահաբեկ",
    "նահատակ",
    "ագրես",
    "վարչախումբ",
    "ռեժիմ",
    "խամաճիկ",
    "անջատողակ",
    "դիվերս",
    "ավազակ",
    "հերոս",
    "բարբարոս",
    "վանդալ",
    "ֆաշիս",
    "այսպես կոչված",
    "թշնամ",
    "հակառակորդ",
    "չեզոքաց",
  ],
};

/** Where such a word is the name of a thing that both sides call so. */
const neutral: readonly RegExp[] = [
  /\b(?:ceasefire|cease-fire|visa|customs|border) regime/giu,
  /режим(?:а|у|ом|е|ы|ов)? (?:прекращения огня|тишины|перемирия)/giu,
  /(?:atəşkəs|sərhəd) rejim(?:i|in|ini|inə|ində)?/giu,
  /(?:հրադադարի|սահմանային) ռեժիմ(?:ը|ի|ին)?/giu,
  /\boccupation of (?:the )?(?:parent|father|mother)/giu,
];

/** Quotation marks of the four languages, opening and closing. */
const marks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["‘", "’"],
]);

/** The loaded words of a text outside quotation marks; of a text without a language by those of all. */
export function loadedWordsIn(text: string, lang: string | undefined): readonly string[] {
  // The capital İ of Azerbaijani has no other case that a comparison would find.
  let bare = withoutQuoted(text.replaceAll("İ", "i"));
  for (const pattern of neutral) bare = bare.replace(pattern, " ");
  const own = lang === undefined ? Object.values(stems).flat() : (stems[lang] ?? []);
  const words = bare.match(/[\p{L}\p{M}-]+/gu) ?? [];
  const found = words.filter((word, i) => {
    const two = `${word} ${words[i + 1] ?? ""}`.toLowerCase();
    return own.some((stem) => two.startsWith(stem));
  });
  return [...new Set(found)];
}

/** A text without what stands between quotation marks on one line: somebody's words. */
function withoutQuoted(text: string): string {
  let kept = "";
  let from = 0;
  // Where each closing mark stands next, so that a text of opening marks is gone through once.
  const next = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const close = marks.get(text[i] ?? "");
    if (close === undefined || i < from) continue;
    let end = next.get(close) ?? -2;
    if (end !== -1 && end <= i) {
      end = text.indexOf(close, i + 1);
      next.set(close, end);
    }
    if (end < 0) continue;
    const words = text.slice(i + 1, end);
    if (words.length > 1_000 || words.includes("\n")) continue;
    kept += `${text.slice(from, i)} `;
    from = end + 1;
  }
  return kept + text.slice(from);
}
