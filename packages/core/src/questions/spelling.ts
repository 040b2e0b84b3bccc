/**
 * Letters of other scripts, and Latin letters that do not come apart into a letter and a mark, in plain Latin: Cyrillic
 * and Armenian after the BGN/PCGN romanisations without their marks, Azerbaijani by the nearest English letters.
 */
const letters: { readonly [letter: string]: string } = {
  // Azerbaijani, Turkish and other Latin
  ə: "a",
  ǝ: "a",
  ı: "i",
  ş: "sh",
  ç: "ch",
  c: "c",
  ğ: "gh",
  x: "kh",
  q: "q",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  // Cyrillic
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ә: "a",
  ө: "o",
  ү: "u",
  һ: "h",
  ҹ: "j",
  ҝ: "g",
  ғ: "gh",
  // Armenian
  ա: "a",
  բ: "b",
  գ: "g",
  դ: "d",
  ե: "e",
  զ: "z",
  է: "e",
  ը: "y",
  թ: "t",
  ժ: "zh",
  ի: "i",
  լ: "l",
  խ: "kh",
  ծ: "ts",
  կ: "k",
  հ: "h",
  ձ: "dz",
  ղ: "gh",
  ճ: "ch",
  մ: "m",
  յ: "y",
  ն: "n",
  շ: "sh",
  ո: "o",
  չ: "ch",
  պ: "p",
  ջ: "j",
  ռ: "r",
  ս: "s",
  վ: "v",
  տ: "t",
  ր: "r",
  ց: "ts",
  ւ: "v",
  փ: "p",
  ք: "k",
  և: "ev",
  օ: "o",
  ֆ: "f",
};

/** Apostrophes, and the modifier letters that stand for a glottal stop, an aspiration or a soft sign. */
const apostrophes = /[’'‘`´′ʹʺʻʼʽʾʿ՚]/;

/** The words of a text in plain lower-case Latin letters and digits, without marks: `Kəlbəcər` → `kalbacar`. */
export function latin(text: string): string[] {
  // Most of many names have none but plain letters.
  if (/^[ -~]*$/.test(text)) return plainWords(text);
  const words: string[] = [];
  let word = "";
  const folded = [...text.normalize("NFC").toLowerCase()];
  for (let i = 0; i < folded.length; i++) {
    const letter = folded[i] ?? "";
    // ու is one Armenian vowel, written with two letters.
    const own = letter === "ո" && folded[i + 1] === "ւ" ? "u" : letters[letter];
    if (own === "u" && letter === "ո") i++;
    const plain = own ?? letter.normalize("NFKD").replace(/\p{M}/gu, "");
    if (/^[a-z0-9]*$/.test(plain) && (plain !== "" || own !== undefined || /\p{M}/u.test(letter))) word += plain;
    else if (apostrophes.test(letter)) continue;
    else {
      if (/[\p{L}\p{N}]/u.test(plain)) word += plain;
      else if (word !== "") {
        words.push(word);
        word = "";
      }
    }
  }
  if (word !== "") words.push(word);
  return words;
}

/** The same of a text in ASCII. */
function plainWords(text: string): string[] {
  const folded = text.toLowerCase().replace(/['`]/g, "").replace(/x/g, "kh");
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** Spellings of one consonant in the romanisations that are in use, the longest first. */
const consonants: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/dzh|dsh|dj|zh|c(?!h)|j/g, "J"],
  [/tch|tsch|ch/g, "C"],
  [/sh/g, "S"],
  [/ts|tz/g, "T"],
  [/ph/g, "f"],
  [/w/g, "v"],
  // Qarabağ, Ղարաբաղ, Карабах: what one language writes with q or ğ, the next writes with g, gh, k or kh.
  [/[kg]h|[gq]/g, "k"],
];

/**
 * A key that the spellings of one name share: its consonants by sound, without vowels and doublings. `undefined` for a
 * name with fewer than four consonants, where too many names would share one.
 */
export function sound(word: string): string | undefined {
  let key = word;
  for (const [spelling, name] of consonants) key = key.replace(spelling, name);
  key = key.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
  return key.length < 4 ? undefined : key;
}
