import { readWhen, type WordsAnchor, type WordsWhen } from "@incident-data/dates";
import { overlap, type Piece, sentencesOf, wordsIn } from "./pieces.ts";

/** A date that the words of a quote tell, as a profile reads them. */
export interface DateInWords extends Piece {
  readonly when: WordsWhen;
  /** Whether it is the day on which something was said or published, by the verb before it: "the ministry said on Monday". */
  readonly ofSaying: boolean;
}

/** How verbs of saying begin, by language; where the verb comes at the end nothing is told from it. */
const saying: { readonly [lang: string]: readonly string[] } = {
  en: "said says announced reported stated claimed confirmed denied published issued released posted tweeted wrote".split(
    " ",
  ),
  ru: "сообщил заявил объявил подтвердил опубликова опроверг".split(" "),
};

/** Whether a verb of saying stands before a place: "said", "said in a statement", "told reporters". */
function isBehindSaying(text: string, at: number, lang: string): boolean {
  const [last = "", second = "", third = "", fourth = ""] = wordsBefore(text, at);
  const says = (word: string) => (saying[lang] ?? []).some((verb) => word.startsWith(verb));
  if (says(last)) return true;
  return (
    lang === "en" && (second === "told" || ((second === "a" || second === "an") && third === "in" && says(fourth)))
  );
}

/** The words before a place, the nearest first, as far as the sentence goes. */
function wordsBefore(text: string, at: number): readonly string[] {
  const clause = text.slice(Math.max(0, at - 80), at).split(/[,.;:!?]/);
  return (
    (clause.at(-1) ?? "")
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.reverse() ?? []
  );
}

const languages = ["en", "ru", "az", "hy"] as const;

/** No expression of a date has more words. */
const longest = 8;

/**
 * The dates that a text tells, in the order in which they stand; of two expressions of which one holds the other, the
 * longer. What no rule reads is not among them.
 *
 * @param anchor the days that words such as "yesterday" are relative to
 */
export function datesIn(text: string, lang: string, anchor: WordsAnchor): readonly DateInWords[] {
  const own = languages.find((each) => each === lang.split("-")[0]?.toLowerCase());
  if (own === undefined) return [];
  const found: DateInWords[] = [];
  for (const words of sentencesOf(text, wordsIn(text))) {
    for (let length = Math.min(longest, words.length); length > 0; length--) {
      for (let from = 0; from + length <= words.length; from++) {
        const piece = { start: words[from]?.start ?? 0, end: words[from + length - 1]?.end ?? 0 };
        if (found.some((each) => overlap(each, piece))) continue;
        const read = readWhen(text.slice(piece.start, piece.end), { profile: "plain", lang: own, anchor });
        if (!read.success) continue;
        found.push({ ...piece, when: read.when, ofSaying: isBehindSaying(text, piece.start, own) });
      }
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((each, i) => !isYearOf(text, found[i - 1], each) && !isYearOf(text, each, found[i + 1]));
}

/**
 * Whether a bare year stands directly behind a date that was read without it: no rule reads the two together, and apart
 * they would say something else.
 */
function isYearOf(text: string, date: DateInWords | undefined, year: DateInWords | undefined): boolean {
  if (date === undefined || year === undefined || !/^[0-9]{3,4}$/.test(year.when.words)) return false;
  return /^[\s,]*$/.test(text.slice(date.end, year.start));
}
