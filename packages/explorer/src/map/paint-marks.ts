import { layOut, type SceneWords } from "./layout.ts";
import { nameWidth, paintEdgeNames, paintNames } from "./paint-names.ts";
import { paintShapes } from "./paint-shapes.ts";
import { paintClusters, paintOutlines, paintSigns } from "./paint-signs.ts";
import type { Palette } from "./palette.ts";
import type { MapScene } from "./scene.ts";
import type { Viewport } from "./viewport.ts";

/** The words and numbers of a scene. */
export interface MarkWords extends Omit<SceneWords, "widthOf"> {
  readonly numberText: (value: number) => string;
}

/** All marks, batched by form, then the selected ones, then names. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  view: Viewport,
  palette: Palette,
  scene: MapScene,
  { numberText, ...words }: MarkWords,
): void {
  const { columns, shapes, alone, selected } = scene;
  const widthOf: SceneWords["widthOf"] = (text, font) => nameWidth(context, palette, text, font);
  const { names, edges, outlined } = layOut(view, scene, { ...words, widthOf });
  paintShapes(context, view, palette, columns, shapes, outlined, palette.mark);
  paintShapes(context, view, palette, columns, selected, outlined, palette["mark-selected"]);
  // Above every edge, so that none crosses out a name.
  paintEdgeNames(context, palette, edges);
  paintSigns(context, view, palette, scene, alone, palette.mark, numberText);
  paintClusters(context, view, palette, scene, numberText);
  paintOutlines(context, view, palette, scene);
  paintSigns(context, view, palette, scene, selected, palette["mark-selected"], numberText);
  paintNames(context, palette, names);
}
