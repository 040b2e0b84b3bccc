import type { DatasetData } from "../data.ts";
import { idKinds } from "../graves.ts";
import { type IdKind, kinds } from "../ids.ts";
import type { Path } from "../issues.ts";
import { get } from "../raw.ts";
import type { Claim } from "../records/claim.ts";
import type { Statement } from "../records/statement.ts";
import type { Tombstone } from "../records/tombstone.ts";
import { type Difference, differences, stable } from "./compare.ts";
import { claimMeanings, manifestMeanings, recordMeanings, type Sort } from "./meanings.ts";
import { type RuleName, rules, type Step, steps } from "./rules.ts";
import { fateText, labelOf, Voice, valueText, wordingText } from "./words.ts";

/** What sort of change it is: `corrected` is a `changed` after which questions and views answer otherwise. */
export type ChangeKind = "added" | "removed" | "tombstoned" | "changed" | "corrected";

/** One change from one version of a data set to another, by record and claim. Plain data. */
export interface Change {
  readonly kind: ChangeKind;
  /** Of what `id` is the id: a kind of record, a claim, or the data set itself. */
  readonly of: IdKind | "dataset";
  readonly id: string;
  /** The way to what changed; in a list as it stands in the later version, unless it is only in the earlier. */
  readonly path: Path;
  /** What was there; absent where nothing was. */
  readonly before?: unknown;
  /** What is there; absent where nothing is. */
  readonly after?: unknown;
  readonly rule: RuleName;
  readonly step: Step;
  /** Why that is the step. */
  readonly why: string;
  /** The change in words: `killed: 3 → 3 to 4, by Armenian Defense Ministry`. */
  readonly text: string;
}

/** All changes from one version of a data set to another, and the step of the next version's number. */
export interface Diff {
  /** The data set's id, of the later version. */
  readonly dataset: string;
  /** The versions as their manifests say. */
  readonly from: string;
  readonly to: string;
  /** The greatest step of a change; `null` where nothing changed. */
  readonly step: Step | null;
  readonly changes: readonly Change[];
}

/** What a comparison needs to know beside the data. */
export interface DiffOptions {
  /** The versions of the schema that both were written in, where a reader brought them to the same one. */
  readonly schemaVersions?: readonly [before: number, after: number];
}

/**
 * The changes from one version of a data set to another, by record and claim, never by line: the order of records, of
 * fields and of lists that are sets is none. Each change has the SemVer step that follows from a rule of `rules`.
 *
 * @example
 * const { step, changes } = diffDatasets(before, after);
 * changes[0].text; // "killed: 3 → 3 to 4, by Armenian Defense Ministry"
 */
export function diffDatasets(before: DatasetData, after: DatasetData, options: DiffOptions = {}): Diff {
  const [earlier, later] = [new Side(before), new Side(after)];
  const changes = [
    ...manifestChanges(before, after, options),
    ...kinds.flatMap((kind) => [...tableChanges(kind, earlier, later)]),
    ...graveChanges(earlier, later),
  ];
  const step = steps.find((each) => changes.some((change) => change.step === each)) ?? null;
  return { dataset: after.dataset.id, from: before.dataset.version, to: after.dataset.version, step, changes };
}

type Rest = Omit<Change, "rule" | "step" | "why">;

function change(rule: RuleName, rest: Rest): Change {
  const { step, why } = rules[rule];
  return { ...rest, rule, step, why };
}

/** One version, its records, claims and tombstones by id. */
class Side {
  readonly voice: Voice;
  readonly #things = new Map<string, unknown>();
  readonly #graves = new Map<string, Tombstone>();
  readonly #ids = new Map<IdKind, string[]>();

  constructor(data: DatasetData) {
    this.voice = new Voice(data);
    for (const kind of kinds) for (const record of data[`${kind}s`]) this.#put(kind, record.id, record);
    for (const { id, claims = {} } of data.statements) {
      for (const [key, claim] of Object.entries(claims)) this.#put("claim", `${id}#${key}`, claim);
    }
    for (const tombstone of data.tombstones ?? []) this.#graves.set(`${tombstone.of} ${tombstone.id}`, tombstone);
  }

  #put(kind: IdKind, id: string, thing: unknown): void {
    this.#things.set(`${kind} ${id}`, thing);
    const ids = this.#ids.get(kind);
    if (ids === undefined) this.#ids.set(kind, [id]);
    else ids.push(id);
  }

  ids(kind: IdKind): readonly string[] {
    return this.#ids.get(kind) ?? [];
  }

  get(kind: IdKind, id: string): unknown {
    return this.#things.get(`${kind} ${id}`);
  }

  grave(kind: IdKind, id: string): Tombstone | undefined {
    return this.#graves.get(`${kind} ${id}`);
  }

  get graves(): readonly Tombstone[] {
    return [...this.#graves.values()];
  }

  /** The tombstone that speaks for an id: of a claim without one its statement's. */
  fate(kind: IdKind, id: string): Tombstone | undefined {
    return this.grave(kind, id) ?? (kind === "claim" ? this.grave("statement", id.split("#")[0] ?? "") : undefined);
  }
}

function* manifestChanges(before: DatasetData, after: DatasetData, { schemaVersions }: DiffOptions): Generator<Change> {
  const [earlier, later]: [unknown, unknown] = [before.dataset, after.dataset];
  const as = (manifest: unknown, version: number | undefined) =>
    version === undefined ? manifest : { ...(manifest as object), schemaVersion: version };
  const found = differences(manifestMeanings, as(earlier, schemaVersions?.[0]), as(later, schemaVersions?.[1]), [
    "dataset",
  ]);
  for (const difference of found) yield fieldChange("dataset", after.dataset.id, difference, 1, "");
}

