import { type Kind, kinds } from "./ids.ts";
import type { Path } from "./issues.ts";

/** The own field of something that may be an object, else `undefined`. */
export function get(value: unknown, field: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, field) ? (value as { readonly [field: string]: unknown })[field] : undefined;
}

/** The own fields of something that may be an object. `__proto__` is none: it is refused, and leads nowhere. */
export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).filter(([field]) => field !== "__proto__");
}

/** The members of something that may be a list. */
export function members(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A record that has not been checked yet: its kind, its id where it has one, and the path under which it is reported. */
export interface RawRecord {
  readonly kind: Kind;
  readonly id: string | undefined;
  readonly value: unknown;
  readonly path: Path;
  /** Set where `value` is not what the record holds, because that could not be looked into. */
  readonly unread?: boolean;
}

/** The unchecked records of something that claims to be a data set's data. A record without an id stands under its index. */
export function rawRecords(data: unknown): RawRecord[] {
  const records: RawRecord[] = [];
  for (const kind of kinds) {
    members(get(data, `${kind}s`)).forEach((value, index) => {
      const id = get(value, "id");
      const known = typeof id === "string" && id !== "";
      records.push({ kind, id: known ? id : undefined, value, path: [`${kind}s`, known ? id : index] });
    });
  }
  return records;
}
