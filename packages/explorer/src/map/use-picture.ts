import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Basemap, openBasemap } from "./basemap.ts";
import { onPaletteChange, type Palette, readPalette } from "./palette.ts";
import type { Size } from "./viewport.ts";

/** What a picture is drawn with. The context is scaled so that it measures in CSS pixels. */
interface Drawing {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly basemap: Basemap;
}

/** A canvas in a frame, drawn once a frame of the screen at most, in the colours of the page. */
export interface Picture {
  readonly frame: { current: HTMLDivElement | null };
  readonly canvas: { current: HTMLCanvasElement | null };
  /** An element that is not seen, of which the colours are read. */
  readonly probe: { current: HTMLSpanElement | null };
  /** What draws it: of what is true when it is drawn. */
  readonly paint: { current: (drawing: Drawing) => void };
  /** Draws it with the next frame of the screen. */
  readonly redraw: () => void;
  readonly landFailed: boolean;
}

/** @param resize is told the frame's size, before what is drawn is drawn anew. */
export function usePicture(resize: { readonly current: (size: Size) => void }): Picture {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const paint = useRef<(drawing: Drawing) => void>(() => undefined);
  const palette = useRef<Palette | undefined>(undefined);
  const basemap = useRef<Basemap | undefined>(undefined);
  const awaited = useRef(0);
  const [landFailed, setLandFailed] = useState(false);

  const draw = useCallback(() => {
    const [picture, box] = [canvas.current, frame.current];
    const context = picture?.getContext("2d", { alpha: false });
    if (!picture || !context || box === null || box.clientWidth === 0) return;
    if (probe.current === null || basemap.current === undefined) return;
    palette.current ??= readPalette(probe.current);
    const ratio = picture.width / box.clientWidth;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint.current({ context, palette: palette.current, basemap: basemap.current });
  }, []);
  const redraw = useCallback(() => {
    if (awaited.current !== 0) return;
    awaited.current = requestAnimationFrame(() => {
      awaited.current = 0;
      draw();
    });
  }, []);
  basemap.current ??= openBasemap(() => {
    setLandFailed(basemap.current?.failed ?? false);
    redraw();
  });
  useEffect(redraw);

  useEffect(() => {
    const [box, picture] = [frame.current, canvas.current];
    if (box === null || picture === null) return;
    let isFirst = true;
    const fit = (): void => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      const ratio = Math.max(1, devicePixelRatio);
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      // The observer tells the first size, too.
      if (!isFirst && picture.width === wide && picture.height === high) return;
      picture.width = wide;
      picture.height = high;
      resize.current({ width, height });
      // What is resized is empty until it is drawn; the first picture comes with the next frame of the screen.
      if (!isFirst) draw();
      isFirst = false;
    };
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    fit();
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (probe.current === null) return;
    return onPaletteChange(probe.current, () => {
      palette.current = undefined;
      draw();
    });
  }, []);
  return { frame, canvas, probe, paint, redraw, landFailed };
}
