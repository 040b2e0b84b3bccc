import type { DatasetData } from "@incident-data/core";
import { examinerOf } from "./examine.ts";
import type { Files } from "./files.ts";
import { type FileIssue, refusal } from "./issues.ts";
import type { Limits } from "./limits.ts";
import { schemaVersions as ownVersions } from "./migrations/index.ts";
import type { SchemaVersions } from "./migrations/migrate.ts";
import { diskFiles } from "./sources/disk.ts";
import { type UsesOptions, usesFrom } from "./uses.ts";

/** A data set read from a folder, or all that is wrong with its files. */
export type FolderResult =
  | {
      readonly success: true;
      readonly value: DatasetData;
      /** The version of the schema that it was written in; the value is of the current one. */
      readonly schemaVersion: number;
      /** The data sets that the manifest names under `uses`; absent where it names none. */
      readonly used?: readonly DatasetData[];
      /** What is worth a look: hidden characters in somebody's words, which are kept, and what is untidy. */
      readonly warnings: readonly FileIssue[];
    }
  | {
      readonly success: false;
      readonly issues: readonly FileIssue[];
      /** How many more issues there are than the limit lets tell. */
      readonly omitted: number;
      readonly warnings: readonly FileIssue[];
    };

/**
 * Reads a data set from a folder of YAML: `dataset.yaml` and one folder a kind (`sources`, `actors`, `places`,
 * `incidents`, `statements`), one file a record, whose name is the record's id. All faults of all files come at once,
 * each with file, line and column. `tombstones/<kind>s/<id>.yaml` holds what an id that went left behind. Files of the
 * schema's version before this one are read as of this one.
 */
export function safeReadFolder(
  folder: string,
  limits: Partial<Limits> = {},
  uses?: UsesOptions["at"],
): Promise<FolderResult> {
  return safeReadFiles(diskFiles(folder), limits, ownVersions, usesFrom(folder, uses));
}

/** The same of files wherever they are kept. */
export async function safeReadFiles(
  source: Files,
  limits: Partial<Limits> = {},
  versions: SchemaVersions = ownVersions,
  uses: UsesOptions = usesFrom("."),
  level = 0,
): Promise<FolderResult> {
  const found = await examinerOf(source, limits, versions, uses, level).examine();
  const { data, issues, omitted, warnings, schemaVersion, used } = found;
  if (data !== undefined) {
    return { success: true, value: data, schemaVersion, warnings, ...(used === undefined ? {} : { used }) };
  }
  return { success: false, issues, omitted, warnings };
}

/**
 * Reads a data set from a folder of YAML.
 * @throws AuthoringError with every fault of every file, each with file, line and column.
 */
export async function readFolder(folder: string, limits: Partial<Limits> = {}): Promise<DatasetData> {
  const result = await safeReadFolder(folder, limits);
  if (result.success) return result.value;
  throw refusal(result.issues, result.omitted);
}
