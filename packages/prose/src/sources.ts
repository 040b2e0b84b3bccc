import { type ClaimIn, evidenceOf, retellings } from "@incident-data/core";
import { type Context, labelled, noted, whenFill } from "./context.ts";
import { type Fill, joined, phrased } from "./phrasing/fill.ts";

/** The words that some claims rest on, each quote once. Cells of data files are not quoted: their sources are named. */
export function wordsSentence(context: Context, claims: readonly ClaimIn[]): Fill[] {
  const quotes = new Map<string, Fill>();
  for (const claim of claims) {
    for (const each of evidenceOf(context.dataset, claim)) {
      const { source, text } = each;
      const lang = "lang" in each ? { lang: each.lang } : {};
      quotes.set(JSON.stringify([source, text]), { kind: "quoted", text, source, ...lang });
    }
  }
  if (quotes.size === 0) return [];
  return [labelled(context, context.phrases.words, joined([...quotes.values()], context.language.semicolon))];
}

/** Every source of some claims, through which others it is known, and what is needed to find it. */
export function sourcesSentence(context: Context, claims: readonly ClaimIn[]): Fill[] {
  const chains = new Map<string, readonly string[]>();
  for (const claim of claims) {
    for (const chain of retellings(context.dataset, claim)) {
      const sources = chain.flatMap((link) => (link.role === "source" ? [link.source] : []));
      if (sources.length > 0) chains.set(JSON.stringify(sources), sources);
    }
  }
  const named = [...chains.values()].map((sources): Fill => {
    const [last = "", ...nearer] = [...sources].reverse();
    // The one that is at hand comes last; what is known through it before.
    return nearer.reduce<Fill>(
      (through, source) => phrased(context.phrases.knownThrough, { source: sourceFill(context, source), through }),
      sourceFill(context, last),
    );
  });
  return named.length === 0
    ? []
    : [labelled(context, context.phrases.sources, joined(named, context.language.semicolon))];
}

/** By whom, its title, what it is, of when, where. */
function sourceFill(context: Context, id: string): Fill {
  const { dataset, names, language } = context;
  const { title, by, type, published, url } = dataset.source(id);
  const name = names.source(id);
  const fills: Fill[] = [
    ...(by === undefined ? [] : [names.actor(by)]),
    ...(title === undefined ? [] : [name]),
    { kind: "named", refers: "source", id, text: language.sourceTypes[type], forms: {}, beside: [] },
    ...(published === undefined
      ? []
      : [
          whenFill(
            context,
            published.map(({ words: _, ...when }) => when),
          ),
        ]),
  ];
  const where: Fill[] =
    url === undefined ? [] : [{ kind: "named", refers: "source", id, text: url, lang: "und", forms: {}, beside: [] }];
  return noted(context, joined(fills, ", "), where);
}

/** When a statement was made, where that is stated. */
export function saidSentence(context: Context, claim: ClaimIn): Fill[] {
  const { said } = context.dataset.statement(claim.statement);
  return said.length === 0 ? [] : [labelled(context, context.phrases.saidOn, whenFill(context, said))];
}
