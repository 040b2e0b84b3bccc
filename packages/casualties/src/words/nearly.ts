/** Words of the five languages that call a figure a little more than there were. */
const nearly = /(?<![\p{L}])(?:nearly|almost|почти|գրեթե|neredeyse)(?![\p{L}])/iu;

/** True where the words of an approximate count say that it was nearly or almost so many, and so no more. */
export function saysNearly(words: string): boolean {
  return nearly.test(words);
}
