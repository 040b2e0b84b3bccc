/**
 * The order of a reader's trust with a claimant first. Those whom it ranks already keep their places, also where they say nothing of
 * the incident at hand; those of the incident whom it does not rank come last, as they stand.
 */
export function putFirst(order: readonly string[], claimants: readonly string[], first: string): readonly string[] {
  return [...new Set([first, ...order, ...claimants])];
}
