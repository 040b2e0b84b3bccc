import type { Claim, Dataset, Evidence, Statement } from "@incident-data/core";
import type { ProseOf } from "@incident-data/prose";
import { quoteView } from "./claims.ts";
import { nameLine } from "./names.ts";
import type { StatementView } from "./protocol.ts";
import { sourceViews } from "./sources.ts";

/** A statement by its speaker, its acts, its day and its words, with what it claims of no incident in particular. */
export function statementView(dataset: Dataset, prose: ProseOf, statement: Statement): StatementView {
  return viewOf(dataset, prose, statement, statement.evidence);
}

/**
 * What statements say of an incident beside their claims about it: all of those that claim nothing about it, and of the others the
 * words on which none of their claims rests.
 */
export function saidBeside(
  dataset: Dataset,
  prose: ProseOf,
  incident: string,
  statements: readonly Statement[],
): readonly StatementView[] {
  return statements.flatMap((statement) => {
    const claims = Object.values(statement.claims ?? {});
    if (claims.every(({ about }) => about !== incident)) return [statementView(dataset, prose, statement)];
    const told = new Set(
      claims
        .filter(isPlaced)
        .flatMap((claim) => claim.evidence ?? statement.evidence)
        .map(keyOf),
    );
    const words = statement.evidence.filter((each) => !told.has(keyOf(each)));
    // Its note stands with its claims.
    const { note: _, ...view } = viewOf(dataset, prose, statement, words);
    return view.quotes.length === 0 && view.claims.length === 0 ? [] : [view];
  });
}

function viewOf(dataset: Dataset, prose: ProseOf, statement: Statement, words: readonly Evidence[]): StatementView {
  const lang = prose.language.tag;
  const { id, speaker, onBehalfOf, acts, said, note, claims = {} } = statement;
  const unplaced = Object.entries(claims).filter(([, claim]) => !isPlaced(claim));
  const known = new Set(words.map(keyOf));
  const others = unplaced.flatMap(([, { evidence = [] }]) => evidence.filter((each) => !known.has(keyOf(each))));
  const quotes = [...words, ...others].map(quoteView);
  return {
    id,
    speaker: nameLine(dataset.actor(speaker), lang),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: nameLine(dataset.actor(onBehalfOf), lang) }),
    acts,
    said: prose.when(said).text,
    claims: unplaced.map(([key]) => prose.claim(`${id}#${key}`)),
    quotes,
    sources: sourceViews(dataset, prose, quotes),
    ...(note === undefined ? {} : { note }),
  };
}

const isPlaced = ({ about }: Claim): boolean => about !== undefined;

const keyOf = ({ source, text }: Evidence): string => JSON.stringify([source, text]);
