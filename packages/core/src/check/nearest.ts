/** The member of `known` that is most like `text`, if any is near enough to be what was meant. */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  if (text.length > 200) return undefined;
  const limit = text.length < 5 ? 1 : Math.max(2, Math.floor(text.length / 4));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance = editDistance(text, candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A hint that names the nearest member, or `undefined`. */
export function didYouMean(text: string, known: Iterable<string>): string | undefined {
  const near = nearest(text, known);
  return near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two texts (optimal string alignment), cut off at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit;
}
