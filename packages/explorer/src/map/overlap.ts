/** Signs on the screen: where their middles are, how heavy each is, and how large. */
export interface Signs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How many incidents each stands for. */
  readonly weight: Float64Array;
  /** From its middle to its edge; 0 for one that is not drawn, and covers nothing. */
  readonly radius: Float64Array;
}

/**
 * Which signs become one so that none covers another: for each the number of its group, counted from 0 in the order of their first
 * signs. A group stands at the mean of its signs, each as heavy as it is, and is as large as `radiusOf` says of its weight.
 *
 * @param gap between the edges of two, at least.
 * @param around a distance from west to east that may lead the other way around the world, as the short way.
 */
export function withoutOverlap(
  signs: Signs,
  gap: number,
  radiusOf: (weight: number) => number,
  around: (right: number) => number,
): Uint32Array {
  const [x, y, weight, radius] = [signs.x.slice(), signs.y.slice(), signs.weight.slice(), signs.radius.slice()];
  const into = Uint32Array.from(x, (_, i) => i);
  let left = Array.from(into);
  for (let merged = true; merged; ) {
    merged = false;
    for (let i = 0; i < left.length; i++) {
      const one = left[i] as number;
      for (let j = i + 1; j < left.length; j++) {
        const other = left[j] as number;
        if (into[other] !== other || radius[one] === 0 || radius[other] === 0) continue;
        const right = around((x[other] as number) - (x[one] as number));
        const down = (y[other] as number) - (y[one] as number);
        const apart = (radius[one] as number) + (radius[other] as number) + gap;
        if (Math.abs(down) >= apart || Math.hypot(right, down) >= apart) continue;
        const together = (weight[one] as number) + (weight[other] as number);
        const share = (weight[other] as number) / together;
        x[one] = (x[one] as number) + right * share;
        y[one] = (y[one] as number) + down * share;
        weight[one] = together;
        radius[one] = radiusOf(together);
        into[other] = one;
        merged = true;
      }
    }
    left = left.filter((each) => into[each] === each);
  }
  const groups = new Map(left.map((each, group) => [each, group]));
  return into.map((_, i) => {
    let at = i;
    while (into[at] !== at) at = into[at] as number;
    return groups.get(at) as number;
  });
}
