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
    "hero",
    "heroes",
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
  /режим\p{L}* (?:прекращения огня|тишины|перемирия)/giu,
  /(?:atəşkəs|sərhəd) rejim\p{L}*/giu,
  /(?:հրադադարի|սահմանային) ռեժիմ\p{L}*/giu,
  /\boccupation of (?:the )?(?:parent|father|mother)/giu,
];

/** What stands between quotation marks, of any of the four languages: somebody's words. */
const quoted = /"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|‘[^’\n]*’/gu;

const patterns = new Map(
  Object.entries(stems).map(([lang, own]) => [
    lang,
    new RegExp(`(?<![\\p{L}\\p{M}-])(?:${own.join("|")})[\\p{L}\\p{M}]*`, "giu"),
  ]),
);

/** The loaded words of a text outside quotation marks; of a text without a language by those of all. */
export function loadedWordsIn(text: string, lang: string | undefined): readonly string[] {
  let bare = text.replace(quoted, (words) => " ".repeat(words.length));
  for (const pattern of neutral) bare = bare.replace(pattern, " ");
  const tables =
    lang === undefined ? [...patterns.values()] : [patterns.get(lang)].filter((each) => each !== undefined);
  return [...new Set(tables.flatMap((pattern) => bare.match(pattern) ?? []))];
}
