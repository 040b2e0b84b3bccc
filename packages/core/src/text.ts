/**
 * A text with every run of white space as one space, in Unicode normalisation form C: how passages are compared.
 * Nothing else is changed; a quote that differs in a letter or a mark is another quote.
 */
export function normalise(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Whether `part` stands in `whole` to the letter, white space aside. */
export function contains(whole: string, part: string): boolean {
  return normalise(whole).includes(normalise(part));
}
