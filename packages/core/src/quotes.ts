import type { DatasetData } from "./data.ts";
import { type Fault, type Issue, issue, type Path, shown } from "./issues.ts";
import { quotesOf } from "./passages.ts";
import { rawRecords } from "./raw.ts";
import { normalise } from "./text.ts";

/** What a comparison of a data set's quotes with the texts of its sources found. */
export interface QuoteCheck {
  /** Quotes that were sought in a text at hand. */
  readonly checked: number;
  /** Quotes whose source, and every source through which it is known, has no text at hand. */
  readonly unchecked: number;
  /** Quotes that do not stand in the text, and passages of an outline that do not follow one another in it. */
  readonly issues: readonly Issue[];
}

/**
 * Seeks every quote in the text of its source, to the letter, white space aside. A quote from a source without a text is
 * sought in the source that it is quoted in. An outline must be the text itself: its passages in order and nothing between.
 *
 * @param texts the texts at hand, by source id.
 */
export function checkQuotes(data: DatasetData, texts: { readonly [source: string]: string }): QuoteCheck {
  const at = new Map(Object.entries(texts).map(([source, text]) => [source, normalise(text)]));
  const through = new Map(data.sources.map(({ id, quotedIn }) => [id, quotedIn]));
  const faults: Fault[] = [];
  let checked = 0;
  let unchecked = 0;
  for (const quote of quotesOf(rawRecords(data))) {
    const text = textOf(quote.source, at, through);
    if (text === undefined) {
      unchecked++;
      continue;
    }
    checked++;
    if (quote.contexts.some((context) => text.includes(context))) continue;
    faults.push({
      code: "quote_not_found",
      path: quote.path,
      expected: "words that stand to the letter in the text of the source",
      received: shown(quote.text),
      hint: whereItParts(text, quote.contexts[0]),
    });
  }
  for (const { id, outline } of data.sources) {
    const text = at.get(id);
    if (text !== undefined && outline !== undefined) faults.push(...gaps(text, outline, ["sources", id, "outline"]));
  }
  return { checked, unchecked, issues: faults.map(issue) };
}

function textOf(
  source: string,
  texts: ReadonlyMap<string, string>,
  through: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const seen = new Set<string>();
  for (let id: string | undefined = source; id !== undefined && !seen.has(id); id = through.get(id)) {
    const text = texts.get(id);
    if (text !== undefined) return text;
    seen.add(id);
  }
  return undefined;
}

/** How far a quote agrees with the text, by the longest beginning of it that the text has. */
function whereItParts(text: string, quote: string): string {
  let low = 0;
  let high = quote.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(quote.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return "The text does not have its first character.";
  const start = text.indexOf(quote.slice(0, low));
  const goesOn = text.slice(start + low, start + low + 40);
  return `They part after ${shown(quote.slice(Math.max(0, low - 30), low))}: the text goes on ${shown(goesOn)}, the quote ${shown(quote.slice(low, low + 40))}.`;
}

function* gaps(
  text: string,
  outline: readonly { readonly from: string; readonly to: string }[],
  path: Path,
): Generator<Fault> {
  let at = 0;
  for (const [index, passage] of outline.entries()) {
    const from = normalise(passage.from);
    const to = normalise(passage.to);
    const start = text.indexOf(from, at);
    const end = start < 0 ? -1 : text.indexOf(to, start);
    if (end < 0) {
      yield {
        code: "quote_not_found",
        path: [...path, index],
        expected: "a passage of the source's text, after the one before it",
        received: shown(`${from} … ${to}`),
      };
      continue;
    }
    const between = text.slice(at, start).trim();
    if (between !== "") yield uncovered([...path, index], between);
    at = end + to.length;
  }
  const rest = text.slice(at).trim();
  if (rest !== "") yield uncovered(path, rest);
}

function uncovered(path: Path, text: string): Fault {
  return {
    code: "passage_not_covered",
    path,
    expected: "an outline with every passage of the source's text",
    received: `no passage for ${shown(text)}`,
  };
}
