import type { RawRecord } from "./raw.ts";

/** The same of a record, found out once for as long as it is kept: a data set that is looked at again has few new ones. */
export function onceARecord<T>(find: (record: RawRecord) => T): (record: RawRecord) => T {
  const known = new WeakMap<RawRecord, { readonly found: T }>();
  return (record) => {
    const before = known.get(record) ?? { found: find(record) };
    known.set(record, before);
    return before.found;
  };
}
