import { badCell, type RowFault } from "../issues.ts";
import { type RowGeometry, unstatedRadius } from "../rows/event.ts";
import { degreesOfCell } from "./values.ts";

/** A cell of a position: its column, and its text where it has any. */
export interface PositionCell {
  readonly column: string;
  readonly text: string | undefined;
}

/** The point of a row, with the radius in metres within which its place lies; undefined where the row has none. */
export function pointOfCells(
  { latitude, longitude, radius }: { readonly [P in "latitude" | "longitude" | "radius"]: PositionCell },
  faults: RowFault[],
): RowGeometry | undefined {
  const metres = radius.text;
  if (metres !== undefined && !/^\d{1,8}(?:\.\d+)?(?:e-\d{1,3})?$/.test(metres))
    faults.push(badCell(radius.column, "metres", metres));
  if (latitude.text === undefined && longitude.text === undefined) return undefined;
  const degrees = ({ column, text = "" }: PositionCell, most: number) => {
    const found = degreesOfCell(text);
    if (!(Math.abs(found) <= most)) faults.push(badCell(column, `degrees from -${most} to ${most}`, text));
    return found;
  };
  const coordinates = [degrees(longitude, 180), degrees(latitude, 90)] as const;
  return { type: "Point", coordinates, radius: metres === undefined ? unstatedRadius : Number(metres) };
}
