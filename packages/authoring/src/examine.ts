import { type DatasetData, type Issue, idNouns, issue, kinds, type Path, shown } from "@incident-data/core";
import { type ExaminedRecords, examineDataset } from "@incident-data/core/schema";
import type { Files } from "./files.ts";
import type { FileIssue, FileIssueCode, Place } from "./issues.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { schemaVersions as ownVersions } from "./migrations/index.ts";
import { isReadable, migrateFile, type SchemaVersions } from "./migrations/migrate.ts";
import { kindsOf, manifestFile, type RecordFile, recordFiles } from "./record-files.ts";
import { isOfBlank, linesToReview } from "./reviews.ts";
import { diskFiles } from "./sources/disk.ts";
import { type Span, spanAt } from "./span.ts";
import { type Used, type UsesOptions, usedDatasets, usesFrom } from "./uses.ts";

/** Where something stands: in which file of the data set, relative to its folder, counted from 1. */
export interface Located extends Place {
  readonly file: string;
}

/** Told now and then how many files were read, of how many. */
export type ReadProgress = (read: number, of: number) => void;

/** All that is known of a folder of records, whatever is wrong with it. */
export interface FolderExamination {
  /** The data set, where nothing is wrong with it. */
  readonly data?: DatasetData;
  /**
   * The records that their schemas take, whatever else is wrong: others may be missing, and references may lead nowhere.
   * Absent where the manifest cannot be read or its schema refuses it.
   */
  readonly sound?: DatasetData;
  /** The data sets that the manifest names under `uses`; absent where it names none. */
  readonly used?: readonly DatasetData[];
  /** All that is wrong, in the order of files and places. */
  readonly issues: readonly FileIssue[];
  /** What is worth a look: hidden characters in somebody's words, which are kept, and what is untidy. */
  readonly warnings: readonly FileIssue[];
  /** How many more issues there are than the limit lets tell. */
  readonly omitted: number;
  /** The version of the schema that it was written in; the records are of the current one. */
  readonly schemaVersion: number;
  /** How many files of records there are, the manifest's among them. */
  readonly files: number;
  /** The place of what a path leads to (`["actors", "armenia", "names", 0]`), or of what is nearest around it. */
  locate(path: Path, at?: "key" | "value"): Located;
  /** The line of a file and where in it ends what starts at a column; absent where the file could not be read as text. */
  span(place: Located): Span | undefined;
}

/** Looks at a folder of records: what `safeReadFolder` tells, and what can be said of the sound ones among faulty ones. */
export function examineFolder(
  folder: string,
  limits: Partial<Limits> = {},
  onProgress?: ReadProgress,
  uses?: UsesOptions["at"],
): Promise<FolderExamination> {
  return folderExaminer(folder, limits, uses).examine(undefined, onProgress);
}

/** Looks at a folder again and again: what has not changed is neither read nor checked anew. */
export interface FolderExaminer {
  /**
   * What the folder holds now.
   * @param changed the files that may have changed since the last time, relative to the folder; all of them unless given.
   * Files that came or went are found in any case.
   */
  examine(changed?: ReadonlySet<string>, onProgress?: ReadProgress): Promise<FolderExamination>;
}

/**
 * A reader of a folder that remembers what it has read.
 * @param uses where data sets are that the manifest names under `uses`, by the name of the package; else they are sought
 *   among the packages that are installed for the folder.
 */
export function folderExaminer(folder: string, limits: Partial<Limits> = {}, uses?: UsesOptions["at"]): FolderExaminer {
  return examinerOf(diskFiles(folder), limits, ownVersions, usesFrom(folder, uses));
}

/** The same of files wherever they are kept. */
export function examinerOf(
  source: Files,
  limits: Partial<Limits>,
  versions: SchemaVersions,
  uses: UsesOptions,
  level = 0,
): FolderExaminer {
  const own = limitsOf(limits);
  let known: ReadonlyMap<string, RecordFile> = new Map();
  const records = new Records(versions);
  return {
    async examine(changed, onProgress) {
      const unchanged = (file: string) => (changed?.has(file) === false ? known.get(file) : undefined);
      const { files, issues } = await recordFiles(source, own, unchanged, onProgress);
      known = new Map(files?.map((each) => [each.file, each]));
      const manifest = files?.find(({ table }) => table === "dataset")?.yaml?.value;
      return examined(files, known, issues, records, own, await usedDatasets(manifest, uses, limits, level));
    },
  };
}

