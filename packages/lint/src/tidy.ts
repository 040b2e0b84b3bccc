/** A text in Unicode normalisation form C, without white space at its ends, and with one space where there were several. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[ \t\u00a0]{2,}|\t/g, " ")
    .trim();
}
