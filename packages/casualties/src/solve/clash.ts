import { hasSolution } from "./ends.ts";
import { componentsOf, type System } from "./system.ts";

/** Claims that cannot all be true. */
export interface Clash {
  readonly clash: readonly string[];
  /** True where it is proven that any of them left out lets the others be true together. */
  readonly irreducible: boolean;
}

/**
 * Returns claims that cannot all be true, none of which can be left out, of a system without a solution.
 *
 * QuickXplain (Junker, AAAI 2004): halves, so that few claims in a clash of many need few questions.
 */
export function clashOf(system: System, effort: number): Clash {
  const part = componentsOf(system).find((each) => hasSolution(each, effort) === false) ?? system;
  const claims = [...new Set(part.rows.flatMap(({ claim }) => (claim === undefined ? [] : [claim])))];
  const ask = (kept: readonly string[]) => {
    const rows = part.rows.filter(({ claim }) => claim === undefined || kept.includes(claim));
    return hasSolution({ size: part.size, rows }, effort);
  };
  const explain = (base: readonly string[], grew: boolean, open: readonly string[]): readonly string[] => {
    if (grew && ask(base) === false) return [];
    if (open.length <= 1) return open;
    const half = open.length >> 1;
    const [first, second] = [open.slice(0, half), open.slice(half)];
    const later = explain([...base, ...first], true, second);
    const earlier = explain([...base, ...later], later.length > 0, first);
    return [...earlier, ...later];
  };
  const found = explain([], false, claims);
  const clash = claims.filter((claim) => found.includes(claim));
  return { clash, irreducible: clash.every((claim) => ask(clash.filter((other) => other !== claim)) === true) };
}
