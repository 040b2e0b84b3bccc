import type { Dataset } from "../dataset.ts";
import type { IdKind, Ids } from "../ids.ts";
import type { Tombstone } from "../records/tombstone.ts";

/** What has become of an id: it is there, it went and left a tombstone, or nothing is known of it. */
export type Whereabouts =
  | { readonly kind: "here"; readonly id: string }
  | {
      readonly kind: "gone";
      /** Ids of the same kind that are there: one, several or none. */
      readonly into: readonly string[];
      /** Of a claim that has none of its own its statement's. */
      readonly tombstone: Tombstone;
    }
  | { readonly kind: "unknown" };

/**
 * Where an id from outside is now, also one that an earlier version had. A claim of a statement that went is where its key
 * is among the claims of what took the statement in; where it is in none of them, `into` is empty.
 *
 * @example
 * whereIs(dataset, "incident", "2021-07-28-border-clash"); // { kind: "here", id: "2021-07-28-border-clash" }
 */
export function whereIs<I extends Ids>(dataset: Dataset<I>, kind: IdKind, id: string): Whereabouts {
  if (Object.hasOwn(dataset[`${kind}s`], id)) return { kind: "here", id };
  const own = dataset.tombstones.find((each) => each.of === kind && each.id === id);
  if (own !== undefined) return { kind: "gone", into: own.into, tombstone: own };
  const [statement, key] = id.split("#");
  const around = dataset.tombstones.find((each) => each.of === "statement" && each.id === statement);
  if (kind !== "claim" || key === undefined || around === undefined) return { kind: "unknown" };
  const into = around.into
    .map((successor) => `${successor}#${key}`)
    .filter((claim) => Object.hasOwn(dataset.claims, claim));
  return { kind: "gone", into, tombstone: around };
}
