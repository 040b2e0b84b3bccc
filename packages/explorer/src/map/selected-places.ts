import { useEffect, useState } from "preact/hooks";
import type { PlaceView } from "../engine/protocol.ts";
import { indexOfText } from "../engine/texts.ts";
import type { Model } from "../page/model.ts";
import type { PlaceIndex } from "./marks.ts";

/** Where the incident that is looked at was. */
export interface SelectedPlaces {
  readonly id: string;
  /** Positions of its places in the columns. */
  readonly places: readonly number[];
  readonly views: readonly PlaceView[];
  /** Its own position; undefined where it could not be told. */
  readonly position: number | undefined;
}

/** More incidents than these are not asked for at once. */
const CANDIDATES = 500;

/** The places of the incident that is looked at, with all their names; undefined until they are known. */
export function useSelectedPlaces(model: Model): SelectedPlaces | undefined {
  const { engine, language, overview } = model;
  const { selected, profile, order } = model.state;
  const [found, setFound] = useState<SelectedPlaces>();
  useEffect(() => {
    if (selected === undefined) {
      setFound(undefined);
      return;
    }
    let isStale = false;
    const find = async (): Promise<void> => {
      const { places: views } = await engine.incident(selected, { language, profile, order });
      const { placeIds, index } = overview.columns;
      const places = [...new Set(views.map(({ id }) => indexOfText(placeIds, id)))]
        .filter((place) => place !== -1)
        .sort((a, b) => a - b);
      const candidates = atAll(index, places);
      const rows = candidates.length > CANDIDATES ? [] : await engine.rows(candidates, language);
      const position = rows.find(({ id }) => id === selected)?.position;
      if (!isStale) setFound({ id: selected, places, views, position });
    };
    // A page whose address names an incident that there is not says so elsewhere.
    find().catch(() => isStale || setFound(undefined));
    return () => {
      isStale = true;
    };
  }, [engine, language, overview, selected, profile, order]);
  return found?.id === selected ? found : undefined;
}

/** The incidents that are at each of some places. */
export function atAll({ starts, incidents }: PlaceIndex, places: readonly number[]): Uint32Array {
  const [first, ...others] = places.map((place) => incidents.subarray(starts[place], starts[place + 1]));
  if (first === undefined) return new Uint32Array();
  const sets = others.map((each) => new Set(each));
  return first.filter((incident) => sets.every((set) => set.has(incident)));
}
