import { type ComponentChildren, type JSX, toChildArray } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { inTurn } from "./turns.ts";

/** Draws its children one after another: all at once would keep the reader of a large data set waiting. */
export function InTurns({ children }: { children: ComponentChildren }): JSX.Element {
  const parts = toChildArray(children);
  const [drawn, setDrawn] = useState(0);
  useLayoutEffect(() => {
    if (drawn < parts.length) return inTurn(() => setDrawn(drawn + 1));
    return undefined;
  }, [drawn, parts.length]);
  return <>{parts.slice(0, drawn)}</>;
}
