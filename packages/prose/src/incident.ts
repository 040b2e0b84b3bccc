import { type ClaimIn, claimantOf, coverage, perClaimant } from "@incident-data/core";
import { clauseOf, lineOf, relationNotes, sayingOf } from "./claim.ts";
import { type Context, labelled, noted, whenFill } from "./context.ts";
import type { Length } from "./part.ts";
import { type Fill, joined, phrased } from "./phrasing/fill.ts";
import { silenceOn } from "./resolution.ts";
import { saidSentence, sourcesSentence, wordsSentence } from "./sources.ts";

/** A claim as sentences; a paragraph adds when it was said, the words and every source. */
export function claimSentences(context: Context, claim: ClaimIn, length: Length, topic: boolean): Fill[] {
  const claimed = (fill: Fill): Fill => ({ kind: "claimed", claim: claim.id, fill });
  const notes = relationNotes(context, claim, shown(length));
  if (length === "line") return [noted(context, lineOf(context, claim), notes)];
  const said = sayingOf(context, claim, noted(context, clauseOf(context, claim), notes));
  const { about } = claim;
  const sentence =
    topic && about !== undefined
      ? phrased(context.phrases.topic, { incident: context.names.incident(about), clause: said })
      : said;
  if (length === "sentence") return [claimed(sentence)];
  return [
    claimed(sentence),
    ...saidSentence(context, claim),
    ...wordsSentence(context, [claim]),
    ...sourcesSentence(context, [claim]),
  ];
}

/** Clauses that one claimant says, in a list, so that each is seen to be the claimant's. */
function joinedAll({ numbers }: Context, clauses: readonly Fill[]): Fill {
  return numbers.parted(clauses.length).map((between, i) => [between, clauses[i] ?? ""]);
}

/** Relations without which a figure misleads, in all but a paragraph, which has room for each. */
function shown(length: Length): readonly string[] | undefined {
  return length === "paragraph" ? undefined : ["supersedes", "retracts", "subsetOf", "additionalTo"];
}

/** An incident as those who speak of it tell it, then what nobody reported. */
export function incidentSentences(context: Context, id: string, length: Length): Fill[] {
  const { dataset, names, phrases, language } = context;
  const { when, type } = dataset.incident(id);
  const claims = perClaimant(dataset, id).flatMap((account) => account.claims.map(({ claim }) => claim));
  // Of an agreement nobody is asked how many it killed.
  const asked = (type !== "ceasefire" && type !== "agreement") || claims.some(({ kind }) => kind === "casualties");
  const silent = asked ? coverage(dataset, id).silent.map(({ cell }) => cell) : [];
  const silence = silent.length === 0 ? [] : [silenceOn(context, silent)];
  const figures = claims.filter(({ kind }) => kind === "casualties");
  if (length === "line") {
    const lines = figures.map((claim) =>
      noted(context, lineOf(context, claim), relationNotes(context, claim, shown("line"))),
    );
    const clause = joined([...lines, ...silence], language.semicolon);
    return lines.length + silence.length === 0
      ? [names.incident(id)]
      : [phrased(phrases.topic, { incident: names.incident(id), clause })];
  }
  const others = length === "sentence" ? [] : claims.filter(({ kind }) => kind !== "casualties");
  return [
    phrased(phrases.topic, {
      incident: names.incident(id),
      clause: labelled(context, phrases.frame, whenFill(context, when)),
    }),
    ...others.flatMap((claim) => claimSentences(context, claim, "sentence", false)),
    ...together(figures).map((group) => groupSentence(context, group, length)),
    ...silence,
    ...(length === "paragraph" ? [...wordsSentence(context, claims), ...sourcesSentence(context, claims)] : []),
  ];

  /** Claims of one statement by one claimant are one sentence: figures of two might be read as if they added up. */
  function together(all: readonly ClaimIn[]): ClaimIn[][] {
    const groups = new Map<string, ClaimIn[]>();
    for (const claim of all) {
      const key = JSON.stringify([claimantOf(dataset, claim), claim.statement]);
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
    return [...groups.values()];
  }
}

function groupSentence(context: Context, group: readonly ClaimIn[], length: Length): Fill {
  const clauses = group.map(
    (claim): Fill => ({
      kind: "claimed",
      claim: claim.id,
      fill: noted(context, clauseOf(context, claim), relationNotes(context, claim, shown(length))),
    }),
  );
  const [first] = group;
  const clause = joinedAll(context, clauses);
  return first === undefined ? clause : sayingOf(context, first, clause);
}
