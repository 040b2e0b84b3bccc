/** A piece of a text, by its places in it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text, with their places. A numeral goes with its groups of three digits ("6,900"), and with the mark that
 * bounds it ("≥ 20", "5+"); other marks belong to no word.
 */
export function wordsIn(text: string): readonly Piece[] {
  const words: { start: number; end: number }[] = [];
  for (const { 0: found, index: start } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [end, last] = [start + found.length, words.at(-1)];
    if (last !== undefined && isGroup(text, last, start, end)) last.end = end;
    else words.push({ start: afterMark(text, start), end });
  }
  for (const word of words) if (text[word.end] === "+") word.end++;
  return words;
}

/** Whether three digits go on with the numeral before them. */
function isGroup(text: string, before: Piece, start: number, end: number): boolean {
  const separator = start === before.end + 1 ? text.charAt(before.end) : "";
  if (separator === "" || !".,\u0020\u00a0\u2009\u202f".includes(separator)) return false;
  const numeral = text.slice(before.start, before.end).replace(/^\D+/, "");
  return /^[0-9]{3}$/.test(text.slice(start, end)) && /^[0-9]{1,3}(?:[^0-9][0-9]{3}){0,4}$/.test(numeral);
}

/** Where a word begins with the mark before it: "≥ 20", ">= 20", "~20". */
function afterMark(text: string, start: number): number {
  const [mark] = /(?:[<>]=?|[≥≤~≈]) ?$/.exec(text.slice(Math.max(0, start - 3), start)) ?? [""];
  return start - mark.length;
}

/** The runs of words in which one expression can stand: none goes past the end of a sentence. */
export function sentencesOf(text: string, words: readonly Piece[]): readonly (readonly Piece[])[] {
  const sentences: Piece[][] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    const between = before === undefined ? "" : text.slice(before.end, word.start);
    // A full stop inside a number or after a short word ("Gen. Smith") ends nothing.
    if (before === undefined || /[!?;:\n…։]|\.\s/.test(between)) sentences.push([word]);
    else sentences.at(-1)?.push(word);
  }
  return sentences;
}

/** Whether two pieces have a character in common. */
export function overlap(a: Piece, b: Piece): boolean {
  return a.start < b.end && b.start < a.end;
}
