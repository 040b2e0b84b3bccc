/** The nearest of some positions on either side of one, which itself need not be among them; undefined where there is none. */
export function nextTo(
  positions: Uint32Array,
  position: number,
): { readonly before: number | undefined; readonly after: number | undefined } {
  const before = positions.findLast((each) => each < position);
  const after = positions.find((each) => each > position);
  return { before, after };
}
