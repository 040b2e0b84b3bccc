import { characterName, isPlain, oddCharacters, visible } from "../characters.ts";
import type { Fault, Path } from "../issues.ts";

/**
 * Fields whose text is somebody's words, to the letter, or the editor's prose. Everything else is an id, a name, a date, a
 * code or an address, where a character that is not seen makes one thing look like another.
 */
const prose: ReadonlySet<string> = new Set([
  "words",
  "vague",
  "prefix",
  "suffix",
  "note",
  "damaged",
  "citation",
  "reason",
]);

/** Prose by language: title › en. */
const byLanguage: ReadonlySet<string> = new Set(["title", "description"]);

/** Objects whose keys are anybody's choice and whose values are no prose whatever the key. */
const free: ReadonlySet<string> = new Set(["forms", "uses"]);

/** Fields of the words themselves, where a quote, a statement's text or a passage holds them; a name has a `text` too. */
const quoted: ReadonlySet<string> = new Set(["text", "from", "to"]);
const holders: ReadonlySet<string> = new Set(["evidence", "terms", "text", "paraphrase", "outline"]);

/** A character that is not seen, or that no text may hold, with the way to the text or key that holds it. */
export interface FoundCharacter {
  readonly code: "control_character" | "lone_surrogate" | "hidden_character";
  readonly path: Path;
  readonly name: string;
  /** Whether it stands in a key rather than in a value. */
  readonly inKey: boolean;
  /** Whether it may stay: a hidden character in somebody's words or in prose. */
  readonly allowed: boolean;
}

/**
 * The odd characters in the texts and keys of a value; of several alike in one text the first. It goes down without
 * recursion, and at most as deep as a record may.
 */
export function charactersIn(value: unknown, path: Path): FoundCharacter[] {
  const found: FoundCharacter[] = [];
  const inText = (text: string, way: Path, inKey: boolean) => found.push(...oddIn(text, path, way, inKey));
  const todo: (readonly [value: unknown, way: Path])[] = [[value, []]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [here, way] = next;
    if (typeof here === "string") {
      if (!isPlain(here)) inText(here, way, false);
    } else if (Array.isArray(here)) {
      for (let i = here.length - 1; i >= 0; i--) if (holdsText(here[i])) todo.push([here[i], [...way, i]]);
    } else if (typeof here === "object" && here !== null) {
      for (const [key, inner] of Object.entries(here).reverse()) {
        if (!isPlain(key)) inText(key, [...way, key], true);
        if (holdsText(inner)) todo.push([inner, [...way, key]]);
      }
    }
  }
  return found;
}

/** Whether there is anything to look at: most texts are plain, and their way is not written down. */
function holdsText(value: unknown): boolean {
  return typeof value === "string" ? !isPlain(value) : typeof value === "object" && value !== null;
}

function oddIn(text: string, base: Path, way: Path, inKey: boolean): FoundCharacter[] {
  const path = [...base, ...way];
  const prosaic = !inKey && isProse(way);
  // Text in which nothing can be seen at all is blank, as its schema says.
  const blank = !visible.test(text);
  const found = new Map<number, FoundCharacter>();
  for (const { kind, code } of oddCharacters(text)) {
    if (found.has(code) || (blank && kind === "hidden_character")) continue;
    const allowed = prosaic && kind === "hidden_character";
    found.set(code, { code: kind, path, name: characterName(code), inKey, allowed });
  }
  return [...found.values()];
}

/** Whether a text at a way into a record is somebody's words or prose. */
export function isProse(way: Path): boolean {
  const steps = way.filter((step) => typeof step === "string");
  const last = steps.at(-1) ?? "";
  const around = steps.at(-2) ?? "";
  if (free.has(around)) return false;
  if (steps.length === 2 && byLanguage.has(around)) return true;
  return prose.has(last) || (quoted.has(last) && holders.has(around));
}

/** What no text of a value may hold, and what is not seen in an id, a name, a key or a code. */
export function characterFaults(value: unknown, path: Path): Fault[] {
  return charactersIn(value, path)
    .filter(({ allowed }) => !allowed)
    .map(({ code, path: at, name, inKey }) => ({
      code,
      path: at,
      expected: expectedOf(code, inKey),
      received: name,
      hint:
        code === "hidden_character" && !inKey
          ? "Take it out. Only somebody's own words, in a field for them, may hold it."
          : "Take it out.",
    }));
}

function expectedOf(code: FoundCharacter["code"], inKey: boolean): string {
  const what = inKey ? "a key" : code === "hidden_character" ? "an id, a name or a code" : "text";
  switch (code) {
    case "control_character":
      return `${what} without control characters`;
    case "lone_surrogate":
      return `${what} that can be written as UTF-8`;
    default:
      return `${what} in which every character can be seen`;
  }
}
