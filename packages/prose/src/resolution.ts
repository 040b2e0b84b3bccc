import type { Assumption, Cell, Resolution, Total } from "@incident-data/casualties";
import { type ClaimIn, claimantOf } from "@incident-data/core";
import { boundClause, cellFill, clauseNotes, harmWords } from "./casualties.ts";
import { lineOf } from "./claim.ts";
import { type Context, labelled, noted } from "./context.ts";
import type { Length } from "./part.ts";
import { type Fill, joined, phrased } from "./phrasing/fill.ts";

/** What a policy makes of the claims on a cell, as sentences. */
export function resolutionSentences(context: Context, resolution: Resolution, length: Length): Fill[] {
  const { phrases, names } = context;
  const { cell, policy, profile, used, dropped } = resolution;
  const incident = cell.incident;
  const topic = (clause: Fill): Fill =>
    incident === undefined || length === "line"
      ? clause
      : phrased(phrases.topic, { incident: names.incident(incident), clause });
  switch (resolution.kind) {
    case "reported": {
      const clause =
        length === "line"
          ? labelled(context, cellFill(context, cell), context.numbers.bound(resolution.bound).figure)
          : noted(context, boundClause(context, cell, resolution.bound), clauseNotes(context, cell));
      const notes = [...sourcesOf(context, used, policy, length), ...readers(context, resolution.assumptions, profile)];
      return [topic(noted(context, clause, notes)), ...assumed(context, resolution.assumptions, length)];
    }
    case "unreported": {
      // Where others spoke than those to whom the policy listens, it is not silence.
      if (dropped.some(({ reason }) => reason === "not-selected")) {
        return [topic(phrased(phrases.unheard, { cell: cellFill(context, cell), policy }))];
      }
      return [topic(silenceOn(context, [cell]))];
    }
    case "unresolved": {
      const claims = linesOf(context, resolution.clash);
      return [topic(phrased(phrases[resolution.why], { cell: cellFill(context, cell), policy, claims }))];
    }
  }
}

/** That nobody said anything of some cells, and that this is not zero. */
export function silenceOn(context: Context, cells: readonly Cell[]): Fill {
  const { phrases, language, names } = context;
  const [cell, ...more] = cells;
  // Of one cell without a date or an estimate a sentence can be made; else a list says it. Where there is no number of all
  // statuses together, there may be one of soldiers: only the list says which is meant.
  const one =
    cell !== undefined &&
    more.length === 0 &&
    cell.asOf === undefined &&
    cell.estimate === undefined &&
    (cell.status === "military" || cell.status === "civilian")
      ? { noun: language.people[cell.status], harms: cell.harms, side: cell.side }
      : undefined;
  const list = joined(
    cells.map((each) => cellFill(context, each, { everyStatus: true })),
    language.semicolon,
  );
  const unreported = phrased(phrases.unreported, {
    cell: list,
    side: one?.side === undefined ? undefined : names.actor(one.side),
    people: one?.noun.none,
    harms: one === undefined ? undefined : harmWords(context, one.harms, "ofNumber"),
  });
  return noted(context, unreported, [phrases.notZero]);
}

/** How many people some cells hold together, as sentences, with all that was assumed. */
export function totalSentences(context: Context, total: Total, length: Length): Fill[] {
  const { phrases, language, numbers } = context;
  const cells = joined(
    total.cells.filter(({ counted }) => counted).map(({ cell }) => cellFill(context, cell, { withIncident: true })),
    language.semicolon,
  );
  switch (total.kind) {
    case "reported": {
      const count = numbers.bound(total.bound);
      const clause = phrased(phrases.together, {
        count: count.figure,
        people: numbers.noun(language.people.any, count),
        cells,
      });
      const notes = [
        ...sourcesOf(context, total.used, total.policy, length),
        ...readers(context, total.assumptions, total.profile),
      ];
      return [noted(context, clause, notes), ...assumed(context, total.assumptions, length)];
    }
    case "unreported":
      return [noted(context, phrased(phrases.togetherUnreported, { cells }), [phrases.notZero])];
    case "unresolved":
      return [phrased(phrases.partsExceedWhole, { cells, claims: linesOf(context, total.clash) })];
    case "refused":
      return [phrased(phrases.refused, { cells }), ...assumed(context, total.because, "paragraph")];
  }
}

/** By which policy, and who claims it: no number goes without. */
function sourcesOf(
  context: Context,
  used: readonly string[],
  policy: keyof Context["language"]["policies"],
  length: Length,
): Fill[] {
  const { phrases, language, dataset, names } = context;
  const claimants = new Set(used.map((id) => claimantOf(dataset, dataset.claim(id) as ClaimIn)));
  const rule = language.policies[policy];
  return [
    ...(claimants.size === 0
      ? []
      : [
          labelled(
            context,
            phrases.claimedBy,
            joined(
              [...claimants].map((id) => names.actor(id)),
              ", ",
            ),
          ),
        ]),
    length === "line" ? policy : phrased(phrases.byPolicy, { policy, rule }),
  ];
}

function readers({ phrases }: Context, assumptions: readonly Assumption[], profile: string): Fill[] {
  return assumptions.some(({ kind }) => kind === "read-by-profile") ? [phrased(phrases.readBy, { profile })] : [];
}

/** What was taken to be so. A line has no room for it, and says by which policy it came about. */
function assumed(context: Context, assumptions: readonly Assumption[], length: Length): Fill[] {
  if (length === "line" || assumptions.length === 0) return [];
  const all = assumptions.map((each) => assumptionFill(context, each));
  return [labelled(context, context.phrases.assumed, joined(all, context.language.semicolon))];
}

/** What was taken to be so. */
export function assumptionFill(context: Context, assumption: Assumption): Fill {
  const { language, numbers, names } = context;
  const phrase = language.assumptions[assumption.kind];
  switch (assumption.kind) {
    case "read-by-profile":
    case "part-of-cell":
    case "added-to-claim":
      return phrased(phrase, {
        count: numbers.bound(assumption.bound).figure,
        claim: lineOf(context, context.dataset.claim(assumption.claim)),
        profile: "profile" in assumption ? assumption.profile : undefined,
        other: "to" in assumption ? lineOf(context, context.dataset.claim(assumption.to)) : undefined,
      });
    case "order-unknown":
    case "voice-divided":
      return phrased(phrase, { claims: linesOf(context, assumption.claims) });
    case "plurality":
      return phrased(phrase, {});
    case "unreported":
    case "unresolved":
      return phrased(phrase, { cell: cellFill(context, assumption.cell, { withIncident: true, everyStatus: true }) });
    case "incidents-disjoint":
      return phrased(phrase, {
        incidents: joined(
          assumption.incidents.map((id) => names.incident(id)),
          ", ",
        ),
      });
    case "same-time":
    case "overlap-unknown":
      return phrased(phrase, {
        cells: joined(
          assumption.cells.map((cell) => cellFill(context, cell, { withIncident: true })),
          language.semicolon,
        ),
      });
  }
}

/** Some claims, a line each. */
export function linesOf(context: Context, claims: readonly string[]): Fill {
  return joined(
    claims.map((id) => lineOf(context, context.dataset.claim(id))),
    context.language.semicolon,
  );
}
