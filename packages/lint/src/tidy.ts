/** A text in Unicode normalisation form C, without white space at its ends, and with one space where there were several. */
export function tidy(text: string): string {
  return (
    text
      .normalize("NFC")
      // Not at the beginning of a line: there spaces may be an indentation.
      .replace(/(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)/g, " ")
      .trim()
  );
}
