import type { Actor, Place } from "@incident-data/core";
import { folded } from "./folded.ts";
import { groupBy } from "./group-by.ts";

/** Pairs of neighbouring records of one type that share a name; each pair once. */
export function* sameNames<R extends Actor | Place>(
  records: readonly R[],
): Generator<{ readonly first: R; readonly second: R; readonly name: string }> {
  const entries = records.flatMap((record) =>
    [...new Set(record.names.map(({ text }) => folded(text)))].map((name) => ({ record, name })),
  );
  const done = new Set<string>();
  for (const alike of groupBy(entries, ({ record, name }) =>
    name === "" ? undefined : `${record.type} ${name}`,
  ).values()) {
    for (const [i, { record, name }] of alike.entries()) {
      const before = alike[i - 1]?.record;
      if (before === undefined || done.has(`${before.id} ${record.id}`)) continue;
      done.add(`${before.id} ${record.id}`);
      yield { first: before, second: record, name };
    }
  }
}
