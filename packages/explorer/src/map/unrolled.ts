/** The longitudes of a line or ring without jumps: beyond the antimeridian they go on, past 180 or -180 degrees. */
export function unrolled(positions: readonly (readonly [longitude: number, latitude: number])[]): readonly number[] {
  let turns = 0;
  return positions.map(([longitude], i) => {
    const step = longitude - (positions[i - 1]?.[0] ?? longitude);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return longitude + turns * 360;
  });
}
