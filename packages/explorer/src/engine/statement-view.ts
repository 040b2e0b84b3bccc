import type { Dataset, Statement } from "@incident-data/core";
import type { ProseOf } from "@incident-data/prose";
import { quoteView } from "./claims.ts";
import { nameLine } from "./names.ts";
import type { StatementView } from "./protocol.ts";
import { sourceViews } from "./sources.ts";

/** A statement by its speaker, its acts, its day and its words. */
export function statementView(dataset: Dataset, prose: ProseOf, statement: Statement): StatementView {
  const lang = prose.language.tag;
  const quotes = statement.evidence.map(quoteView);
  const { id, speaker, onBehalfOf, acts, said, note } = statement;
  return {
    id,
    speaker: nameLine(dataset.actor(speaker), lang),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: nameLine(dataset.actor(onBehalfOf), lang) }),
    acts,
    said: prose.when(said).text,
    quotes,
    sources: sourceViews(dataset, prose, quotes),
    ...(note === undefined ? {} : { note }),
  };
}
