import type { Kind, Path } from "@incident-data/core";
import { kinds } from "@incident-data/core";
import { editYaml } from "./edit-yaml.ts";
import type { Edit } from "./edits.ts";
import type { FilesInHand } from "./fix-files.ts";
import {
  isReadable,
  type Edit as MigrationEdit,
  migrateFile,
  type RawFile,
  type SchemaVersions,
} from "./migrations/migrate.ts";

/** A file that was rewritten. */
interface Migration {
  readonly file: string;
  readonly code: string;
  readonly path: Path;
  readonly line: number;
}

/**
 * Rewrites files of the schema's version before this one, comments and all. Where one of them cannot be, none is: files of
 * two versions cannot be read together.
 */
export function migrateFiles(files: FilesInHand, names: readonly string[], versions: SchemaVersions): Migration[] {
  const manifest = files.yamlOf("dataset.yaml")?.value as { readonly schemaVersion?: unknown } | undefined;
  const from = manifest?.schemaVersion;
  if (from === versions.current || !isReadable(from, versions)) return [];
  const before = files.remember();
  const done: Migration[] = [];
  for (const file of names) {
    const raw = rawFile(file, files.yamlOf(file)?.value);
    const made = raw === undefined ? undefined : migrated(files.textOf(file) ?? "", raw, from, versions);
    if (raw === undefined || made === undefined) {
      files.goBackTo(before);
      return [];
    }
    const path = file === "dataset.yaml" ? ["dataset"] : file.replace(/\.yaml$/, "").split("/");
    if (files.take(file, made)) done.push({ file, code: "schema_version", path, line: 1 });
  }
  return done;
}

/** A text after the edits of its migrations, each on what the one before left. */
function migrated(text: string, raw: RawFile, from: number, versions: SchemaVersions): string | undefined {
  let made = text;
  for (const edit of migrateFile(raw, from, versions).edits) {
    const result = editYaml(made, [editOf(edit)]);
    if (!result.ok) return undefined;
    made = result.text;
  }
  return made;
}

function editOf(edit: MigrationEdit): Edit {
  const { path } = edit;
  if (edit.do === "set") return { path, set: edit.value };
  return edit.do === "remove" ? { path, remove: true } : { path, rename: edit.to };
}

function rawFile(file: string, value: unknown): RawFile | undefined {
  if (value === undefined) return undefined;
  const steps = file.replace(/\.yaml$/, "").split("/");
  const id = steps.length === 1 ? "" : (steps.at(-1) ?? "");
  if (steps.length === 1) return { of: "dataset", id, value };
  if (steps.length === 3) return { of: "tombstone", id, value };
  const kind = kinds.find((each) => `${each}s` === steps[0]);
  return kind === undefined ? undefined : { of: kind as Kind, id, value };
}
