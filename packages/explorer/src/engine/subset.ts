import {
  type Dataset,
  type DatasetData,
  eachReference,
  type Kind,
  kinds,
  openDataset,
  type Statement,
} from "@incident-data/core";

/**
 * A data set of some incidents, the statements about them, and every record that these lead to: small enough that a view
 * of one incident never waits for a hundred thousand others.
 */
export function subsetOf(
  dataset: Dataset,
  incidents: readonly string[],
  statements: ReadonlyMap<string, readonly Statement[]>,
): Dataset {
  const taken: { readonly [K in Kind]: Set<string> } = {
    source: new Set(),
    actor: new Set(),
    place: new Set(),
    incident: new Set(),
    statement: new Set(),
  };
  const waiting: [Kind, string][] = [];
  const take = (kind: Kind, id: string): void => {
    if (taken[kind].has(id) || !Object.hasOwn(dataset[`${kind}s`], id)) return;
    taken[kind].add(id);
    waiting.push([kind, id]);
  };
  for (const id of incidents) {
    take("incident", id);
    for (const statement of statements.get(id) ?? []) take("statement", statement.id);
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [kind, id] = next;
    const record = { kind, id, value: dataset[`${kind}s`][id], path: [] };
    eachReference(record, (to, target) => {
      // A claim stands in its statement: `<statement id>#<key>`.
      if (to === "claim") take("statement", target.slice(0, target.indexOf("#")));
      else take(to, target);
    });
  }
  const records = (kind: Kind) => [...taken[kind]].sort().map((id) => dataset[`${kind}s`][id]);
  const data = Object.fromEntries(kinds.map((kind) => [`${kind}s`, records(kind)]));
  return openDataset({ dataset: dataset.manifest, ...data } as unknown as DatasetData);
}
