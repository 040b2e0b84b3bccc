import { type PlaceColumns, POINT } from "./places.ts";
import { shiftsInto, type Viewport } from "./viewport.ts";

/** The places whose marks are in sight. */
export function placesInView(
  view: Viewport,
  { kind, x, y, reach, boxes }: PlaceColumns,
  places: Uint32Array,
): readonly number[] {
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
  }
  return found;
}
