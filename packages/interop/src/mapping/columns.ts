import type { ClaimMapping, EventMapping } from "./schema.ts";

/** What the columns of a table mean: a file of YAML that a person writes, or finishes. */
export type Mapping = EventMapping | ClaimMapping;

/** Whether each row is a claim, and not an incident. */
export function isOfClaims(mapping: Mapping): mapping is ClaimMapping {
  return "claims" in mapping;
}

/** A column that a mapping names, with the way to its name. */
export interface NamedColumn {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

/** Every column that a mapping names, in the order in which it names them. */
export function namedColumns(mapping: Mapping): readonly NamedColumn[] {
  const { incident, place = {} } = mapping;
  const frame = [...columnsIn(incident, ["incident"]), ...columnsIn(place, ["place"])];
  if (isOfClaims(mapping)) return [...frame, ...columnsIn(mapping.claims, ["claims"])];
  const counted = mapping.counts.map(({ column, min, max }) => ({ column, min, max }));
  return [...frame, ...columnsIn(counted, ["counts"]), ...columnsIn(mapping.keep ?? [], ["keep"])];
}

/** The names of columns in a part of a mapping: all its texts, but for values that hold for every row. */
function columnsIn(part: unknown, path: NamedColumn["path"]): NamedColumn[] {
  const field = path.at(-1);
  if (typeof part === "string") return values.has(field) ? [] : [{ path, name: part }];
  if (typeof part !== "object" || part === null || field === "values") return [];
  if (Array.isArray(part)) return values.has(field) ? [] : part.flatMap((each, i) => columnsIn(each, [...path, i]));
  return Object.entries(part).flatMap(([key, inner]) => columnsIn(inner, [...path, key]));
}

/** Fields whose text is a value for every row; where a column holds it, that one is named inside of an object. */
const values: ReadonlySet<unknown> = new Set(["type", "status", "harms"]);
