import type { Kind, Path } from "@incident-data/core";

/** One thing to do to a file, so that it says the same in the next version of the schema. */
export type Edit =
  | { readonly do: "set"; readonly path: Path; readonly value: unknown }
  | { readonly do: "remove"; readonly path: Path }
  /** Gives a field another name, at the same place among the others. */
  | { readonly do: "rename"; readonly path: Path; readonly to: string };

/** A file as it was written, before any schema has seen it. */
export interface RawFile {
  readonly of: "dataset" | Kind | "tombstone";
  /** The id, which the file's name is; of `dataset.yaml` none. */
  readonly id: string;
  readonly value: unknown;
}

/** How files of one version of the schema become files of the next. */
export interface Migration {
  readonly from: number;
  /** What it does, as a sentence for whoever runs it. */
  readonly what: string;
  /** What to do to a file, which may hold anything: nothing where there is nothing to do. */
  readonly edits: (file: RawFile) => readonly Edit[];
}

/** The versions of the schema that there are, and the ways between them. */
export interface SchemaVersions {
  readonly current: number;
  readonly migrations: readonly Migration[];
}

/** A file of the current version, and what was done to it, in order. */
export interface Migrated {
  readonly value: unknown;
  readonly edits: readonly Edit[];
}

/** Whether files of a version can be read: of the current one, and of the one before where there is a way from it. */
export function isReadable(from: unknown, { current, migrations }: SchemaVersions): from is number {
  return from === current || (from === current - 1 && migrations.some((each) => each.from === from));
}

/**
 * A file of an earlier version of the schema as one of the current. Nothing is changed in place; the manifest's
 * `schemaVersion` follows by itself.
 *
 * @throws TypeError where there is no way from that version, or where an edit leads nowhere: a migration that is wrong.
 */
export function migrateFile(file: RawFile, from: number, { current, migrations }: SchemaVersions): Migrated {
  let { value } = file;
  const done: Edit[] = [];
  for (let version = from; version < current; version++) {
    const migration = migrations.find((each) => each.from === version);
    if (migration === undefined) throw new TypeError(`no migration leads on from version ${version}`);
    const head: readonly Edit[] =
      file.of === "dataset" && isHolder(value) ? [{ do: "set", path: ["schemaVersion"], value: version + 1 }] : [];
    for (const edit of [...migration.edits({ ...file, value }), ...head]) {
      value = edited(value, edit, edit.path);
      done.push(edit);
    }
  }
  return { value, edits: done };
}

/** A value with one edit done; what is not on the way to it is the same, not a copy. */
function edited(value: unknown, edit: Edit, way: Path): unknown {
  const [step, ...rest] = way;
  if (step === undefined || !isHolder(value)) throw new TypeError(`an edit leads nowhere: ${edit.path.join(" › ")}`);
  const last = rest.length === 0;
  if (Array.isArray(value)) {
    const at = Number(step);
    if (!(at in value) && !(last && edit.do === "set"))
      throw new TypeError(`no member ${step}: ${edit.path.join(" › ")}`);
    if (!last) return value.with(at, edited(value[at], edit, rest));
    if (edit.do === "remove") return value.toSpliced(at, 1);
    if (edit.do === "rename") throw new TypeError(`a member of a list has no name: ${edit.path.join(" › ")}`);
    return value.toSpliced(at, 1, edit.value);
  }
  const name = String(step);
  if (!Object.hasOwn(value, name)) {
    if (!last || edit.do !== "set") throw new TypeError(`no field ${name}: ${edit.path.join(" › ")}`);
    return { ...value, [name]: edit.value };
  }
  // Fields keep their order, so that a rewritten file differs by what was done to it alone.
  const fields = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
    if (key !== name) return [[key, own]];
    if (!last) return [[key, edited(own, edit, rest)]];
    if (edit.do === "remove") return [];
    return [edit.do === "rename" ? [edit.to, own] : [key, edit.value]];
  });
  return Object.fromEntries(fields);
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
