// The same cells by hand: nested Maps over the claims, the range of what was said in each, and one sum over all.
// It knows no retelling, no correction, no overlap, and lists nothing.
export function nestedMap(claims) {
  const incidents = new Map();
  for (const claim of claims) {
    let sides = incidents.get(claim.about);
    if (sides === undefined) {
      sides = new Map();
      incidents.set(claim.about, sides);
    }
    let statuses = sides.get(claim.side);
    if (statuses === undefined) {
      statuses = new Map();
      sides.set(claim.side, statuses);
    }
    let harms = statuses.get(claim.status);
    if (harms === undefined) {
      harms = new Map();
      statuses.set(claim.status, harms);
    }
    const { min, max } = claim.count;
    const cell = harms.get(claim.harms[0]);
    if (cell === undefined) harms.set(claim.harms[0], { min, max });
    else {
      if (min < cell.min) cell.min = min;
      if (max === null || cell.max === null) cell.max = null;
      else if (max > cell.max) cell.max = max;
    }
  }
  let min = 0;
  let max = 0;
  let cells = 0;
  for (const sides of incidents.values()) {
    for (const statuses of sides.values()) {
      for (const harms of statuses.values()) {
        for (const cell of harms.values()) {
          cells += 1;
          min += cell.min;
          max = max === null || cell.max === null ? null : max + cell.max;
        }
      }
    }
  }
  return { cells, bound: { min, max } };
}
