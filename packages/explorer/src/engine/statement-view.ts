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
 * words on which none of their claims rests, with whom they speak to and what is told of their wording.
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
    return view.quotes.length === 0 && view.claims.length === 0 && !hasWordsBeside(statement) ? [] : [view];
  });
}

function viewOf(dataset: Dataset, prose: ProseOf, statement: Statement, words: readonly Evidence[]): StatementView {
  const lang = prose.language.tag;
  const nameOf = (actor: string) => nameLine(dataset.actor(actor), lang);
  const { id, speaker, onBehalfOf, addressees = [], acts, said, note, claims = {} } = statement;
  const { text, paraphrase, cut, damaged } = statement;
  const unplaced = Object.entries(claims).filter(([, claim]) => !isPlaced(claim));
  const known = new Set(words.map(keyOf));
  const others = unplaced.flatMap(([, { evidence = [] }]) => evidence.filter((each) => !known.has(keyOf(each))));
  const quotes = [...words, ...others].map(quoteView);
  return {
    id,
    speaker: nameOf(speaker),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: nameOf(onBehalfOf) }),
    addressees: addressees.map(nameOf),
    acts,
    said: prose.when(said).text,
    claims: unplaced.map(([key]) => prose.claim(`${id}#${key}`)),
    ...(text === undefined ? {} : { text }),
    ...(paraphrase === undefined ? {} : { paraphrase }),
    ...(cut === undefined ? {} : { cut }),
    ...(damaged === undefined ? {} : { damaged }),
    quotes,
    sources: sourceViews(dataset, prose, quotes),
    ...(note === undefined ? {} : { note }),
  };
}

const isPlaced = ({ about }: Claim): boolean => about !== undefined;

/** Whether a statement has words, or readers, of which no claim tells. */
function hasWordsBeside({ addressees, text, paraphrase, cut, damaged }: Statement): boolean {
  return [addressees, text, paraphrase, cut, damaged].some((each) => each !== undefined);
}

function keyOf(evidence: Evidence): string {
  const cell = "lang" in evidence ? [] : [evidence.row, evidence.column];
  return JSON.stringify([evidence.source, evidence.text, ...cell]);
}
