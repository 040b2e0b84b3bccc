import { useCallback, useEffect, useRef } from "preact/hooks";
import type { Model } from "../page/model.ts";
import type { MapView } from "../state/state.ts";
import type { Box } from "./basemap-format.ts";
import {
  areAlike,
  fitted,
  mapViewOf,
  moved,
  resized,
  type Size,
  screenX,
  screenY,
  type Viewport,
  viewportOf,
  zoomed,
} from "./viewport.ts";

/** The view of a map: moved by hand, by the state, and by what is shown. */
export interface MapControl {
  /** Undefined until the frame has a size. */
  readonly current: () => Viewport | undefined;
  readonly resize: (size: Size) => void;
  /** At once, and told to the state when it has come to rest. */
  readonly move: (change: (view: Viewport) => Viewport) => void;
  /** In a few steps, where the reader has nothing against motion. */
  readonly glide: (change: (view: Viewport) => Viewport) => void;
  readonly showAll: () => void;
  /** Brings a box into sight if it is not. */
  readonly reveal: (box: Box | null) => void;
}

const REST = 250;
const GLIDE = 220;

/** @param all what is shown, in the view that no state names. */
export function useMapControl(model: Model, all: Box | null, redraw: () => void): MapControl {
  const view = useRef<Viewport | undefined>(undefined);
  /** The view that the state was told, or that it named: the same object, so that an address that names it again is seen. */
  const told = useRef<MapView | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const gliding = useRef(0);
  const revealing = useRef(false);
  const latest = useRef({ model, all });
  latest.current = { model, all };

  const set = useCallback((next: Viewport) => {
    view.current = next;
    redraw();
  }, []);

  /** Ends every motion, and does not tell the state of it. */
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    cancelAnimationFrame(gliding.current);
    revealing.current = false;
  }, []);

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      revealing.current = false;
      if (view.current === undefined) return;
      const map = mapViewOf(view.current);
      told.current = map;
      latest.current.model.change({ map }, "replace");
    }, REST);
  }, []);

  const move = useCallback((change: (view: Viewport) => Viewport) => {
    if (view.current === undefined) return;
    stop();
    set(change(view.current));
    tell();
  }, []);

  const glideTo = useCallback((to: Viewport, then: () => void) => {
    stop();
    const from = view.current;
    if (from === undefined || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      set(to);
      then();
      return;
    }
    const start = performance.now();
    // The short way around the world.
    const right = to.x - from.x - Math.round(to.x - from.x);
    const step = (now: number): void => {
      const part = Math.min(1, (now - start) / GLIDE);
      const eased = 1 - (1 - part) ** 3;
      const scale = from.scale * (to.scale / from.scale) ** eased;
      // The middle keeps pace with the scale, so that one point stands still.
      const share = to.scale === from.scale ? eased : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
      set(part === 1 ? to : { ...to, scale, x: from.x + right * share, y: from.y + (to.y - from.y) * share });
      if (part < 1) gliding.current = requestAnimationFrame(step);
      else then();
    };
    gliding.current = requestAnimationFrame(step);
  }, []);

  const glide = useCallback((change: (view: Viewport) => Viewport) => {
    if (view.current !== undefined) glideTo(change(view.current), tell);
  }, []);

  const showAll = useCallback(() => {
    if (view.current === undefined) return;
    glideTo(fitted(latest.current.all, view.current), () => {
      told.current = undefined;
      latest.current.model.change({ map: undefined }, "replace");
    });
  }, []);

  /** The view that the state names, at once. */
  const follow = useCallback(() => {
    if (view.current === undefined) return;
    stop();
    const { map } = latest.current.model.state;
    const next = map === undefined ? fitted(latest.current.all, view.current) : viewportOf(map, view.current);
    if (!areAlike(next, view.current)) set(next);
    told.current = map;
  }, []);

  const reveal = useCallback((box: Box | null) => {
    const from = view.current;
    if (from === undefined) return;
    if (box === null) {
      // What was to be revealed is no longer looked at: a step back came before the map was there.
      if (revealing.current) follow();
      return;
    }
    const x = (box[0] + box[2]) / 2;
    const shift = Math.round(from.x - x);
    const edges = [
      screenX(from, box[0] + shift),
      screenY(from, box[1]),
      screenX(from, box[2] + shift),
      screenY(from, box[3]),
    ];
    const margin = 16;
    const [left, top, right, bottom] = edges as [number, number, number, number];
    if (left >= margin && top >= margin && right <= from.width - margin && bottom <= from.height - margin) return;
    const whole = fitted(box, from);
    glideTo(whole.scale < from.scale ? whole : { ...from, x: whole.x, y: whole.y }, tell);
    revealing.current = true;
  }, []);

  const resize = useCallback((size: Size) => {
    const { state } = latest.current.model;
    if (view.current !== undefined && state.map !== undefined) set(resized(view.current, size));
    else set(state.map === undefined ? fitted(latest.current.all, size) : viewportOf(state.map, size));
  }, []);

  // The state names another view than the one that it was told: a step back, a link.
  const { map } = model.state;
  useEffect(() => {
    if (map === undefined || map !== told.current) follow();
  }, [map, all]);

  useEffect(() => stop, []);

  return { current: () => view.current, resize, move, glide, showAll, reveal };
}

/** What a key does to the map; undefined where it does nothing. With Shift an arrow goes farther. */
export function keyAction(control: MapControl, key: string, isShift: boolean): (() => void) | undefined {
  const step = isShift ? 240 : 80;
  const move = (right: number, down: number) => () => control.move((view) => moved(view, right * step, down * step));
  const zoom = (factor: number) => () => control.glide((view) => zoomed(view, factor));
  switch (key) {
    case "ArrowLeft":
      return move(1, 0);
    case "ArrowRight":
      return move(-1, 0);
    case "ArrowUp":
      return move(0, 1);
    case "ArrowDown":
      return move(0, -1);
    case "+":
    case "=":
      return zoom(2);
    case "-":
    case "_":
      return zoom(0.5);
    case "0":
      return control.showAll;
    default:
      return undefined;
  }
}
