import { type ComponentChildren, type JSX, toChildArray } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * Draws its children one after another, one in each turn, so that a frame of the screen fits between two: all at once would keep
 * the reader of a large data set waiting.
 */
export function InTurns({ children }: { children: ComponentChildren }): JSX.Element {
  const parts = toChildArray(children);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= parts.length) return;
    const turn = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(turn);
  }, [drawn, parts.length]);
  return <>{parts.slice(0, drawn)}</>;
}
