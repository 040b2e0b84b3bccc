import type { JSX } from "preact";
import type { Row } from "../../engine/protocol.ts";
import { useSpoken } from "../model.ts";
import { Local, Sentence } from "../text.tsx";

/** The cells of an incident in the list: all that the map and the timeline give of it. */
export function RowCells({ row }: { row: Row | undefined }): JSX.Element {
  const { words } = useSpoken();
  if (row === undefined) {
    return (
      <div role="gridcell" class="row-title">
        {words.list.waiting}
      </div>
    );
  }
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
        {row.places.length === 0 ? words.incident.nowhere : null}
        {row.places.map((place) => (
          <PlaceOfRow key={`${place.name.text} ${place.where}`} place={place} />
        ))}
      </div>
      <div role="gridcell" class="row-figures">
        {row.figures.length === 0 ? <span class="silence">{words.list.noFigures}</span> : null}
        {row.figures.map((figure) => (
          <span key={figure.text} class="row-figure">
            <Sentence prose={figure} />
          </span>
        ))}
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
