import type { Count } from "@incident-data/casualties";
import { type ClaimIn, claimantOf } from "@incident-data/core";
import { clauseNotes, countClause, countLine } from "./casualties.ts";
import { type Context, labelled, noted, whenFill } from "./context.ts";
import { type Fill, joined, phrased } from "./phrasing/fill.ts";
import { quotedWords } from "./quoted.ts";

type ClaimOf<K extends ClaimIn["kind"]> = Extract<ClaimIn, { kind: K }>;

/** What a claim says, without who says it. */
export function clauseOf(context: Context, claim: ClaimIn): Fill {
  switch (claim.kind) {
    case "casualties":
      return countSaying(context, claim);
    case "responsibility":
      return responsibilityClause(context, claim);
    case "occurrence":
      return occurrenceClause(context, claim);
    case "control":
      return controlClause(context, claim);
    case "comparison":
      return comparisonClause(context, claim);
    case "duration":
      return durationClause(context, claim);
  }
}

function countSaying(context: Context, claim: ClaimOf<"casualties">): Fill {
  const clause = countClause(context, claim);
  // Where there are only words, the cell that they are of says all of it.
  return context.numbers.count(claim.count) === null ? clause : noted(context, clause, clauseNotes(context, claim));
}

function responsibilityClause(context: Context, claim: ClaimOf<"responsibility">): Fill {
  const { phrases, names } = context;
  const { accused, agreement, act, extent, intent } = claim;
  const clause = phrased(phrases[act], {
    accused: names.actor(accused),
    agreement: agreement === undefined ? undefined : names.incident(agreement),
  });
  return noted(context, clause, [
    ...(extent === "unstated" ? [] : [extent === "full" ? phrases.inFull : phrases.inPart]),
    ...(intent === "unstated" ? [] : [phrases[intent]]),
  ]);
}

function occurrenceClause(context: Context, claim: ClaimOf<"occurrence">): Fill {
  const { phrases, names } = context;
  const { affirmed, when, where, by, against, repeated } = claim;
  const list = (label: string, fills: readonly Fill[] = []) =>
    fills.length === 0 ? [] : [labelled(context, label, joined(fills, ", "))];
  const details = [
    ...(when === undefined ? [] : [labelled(context, phrases.when, whenFill(context, when))]),
    ...list(
      phrases.where,
      where?.map((id: string) => names.place(id)),
    ),
    ...list(
      phrases.by,
      by?.map((id: string) => names.actor(id)),
    ),
    ...list(
      phrases.against,
      against?.map((id: string) => names.actor(id)),
    ),
    ...(repeated === true ? [phrases.again] : []),
  ];
  return noted(context, affirmed ? phrases.happened : phrases.denied, details);
}

function controlClause(context: Context, claim: ClaimOf<"control">): Fill {
  const { phrases, names } = context;
  const { place, from, to, extent, asOf, regained } = claim;
  const clause = phrased(phrases.passed, {
    place: names.place(place),
    from: from === undefined ? undefined : names.actor(from),
    to: names.actor(to),
  });
  return noted(context, clause, [
    ...(extent === "unstated" ? [] : [phrases[extent]]),
    ...(regained === true ? [phrases.regained] : []),
    ...(asOf === undefined ? [] : [labelled(context, phrases.when, whenFill(context, asOf))]),
  ]);
}

function comparisonClause(context: Context, claim: ClaimOf<"comparison">): Fill {
  const { phrases, names, language } = context;
  const { measure, rank, among, since } = claim;
  const of = measure === "casualties" ? language.casualties : language.harms[measure].ofNumber;
  const sinceFill =
    since === undefined || "incident" in since ? since && names.incident(since.incident) : whenFill(context, [since]);
  return noted(context, phrased(phrases[rank], { measure: of }), [
    ...(sinceFill === undefined ? [] : [labelled(context, phrases.since, sinceFill)]),
    phrased(phrases.inTheWords, { quote: quotedWords(context, claim, among.words) }),
  ]);
}

function durationClause(context: Context, claim: ClaimOf<"duration">): Fill {
  const { phrases, numbers, language } = context;
  const { days, counting } = claim;
  const notes = { inclusive: phrases.inclusive, elapsed: phrases.elapsed, unstated: phrases.countingUnstated };
  return noted(context, lasted(days), [notes[counting]]);

  function lasted(count: Count): Fill {
    const found = numbers.count(count);
    return found === null
      ? phrased(phrases.lastedInWords, { quote: quotedWords(context, claim, count.words) })
      : phrased(phrases.lasted, { count: found.figure, days: numbers.noun(language.days, found) });
  }
}

/** What the claimant says, and that it is the claimant who says it. */
export function sayingOf(context: Context, claim: ClaimIn, clause: Fill): Fill {
  const { dataset, names, phrases } = context;
  const claimant = claimantOf(dataset, claim);
  const { speaker } = dataset.statement(claim.statement);
  // A spokesperson is not a second voice; somebody who retells another is.
  if (claim.attributedTo === undefined || speaker === claimant) {
    return phrased(phrases.said, { claimant: names.actor(claimant), clause });
  }
  return phrased(phrases.saidTold, { claimant: names.actor(claimant), teller: names.actor(speaker), clause });
}

/** A claim on one line, with its claimant: "Killed, Armenia, military: 3 (Ministry of Defence)". */
export function lineOf(context: Context, claim: ClaimIn): Fill {
  const clause = claim.kind === "casualties" ? countLine(context, claim) : clauseOf(context, claim);
  const claimant = context.names.actor(claimantOf(context.dataset, claim));
  return { kind: "claimed", claim: claim.id, fill: phrased(context.phrases.line, { clause, claimant }) };
}

const none: readonly Fill[] = [];

/** How a claim stands to others: what it replaces or retells, and whether it was replaced or taken back itself. */
export function relationNotes(context: Context, claim: ClaimIn, kinds?: readonly string[]): readonly Fill[] {
  const { dataset, phrases, supersededBy, ended } = context;
  // Most claims stand alone.
  if (claim.relations === undefined && supersededBy.size === 0 && ended.size === 0) return none;
  const notes = (claim.relations ?? [])
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map(({ kind, claim: other, basis }): Fill => {
      const note = phrased(phrases[kind], { other: lineOf(context, dataset.claim(other)) });
      return basis === "inferred" ? phrased(phrases.inferred, { note }) : note;
    });
  for (const later of supersededBy.get(claim.id) ?? []) {
    notes.push(phrased(phrases.supersededBy, { other: lineOf(context, dataset.claim(later)) }));
  }
  if (ended.get(claim.id) === "retracted") notes.push(phrases.retracted);
  return notes;
}
