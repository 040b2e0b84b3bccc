/** A text in Unicode normalisation form C, without white space at its ends, and with one space where there were several. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(spaced, single).trim();
}

const spaced = /\S[ \t\u00a0]+/g;

/** Not at the beginning of a line, where spaces may be an indentation, nor at its end. */
function single(found: string, at: number, text: string): string {
  const isWithinLine = /\S/.test(text.charAt(at + found.length));
  const isSingle = found.length === 2 && !found.endsWith("\t");
  return isWithinLine && !isSingle ? `${found.charAt(0)} ` : found;
}