function examined(
  files: readonly RecordFile[] | undefined,
  byName: ReadonlyMap<string, RecordFile>,
  found: readonly FileIssue[],
  records: Records,
  limits: Limits,
  used: Used,
): FolderExamination {
  const locate = (path: Path, at: "key" | "value" = "value"): Located => {
    const [head, rest] = cut(path);
    const file = byName.get(`${head.join("/")}.yaml`);
    return { file: file?.file ?? manifestFile, ...(file?.yaml?.place(rest, at) ?? { line: 1, column: 1 }) };
  };
  const span = ({ file, line, column }: Located) => {
    const text = byName.get(file)?.text;
    return text === undefined ? undefined : spanAt(text, line, column);
  };
  const issues = [...found];
  if (files === undefined)
    return { issues, warnings: [], omitted: 0, schemaVersion: records.version, files: 0, locate, span };
  let omitted = 0;
  for (const file of files) {
    omitted += file.omitted;
    for (const each of file.issues) issues.push(each);
  }
  const { issues: faults, sound } = examineDataset(records.dataOf(files), records.examined, used.data);
  for (const fault of used.faults) {
    issues.push({ ...issue<FileIssueCode>(fault), ...locate(fault.path, "key") });
  }
  // A file that could not be read is reported once, not again by everything that refers to it.
  const isAboutUnread = aboutUnread(files.filter(({ yaml }) => yaml === undefined));
  const marked = new Map(files.map(({ file, issues: own }) => [file, linesToReview(own)]));
  for (const each of faults) {
    // Where a data set that is used cannot be read, it may be what is referred to.
    if (isAboutUnread(each) || (used.faults.length > 0 && each.code === "unknown_id")) continue;
    const [, path] = cut(each.path);
    const place = locate(each.path, each.code === "unknown_field" ? "key" : "value");
    if (isOfBlank(each.received, place.line, marked.get(place.file))) continue;
    issues.push({ ...asOfFile(each, path), ...place });
  }
  const most = Math.max(1, limits.issues);
  const told = issues.sort(inOrder).slice(0, most);
  return {
    ...(issues.length === 0 && sound !== undefined ? { data: sound } : {}),
    ...(sound === undefined ? {} : { sound }),
    issues: told,
    warnings: files.flatMap(({ warnings }) => warnings),
    ...(used.data.length === 0 ? {} : { used: used.data }),
    omitted: omitted + issues.length - told.length,
    schemaVersion: records.version,
    files: files.length,
    locate,
    span,
  };
}

/** The records of files as the data of a data set; of the same file the same object, so that it is checked once. */
class Records {
  readonly examined: ExaminedRecords = new WeakMap();
  readonly #made = new WeakMap<RecordFile, { readonly version: unknown; readonly value: unknown }>();
  readonly #versions: SchemaVersions;
  /** The version of the schema of the files last seen. */
  version: number;

  constructor(versions: SchemaVersions) {
    this.#versions = versions;
    this.version = versions.current;
  }

  dataOf(files: readonly RecordFile[]): object {
    const written = files.find(({ table }) => table === "dataset")?.yaml?.value;
    const version = (written as { readonly schemaVersion?: unknown } | null | undefined)?.schemaVersion;
    this.version = isReadable(version, this.#versions) ? version : this.#versions.current;
    const data: { [table: string]: unknown } = { tombstones: [] };
    for (const kind of kinds) data[`${kind}s`] = [];
    for (const file of files) {
      if (file.yaml === undefined) continue;
      const [of, buried] = kindsOf(file.table);
      const value = this.#record(file, version);
      if (of === "dataset") data["dataset"] = value;
      else (data[buried === undefined ? file.table : "tombstones"] as unknown[]).push(value);
    }
    return data;
  }

  #record(file: RecordFile, version: unknown): unknown {
    const known = this.#made.get(file);
    if (known !== undefined && known.version === version) return known.value;
    const [of, buried] = kindsOf(file.table);
    const raw = { of, id: file.id, value: file.yaml?.value };
    const { value: own } = isReadable(version, this.#versions) ? migrateFile(raw, version, this.#versions) : raw;
    const id = buried === undefined ? { id: file.id } : { of: buried, id: file.id };
    const value = of === "dataset" ? own : { ...(own as object), ...id };
    this.#made.set(file, { version, value });
    return value;
  }
}

/** A path as the way to a file and the way inside it. */
function cut(path: Path): readonly [head: Path, rest: Path] {
  const steps = path[0] === "dataset" ? 1 : path[0] === "tombstones" ? 3 : 2;
  return [path.slice(0, steps), path.slice(steps)];
}

/** An id that is wrong in a file is the file's name. */
function asOfFile(found: Issue, path: Path): Issue<FileIssueCode> {
  const aboutId = path.length === 1 && path[0] === "id";
  if (!aboutId || (found.code !== "bad_format" && found.code !== "out_of_range")) return found;
  return issue<FileIssueCode>({ ...found, code: "bad_file_name", hint: "Give the file another name." });
}

/** Tells whether an issue is only there because of files that could not be read. */
function aboutUnread(unread: readonly RecordFile[]): (found: Issue) => boolean {
  if (unread.length === 0) return () => false;
  // As they are shown, also where that is shortened.
  const missing = new Set<string>();
  for (const { table, id } of unread) {
    const kind = kinds.find((each) => `${each}s` === table);
    if (kind !== undefined) missing.add(`the id of ${idNouns[kind]} ${shown(id)}`);
    if (kind === "statement") missing.add(`the id of ${idNouns.claim} ${shown(`${id}#`).slice(0, -1)}`);
  }
  return ({ code, path, expected, received }) => {
    switch (code) {
      case "missing_field":
        return path.length === 1 && path[0] === "dataset" && unread.some(({ table }) => table === "dataset");
      case "unknown_id":
      case "wrong_kind":
        return [received, received.split(", which is ")[0], received.slice(0, received.indexOf("#") + 1)].some((each) =>
          missing.has(`${expected} ${each}`),
        );
      case "passage_not_covered":
        return true;
      case "assertion_failed":
        return path[2] === "counts";
      default:
        return false;
    }
  };
}

function inOrder(a: FileIssue, b: FileIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
