import type { PlacePrecision } from "@incident-data/core";
import type { LocalLine } from "../engine/protocol.ts";
import { lineAt, textAt } from "../engine/texts.ts";
import type { Model } from "../page/model.ts";
import { distanceText } from "../words/fill.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { MapWords } from "../words/map-words.ts";

/**
 * How exactly a place is known, in words: its sort, and the metres by which it may lie elsewhere.
 * @param precision as in `Columns`: a `PlacePrecision`, empty where it is not told.
 */
function precisionText(precision: string, metres: number, words: MapWords, language: InterfaceLanguage): string {
  const said = Object.hasOwn(words.precision, precision)
    ? words.precision[precision as PlacePrecision]
    : words.precisionUnknown;
  return metres > 0 ? `${said} (${words.within(distanceText(metres, language))})` : said;
}

/** What a place is called, and how exactly it is known. */
export function placeWords(
  { overview: { columns }, words, language }: Model,
  place: number,
): { readonly id: string; readonly name: LocalLine; readonly precision: string } {
  const precision = textAt(columns.placePrecisions, place);
  return {
    id: textAt(columns.placeIds, place),
    name: lineAt(columns.placeNames, place),
    precision: precisionText(precision, columns.places.radius[place] ?? 0, words.map, language),
  };
}
