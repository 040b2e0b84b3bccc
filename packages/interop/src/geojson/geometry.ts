import type { Position } from "@incident-data/core";
import type { RowFault } from "../issues.ts";
import { isObject } from "../json/listed.ts";
import type { RowGeometry } from "../rows/event.ts";

/** A geometry without its radius. */
export type Shape = RowGeometry extends infer G ? (G extends RowGeometry ? Omit<G, "radius"> : never) : never;

/** A geometry read: a shape of ours, or one that our records cannot hold, or why it is none. */
export type ReadGeometry =
  | { readonly ok: true; readonly shape: Shape | undefined; readonly altitudes: number; readonly unheld?: string }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** How deep the positions of each type lie (RFC 7946, section 3.1). */
const depths: { readonly [type: string]: number } = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Members that would make another object of a geometry (RFC 7946, section 7.1). */
const forbidden = ["geometry", "properties", "features"];

/**
 * Reads a geometry: its type, its positions and their ranges, lines of two and closed rings of four. What is of several parts
 * becomes that part where there is one; of others our records hold none.
 */
export function readGeometry(value: unknown, field = "geometry"): ReadGeometry {
  if (value === null) return { ok: true, shape: undefined, altitudes: 0 };
  if (!isObject(value)) return failed(field, "a geometry: an object, or null", value);
  const { type, coordinates, geometries, bbox } = value;
  for (const member of forbidden) {
    if (Object.hasOwn(value, member))
      return failed(`${field} › ${member}`, "no such member in a geometry", value[member]);
  }
  const box = boxFault(bbox, field);
  if (box !== undefined) return { ok: false, faults: [box] };
  if (type === "GeometryCollection") {
    if (!Array.isArray(geometries)) return failed(`${field} › geometries`, "a list of geometries", geometries);
    const faults = geometries.flatMap((each, i) => {
      if (each === null) return fault(`${field} › geometries › ${i}`, "a geometry", each);
      const read = readGeometry(each, `${field} › geometries › ${i}`);
      return read.ok ? [] : read.faults;
    });
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, shape: undefined, altitudes: 0, unheld: "GeometryCollection" };
  }
  const depth = typeof type === "string" && Object.hasOwn(depths, type) ? depths[type] : undefined;
  if (depth === undefined)
    return failed(`${field} › type`, `one of ${Object.keys(depths).join(", ")}, GeometryCollection`, type);
  const checker = new Positions(`${field} › coordinates`);
  checker.check(coordinates, depth, String(type));
  if (checker.faults.length > 0) return { ok: false, faults: checker.faults };
  return shapeOf(String(type), coordinates, checker.altitudes);
}

/** Why a bounding box is none: four numbers, or six. */
export function boxFault(bbox: unknown, field: string): RowFault | undefined {
  if (bbox === undefined) return undefined;
  const sound = Array.isArray(bbox) && [4, 6].includes(bbox.length) && bbox.every((each) => typeof each === "number");
  return sound ? undefined : fault(`${field} › bbox`, "four numbers, or six", bbox)[0];
}

function shapeOf(type: string, coordinates: unknown, altitudes: number): ReadGeometry {
  const parts = coordinates as readonly unknown[];
  if (type.startsWith("Multi")) {
    if (parts.length !== 1) return { ok: true, shape: undefined, altitudes: 0, unheld: type };
    return { ok: true, shape: { type: type.slice(5), coordinates: flat(parts[0]) } as Shape, altitudes };
  }
  return { ok: true, shape: { type, coordinates: flat(coordinates) } as Shape, altitudes };
}

/** Positions of two numbers: longitude and latitude. */
function flat(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return typeof value[0] === "number" ? [value[0] + 0, (value[1] as number) + 0] : value.map(flat);
}

class Positions {
  readonly faults: RowFault[] = [];
  altitudes = 0;
  readonly #field: string;

  constructor(field: string) {
    this.#field = field;
  }

  check(value: unknown, depth: number, type: string): void {
    // One fault of thousands of positions is enough to see what they are.
    if (this.faults.length > 9) return;
    if (!Array.isArray(value)) {
      this.#add("a list", value);
      return;
    }
    if (depth === 0) {
      this.#position(value);
      return;
    }
    for (const each of value) this.check(each, depth - 1, type);
    const ring = depth === 1 && type.endsWith("Polygon");
    if (depth === 1 && type.endsWith("LineString") && value.length < 2)
      this.#add("two positions at least in a line", value);
    if (ring && value.length < 4) this.#add("four positions at least in a ring", value);
    else if (ring && JSON.stringify(value[0]) !== JSON.stringify(value.at(-1)))
      this.#add("a ring that ends where it began", value.at(-1));
  }

  #position(value: readonly unknown[]): void {
    const [x, y] = value;
    if (value.length < 2 || value.length > 3 || !value.every((each) => typeof each === "number")) {
      this.#add("two numbers, longitude and latitude, or three", value);
      return;
    }
    if (value.length === 3) this.altitudes++;
    if (!(Math.abs(x as number) <= 180)) this.#add("a longitude from -180 to 180", x);
    if (!(Math.abs(y as number) <= 90)) this.#add("a latitude from -90 to 90", y);
  }

  #add(expected: string, received: unknown): void {
    this.faults.push(...fault(this.#field, expected, received));
  }
}

function failed(field: string, expected: string, received: unknown): ReadGeometry {
  return { ok: false, faults: fault(field, expected, received) };
}

/** A fault of a feature. */
export function fault(field: string, expected: string, received: unknown): [RowFault] {
  const shown = received === undefined ? "nothing" : (JSON.stringify(received)?.slice(0, 80) ?? "nothing");
  return [{ code: received === undefined ? "missing_field" : "wrong_type", field, expected, received: shown }];
}

/** The positions of a shape with the rings of areas as RFC 7946 has them: the outer counterclockwise, the others clockwise. */
export function wound({ type, coordinates }: Shape): Shape["coordinates"] {
  if (type !== "Polygon") return coordinates;
  return coordinates.map((ring, i) => (areaOf(ring) < 0 === (i === 0) ? ring.toReversed() : ring));
}

/** Twice the area within a ring, negative where it goes clockwise. */
function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
