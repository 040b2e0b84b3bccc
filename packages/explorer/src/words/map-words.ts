import type { PlacePrecision } from "@incident-data/core";
import { numberText } from "./fill.ts";
import type { InterfaceLanguage } from "./languages.ts";

/** Where degrees are counted to: from the equator, or from Greenwich. */
export type Towards = "north" | "south" | "east" | "west";

/** The texts of the map and the timeline. Numbers come as numbers: a table writes them, with its plurals. */
export interface MapWords {
  readonly map: string;
  /** What the map is, and where a reader who does not see it finds the same. */
  readonly mapDescription: string;
  /** Which keys move the map. */
  readonly mapKeys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** The view that holds all that is shown. */
  readonly showAll: string;
  readonly previousOnMap: string;
  readonly nextOnMap: string;
  readonly stepOf: (step: number, steps: number) => string;
  /** How many of the incidents shown are at no known position, and where they are found. */
  readonly unplaced: (unplaced: number, shown: number) => string;
  readonly nothingShown: string;
  readonly landMissing: string;
  /** Source of land and water, with version and year. */
  readonly landSource: string;
  readonly borders: string;
  /** Whose borders they are, from when, and that nothing is claimed by them. */
  readonly bordersSource: string;
  /** Heads the choice where several incidents are under one mark. */
  readonly incidentsHere: (incidents: number) => string;
  readonly moreHere: (incidents: number) => string;
  /** Places under the same mark that are not named. */
  readonly morePlaces: (places: number) => string;
  /** Degrees as they stand at the grid: `40° N`. */
  readonly degrees: (degrees: string, towards: Towards) => string;
  readonly close: string;
  readonly alsoNamed: string;
  /** What the marks mean. */
  readonly marks: {
    readonly dot: string;
    readonly ring: string;
    readonly area: string;
    readonly line: string;
    readonly number: string;
  };
  readonly precision: { readonly [P in PlacePrecision]: string };
  readonly precisionUnknown: string;
  /** A distance that is written already, as the uncertainty of a position. */
  readonly within: (distance: string) => string;

  readonly timeline: string;
  readonly timelineDescription: string;
  readonly surely: string;
  readonly atMost: string;
  readonly stretch: string;
  /** What a bar says. */
  readonly bar: (stretch: string, surely: number, atMost: number) => string;
  readonly barKeys: string;
  readonly asTable: string;
  readonly asChart: string;
  readonly allDates: string;
  readonly noDates: string;
  /** Said where there are too many incidents for a line each. */
  readonly linesFrom: (shown: number, limit: number) => string;
  readonly line: {
    /** Days are written already. `null`: no bound is known. */
    readonly began: (earliest: string | null, latest: string | null) => string;
    readonly ended: (earliest: string | null, latest: string | null) => string;
    readonly on: (day: string) => string;
    readonly between: (earliest: string, latest: string) => string;
    /** The record leaves it open when it began: before every day that is told. */
    readonly openStart: string;
    /** The record leaves it open when it ended: after every day that is told. */
    readonly openEnd: string;
    readonly unknown: string;
  };
}

/** The form of a phrase for a number, by the language's plural rules (CLDR), with the number written in it for `#`. */
export function counted(
  language: InterfaceLanguage,
  number: number,
  forms: { readonly [R in Intl.LDMLPluralRule]?: string } & { readonly other: string },
): string {
  const form = forms[new Intl.PluralRules(language).select(number)] ?? forms.other;
  return form.replace("#", numberText(language, number));
}
