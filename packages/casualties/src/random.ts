/** A source of numbers from 0 up to 1, without 1. */
export type Random = () => number;

/**
 * Returns numbers that look random and are the same for the same seed, in every run and on every machine: a counter
 * with the golden ratio's step, mixed by the finisher of MurmurHash3 (Appleby, public domain).
 */
export function randomFrom(seed: number): Random {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
  };
}
