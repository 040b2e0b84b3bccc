/**
 * Characters that a reader does not see, and what each may stand in. Unicode Bidirectional Algorithm (UAX 9), section 2,
 * and the Trojan Source paper (CVE-2021-42574) name the marks of direction; UAX 31, section 2.3, the joiners.
 */

/** A character that must not stand where it stands, or that a reader does not see. */
export interface OddCharacter {
  readonly position: number;
  /** Its number in Unicode. */
  readonly code: number;
  readonly kind: "control_character" | "lone_surrogate" | "hidden_character";
}

const names: { readonly [code: number]: string } = {
  173: "soft hyphen",
  847: "combining grapheme joiner",
  1564: "Arabic letter mark",
  4447: "Hangul filler",
  4448: "Hangul filler",
  6158: "Mongolian vowel separator",
  8203: "zero width space",
  8204: "zero width non-joiner",
  8205: "zero width joiner",
  8206: "left-to-right mark",
  8207: "right-to-left mark",
  8232: "line separator",
  8233: "paragraph separator",
  8234: "left-to-right embedding",
  8235: "right-to-left embedding",
  8236: "pop directional formatting",
  8237: "left-to-right override",
  8238: "right-to-left override",
  8288: "word joiner",
  8294: "left-to-right isolate",
  8295: "right-to-left isolate",
  8296: "first strong isolate",
  8297: "pop directional isolate",
  12644: "Hangul filler",
  65279: "zero width no-break space",
  65440: "Hangul filler",
};

/** Everything that `oddCharacters` looks at more closely: one search tells whether a text has any of it. */
const suspect =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass lint/suspicious/noControlCharactersInRegex: they are what is sought
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb]/;

/** A character that can be seen: neither white space nor one without width or ink (soft hyphen, joiners, marks of direction, fillers). */
export const visible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks that need another character to be seen are left out one by one
  /[^\s\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/;

/** Whether a text is free of all that this module knows: the cheap answer, for nearly every text. */
export function isPlain(text: string): boolean {
  return !suspect.test(text);
}

/** The control characters, lone surrogates and hidden characters of a text, one after another. Linear in the text. */
export function* oddCharacters(text: string): Generator<OddCharacter> {
  if (isPlain(text)) return;
  for (let position = 0; position < text.length; position++) {
    const code = text.codePointAt(position) ?? 0;
    // Most characters even of a text that has some odd ones.
    if (code > 0x1f && code < 0x7f) continue;
    const kind = oddAt(text, position, code);
    if (kind !== undefined) yield { position, code, kind };
    if (code > 0xffff) position++;
  }
}

function oddAt(text: string, position: number, code: number): OddCharacter["kind"] | undefined {
  if (isControl(code)) return "control_character";
  if (code >= 0xd800 && code <= 0xdfff) return "lone_surrogate";
  return isHidden(code) && !joins(text, position, code) ? "hidden_character" : undefined;
}

/** C0 and C1 but for tab, line feed, carriage return and next line. */
function isControl(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return code >= 0x7f && code <= 0x9f && code !== 0x85;
}

/** Whether a character turns the direction of the text after it, or has no width and no ink of its own. */
function isHidden(code: number): boolean {
  if (code < 0xad) return false;
  return (
    names[code] !== undefined ||
    (code >= 0x180b && code <= 0x180d) ||
    (code >= 0x2061 && code <= 0x2065) ||
    (code >= 0x206a && code <= 0x206f) ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

/**
 * Whether a joiner stands where spelling wants it: between letters or marks of a script that joins (Persian, Hindi and
 * many more), or inside an emoji. Between letters of a script that does not join it would only hide.
 */
function joins(text: string, position: number, code: number): boolean {
  if (code !== 0x200c && code !== 0x200d) return false;
  // After another that is not seen it joins nothing, which is quickly said.
  if (isHidden(text.charCodeAt(position - 1))) return false;
  const before = text.slice(Math.max(0, position - 2), position);
  const after = text.slice(position + 1, position + 3);
  if (joiningEnd.test(before) && joiningStart.test(after)) return true;
  return code === 0x200d && emojiEnd.test(before) && emojiStart.test(after);
}

const joiningEnd =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}]$/u;
const joiningStart =
  /^[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}]/u;
const emojiEnd = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const emojiStart = /^\p{Extended_Pictographic}/u;

/** A character by its number and, where it hides, its name: `U+202E right-to-left override`. */
export function characterName(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = code >= 0xd800 && code <= 0xdfff ? "half a surrogate pair" : names[code];
  return name === undefined ? number : `${number} ${name}`;
}

/**
 * A text with its odd characters written out as escapes (`\u202e`), as JavaScript and JSON read them: for messages and for
 * generated code, which a hidden character could make look like other code.
 */
export function escaped(text: string): string {
  if (isPlain(text)) return text;
  let made = "";
  let from = 0;
  for (const { position, code } of oddCharacters(text)) {
    const length = code > 0xffff ? 2 : 1;
    made += text.slice(from, position);
    for (let i = position; i < position + length; i++) made += `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`;
    from = position + length;
  }
  return made + text.slice(from);
}
