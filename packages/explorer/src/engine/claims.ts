import { safeBoundOfCount } from "@incident-data/casualties";
import {
  type CasualtiesClaim,
  comparedKey,
  type Dataset,
  drift,
  type Evidence,
  retellings,
  type SaidClaim,
} from "@incident-data/core";
import type { ProseOf } from "@incident-data/prose";
import { nameLine } from "./names.ts";
import type { ChainLink, ClaimView, QuoteView, ViewRequest } from "./protocol.ts";
import { sourceView } from "./sources.ts";

/** A claim with its words, the way they came, and how it stands to what it retells. */
export function claimView(
  dataset: Dataset,
  prose: ProseOf,
  { claim, evidence, statement }: SaidClaim,
  { profile }: ViewRequest,
): ClaimView {
  const sentence = prose.claim(claim.id, { topic: false });
  const drifts = drift(dataset, { profile }).filter((each) => each.claim === claim.id);
  const { note: statementNote } = dataset.statement(claim.statement);
  const read = claim.kind === "casualties" ? safeBoundOfCount(claim.count, profile) : undefined;
  return {
    id: claim.id,
    kind: claim.kind,
    sentence,
    ...(read?.ok === true ? { bound: read.bound } : {}),
    ...(claim.kind === "casualties" ? figureOf(prose, claim) : {}),
    quotes: evidence.map(quoteView),
    chains: retellings(dataset, claim).map((chain) => chainOf(dataset, prose, chain, prose.when(statement.said).text)),
    drifts: drifts.map((each) => ({ verdict: each.verdict, sentence: prose.drift(each) })),
    ...(claim.note === undefined ? {} : { note: claim.note }),
    ...(statementNote === undefined ? {} : { statementNote }),
  };
}

/** What a claim of casualties has beside its bound. */
function figureOf(prose: ProseOf, claim: CasualtiesClaim): Pick<ClaimView, "column" | "words" | "estimate" | "asOf"> {
  const { count, estimate, asOf } = claim;
  return {
    column: comparedKey(claim),
    words: count.words,
    ...(estimate === undefined ? {} : { estimate }),
    ...(asOf === undefined ? {} : { asOf: prose.when({ edtf: asOf }).text }),
  };
}

/** Words of a text, or of a cell of a data file, whose language nobody states. */
export function quoteView(evidence: Evidence): QuoteView {
  const { text, source } = evidence;
  if (!("lang" in evidence)) return { text, lang: "und", source, cell: { row: evidence.row, column: evidence.column } };
  const { lang, sensitive } = evidence;
  return { text, lang, source, ...(sensitive === undefined ? {} : { sensitive }) };
}

/** The way of a claim; the day belongs to whoever spoke, who is the last before the sources. */
function chainOf(dataset: Dataset, prose: ProseOf, chain: SaidClaim["chain"], said: string): readonly ChainLink[] {
  const voices = chain.filter(({ role }) => role !== "source").length;
  return chain.map((link, index) => {
    if (link.role === "source") return { role: "source", source: sourceView(dataset, prose, link.source) };
    const name = nameLine(dataset.actor(link.actor), prose.language.tag);
    return { role: link.role, actor: link.actor, name, ...(index === voices - 1 ? { said } : {}) };
  });
}
