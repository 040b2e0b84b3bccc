import type { JSX } from "preact";
import type { Model } from "../page/model.ts";
import type { ScreenPoint } from "./nearby.ts";
import { placeWords } from "./place-words.ts";

/** Of more places at one sign the others are counted. */
const MOST_NAMED = 3;

interface HoverProps {
  readonly model: Model;
  readonly places: readonly number[];
  readonly at: ScreenPoint;
  readonly width: number;
  /** How many incidents are there. */
  readonly count: number;
}

/** The names of the places under the mouse, how exactly each is known, how much happened there. */
export function Hover({ model, places, at, width, count }: HoverProps): JSX.Element {
  const { words } = model;
  const named = places.slice(0, MOST_NAMED).map((place) => placeWords(model, place));
  const more = places.length - named.length;
  return (
    <div
      class={at.y < 120 ? "map-hover map-hover-below" : "map-hover"}
      aria-hidden="true"
      style={{ left: `${Math.max(110, Math.min(width - 110, at.x))}px`, top: `${at.y}px` }}
    >
      {named.map((place) => (
        <span key={place.id}>
          <strong lang={place.name.lang} dir="auto">
            {place.name.text}
          </strong>{" "}
          {place.precision}
        </span>
      ))}
      {more > 0 ? <span>{words.map.morePlaces(more)}</span> : null}
      <span>{words.map.incidentsHere(count)}</span>
    </div>
  );
}
