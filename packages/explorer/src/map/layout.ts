import { type EdgeSpot, edgeSpot } from "./edge-labels.ts";
import { type Label, labelText, type PlacedLabel, placeLabels } from "./labels.ts";
import { clusterRadius, DOT, type MarkForm, markForm, NUMBERED, OUTLINE, signRadius } from "./mark-form.ts";
import { extentOf, type PlaceColumns } from "./places.ts";
import { isWithin, type Rectangle, squareAround } from "./rectangle.ts";
import { ringInView } from "./rings.ts";
import type { MapScene } from "./scene.ts";
import { screenX, screenY, shiftsInto, type Viewport } from "./viewport.ts";

/** The words of a scene, and how wide each is in pixels. */
export interface SceneWords {
  readonly nameOf: (place: number) => string;
  /** How far around its middle a place may be: "± 25 km". */
  readonly radiusOf: (place: number) => string;
  readonly widthOf: (text: string, font: NameFont) => number;
}

/** Beside a mark, beside one that is selected, along an edge. */
export type NameFont = "name" | "selected" | "edge";

/** A name along an edge. */
export interface EdgeLabel {
  readonly text: string;
  readonly spot: EdgeSpot;
  readonly isSelected: boolean;
}

/** Where names are written, and which rings have an edge. */
export interface MapLayout {
  readonly names: readonly PlacedLabel[];
  readonly edges: readonly EdgeLabel[];
  /** Rings whose edge is drawn: one that is read as the circle around its sign, or has its name along it. */
  readonly outlined: ReadonlySet<number>;
}

const LINE_HEIGHT = 18;
const EDGE_HEIGHT = 15;

/** Up to this part of the frame a ring is seen at once to be that of its sign. */
const OWN = 0.28;

const MOST_NAMES = 60;
const MOST_EDGES = 6;

/** What stands over the map: the buttons at the end of its top, the scale at the start of its foot. */
function fixtures({ width, height }: Viewport): readonly Rectangle[] {
  return [
    { left: width - 56, top: 0, right: width, bottom: 156 },
    { left: 0, top: height - 36, right: 130, bottom: height },
  ];
}

/** Where the names of a scene have room: beside the signs first, then along the edges of what is large. */
export function layOut(view: Viewport, scene: MapScene, words: SceneWords): MapLayout {
  const signs = signsOf(view, scene, words);
  const discs = signs.map(({ x, y, clear }) => squareAround(x, y, clear));
  const labels = signs.flatMap((sign) => (sign.text === undefined ? [] : [{ ...sign, text: labelText(sign.text) }]));
  const widthOf = ({ text, isSelected }: Label): number => words.widthOf(text, isSelected ? "selected" : "name");
  const taken = [...fixtures(view), ...discs];
  const names = placeLabels(labels.slice(0, MOST_NAMES), widthOf, LINE_HEIGHT, view, taken);
  return { names, ...alongEdges(view, scene, words, [...taken, ...names.map(({ covers }) => covers)]) };
}

interface Sign extends Omit<Label, "text"> {
  /** None where several places with several names are at it. */
  readonly text: string | undefined;
}

/** Every sign in sight with its name, the most important first. */
function signsOf(view: Viewport, { columns, counts, clusters, shapes, selected }: MapScene, words: SceneWords): Sign[] {
  const own = (place: number): number => signRadius(markForm(columns, place, view.scale), counts[place] as number);
  const at = (x: number, y: number, sign: Omit<Sign, "x" | "y">): Sign[] =>
    shiftsInto(view, [x, y, x, y]).map((shift) => ({ ...sign, x: screenX(view, x + shift), y: screenY(view, y) }));
  const namesOf = new Map<number, Set<string>>();
  for (const place of shapes) {
    const cluster = clusters.of[place] as number;
    const names = namesOf.get(cluster) ?? new Set();
    namesOf.set(cluster, names.add(words.nameOf(place)));
  }
  const others = Array.from(clusters.first, (first, cluster) => {
    const isOne = clusters.places[cluster] === 1;
    const names = [...(namesOf.get(cluster) ?? [])];
    return {
      incidents: clusters.incidents[cluster] as number,
      signs: at(clusters.x[cluster] as number, clusters.y[cluster] as number, {
        clear: isOne ? Math.max(DOT, own(first)) : clusterRadius(clusters.incidents[cluster] as number),
        isSelected: false,
        text: names.length === 1 ? names[0] : undefined,
      }),
    };
  });
  others.sort((a, b) => b.incidents - a.incidents);
  const looked = selected.flatMap((place) =>
    at(columns.x[place] as number, columns.y[place] as number, {
      clear: ((counts[place] as number) > 1 ? NUMBERED : DOT) + OUTLINE,
      isSelected: true,
      text: words.nameOf(place),
    }),
  );
  return [...looked, ...others.flatMap(({ signs }) => signs)];
}

/** Names along the edges of what is too large to be read from its middle, and the rings whose edges are drawn. */
function alongEdges(
  view: Viewport,
  { columns, counts, shapes, selected }: MapScene,
  { nameOf, radiusOf, widthOf }: SceneWords,
  taken: readonly Rectangle[],
): Pick<MapLayout, "edges" | "outlined"> {
  const outlined = new Set(selected);
  const edges: EdgeLabel[] = [];
  const covered = [...taken];
  const isSelected = new Set(selected);
  const others = shapes.toSorted(
    (a, b) =>
      (counts[b] as number) - (counts[a] as number) || (columns.reach[a] as number) - (columns.reach[b] as number),
  );
  for (const place of [...selected, ...others]) {
    const form = markForm(columns, place, view.scale);
    if (!large.has(form)) continue;
    const radius = (columns.reach[place] as number) * view.scale;
    for (const shift of shiftsInto(view, extentOf(columns, place))) {
      const [x, y] = [screenX(view, (columns.x[place] as number) + shift), screenY(view, columns.y[place] as number)];
      const isSeen = isWithin(squareAround(x, y, 0), view, 0);
      if (isWithin(squareAround(x, y, radius), view, 0)) outlined.add(place);
      if (isSeen && (form !== "ring" || radius <= OWN * Math.min(view.width, view.height))) {
        outlined.add(place);
        continue;
      }
      if (edges.length >= MOST_EDGES && !isSelected.has(place)) continue;
      const text = labelText(nameOf(place)) + (form === "ring" ? ` ${radiusOf(place)}` : "");
      const width = widthOf(text, "edge") + 8;
      for (const points of linesOf(view, columns, place, form, shift)) {
        const spot = edgeSpot(points, width, EDGE_HEIGHT, view, covered);
        if (spot === undefined) continue;
        edges.push({ text, spot, isSelected: isSelected.has(place) });
        covered.push(...spot.covers);
        outlined.add(place);
        break;
      }
    }
  }
  return { edges, outlined };
}

/** The edges of a place's shape in pixels. */
function linesOf(
  view: Viewport,
  columns: PlaceColumns,
  place: number,
  form: MarkForm,
  shift: number,
): readonly Float64Array[] {
  if (form === "ring") return [ringInView(view, columns, place, shift)];
  return (columns.shapes.get(place) ?? []).map((shape) =>
    shape.map((value, i) => (i % 2 === 0 ? screenX(view, value + shift) : screenY(view, value))),
  );
}

const large: ReadonlySet<MarkForm> = new Set(["ring", "area", "line"]);
