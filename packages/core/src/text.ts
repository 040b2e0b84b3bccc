/**
 * A text with every run of white space as one space, in Unicode normalisation form C: how passages are compared.
 * Nothing else is changed; a quote that differs in a letter or a mark is another quote.
 */
export function normalise(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Whether `part` stands in `whole` to the letter, white space aside. */
export function contains(whole: string, part: string): boolean {
  return containsAsWritten(whole, part) || normalise(whole).includes(normalise(part));
}

/** Whether `part` surely stands in `whole`: as it is written, unless a mark just after it, or at its start, belongs to the letter before. */
export function containsAsWritten(whole: string, part: string): boolean {
  const at = whole.indexOf(part);
  return at >= 0 && part.charCodeAt(0) < 0x300 && !(whole.charCodeAt(at + part.length) >= 0x300);
}
