import type { DatasetData } from "./data.ts";
import { dataOf } from "./data-of.ts";
import { type Dataset, openDataset } from "./dataset.ts";
import { type AnyIds, type IdKind, type Ids, kinds } from "./ids.ts";
import { IncidentDataError, type Issue, issue, type Result, shown } from "./issues.ts";
import type { LocalText } from "./records/common.ts";
import type { Contributor, Manifest } from "./records/manifest.ts";
import type { Tombstone } from "./records/tombstone.ts";

/** The ids of two data sets together, each still a literal type with its record's type. */
export type MergedIds<A extends Ids, B extends Ids> = { readonly [K in IdKind]: A[K] & B[K] };

/**
 * Two data sets as one: the records of both, so that every view sees the claims of both, or every id of which both have
 * another record. Neither wins. A record that is the same in both is one record.
 */
export function safeMerge<A extends Ids = AnyIds, B extends Ids = AnyIds>(
  a: Dataset<A>,
  b: Dataset<B>,
): Result<Dataset<MergedIds<A, B>>> {
  const [one, other] = [dataOf(a as unknown as Dataset), dataOf(b as unknown as Dataset)];
  const issues: Issue[] = [];
  const tables: { [table: string]: readonly { readonly id: string }[] } = {};
  for (const kind of kinds) {
    const records = new Map<string, { readonly id: string }>(one[`${kind}s`].map((record) => [record.id, record]));
    for (const record of other[`${kind}s`]) {
      const before = records.get(record.id);
      if (before === undefined) records.set(record.id, record);
      else if (!isSame(before, record)) issues.push(clash(kind, record.id, one, other));
    }
    tables[`${kind}s`] = [...records.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
  }
  const tombstones = new Map<string, Tombstone>();
  for (const each of [...(one.tombstones ?? []), ...(other.tombstones ?? [])]) {
    const key = `${each.of} ${each.id}`;
    const before = tombstones.get(key);
    if (before !== undefined && !isSame(before, each)) issues.push(clash(each.of, each.id, one, other));
    if (isThere(tables, each)) issues.push(clash(each.of, each.id, one, other));
    tombstones.set(key, each);
  }
  if (issues.length > 0) return { success: false, issues };
  const buried = tombstones.size === 0 ? {} : { tombstones: [...tombstones.values()] };
  const data = { dataset: together(one.dataset, other.dataset), ...tables, ...buried } as unknown as DatasetData;
  return { success: true, value: openDataset(data) as unknown as Dataset<MergedIds<A, B>> };
}

/**
 * Two data sets as one, typed by the ids of both; see `safeMerge`.
 * @throws IncidentDataError `duplicate_id` with every id of which both have another record.
 * @example
 * import { merge } from "@incident-data/core/merge";
 *
 * const both = merge(first, second);
 */
export function merge<A extends Ids = AnyIds, B extends Ids = AnyIds>(
  a: Dataset<A>,
  b: Dataset<B>,
): Dataset<MergedIds<A, B>> {
  const result = safeMerge(a, b);
  if (result.success) return result.value;
  const [first, ...rest] = result.issues;
  if (first === undefined) throw new TypeError("a refusal without an issue");
  throw new IncidentDataError([first, ...rest]);
}

function clash(kind: IdKind, id: string, one: DatasetData, other: DatasetData): Issue {
  return issue({
    code: "duplicate_id",
    path: [`${kind}s`, id],
    expected: `one ${kind} of this id`,
    received: `${shown(id)} in ${one.dataset.id} and another in ${other.dataset.id}`,
    hint: "Let one of the data sets use the other's record, or give one of them another id.",
  });
}

/** Whether what one data set buried is alive in the other. */
function isThere(
  tables: { readonly [table: string]: readonly { readonly id: string }[] },
  { of, id }: Tombstone,
): boolean {
  if (of !== "claim") return tables[`${of}s`]?.some((record) => record.id === id) ?? false;
  const [statement, key = ""] = id.split("#");
  const found = tables["statements"]?.find((record) => record.id === statement) as
    | { readonly claims?: object }
    | undefined;
  return Object.hasOwn(found?.claims ?? {}, key);
}

/** What is said of two data sets as one: both are cited, and both licences hold. */
function together(a: Manifest, b: Manifest): Manifest {
  if (isSame(a, b)) return a;
  const version = a.version === b.version ? { version: a.version } : { version: "0.0.0-merged" };
  return {
    id: a.id === b.id ? a.id : `${a.id}-and-${b.id}`,
    title: titles(a.title, b.title),
    ...version,
    licence: a.licence === b.licence ? a.licence : `${a.licence} AND ${b.licence}`,
    citation: a.citation === b.citation ? a.citation : `${a.citation}; ${b.citation}`,
    languages: [...new Set([...a.languages, ...b.languages])],
    contributors: contributors(a.contributors, b.contributors),
    schemaVersion: 1,
  };
}

function titles(a: LocalText, b: LocalText): LocalText {
  const languages = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    languages.map((lang) => [lang, [...new Set([a[lang], b[lang]])].filter((each) => each !== undefined).join("; ")]),
  );
}

function contributors(a: readonly Contributor[], b: readonly Contributor[]): readonly Contributor[] {
  return [...a, ...b.filter((each) => !a.some((other) => isSame(each, other)))];
}

/** Whether two plain values are the same, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.keys(b)];
  return (
    left.length === right.length &&
    left.every(([key, own]) => Object.hasOwn(b, key) && isSame(own, (b as { readonly [key: string]: unknown })[key]))
  );
}