function* tableChanges(kind: (typeof kinds)[number], earlier: Side, later: Side): Generator<Change> {
  for (const id of union(earlier.ids(kind), later.ids(kind))) {
    yield* thingChanges(kind, id, [`${kind}s`, id], earlier, later);
    if (kind !== "statement") continue;
    const own = (side: Side) => Object.keys((side.get(kind, id) as Statement | undefined)?.claims ?? {});
    for (const key of union(own(earlier), own(later))) {
      yield* thingChanges("claim", `${id}#${key}`, ["statements", id, "claims", key], earlier, later);
    }
  }
}

/** The changes of one record, but for its claims, or of one claim. */
function* thingChanges(of: IdKind, id: string, path: Path, earlier: Side, later: Side): Generator<Change> {
  const [before, after] = [earlier.get(of, id), later.get(of, id)];
  if (before === undefined) {
    const text = `new: ${later.voice.summary(of, id)}`;
    if (earlier.fate(of, id) !== undefined) {
      yield change("id_reused", {
        kind: "added",
        of,
        id,
        path,
        after,
        text: `there again: ${later.voice.summary(of, id)}`,
      });
    } else yield change(of === "claim" ? "claim_added" : "record_added", { kind: "added", of, id, path, after, text });
    return;
  }
  if (after === undefined) {
    const fate = later.fate(of, id);
    const text = earlier.voice.summary(of, id);
    if (fate === undefined) {
      yield change("id_vanished", { kind: "removed", of, id, path, before, text: `gone without a tombstone: ${text}` });
    } else {
      const around = fate.of === of ? "" : "with its statement, ";
      yield change("id_buried", {
        kind: "tombstoned",
        of,
        id,
        path,
        before,
        text: `${text} (${around}${fateText(fate)})`,
      });
    }
    return;
  }
  const claimant = of === "claim" ? later.voice.claimant(id) : undefined;
  const by = claimant === undefined ? "" : `, by ${claimant}`;
  for (const difference of differences(meaningsOf(of, before, after), before, after, path)) {
    yield fieldChange(of, id, difference, path.length, by, of === "claim" ? after : undefined);
  }
}

/** The fields of a record, or of a claim; of a claim of two kinds those of both. */
function meaningsOf(of: IdKind, before: unknown, after: unknown) {
  if (of !== "claim") return recordMeanings[of];
  return { ...claimMeanings[(before as Claim).kind], ...claimMeanings[(after as Claim).kind] };
}

const ruleOf: { readonly [S in Exclude<Sort, "fact">]: RuleName } = {
  type: "type_changed",
  subject: "meaning_changed",
  wording: "wording_changed",
  translation: "translation_changed",
  link: "link_changed",
  note: "note_changed",
  metadata: "metadata_changed",
  licence: "licence_changed",
  schema: "schema_changed",
  name: "dataset_renamed",
  uses: "uses_changed",
};

function fieldChange(
  of: Change["of"],
  id: string,
  { path, sort, before, after }: Difference,
  base: number,
  by: string,
  claim?: unknown,
): Change {
  const corrected = of === "claim" ? "claim_corrected" : "record_corrected";
  const rule = sort !== "fact" ? ruleOf[sort] : before === undefined ? "field_added" : corrected;
  const show = sort === "wording" ? wordingText : valueText;
  const text = `${labelOf(path.slice(base), claim)}: ${show(before)} → ${show(after)}${by}`;
  const was = before === undefined ? {} : { before };
  const is = after === undefined ? {} : { after };
  const answersOtherwise = rule === "claim_corrected" || rule === "record_corrected" || rule === "meaning_changed";
  return change(rule, { kind: answersOtherwise ? "corrected" : "changed", of, id, path, ...was, ...is, text });
}

/** What became of tombstones, where the ids themselves tell nothing. */
function* graveChanges(earlier: Side, later: Side): Generator<Change> {
  for (const of of idKinds) {
    const ids = (side: Side) => side.graves.filter((each) => each.of === of).map(({ id }) => id);
    for (const id of union(ids(earlier), ids(later))) {
      const [before, after] = [earlier.grave(of, id), later.grave(of, id)];
      const path = ["tombstones", `${of}s`, id];
      if (after === undefined && before !== undefined) {
        if (later.get(of, id) !== undefined) continue;
        yield change("tombstone_removed", {
          kind: "removed",
          of,
          id,
          path,
          before,
          text: `tombstone gone: ${fateText(before)}`,
        });
      } else if (before === undefined && after !== undefined) {
        if (earlier.get(of, id) !== undefined) continue;
        yield change("tombstone_added", { kind: "tombstoned", of, id, path, after, text: fateText(after) });
      } else if (before !== undefined && after !== undefined) {
        yield* graveDifferences(of, id, path, before, after);
      }
    }
  }
}

function* graveDifferences(of: IdKind, id: string, path: Path, before: Tombstone, after: Tombstone): Generator<Change> {
  const lead = ({ status, into }: Tombstone) => stable([status, [...into].sort()]);
  if (lead(before) !== lead(after)) {
    const text = `tombstone: ${fateText(before)} → ${fateText(after)}`;
    yield change("tombstone_redirected", { kind: "changed", of, id, path, before, after, text });
  }
  for (const field of ["reason", "since"]) {
    const [was, is] = [get(before, field), get(after, field)];
    if (was === is) continue;
    const text = `tombstone, ${field}: ${valueText(was)} → ${valueText(is)}`;
    yield change("note_changed", { kind: "changed", of, id, path: [...path, field], before: was, after: is, text });
  }
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}
