/** Where a name is looked up. */
type Known = Pick<ReadonlySet<string>, "has">;

/** Words before the name of somebody who is no public speaker: ranks, and what befell or where they live. */
const before: ReadonlySet<string> = new Set([
  ..."private corporal sergeant conscript soldier serviceman villager victim resident".split(" "),
  ..."рядовой сержант солдат военнослужащий житель".split(" "),
  ..."əsgər çavuş gizir".split(" "),
  ..."շարքային սերժանտ զինծառայող".split(" "),
]);

const streets: ReadonlySet<string> = new Set(["street", "avenue", "lane", "road", "küçəsi", "փողոց"]);

/**
 * What in a text tells of a private person, if anything: an e-mail address, a telephone number, a home address, a minor by
 * name and age, somebody dead, wounded or captured by name. Word by word, so that no text takes long.
 *
 * @param known names of actors, in lower case: their part is public.
 */
export function privateIn(text: string, known: Known): string | undefined {
  if (hasPhone(text)) return "a telephone number";
  const words = text.split(/\s/u).filter((word) => word !== "");
  for (const [i, word] of words.entries()) {
    const found = privateAt(words, i, word, known);
    if (found !== undefined) return found;
  }
  return undefined;
}

function privateAt(words: readonly string[], i: number, word: string, known: Known): string | undefined {
  if (word.includes("@") && isEmail(word)) return "an e-mail address";
  const bare = bareOf(word).toLowerCase();
  if (isAddress(words, i, bare)) return "a home address";
  if (/^(?:[1-9]|1[0-7])-year-old$/.test(bare)) {
    for (let j = i + 1; j < i + 5; j++) if (isName(words, j, known)) return "a minor by name and age";
  }
  // "Anna Example, 9, was hurt": an age stands between commas or at an end.
  const aged = bare === "aged" ? i + 1 : i;
  if (isAge(words, aged) && (words[i - 1] ?? "").endsWith(",") && isName(words, i - 2, known))
    return "a minor by name and age";
  const title = bare.endsWith("s") ? bare.slice(0, -1) : bare;
  const named = (before.has(bare) || before.has(title)) && bareOf(word) === word && isName(words, i + 1, known);
  return named ? "the name of somebody dead, wounded or captured" : undefined;
}

/** Whether two words from an index on are a name, and not an actor's. */
function isName(words: readonly string[], i: number, known: Known): boolean {
  const [first, second] = [words[i] ?? "", words[i + 1] ?? ""];
  if (!/^\p{Lu}\p{Ll}/u.test(first) || !/^\p{Lu}\p{Ll}/u.test(second) || bareOf(first) !== first) return false;
  return !known.has(`${first} ${bareOf(second)}`.toLowerCase());
}

function isAge(words: readonly string[], i: number): boolean {
  return (
    /^(?:[1-9]|1[0-7])(?:[,.;)]|$)/.test(words[i] ?? "") &&
    (i === words.length - 1 || bareOf(words[i] ?? "") !== words[i])
  );
}

/** "12 Example Street", "ул. Примерная, д. 5", "Nümunə küçəsi, 5", "Օրինակ փողոց, 5". */
function isAddress(words: readonly string[], i: number, bare: string): boolean {
  const isNumber = (word: string | undefined) => /^\d{1,4}(?:\D|$)/.test(word ?? "");
  const isCapital = (word: string | undefined) => /^\p{Lu}/u.test(word ?? "");
  if (bare === "ул" || bare === "улица") {
    return isCapital(words[i + 1]) && (isNumber(words[i + 2]) || isNumber(words[i + 3]));
  }
  if (!streets.has(bare) || !isCapital(words[i - 1])) return false;
  if (bare === "küçəsi" || bare === "փողոց") return isNumber(words[i + 1]);
  return isCapital(words[i]) && (isNumber(words[i - 2]) || (isCapital(words[i - 2]) && isNumber(words[i - 3])));
}

function isEmail(word: string): boolean {
  const [local = "", domain = "", ...more] = bareOf(word).split("@");
  return more.length === 0 && /[\p{L}\p{N}]$/u.test(local) && /^[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u.test(domain);
}

/** A plus sign and nine digits at least, with spaces, brackets and hyphens among them. */
function hasPhone(text: string): boolean {
  for (let start = text.indexOf("+"); start >= 0; start = text.indexOf("+", start + 1)) {
    let digits = 0;
    let gap = 0;
    for (const character of text.slice(start + 1, start + 30)) {
      if (character >= "0" && character <= "9") {
        digits++;
        gap = 0;
      } else if (!" ()-".includes(character) || ++gap > 2) break;
    }
    if (digits >= 9) return true;
  }
  return false;
}

/** A word without punctuation at its ends. */
function bareOf(word: string): string {
  let [from, to] = [0, word.length];
  while (from < to && '.,;:!?()[]"“”«»„‘’…'.includes(word[from] ?? "")) from++;
  while (to > from && '.,;:!?()[]"“”«»„‘’…'.includes(word[to - 1] ?? "")) to--;
  return word.slice(from, to);
}
