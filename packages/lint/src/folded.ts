/** A name without case, marks, apostrophes and punctuation, so that its spellings compare: `K’arvacharr` → `karvacharr`. */
export function folded(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ə/g, "a")
    .replace(/ı/g, "i")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/ +/g, " ")
    .trim();
}
