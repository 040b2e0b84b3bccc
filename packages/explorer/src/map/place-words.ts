import { type Place, type PlacePrecision, placePrecision } from "@incident-data/core";
import type { PlaceOnMap } from "../engine/protocol.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { MapWords } from "../words/map-words.ts";

/** A distance as it is read: in metres below a kilometre, no more digits than it has meaning. */
export function distanceText(metres: number, language: InterfaceLanguage): string {
  const isFar = metres >= 1000;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: isFar ? "kilometer" : "meter",
    unitDisplay: "short",
    maximumSignificantDigits: 3,
  }).format(isFar ? metres / 1000 : metres);
}

/** How exactly a place is known, in words: its sort, and the metres by which it may lie elsewhere. */
export function precisionText({ type, geometry }: PlaceOnMap, words: MapWords, language: InterfaceLanguage): string {
  const precision: PlacePrecision | null = placePrecision({ type, geometry } as Pick<Place, "type" | "geometry">);
  const said = precision === null ? words.precisionUnknown : words.precision[precision];
  const metres = geometry?.radius ?? 0;
  return metres > 0 ? `${said} (${words.within(distanceText(metres, language))})` : said;
}
