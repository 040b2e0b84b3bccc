import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { counted } from "../../words/fill.ts";
import { useSpoken } from "../model.ts";

/** So many things are drawn at first, and as many more each time that the reader asks. */
const atOnce = 20;

interface SomeProps<T> {
  readonly all: readonly T[];
  /** What is drawn of those that are. */
  readonly children: (some: readonly T[]) => ComponentChildren;
}

/** The first of many things, and a button for more. */
export function Some<T>({ all, children }: SomeProps<T>): JSX.Element {
  const { words, language } = useSpoken();
  const [drawn, setDrawn] = useState(atOnce);
  const more = all.length - drawn;
  return (
    <>
      {children(all.slice(0, drawn))}
      {more <= 0 ? null : (
        <button type="button" onClick={() => setDrawn(drawn + atOnce)}>
          {counted(language, words.accounts.more, more)}
        </button>
      )}
    </>
  );
}
