import type { JSX } from "preact";
import type { Model } from "../page/model.ts";
import { placeWords } from "./place-words.ts";
import type { SelectedPlaces } from "./selected-places.ts";

interface SelectedNamesProps {
  readonly model: Model;
  readonly places: readonly number[];
  readonly selected: SelectedPlaces;
}

/** Every name of the places that are looked at, and how exactly they are known. */
export function SelectedNames({ model, places, selected }: SelectedNamesProps): JSX.Element {
  const words = model.words.map;
  return (
    <ul class="map-selected">
      {places.map((place) => {
        const { id, name, precision } = placeWords(model, place);
        const names = selected.views.find((view) => view.id === id)?.names ?? [];
        const others = names.filter(({ text }) => text !== name.text);
        return (
          <li key={id}>
            <strong lang={name.lang} dir="auto">
              {name.text}
            </strong>{" "}
            <span>{precision}</span>
            {others.length === 0 ? null : (
              <span class="map-other-names">
                {words.alsoNamed}:{" "}
                {others.map(({ text, lang }, i) => (
                  <>
                    {i === 0 ? "" : ", "}
                    <bdi lang={lang}>{text}</bdi>
                  </>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
