import { useEffect, useState } from "preact/hooks";

/** Rests so long, in milliseconds, before rows are fetched that nobody sees yet: a filter that is being typed comes first. */
const rest = 1000;

/** So many rows are fetched at a time, so that an answer to the reader need not wait for all. */
const atOnce = 50;

/**
 * Whether the page is being printed, and up to which row the list has been fetched for that. A browser waits for nobody when it
 * prints: what is to be on paper must be there before.
 *
 * @param most rows that are printed, at most; 0 where all are drawn anyway.
 */
export function usePrint(positions: Uint32Array, most: number): { readonly printing: boolean; readonly ahead: number } {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const [begin, end] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  const [fetched, setFetched] = useState({ positions, ahead: 0 });
  const ahead = fetched.positions === positions ? fetched.ahead : 0;
  const wanted = Math.min(most, positions.length);
  useEffect(() => {
    if (ahead >= wanted) return undefined;
    const timer = setTimeout(
      () => setFetched({ positions, ahead: Math.min(wanted, ahead + atOnce) }),
      ahead === 0 ? rest : rest / 20,
    );
    return () => clearTimeout(timer);
  }, [positions, ahead, wanted]);
  return { printing, ahead };
}
