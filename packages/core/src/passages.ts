import type { Path } from "./issues.ts";
import { entries, get, members, type RawRecord } from "./raw.ts";
import { normalise } from "./text.ts";

/** A quote as it stands in a record, a claim's own under the claim. */
export interface StandingQuote {
  readonly source: string;
  /** With white space normalised, as are the others. */
  readonly text: string;
  /** The text with the words before and after it that the quote names, with and without a space between them. */
  readonly contexts: readonly [string, ...string[]];
  readonly path: Path;
  readonly kind: string;
  readonly id: string;
  /** Whether it is the evidence of a statement itself, on which claims without their own rest. */
  readonly evidence: boolean;
}

/** A passage of a source's outline, with its text as the quotes give it, and what holds it. */
export interface HeldPassage {
  readonly source: string;
  /** Counted from 0 in the outline. */
  readonly index: number;
  readonly from: string;
  readonly to: string;
  /** The whole passage, where a quote holds it from its first to its last words; absent where none does. */
  readonly text?: string;
  /** The records and claims whose words are of the passage: `kind` and id, in the data set's order. */
  readonly heldBy: readonly { readonly kind: string; readonly id: string }[];
}

/**
 * The passages of every outline and what holds each. Quotes from a source that is known through another (`quotedIn`) are
 * sought in the other's passages too; a claim without words of its own holds what its statement holds. A passage without
 * `text` is covered by no record.
 */
export function heldPassages(records: readonly RawRecord[]): HeldPassage[] {
  const quotes = groupedBySource(quotesOf(records));
  const heirs = heirsOf(records);
  const known = quotedThrough(records);
  const passages: HeldPassage[] = [];
  for (const record of records) {
    const outline = members(get(record.value, "outline"));
    if (record.kind !== "source" || record.id === undefined || outline.length === 0) continue;
    const source = record.id;
    const own = [...sourcesKnownThrough(source, known)].flatMap((each) => quotes.get(each) ?? []);
    own.sort((a, b) => a.order - b.order);
    outline.forEach((passage, index) => {
      const from = String(get(passage, "from") ?? "");
      const to = String(get(passage, "to") ?? "");
      const text = passageText(own, normalise(from), normalise(to));
      const holders = text === undefined ? [] : own.filter((quote) => overlap(quote.text, text));
      const heldBy = withHeirs(holders, heirs);
      passages.push({ source, index, from, to, ...(text === undefined ? {} : { text }), heldBy });
    });
  }
  return passages;
}

type Holder = HeldPassage["heldBy"][number];

/** Quotes by their source, each with its place among all. */
function groupedBySource(quotes: readonly StandingQuote[]) {
  const groups = new Map<string, (StandingQuote & { readonly order: number })[]>();
  for (const [order, quote] of quotes.entries()) {
    const group = groups.get(quote.source);
    if (group === undefined) groups.set(quote.source, [{ ...quote, order }]);
    else group.push({ ...quote, order });
  }
  return groups;
}

/** For each source those that are known through it. */
function quotedThrough(records: readonly RawRecord[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const { kind, id, value } of records) {
    const other = get(value, "quotedIn");
    if (kind !== "source" || id === undefined || typeof other !== "string") continue;
    const group = known.get(other);
    if (group === undefined) known.set(other, [id]);
    else group.push(id);
  }
  return known;
}

/** A source and all that are known through it, at any distance. */
function sourcesKnownThrough(source: string, known: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([source]);
  for (const each of found) for (const next of known.get(each) ?? []) found.add(next);
  return found;
}

/** The holders of some quotes, each once; after them the claims that rest on what a statement among them quotes. */
function withHeirs(quotes: readonly StandingQuote[], heirs: ReadonlyMap<string, readonly Holder[]>): Holder[] {
  const holders = new Map<string, Holder>();
  for (const { kind, id } of quotes) holders.set(`${kind} ${id}`, { kind, id });
  const statements = new Set(quotes.filter(({ evidence }) => evidence).map(({ id }) => id));
  for (const statement of statements) {
    for (const heir of heirs.get(statement) ?? [])
      if (!holders.has(`claim ${heir.id}`)) holders.set(`claim ${heir.id}`, heir);
  }
  return [...holders.values()];
}

/** The shortest text that some quote has from the passage's first to its last words. */
function passageText(quotes: readonly StandingQuote[], from: string, to: string): string | undefined {
  let shortest: string | undefined;
  for (const { text } of quotes) {
    const start = text.indexOf(from);
    const end = start < 0 ? -1 : text.indexOf(to, start);
    if (end < 0) continue;
    const found = text.slice(start, end + to.length);
    if (shortest === undefined || found.length < shortest.length) shortest = found;
  }
  return shortest;
}

function overlap(quote: string, passage: string): boolean {
  return quote.includes(passage) || passage.includes(quote);
}

/** Every quote of every record. A name has a source and a text too, but is no quote. */
export function quotesOf(records: readonly RawRecord[]): StandingQuote[] {
  const quotes: StandingQuote[] = [];
  const visit = (value: unknown, path: Path, kind: string, id: string): void => {
    members(value).forEach((member, i) => {
      visit(member, [...path, i], kind, id);
    });
    const quote = standing(value, path, kind, id);
    if (quote !== undefined) quotes.push(quote);
    for (const [field, member] of entries(value)) {
      if (field === "names") continue;
      if (field !== "claims") visit(member, [...path, field], kind, id);
      else for (const [key, claim] of entries(member)) visit(claim, [...path, field, key], "claim", `${id}#${key}`);
    }
  };
  for (const { kind, id, value, path } of records) if (id !== undefined) visit(value, path, kind, id);
  return quotes;
}

/** For each statement its claims without words of their own, which hold what it holds. */
function heirsOf(records: readonly RawRecord[]): ReadonlyMap<string, readonly Holder[]> {
  const heirs = new Map<string, Holder[]>();
  for (const { kind, id, value } of records) {
    if (kind !== "statement" || id === undefined) continue;
    const claims = entries(get(value, "claims")).filter(([, claim]) => get(claim, "evidence") === undefined);
    heirs.set(
      id,
      claims.map(([key]) => ({ kind: "claim", id: `${id}#${key}` })),
    );
  }
  return heirs;
}

function standing(value: unknown, path: Path, kind: string, id: string): StandingQuote | undefined {
  const source = get(value, "source");
  const text = get(value, "text");
  if (typeof source !== "string" || typeof text !== "string" || typeof get(value, "lang") !== "string")
    return undefined;
  const [prefix, suffix] = [get(value, "prefix") ?? "", get(value, "suffix") ?? ""].map(String);
  const around = (before: string, after: string) => normalise(`${prefix}${before}${text}${after}${suffix}`);
  const contexts = [around("", ""), around(" ", ""), around("", " "), around(" ", " ")] as const;
  const evidence = kind === "statement" && path.length === 4 && path[2] === "evidence";
  return { source, text: normalise(text), contexts, path, kind, id, evidence };
}
