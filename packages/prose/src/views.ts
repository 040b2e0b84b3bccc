import type { Contradiction, Coverage, Drift } from "@incident-data/casualties";
import type { Timeline, TimelineEntry, TimelineReason } from "@incident-data/core";
import type { Reason } from "@incident-data/dates";
import { cellFill } from "./casualties.ts";
import { lineOf } from "./claim.ts";
import { type Context, daysFill, labelled, noted } from "./context.ts";
import type { Length } from "./part.ts";
import { type Fill, joined, phrased } from "./phrasing/fill.ts";
import { linesOf, silenceOn } from "./resolution.ts";

/** Who is silent about what; a paragraph also says who of those that spoke of the incident was silent about what. */
export function coverageSentences(context: Context, { silent, claimants }: Coverage, length: Length): Fill[] {
  const { phrases, names, language } = context;
  const all = silent.map(({ cell }): Fill => {
    const { incident } = cell;
    const clause = silenceOn(context, [cell]);
    return incident === undefined ? clause : phrased(phrases.topic, { incident: names.incident(incident), clause });
  });
  if (length !== "paragraph") return all;
  const each = claimants
    .filter((claimant) => claimant.silent.length > 0)
    .map((claimant) =>
      phrased(phrases.silent, {
        claimant: names.actor(claimant.claimant),
        cells: joined(
          claimant.silent.map((cell) => cellFill(context, cell, { everyStatus: true })),
          language.semicolon,
        ),
      }),
    );
  return [...all, ...each];
}

/** How a retelling stands to what it retells. */
export function driftSentence(context: Context, drift: Drift): Fill {
  const { dataset, language, phrases } = context;
  const lines = [drift.reports, drift.claim].map((id) =>
    Object.hasOwn(dataset.claims, id) ? lineOf(context, dataset.claim(id)) : id,
  );
  const note = phrased(language.drift[drift.verdict], { original: lines[0], retelling: lines[1] });
  return drift.basis === "inferred" ? noted(context, note, [phrases.retellingInferred]) : note;
}

/** Claims that cannot all be true, a line each. */
export function contradictionSentence(context: Context, { clash }: Contradiction): Fill {
  return phrased(context.phrases.contradiction, { claims: linesOf(context, clash) });
}

/** Incidents in their order, an incident a sentence, with how sure the order is. */
export function timelineSentences(context: Context, timeline: Timeline, length: Length): Fill[] {
  const { phrases } = context;
  const { entries, dropped, clashes } = timeline;
  const sentences = entries.map((entry, i) => entrySentence(context, entry, entries[i - 1], length));
  if (length !== "paragraph") return sentences;
  if (dropped.length > 0)
    sentences.push(
      phrased(phrases.notUsed, {
        claims: linesOf(
          context,
          dropped.map(({ claim }) => claim),
        ),
      }),
    );
  if (clashes.length > 0) sentences.push(phrases.datesClash);
  return sentences;
}

function entrySentence(
  context: Context,
  { incident, days, afterPrevious, laterThan, narrowedBy }: TimelineEntry,
  previous: TimelineEntry | undefined,
  length: Length,
): Fill {
  const { phrases, names, language } = context;
  const { begin, end } = days;
  const oneDay = begin.earliest !== null && begin.earliest === end.latest;
  const dates = oneDay
    ? [daysFill(context, begin)]
    : [
        labelled(context, phrases.began, daysFill(context, begin)),
        labelled(context, phrases.ended, daysFill(context, end)),
      ];
  const clauses: Fill[] = [...dates];
  const notes: Fill[] = [];
  if (laterThan !== undefined) {
    const quote: Fill | undefined =
      laterThan.words === undefined ? undefined : { kind: "quoted", text: laterThan.words, lang: "und" };
    clauses.push(phrased(phrases.laterThan, { other: names.incident(laterThan.incident), quote }));
  }
  // What the words say of the same day is not asked of the days again.
  if (previous !== undefined && afterPrevious !== undefined && laterThan?.incident !== previous.incident) {
    const other = names.incident(previous.incident);
    const phrase = { yes: phrases.after, maybe: phrases.maybeAfter, no: phrases.notAfter }[afterPrevious.answer];
    const why =
      length === "line" || afterPrevious.answer !== "maybe" ? [] : [reasonFill(context, afterPrevious.reason)];
    clauses.push(noted(context, phrased(phrase, { other }), why));
  }
  if (length === "paragraph" && narrowedBy.length > 0) {
    const reasons = narrowedBy.map((each) => becauseOf(context, each));
    notes.push(labelled(context, phrases.narrowedBy, joined(reasons, language.semicolon)));
  }
  const clause = noted(context, joined(clauses, language.semicolon), notes);
  return phrased(phrases.topic, { incident: names.incident(incident), clause });
}

function reasonFill(context: Context, reason: Reason): Fill {
  const { phrases } = context;
  const texts = { vague_ends: phrases.datesOverlap, marked: phrases.datesMarked, empty: phrases.datesContradict };
  return labelled(context, phrases.because, texts[reason.code]);
}

function becauseOf(context: Context, reason: TimelineReason): Fill {
  const { phrases, names, dataset } = context;
  switch (reason.kind) {
    case "duration":
      return lineOf(context, dataset.claim(reason.claim));
    case "ends":
      return phrased(phrases.endedBy, { other: names.incident(reason.by) });
    case "anchor": {
      const quote: Fill | undefined =
        reason.words === undefined ? undefined : { kind: "quoted", text: reason.words, lang: "und" };
      return phrased(phrases.anchoredBy, { other: names.incident(reason.to), quote });
    }
  }
}
