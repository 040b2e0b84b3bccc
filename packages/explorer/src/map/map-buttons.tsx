import type { JSX } from "preact";
import type { MapWords } from "../words/map-words.ts";
import { Icon } from "./icon.tsx";
import type { MapControl } from "./map-view.ts";
import { zoomed } from "./viewport.ts";

/** Closer, farther, and all that is shown. */
export function MapButtons({ control, words }: { control: MapControl; words: MapWords }): JSX.Element {
  const buttons = [
    { name: words.zoomIn, path: "M10 4 V16 M4 10 H16", act: () => control.glide((view) => zoomed(view, 2)) },
    { name: words.zoomOut, path: "M4 10 H16", act: () => control.glide((view) => zoomed(view, 0.5)) },
    { name: words.showAll, path: "M3 8 V3 H8 M12 3 H17 V8 M17 12 V17 H12 M8 17 H3 V12", act: control.showAll },
  ];
  return (
    <div class="map-buttons">
      {buttons.map(({ name, path, act }) => (
        <button key={path} type="button" aria-label={name} title={name} onClick={act}>
          <Icon path={path} />
        </button>
      ))}
    </div>
  );
}
