import { type Dataset, nearest, whereIs } from "@incident-data/core";

/** There is no incident of an id: none ever was, or it went. */
class NoIncident extends Error {
  override readonly name = "NoIncident";
  readonly code: "unknown_id" | "buried_id";
  /** The id that was likely meant, or those that took its place. */
  readonly near: readonly string[];

  constructor(code: NoIncident["code"], id: string, near: readonly string[]) {
    super(`no incident ${JSON.stringify(id)}`);
    this.code = code;
    this.near = near;
  }
}

/** @throws NoIncident where the data set has no incident of the id. */
export function expectIncident(dataset: Dataset, id: string): void {
  const where = whereIs(dataset, "incident", id);
  if (where.kind === "here") return;
  if (where.kind === "gone") throw new NoIncident("buried_id", id, where.into);
  const like = nearest(id, Object.keys(dataset.incidents));
  throw new NoIncident("unknown_id", id, like === undefined ? [] : [like]);
}
