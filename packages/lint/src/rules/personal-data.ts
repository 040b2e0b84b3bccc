import type { Path } from "@incident-data/core";
import type { Context } from "../context.ts";
import type { Found } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** What tells of a private person. Every repetition is bounded, so that no text takes long. */
const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["an e-mail address", /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/u],
  [
    "a telephone number",
    /(?<![\p{L}\p{N}])\+\d{1,3}[ (-]{1,2}\d(?:[ ()-]{0,2}\d){6,11}(?!\d)|(?<!\p{N})\+\d{10,14}(?!\d)/u,
  ],
  [
    "a home address",
    /\b\d{1,4},? \p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30})? (?:Street|Avenue|Lane|Road)\b|(?<!\p{L})(?:ул\.|улица) ?\p{Lu}[\p{L}-]{1,30},? (?:д\. ?)?\d|\p{Lu}[\p{L}-]{1,30} küçəsi,? \d|\p{Lu}[\p{L}-]{1,30} փողոց,? \d/u,
  ],
  [
    "a minor by name and age",
    /(?:\p{Lu}\p{L}{1,30} ){1,3}\p{Lu}\p{L}{1,30}, (?:aged )?(?:[1-9]|1[0-7])(?!\p{N})(?=[,.; )]|$)|(?<!\p{N})(?:[1-9]|1[0-7])-year-old (?:\p{Ll}{1,20} ){0,3}\p{Lu}\p{L}{1,30} \p{Lu}\p{L}{1,30}/u,
  ],
  [
    "the name of somebody dead, wounded or captured",
    /\b(?:[Pp]rivate|[Cc]orporal|[Ss]ergeant|[Cc]onscript|[Ss]oldier|[Ss]erviceman|[Vv]illager|[Vv]ictim|[Rr]esident)s? \p{Lu}\p{Ll}{1,30} \p{Lu}\p{Ll}{1,30}|(?<!\p{L})(?:[Рр]ядовой|[Сс]ержант|[Сс]олдат|[Вв]оеннослужащий|[Жж]итель) \p{Lu}\p{Ll}{1,30} \p{Lu}\p{Ll}{1,30}|(?<!\p{L})(?:[Əə]sgər|[Çç]avuş|[Gg]izir) \p{Lu}\p{Ll}{1,30} \p{Lu}\p{Ll}{1,30}|(?<!\p{L})(?:[Շշ]արքային|[Սս]երժանտ|[Զզ]ինծառայող) \p{Lu}\p{Ll}{1,30} \p{Lu}\p{Ll}{1,30}/u,
  ],
];

/** One search that tells whether a text can have any of it. */
const suspect = /@|\+\d|\p{N}|\p{Lu}\p{L}+ \p{Lu}/u;

export const personalData: Rule = {
  code: "personal_data",
  severity: "error",
  title: "A text holds what tells of a private person: a telephone number, an address, a minor, a victim by name.",
  why: `No count needs the name of a dead or wounded person, and a name can harm the living: the Berkeley Protocol and Every Casualty's
Standards weigh it for every publication. Public bodies and public speakers are actors, and may be named.`,
  wrong: `statements/2021-07-28-east:
  note: The ministry's release names private Ivan Sample.`,
  right: `statements/2021-07-28-east:
  note: The ministry's release names one of them.`,
  *check(context) {
    const known = new Set(context.data.actors.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
    for (const [text, path] of textsOf(context)) {
      const found = faultOf(text, path, known);
      if (found !== undefined) yield found;
    }
  },
};

function* textsOf(context: Context): Generator<readonly [string, Path]> {
  for (const { text, path, as } of context.ownTexts) if (as !== "name") yield [text, path];
  for (const { list, path } of context.evidence) {
    for (const [i, { text }] of list.entries()) yield [text, [...path, i, "text"]];
  }
  for (const { id, text, paraphrase } of context.data.statements) {
    if (text !== undefined) yield [text.text, ["statements", id, "text", "text"]];
    if (paraphrase !== undefined) yield [paraphrase.text, ["statements", id, "paraphrase", "text"]];
  }
}

function faultOf(text: string, path: Path, known: ReadonlySet<string>): Found | undefined {
  if (!suspect.test(text)) return undefined;
  for (const [what, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found === null || isKnown(found[0], known)) continue;
    return {
      path,
      expected: "nothing that tells of a private person",
      // What must not be published is not shown either.
      received: what,
      hint: "Take it out; of a quote keep the words around it.",
    };
  }
  return undefined;
}

/** Whether the last two words are the name of an actor, whose part is public. */
function isKnown(words: string, known: ReadonlySet<string>): boolean {
  return known.has(words.split(/[ ,]+/u).slice(-2).join(" ").toLowerCase());
}
