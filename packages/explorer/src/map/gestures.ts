import type { ScreenPoint } from "./nearby.ts";
import { moved, type Viewport, zoomed } from "./viewport.ts";

/** What the hand does on the map. */
export interface Gestures {
  /** The view follows the hand. */
  readonly onMove: (change: (view: Viewport) => Viewport) => void;
  /** Pressed and let go in one place. */
  readonly onChoose: (at: ScreenPoint, isTouch: boolean) => void;
  /** The mouse rests or moves over the map; null when it leaves. */
  readonly onHover: (at: ScreenPoint | null) => void;
}

/** Pixels that a hand trembles. */
const TREMBLE = 6;

/** Listens to one frame: drag, wheel, two fingers, double click. The function it gives ends that. */
export function watchGestures(frame: HTMLElement, { onMove, onChoose, onHover }: Gestures): () => void {
  const fingers = new Map<number, ScreenPoint>();
  let [start, hasMoved]: [ScreenPoint | undefined, boolean] = [undefined, false];

  const pointOf = (event: { clientX: number; clientY: number }): ScreenPoint => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const middleAndSpread = (): { middle: ScreenPoint; spread: number } => {
    const [a, b] = [...fingers.values()];
    if (a === undefined || b === undefined) return { middle: a ?? { x: 0, y: 0 }, spread: 1 };
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      spread: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
    };
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    frame.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, pointOf(event));
    if (fingers.size === 1) [start, hasMoved] = [pointOf(event), false];
    else hasMoved = true;
  };
  const move = (event: PointerEvent): void => {
    const at = pointOf(event);
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType === "mouse") onHover(at);
      return;
    }
    if (!hasMoved && start !== undefined && Math.hypot(at.x - start.x, at.y - start.y) < TREMBLE) return;
    hasMoved = true;
    onHover(null);
    const before = middleAndSpread();
    fingers.set(event.pointerId, at);
    const after = middleAndSpread();
    onMove((view) =>
      zoomed(
        moved(view, after.middle.x - before.middle.x, after.middle.y - before.middle.y),
        after.spread / before.spread,
        after.middle,
      ),
    );
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (!hasMoved && event.type === "pointerup") onChoose(pointOf(event), event.pointerType !== "mouse");
  };
  const wheel = (event: WheelEvent): void => {
    // The page scrolls over the map until the reader takes hold of it.
    const root = frame.getRootNode() as Document | ShadowRoot;
    if (!event.ctrlKey && !event.metaKey && root.activeElement !== frame) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    const speed = event.ctrlKey ? 0.01 : 0.002;
    const factor = Math.exp(Math.max(-1, Math.min(1, -event.deltaY * lines * speed)));
    const at = pointOf(event);
    onMove((view) => zoomed(view, factor, at));
  };
  const leave = (): void => onHover(null);

  const listeners: readonly [string, (event: never) => void][] = [
    ["pointerdown", down],
    ["pointermove", move],
    ["pointerup", up],
    ["pointercancel", up],
    ["pointerleave", leave],
    ["wheel", wheel],
  ];
  for (const [name, listener] of listeners) frame.addEventListener(name, listener as EventListener, { passive: false });
  return () => {
    for (const [name, listener] of listeners) frame.removeEventListener(name, listener as EventListener);
  };
}
