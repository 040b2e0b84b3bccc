import { type MarkForm, markForm, NUMBERED } from "./paint-marks.ts";
import { type PlaceColumns, POINT } from "./places.ts";
import { shiftsInto, type Viewport } from "./viewport.ts";

/** The places whose marks are in sight, or null where they are more than can be told apart. */
export function placesInView(
  view: Viewport,
  { kind, x, y, reach, boxes }: PlaceColumns,
  places: Uint32Array,
  limit: number,
): readonly number[] | null {
  // The width of a mark itself.
  const slack = 16 / view.scale;
  const [halfWidth, halfHeight] = [view.width / 2 / view.scale + slack, view.height / 2 / view.scale + slack];
  const found: number[] = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const beyond = reach[place] as number;
    if (kind[place] === POINT) {
      if (Math.abs((y[place] as number) - view.y) > halfHeight + beyond) continue;
      const right = (x[place] as number) - view.x;
      if (Math.abs(right - Math.round(right)) > halfWidth + beyond && halfWidth < 0.5) continue;
    } else {
      const [west, north, east, south] = boxes.get(place) ?? [0, 0, 0, 0];
      const by = beyond + slack;
      if (shiftsInto(view, [west - by, north - by, east + by, south + by]).length === 0) continue;
    }
    found.push(place);
    if (found.length > limit) return null;
  }
  return found;
}

/**
 * Whether the number of one place would be written over that of another. Places in their true size keep theirs: one number for all
 * would take the size away.
 */
export function numbersCollide(
  view: Viewport,
  columns: PlaceColumns,
  counts: Uint32Array,
  places: readonly number[],
): boolean {
  const { x, y } = columns;
  const numbered = places.filter(
    (place) => (counts[place] as number) > 1 && signs.has(markForm(columns, place, view.scale)),
  );
  return numbered.some((place, i) =>
    numbered.slice(i + 1).some((other) => {
      const right = (x[place] as number) - (x[other] as number);
      const down = (y[place] as number) - (y[other] as number);
      return Math.hypot(right - Math.round(right), down) * view.scale < NUMBERED;
    }),
  );
}

const signs: ReadonlySet<MarkForm> = new Set(["dot", "ring-sign", "line-sign", "area-sign"]);
