import { type Count, type CountReading, type Harm, safeReadCount, type WordsLanguage } from "@incident-data/casualties";
import { type Piece, sentencesOf, wordsIn } from "./pieces.ts";

/** A count of people that the words of a quote tell, as the reader of counts reads them. */
export interface CountInWords extends Piece {
  /** To the letter. */
  readonly words: string;
  readonly count: Count;
  /** Several are their union. */
  readonly harms: readonly Harm[];
}

const languages: ReadonlySet<string> = new Set<WordsLanguage>(["en", "ru", "az", "hy", "tr"]);

/** No expression of a count and its harm has more words. */
const longest = 12;

/**
 * The counts of people who came to harm that a text tells, in the order in which they stand. A number goes with the harm
 * that is named nearest to it; what may be read in two ways, or in none, is not among them.
 */
export function countsIn(text: string, lang: string): readonly CountInWords[] {
  const own = lang.split("-")[0]?.toLowerCase() ?? "";
  if (!languages.has(own)) return [];
  const read = (piece: Piece): Read => readingOf(text.slice(piece.start, piece.end), own as WordsLanguage);
  const found = sentencesOf(text, wordsIn(text)).flatMap((words) => inSentence(text, words, read));
  return found.sort((a, b) => a.start - b.start);
}

type Counted = Extract<CountReading, { readonly kind: "count" }>;

/** What a run of words says, that it says of nobody that anything was said, or nothing that can be read. */
type Read = CountReading | "unread" | "ambiguous";

function readingOf(words: string, lang: WordsLanguage): Read {
  const result = safeReadCount(words, { lang });
  if (result.ok) return result.reading;
  return result.issues[0].code === "unread_words" ? "unread" : "ambiguous";
}

/** A run of words that reads as one count with its harms. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly reading: Counted & { readonly harms: readonly Harm[] };
  /** Whether a comma or the like stands inside: such words belong together less than others. */
  readonly broken: boolean;
}

function inSentence(text: string, words: readonly Piece[], read: (piece: Piece) => Read): CountInWords[] {
  const run: Run = {
    length: words.length,
    piece: (from, to) => ({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }),
    read: (from, to) => read(run.piece(from, to)),
    text: (at) => text.slice(words[at]?.start, words[at]?.end).toLowerCase(),
    isApart: (at) => /[^\s"'“”«»’‘@#-]/.test(text.slice(words[at]?.end, words[at + 1]?.start)),
  };
  const candidates = candidatesIn(run);
  const found: Candidate[] = [];
  const taken: Pick<Candidate, "from" | "to">[] = [];
  // What stands together is widened before what a comma parts may take the words beside it: "no one was killed or wounded,
  // the army said" is of both harms.
  for (const broken of [false, true]) {
    const some = candidates.filter((each) => each.broken === broken && isApartFrom(each, taken));
    const own: Candidate[] = [];
    for (const each of some) if (isApartFrom(each, own)) own.push(each);
    taken.push(...own);
    for (const each of own) {
      const wide = widened(each, taken, run);
      if (wide === undefined) continue;
      found.push(wide);
      taken.push(wide);
    }
  }
  return found.map(({ from, to, reading }) => {
    const piece = run.piece(from, to);
    const own = text.slice(piece.start, piece.end);
    return { ...piece, words: own, count: { ...reading.count, words: own }, harms: reading.harms };
  });
}

/** Whether a run of words shares none with others. */
function isApartFrom({ from, to }: Pick<Candidate, "from" | "to">, others: readonly Pick<Candidate, "from" | "to">[]) {
  return others.every((other) => other.to < from || to < other.from);
}

/** The words of a sentence, by their places among them. */
interface Run {
  readonly length: number;
  piece(from: number, to: number): Piece;
  read(from: number, to: number): Read;
  /** A word in lower case. */
  text(at: number): string;
  /** Whether a comma or the like stands after a word. */
  isApart(at: number): boolean;
}

/** The shortest runs that read as one count with its harms, those first that belong together most. */
function candidatesIn(run: Run): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < run.length; from++) {
    let broken = false;
    for (let to = from; to < Math.min(run.length, from + longest); to++) {
      if (to > from) broken ||= run.isApart(to - 1);
      const reading = run.read(from, to);
      if (!isOfHarms(reading)) continue;
      found.push({ from, to, reading, broken });
      break;
    }
  }
  return found.sort(
    (a, b) => Number(a.broken) - Number(b.broken) || a.to - a.from - (b.to - b.from) || a.from - b.from,
  );
}

function isOfHarms(reading: Read): reading is Candidate["reading"] {
  return (
    typeof reading === "object" &&
    reading.kind === "count" &&
    reading.harms !== undefined &&
    reading.transfer === undefined
  );
}

/** Words before a number that leave it as it is: "put the figure at four", "raised it to five", "a toll of six". */
const sayNothing: ReadonlySet<string> = new Set(["at", "to", "of", "with"]);

/** So many words beside an expression may change what it says: "at least", "or more", "or wounded". */
const beside = 4;

/**
 * The candidate with the words beside it that make the count another one: "at least two wounded" is more than "two
 * wounded". `undefined` where they keep it from being one: "no casualties were reported".
 */
function widened(
  candidate: Candidate,
  taken: readonly Pick<Candidate, "from" | "to">[],
  run: Run,
): Candidate | undefined {
  let best = candidate;
  const isFree = (at: number) =>
    at >= 0 && at < run.length && taken.every((each) => at < each.from || at > each.to || each === candidate);
  for (let from = best.from - 1; best.from - from <= beside && isFree(from) && !run.isApart(from); from--) {
    const reading = run.read(from, best.to);
    if (typeof reading === "object" && reading.kind === "no-claim") return undefined;
    if (isOfHarms(reading) && says(reading) !== says(best.reading)) best = { ...best, from, reading };
  }
  // "Not even two": the word before it would make it something else that cannot be read.
  const before = best.from - 1;
  const changes = isFree(before) && !run.isApart(before) && !sayNothing.has(run.text(before));
  if (changes && run.read(before, best.to) === "unread") return undefined;
  for (let to = best.to + 1; to - best.to <= beside && isFree(to) && !run.isApart(to - 1); to++) {
    const reading = run.read(best.from, to);
    if (typeof reading === "object" && reading.kind === "no-claim") return undefined;
    if (isOfHarms(reading) && says(reading) !== says(best.reading)) best = { ...best, to, reading };
  }
  return best;
}

/** What a reading says, without its words. */
function says({ count, harms }: Candidate["reading"]): string {
  const { words: _, ...own } = count;
  return JSON.stringify([own, harms]);
}
