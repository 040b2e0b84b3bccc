import { type Dataset, endedClaims, list } from "@incident-data/core";
import { type DayRange, dayText, type When, whenText } from "@incident-data/dates";
import type { Language, Phrases } from "./language.ts";
import { Names } from "./names.ts";
import { Numbers } from "./numbers.ts";
import { type Fill, joined, phrased } from "./phrasing/fill.ts";

/** What every sentence about a data set in a language draws on. */
export interface Context {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly phrases: Phrases;
  readonly names: Names;
  readonly numbers: Numbers;
  /** The later claims by which a claim was replaced. */
  readonly supersededBy: ReadonlyMap<string, readonly string[]>;
  readonly ended: ReadonlyMap<string, "superseded" | "retracted">;
}

export function contextOf(dataset: Dataset, language: Language, langs: readonly string[]): Context {
  const supersededBy = new Map<string, string[]>();
  for (const { id, relations = [] } of list(dataset.claims)) {
    for (const { kind, claim } of relations) {
      if (kind === "supersedes") supersededBy.set(claim, [...(supersededBy.get(claim) ?? []), id]);
    }
  }
  return {
    dataset,
    language,
    phrases: language.phrases,
    names: new Names(dataset, language, langs),
    numbers: new Numbers(language),
    supersededBy,
    ended: endedClaims(dataset),
  };
}

/** Dates as somebody stated them, which hold together, each with its words. */
export function whenFill({ language }: Context, whens: readonly Pick<When, "edtf" | "sense" | "words">[]): Fill {
  const dates = whens.map((when): Fill => {
    const text = whenText(when, language.tag, language.dates);
    return when.words === undefined ? text : [text, ", ", { kind: "quoted", text: when.words, lang: "und" }];
  });
  return joined(dates, language.semicolon);
}

/** Days of which one is meant. */
export function daysFill(context: Context, { earliest, latest }: DayRange): Fill {
  const text = (day: number | null) => (day === null ? ".." : dayText(day));
  if (earliest !== null && earliest === latest) return whenFill(context, [{ edtf: dayText(earliest) }]);
  if (earliest === null && latest === null) return context.phrases.dayUnknown;
  return whenFill(context, [{ edtf: `${text(earliest)}/${text(latest)}`, sense: "within" }]);
}

/** A name and what stands under it. */
export function labelled({ phrases }: Context, label: Fill, value: Fill): Fill {
  return phrased(phrases.labelled, { label, value });
}

/** A clause with what qualifies it, if anything does. */
export function noted({ phrases, language }: Context, clause: Fill, notes: readonly Fill[]): Fill {
  return notes.length === 0 ? clause : phrased(phrases.noted, { clause, notes: joined(notes, language.semicolon) });
}
