import type { JSX } from "preact";
import type { Row } from "../../engine/protocol.ts";
import { counted } from "../../words/fill.ts";
import { useSpoken } from "../model.ts";
import { Local, Sentence } from "../text.tsx";

/** In a row of a long list, which is as tall as all others, there is room for so many places and figures; the rest is counted. */
const briefly = { places: 1, figures: 2 };

/** The cells of an incident in the list: all that the map and the timeline give of it. */
export function RowCells({ row, isBrief }: { row: Row | undefined; isBrief: boolean }): JSX.Element {
  const { words, language } = useSpoken();
  if (row === undefined) {
    return (
      <div role="gridcell" class="row-title">
        {words.list.waiting}
      </div>
    );
  }
  const places = isBrief ? row.places.slice(0, briefly.places) : row.places;
  const figures = isBrief ? row.figures.slice(0, briefly.figures) : row.figures;
  const [morePlaces, moreFigures] = [row.places.length - places.length, row.figures.length - figures.length];
  return (
    <>
      <div role="gridcell" class="row-title">
        <Local line={row.title} />
      </div>
      <div role="gridcell" class="row-type">
        {words.types[row.type]}
      </div>
      <div role="gridcell" class="row-when">
        {row.when}
      </div>
      <div role="gridcell" class="row-places">
        {places.length === 0 ? words.incident.nowhere : null}
        {places.map((place) => (
          <PlaceOfRow key={`${place.name.text} ${place.where}`} place={place} />
        ))}
        {morePlaces > 0 ? <span class="row-more">{words.map.morePlaces(morePlaces)}</span> : null}
      </div>
      <div role="gridcell" class="row-figures">
        {figures.length === 0 ? <span class="silence">{words.list.noFigures}</span> : null}
        {figures.map((figure) => (
          <span key={figure.text} class="row-figure">
            <Sentence prose={figure} />
          </span>
        ))}
        {moreFigures > 0 ? (
          <span class="row-more">{counted(language, words.list.moreFigures, moreFigures)}</span>
        ) : null}
      </div>
    </>
  );
}

function PlaceOfRow({ place: { name, precision, where } }: { place: Row["places"][number] }): JSX.Element {
  const { words } = useSpoken();
  const exact = precision === undefined ? words.map.precisionUnknown : words.map.precision[precision];
  return (
    <span class="row-place">
      <Local line={name} />{" "}
      <span class="precision">
        ({exact}
        {where === undefined ? "" : `; ${where}`})
      </span>
    </span>
  );
}
