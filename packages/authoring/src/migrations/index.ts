import { type Migrated, migrateFile, type RawFile, type SchemaVersions } from "./migrate.ts";

/** The version of the schema that is written, and the numbered migrations that lead to it. */
export const schemaVersions: SchemaVersions = { current: 1, migrations: [] };

/**
 * A file of an earlier version of the schema as one of the current, with what has to be done to it: for a reader, and for
 * whoever rewrites the file.
 *
 * @throws TypeError where no migration leads on from that version.
 */
export function migrate(file: RawFile, from: number): Migrated {
  return migrateFile(file, from, schemaVersions);
}
