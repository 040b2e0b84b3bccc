import { type Box, decodePiece, type Piece } from "./basemap-format.ts";
import { latitudeOf } from "./mercator.ts";
import { copiesIn, type Viewport } from "./viewport.ts";

/** Where the files are, by their names in basemap/: beside the page's own, of the same origin. */
const urls = import.meta.glob<string>("../../basemap/**/*.bin", { query: "?url", import: "default", eager: true });

/** What is drawn below the marks. */
export type Theme = "land" | "borders";

/** From this width of the world on, in pixels, the coast is drawn at 1:50 million rather than at 1:110 million. */
const DETAIL_FROM = 256 * 2 ** 4.7;

const PIECE_DEGREES = 30;

/** The files a view is drawn from. */
export function filesFor(theme: Theme, view: Viewport): readonly string[] {
  if (view.scale < DETAIL_FROM) return [`${theme}-110m`];
  const half = { x: view.width / 2 / view.scale, y: view.height / 2 / view.scale };
  const columns = 360 / PIECE_DEGREES;
  const first = Math.floor((view.x - half.x) * columns);
  const last = Math.floor((view.x + half.x) * columns);
  const south = Math.floor((latitudeOf(view.y + half.y) + 90) / PIECE_DEGREES);
  const north = Math.floor((latitudeOf(view.y - half.y) + 90) / PIECE_DEGREES);
  const names: string[] = [];
  for (let column = first; column <= last; column++) {
    for (let row = south; row <= north; row++) {
      names.push(`${theme}-50m/${((column % columns) + columns) % columns}-${row}`);
    }
  }
  return [...new Set(names)];
}

/** The pieces of the basemap: fetched when a view first needs them, and kept. */
export interface Basemap {
  /** Those a view needs and that are there; the rest is fetched, and `onChange` called when it has come. */
  pieces(theme: Theme, view: Viewport): readonly Piece[];
  /** Whether something that was needed could not be fetched. */
  readonly failed: boolean;
}

/** The basemap of a page. */
export function openBasemap(onChange: () => void, fetchBytes: (url: string) => Promise<Uint8Array> = fetched): Basemap {
  const pieces = new Map<string, Piece | "coming" | "missing">();
  let failed = false;

  const load = async (name: string, url: string): Promise<void> => {
    pieces.set(name, "coming");
    try {
      pieces.set(name, decodePiece(await fetchBytes(url)));
    } catch {
      // The marks are drawn without it, and the reader is told.
      pieces.set(name, "missing");
      failed = true;
    }
    onChange();
  };

  return {
    pieces(theme, view) {
      return filesFor(theme, view).flatMap((name) => {
        const piece = pieces.get(name);
        if (typeof piece === "object") return [piece];
        const url = urls[`../../basemap/${name}.bin`];
        // A square without a file is open sea.
        if (piece === undefined && url !== undefined) void load(name, url);
        return [];
      });
    },
    get failed() {
      return failed;
    },
  };
}

/** The boxes of a piece in a view: once for each world that is in sight. */
export function boxesInView(view: Viewport, [west, north, east, south]: Box): readonly Box[] {
  return copiesIn(view).map((copy) => [west + copy, north, east + copy, south]);
}

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
