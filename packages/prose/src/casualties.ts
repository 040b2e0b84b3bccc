import { type Bound, type Cell, harms as everyHarm, type Harm } from "@incident-data/casualties";
import type { ClaimIn } from "@incident-data/core";
import { type Context, labelled, whenFill } from "./context.ts";
import type { Noun } from "./language.ts";
import { type CountFigure, formOf } from "./numbers.ts";
import { type Fill, joined, phrased } from "./phrasing/fill.ts";
import { quotedWords } from "./quoted.ts";

type CasualtiesClaim = Extract<ClaimIn, { kind: "casualties" }>;

/** What of a cell makes a sentence; its incident is named elsewhere. */
type People = Pick<Cell, "side" | "status" | "harms">;

/** "3 Armenian service members were killed": what a casualty claim says, without who says it. */
export function countClause(context: Context, claim: CasualtiesClaim): Fill {
  const figure = context.numbers.count(claim.count);
  return figure === null ? inWords(context, claim) : figureClause(context, claim, figure);
}

/** "At least 2 Azerbaijani service members were wounded": so many of a cell's people. */
export function boundClause(context: Context, cell: People, bound: Bound): Fill {
  return figureClause(context, cell, context.numbers.bound(bound));
}

function figureClause(context: Context, { side, status, harms }: People, count: CountFigure): Fill {
  const { language, phrases, numbers, names } = context;
  const noun = peopleOf(context, status);
  const sideFill = side === undefined ? undefined : names.actor(side);
  if (count.zero) {
    const auxiliary = language.auxiliary === undefined ? undefined : formOf(language.auxiliary, "other");
    const verbs = ordered(harms).map((harm) => {
      const { noVerb, noVerbFeminine = noVerb } = language.harms[harm];
      return noun.gender === undefined ? noVerb : noVerbFeminine;
    });
    const zero = { ...count.figure, text: noun.zero ?? language.zero };
    return phrased(phrases.nobody, {
      zero,
      people: noun.none,
      side: sideFill,
      verbs: numbers.list(verbs, language.nobodyList),
      auxiliary,
    });
  }
  const agrees = count.exact ? "exact" : "bounded";
  const verbs = ordered(harms).map((harm) => {
    const { verb } = language.harms[harm];
    return formOf(noun.gender === undefined ? verb[agrees] : (verb[noun.gender] ?? verb[agrees]), count.plural);
  });
  return phrased(phrases.counted, {
    count: count.figure,
    people: numbers.noun(noun, count),
    owned: noun.owned,
    side: sideFill,
    verbs: numbers.list(verbs, "disjunction"),
    auxiliary: language.auxiliary === undefined ? undefined : formOf(language.auxiliary, count.plural),
  });
}

/** Words that no number follows from stand as they were said. */
function inWords(context: Context, claim: CasualtiesClaim): Fill {
  return phrased(context.phrases.inWords, {
    cell: cellFill(context, claim),
    quote: quotedWords(context, claim, claim.count.words),
  });
}

/** "Killed, Armenia, military: 3": a claim on one line, without who says it. */
export function countLine(context: Context, claim: CasualtiesClaim): Fill {
  const figure = context.numbers.count(claim.count)?.figure;
  return labelled(context, cellFill(context, claim), figure ?? quotedWords(context, claim, claim.count.words));
}

/** "killed, Armenia, military": what a figure is a figure of. The incident comes first where it is asked for. */
export function cellFill(
  context: Context,
  cell: Cell,
  {
    withIncident = false,
    everyStatus = false,
  }: { readonly withIncident?: boolean; readonly everyStatus?: boolean } = {},
): Fill {
  const { language, phrases, names } = context;
  const { incident, side, status } = cell;
  const parts: Fill[] = [
    harmWords(context, cell.harms, "label"),
    side === undefined ? phrases.allSides : names.actor(side),
    ...(status === "any" ? (everyStatus ? [phrases.allStatuses] : []) : [language.statuses[status]]),
    ...cellNotes(context, cell),
  ];
  const whole = joined(parts, ", ");
  return withIncident && incident !== undefined ? [names.incident(incident), " – ", whole] : whole;
}

/** The noun for the people of a status; that it is unknown is said beside it. */
function peopleOf({ language }: Context, status: Cell["status"]): Noun {
  return language.people[status === "unknown" ? "any" : status];
}

/** What qualifies a clause on the people of a cell: an unknown status, up to when the figure counts, which estimate it is. */
export function clauseNotes(context: Context, cell: Pick<Cell, "status" | "asOf" | "estimate">): Fill[] {
  const unknown = cell.status === "unknown" ? [context.language.statuses.unknown] : [];
  return [...unknown, ...cellNotes(context, cell)];
}

function cellNotes(context: Context, { asOf, estimate }: Pick<Cell, "asOf" | "estimate">): Fill[] {
  const { phrases } = context;
  return [
    ...(asOf === undefined ? [] : [phrased(phrases.asOf, { date: whenFill(context, [{ edtf: asOf }]) })]),
    ...(estimate === undefined ? [] : [phrases[estimate]]),
  ];
}

/** The words of one kind for some harms, which mean their union. */
export function harmWords({ language, numbers }: Context, harms: readonly Harm[], kind: "label" | "ofNumber"): string {
  return numbers.list(
    ordered(harms).map((harm) => language.harms[harm][kind]),
    "disjunction",
  );
}

function ordered(harms: readonly Harm[]): readonly Harm[] {
  return harms.length === 1 ? harms : everyHarm.filter((each) => harms.includes(each));
}
