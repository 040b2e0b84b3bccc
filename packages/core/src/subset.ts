import { eachReference } from "./check/references.ts";
import { type DatasetData, recordsIn } from "./data.ts";
import { type Dataset, list, openDataset } from "./dataset.ts";
import { type AnyIds, type Id, type IdKind, type Ids, type Kind, kinds } from "./ids.ts";
import { IncidentDataError, type Issue } from "./issues.ts";
import type { Manifest } from "./records/manifest.ts";
import type { Statement } from "./records/statement.ts";

/** A part of a data set to which all its references lead, and which of its incidents were asked for. */
export interface Subset<I extends Ids> {
  /** A data set of its own, whose records are those of the whole. Of the ids in its type some are not there. */
  readonly dataset: Dataset<I>;
  /** The incidents that were asked for, in the order of the data set. */
  readonly asked: readonly Id<I, "incident">[];
  /** The incidents that are there because something refers to them; what is said of them is not complete. */
  readonly context: readonly Id<I, "incident">[];
}

/**
 * The part of a data set that is about some incidents, closed under reference: they, the statements that speak of them, and
 * every record to which one of those refers, at any distance. A statement stays whole, with what it claims of other
 * incidents. Asked for every incident it is the data set as it is, with what is about none.
 *
 * The manifest is that of the whole, with `subset` in its version and without its assertions, which are about the whole. A
 * tombstone goes along where all that it points to does.
 *
 * @throws IncidentDataError `unknown_id` and `buried_id` for each id that is no incident of the data set.
 * @example
 * import { subset } from "@incident-data/core";
 *
 * subset(dataset, ["2021-07-28-border-clash"]).context; // the war, and the agreement that ended it
 */
export function subset<I extends Ids>(dataset: Dataset<I>, incidents: readonly Id<I, "incident">[]): Subset<I>;
export function subset(dataset: Dataset, incidents: readonly string[]): Subset<AnyIds> {
  const asked = knownIncidents(dataset, incidents);
  const ids = Object.keys(dataset.incidents);
  if (asked.size === ids.length) return { dataset, asked: ids, context: [] };
  const index = indexOf(dataset);
  const kept = closure(dataset, asked, index);
  const tables = Object.fromEntries(kinds.map((kind) => [`${kind}s`, recordsOf(dataset, kind, kept, index)]));
  const tombstones = dataset.tombstones.filter(({ of, into }) =>
    into.every((id) => kept.has(of === "claim" ? `statement ${id.split("#")[0]}` : `${of} ${id}`)),
  );
  const data: DatasetData = {
    dataset: manifestOfPart(dataset.manifest, kept),
    ...(tables as unknown as Omit<DatasetData, "dataset">),
    ...(tombstones.length === 0 ? {} : { tombstones }),
  };
  return {
    dataset: openDataset(data),
    asked: data.incidents.map(({ id }) => id).filter((id) => asked.has(id)),
    context: data.incidents.map(({ id }) => id).filter((id) => !asked.has(id)),
  };
}

/** The ids that were asked for, each once; every one that leads to no incident is told. */
function knownIncidents(dataset: Dataset, incidents: readonly string[]): ReadonlySet<string> {
  const issues: Issue[] = [];
  for (const id of new Set(incidents)) {
    try {
      dataset.incident(id);
    } catch (error) {
      if (!(error instanceof IncidentDataError)) throw error;
      issues.push(...error.issues);
    }
  }
  const [first, ...rest] = issues;
  if (first !== undefined) throw new IncidentDataError([first, ...rest]);
  return new Set(incidents);
}

/** Kind and id of every record to which incidents, and the statements that speak of them, lead. */
function closure(dataset: Dataset, incidents: ReadonlySet<string>, { statements }: Index): ReadonlySet<string> {
  const found = new Map<string, readonly [Kind, string]>();
  const add = (kind: IdKind, id: string) => {
    if (kind === "claim") found.set(`statement ${id.split("#")[0]}`, ["statement", id.split("#")[0] ?? ""]);
    else found.set(`${kind} ${id}`, [kind, id]);
  };
  for (const id of incidents) {
    add("incident", id);
    for (const statement of statements.get(id) ?? []) add("statement", statement);
  }
  // A map gives also what is added while it is gone through. What another data set holds that this one uses is not there.
  for (const [kind, id] of found.values()) {
    const value: unknown = (dataset[`${kind}s`] as { readonly [id: string]: unknown })[id];
    if (value !== undefined) eachReference({ kind, id, value, path: [] }, add);
  }
  return new Set(found.keys());
}

/** What makes a part of a data set quick to find, however large the whole is. */
interface Index {
  /** The statements that speak of each incident. */
  readonly statements: ReadonlyMap<string, readonly string[]>;
  /** Where each record of a kind stands, by its id; found out when it is asked for. */
  position(kind: Kind): ReadonlyMap<string, number>;
}

const indexes = new WeakMap<object, Index>();

function indexOf(dataset: Dataset): Index {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const statements = new Map<string, string[]>();
  for (const statement of list(dataset.statements)) {
    for (const id of speaksOf(statement)) {
      const own = statements.get(id);
      if (own === undefined) statements.set(id, [statement.id]);
      else if (own.at(-1) !== statement.id) own.push(statement.id);
    }
  }
  const positions = new Map<Kind, ReadonlyMap<string, number>>();
  const position = (kind: Kind): ReadonlyMap<string, number> => {
    const known = positions.get(kind);
    if (known !== undefined) return known;
    const records = recordsIn(dataset[`${kind}s`] as { readonly [id: string]: { readonly id: string } });
    const made = new Map<string, number>();
    for (const { id } of records) made.set(id, made.size);
    positions.set(kind, made);
    return made;
  };
  const made = { statements, position };
  indexes.set(dataset, made);
  return made;
}

/** The records of a kind among those that are kept; what another data set holds that this one uses is not among them. */
function recordsOf(dataset: Dataset, kind: Kind, kept: ReadonlySet<string>, index: Index): readonly unknown[] {
  const table = dataset[`${kind}s`] as { readonly [id: string]: { readonly id: string } };
  const records: { readonly id: string }[] = [];
  for (const key of kept) {
    const record = key.startsWith(`${kind} `) ? table[key.slice(kind.length + 1)] : undefined;
    if (record !== undefined) records.push(record);
  }
  if (records.length < 2) return records;
  const position = index.position(kind);
  return records.sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
}

/** The incidents of which a statement speaks, with a claim or without; some of them several times. */
function speaksOf({ about = [], claims = {} }: Statement): readonly string[] {
  const incidents = [...about];
  for (const claim of Object.values(claims)) if (claim.about !== undefined) incidents.push(claim.about);
  return incidents;
}

/** What is said of a part: whose it is and how it is cited stays, what is asserted of the whole goes. */
function manifestOfPart(whole: Manifest, kept: ReadonlySet<string>): Manifest {
  const { assertions: _ofTheWhole, suppressions = [], version, ...manifest } = whole;
  const own = suppressions.filter(
    ({ record = "dataset" }) => record === "dataset" || kept.has(record.replace("s/", " ")),
  );
  return {
    ...manifest,
    version: /[-.]subset$/.test(version) ? version : `${version}${version.includes("-") ? "." : "-"}subset`,
    ...(own.length === 0 ? {} : { suppressions: own }),
  };
}
