import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Moves the reader to an element: into view, and the keyboard with it. It is sought where `from` stands, which is the shadow
 * tree of the page.
 */
export function goTo(from: Node, id: string): void {
  const root = from.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(id);
  if (target === null) return;
  // What is closed around it is opened.
  for (let up = target.parentElement; up !== null; up = up.parentElement) {
    if (up instanceof HTMLDetailsElement) up.open = true;
  }
  target.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

/**
 * What moves the keyboard once the page is drawn anew: an element that is operated may be gone then, and whoever operated it would
 * be thrown back to the beginning of the page.
 */
export function useNextFocus(): (find: () => HTMLElement | null | undefined) => void {
  const next = useRef<(() => HTMLElement | null | undefined) | undefined>(undefined);
  useLayoutEffect(() => {
    const find = next.current;
    next.current = undefined;
    find?.()?.focus();
  });
  return (find) => {
    next.current = find;
  };
}
