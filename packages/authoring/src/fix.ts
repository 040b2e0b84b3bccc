import { realpath } from "node:fs/promises";
import type { DatasetData, Path } from "@incident-data/core";
import { kinds } from "@incident-data/core";
import type { Edit } from "./edits.ts";
import { FilesInHand } from "./fix-files.ts";
import { migrateFiles } from "./fix-migrate.ts";
import { issueFixes, textFixes } from "./fixes/index.ts";
import { type FolderResult, safeReadFiles } from "./folder.ts";
import { insideOf } from "./inside.ts";
import type { FileIssue } from "./issues.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { clearStaleLock, lockFile, lockFolder } from "./lock.ts";
import { schemaVersions as ownVersions } from "./migrations/index.ts";
import type { SchemaVersions } from "./migrations/migrate.ts";
import { diskFiles } from "./sources/disk.ts";
import { type UsesOptions, usesFrom } from "./uses.ts";
import { clearLeftovers, refused, unwritable, type Write, writeAll } from "./write.ts";
import { spliced } from "./yaml-spots.ts";

/** A finding that can be mended: its code, where it stands, and the edits, with paths from the data set on. */
export interface Fixable {
  readonly code: string;
  readonly path: Path;
  readonly edits: readonly Edit[];
}

/** What is to be fixed, and how. */
export interface FixOptions {
  /** Tells what would change, and writes nothing. */
  readonly dryRun?: boolean;
  /** The codes to mend; all that can be unless given. */
  readonly only?: readonly string[];
  /** Finds what else can be mended in a data set of which nothing is wrong: the fixes of a linter's findings. */
  readonly findFixes?: (data: DatasetData) => readonly Fixable[] | Promise<readonly Fixable[]>;
  /** Rewrites files of the schema's version before this one. */
  readonly migrate?: boolean;
  readonly limits?: Partial<Limits>;
}

/** What was mended: a code, where it stood in the data set, and the line. */
export interface Fixed {
  readonly code: string;
  readonly path: Path;
  readonly line: number;
}

/** A file that is not as it was. */
export interface FixedFile {
  /** Relative to the folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly fixed: readonly Fixed[];
}

/** What was changed in a folder, and what is left to a person. */
export interface FixReport {
  readonly changed: readonly FixedFile[];
  /** What is wrong still. */
  readonly left: readonly FileIssue[];
  /** How many more there are than the limit lets tell. */
  readonly omitted: number;
  readonly warnings: readonly FileIssue[];
}

/** A mend of one finding: edits, by file, or a text fix. */
interface Mend extends Fixed {
  readonly file: string;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

/** Each round mends what the one before uncovered; nobody has seen a fourth. */
const mostRounds = 50;

/**
 * Mends what can be mended in a folder of records in one way only, and leaves the rest as it is, to the byte. It goes on
 * until there is nothing left that it could mend. Files are written whole or not at all, all of them or none; a second
 * process that would write to the same folder is refused.
 *
 * @throws AuthoringError with `folder_locked`, `changed_file` or `unwritable_file`, where nothing was written.
 */
export async function fixFolder(folder: string, options: FixOptions = {}): Promise<FixReport> {
  const { dryRun = false, limits = {} } = options;
  if (!dryRun) {
    // What a killed run has left, also where nothing is left to mend.
    await clearStaleLock(folder);
    for (const each of ["", ...tables]) await clearLeftovers(each === "" ? folder : `${folder}/${each}`);
  }
  const report = await fixFiles(new FilesInHand(diskFiles(folder), limits), options, ownVersions, usesFrom(folder));
  if (!dryRun && report.changed.length > 0) await writeChanges(folder, report.changed);
  return report;
}

const tables = [...kinds.map((kind) => `${kind}s`), ...[...kinds, "claim"].map((kind) => `tombstones/${kind}s`)];

/** The same in hand, without a folder. */
export async function fixFiles(
  files: FilesInHand,
  options: FixOptions,
  versions: SchemaVersions = ownVersions,
  uses: UsesOptions = usesFrom("."),
): Promise<FixReport> {
  const { limits = {}, only } = options;
  const log = new Map<string, Fixed[]>();
  const note = (file: string, { code, path, line }: Fixed) => {
    log.set(file, [...(log.get(file) ?? []), { code, path, line }]);
  };
  const read = () => safeReadFiles(files, { ...limits, issues: Number.MAX_SAFE_INTEGER }, versions, uses);
  let result = await read();
  if (options.migrate === true) {
    for (const { file, ...fixed } of migrateFiles(files, await filesOf(files), versions)) note(file, fixed);
    result = await read();
  }
  const wanted = ({ code }: { readonly code: string }) => only === undefined || only.includes(code);
  let findFixes = options.findFixes;
  for (let round = 0; round < mostRounds; round++) {
    const before = files.remember();
    const own = [...result.warnings, ...(result.success ? [] : result.issues)].filter(wanted);
    const found = result.success && isCurrent(files, versions) ? ((await findFixes?.(result.value)) ?? []) : [];
    const others = found.filter(wanted).map((each) => mendOf(files, each));
    const tidied = own.filter((each) => tidy(files, each));
    const mended = [...tidied, ...mendAll(files, [...own.flatMap((each) => mendOfIssue(files, each)), ...others])];
    if (mended.length === 0) break;
    const next = await read();
    if (result.success && !next.success && findFixes !== undefined) {
      // An edit from outside has made sound data unsound: all of the round is taken back, and the other mends are made again.
      files.goBackTo(before);
      findFixes = undefined;
      continue;
    }
    for (const each of mended) note(each.file, each);
    result = next;
  }
  return reported(files, result, log, limitsOf(limits).issues);
}

function reported(
  files: FilesInHand,
  result: FolderResult,
  log: ReadonlyMap<string, readonly Fixed[]>,
  most: number,
): FixReport {
  const changed = files.changes().map((change) => {
    const fixed = [...(log.get(change.file) ?? [])].sort((a, b) => a.line - b.line);
    return { ...change, fixed };
  });
  const left = result.success ? [] : result.issues;
  return {
    changed: changed.sort((a, b) => (a.file < b.file ? -1 : 1)),
    left: left.slice(0, Math.max(1, most)),
    omitted: Math.max(0, left.length - Math.max(1, most)) + (result.success ? 0 : result.omitted),
    warnings: result.warnings,
  };
}

/** Tidies a text, where an issue is about that. What it says has to stay the same. */
function tidy(files: FilesInHand, { code, file }: FileIssue): boolean {
  const fix = textFixes.find((each) => each.code === code);
  const text = files.textOf(file);
  const old = files.yamlOf(file);
  if (fix === undefined || text === undefined || old === undefined) return false;
  const made = spliced(text, fix.find(text)?.splices ?? []);
  const remembered = files.remember();
  if (!files.take(file, made)) return false;
  const now = files.yamlOf(file);
  if (now !== undefined && JSON.stringify(now.value) === JSON.stringify(old.value)) return true;
  files.goBackTo(remembered);
  return false;
}

/** The mend of an issue, where there is one. */
function mendOfIssue(files: FilesInHand, found: FileIssue): Mend[] {
  const fix = issueFixes.find(({ code }) => code === found.code);
  const { file, path, code, line } = found;
  const value = files.yamlOf(file)?.value;
  if (fix === undefined || path.length < 2 || value === undefined) return [];
  const [head, inner] = cut(path);
  const source = (at: Path) => files.sourceOf(file, at);
  const edits = fix.edits(found, inner, { id: String(head.at(-1)), value, source });
  return edits.length === 0 ? [] : [{ file, code, path, line, edits: new Map([[file, edits]]) }];
}

/** A finding from outside, with its edits by the files in which they are to be made. */
function mendOf(files: FilesInHand, { code, path, edits }: Fixable): Mend {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) {
    const [head, inner] = cut(edit.path);
    const file = fileOf(head);
    byFile.set(file, [...(byFile.get(file) ?? []), { ...edit, path: inner }]);
  }
  const [head, inner] = cut(path);
  const file = fileOf(head);
  return { file, code, path, line: files.yamlOf(file)?.place(inner).line ?? 1, edits: byFile };
}

/** Makes the mends that do not get in each other's way; the others come in the next round. Gives those that were made. */
function mendAll(files: FilesInHand, mends: readonly Mend[]): Mend[] {
  const taken: string[][] = [];
  const made: Mend[] = [];
  const rank = (mend: Mend) => lastIndex(mend) ?? Number.POSITIVE_INFINITY;
  // Of what goes from a list the last first, so that the indices of the others stay.
  for (const mend of [...mends].sort((a, b) => rank(b) - rank(a))) {
    const own = [...mend.edits].flatMap(([file, edits]) => edits.map((edit) => [file, ...placeOf(edit, mend)]));
    if (own.some((place) => taken.some((other) => overlap(place, other)))) continue;
    const texts = files.edited(mend.edits);
    if (texts === undefined || ![...texts].map(([file, text]) => files.take(file, text)).some(Boolean)) continue;
    taken.push(...own);
    made.push(mend);
  }
  return made;
}

/** The index of a mend that does nothing but take one member out of a list. */
function lastIndex({ edits }: Mend): number | undefined {
  const [first, ...others] = [...edits.values()].flat();
  const at = first?.path.at(-1);
  return first !== undefined && others.length === 0 && "remove" in first && typeof at === "number" ? at : undefined;
}

/** What an edit touches: its place, or the list whose indices it moves. */
function placeOf(edit: Edit, mend: Mend): string[] {
  const moves = typeof edit.path.at(-1) === "number" && !("set" in edit) && lastIndex(mend) === undefined;
  return (moves ? edit.path.slice(0, -1) : edit.path).map(String);
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((step, i) => step === b[i]);
}

/** A path as the way to a file and the way inside it. */
function cut(path: Path): readonly [head: Path, rest: Path] {
  const steps = path[0] === "dataset" ? 1 : path[0] === "tombstones" ? 3 : 2;
  return [path.slice(0, steps), path.slice(steps)];
}

function fileOf(head: Path): string {
  return `${head.join("/")}.yaml`;
}

/** Whether the files are written in the current version of the schema, so that paths into the data are paths into them. */
function isCurrent(files: FilesInHand, { current }: SchemaVersions): boolean {
  const manifest = files.yamlOf("dataset.yaml")?.value as { readonly schemaVersion?: unknown } | undefined;
  return manifest?.schemaVersion === current;
}

/** The files of records that there are. */
async function filesOf(files: FilesInHand): Promise<readonly string[]> {
  const found = ["dataset.yaml"];
  for (const table of tables) {
    const names = await files.names(table);
    if (names.ok) found.push(...names.value.map(({ name }) => `${table}/${name}`));
  }
  return found;
}

/** Writes what has changed, under the folder's lock. */
async function writeChanges(folder: string, changed: readonly FixedFile[]): Promise<void> {
  const lock = await lockFolder(folder).catch((error: unknown) => {
    throw unwritable(lockFile, error);
  });
  try {
    const writes: Write[] = [];
    for (const { file, before, after } of changed) {
      const inside = await insideOf(folder, file);
      if (!inside.ok)
        throw refused("unsafe_path", file, inside.fault.expected, inside.fault.received, inside.fault.hint);
      // A link inside the folder stays one, and what it leads to is written.
      const real = await realpath(inside.file).catch((error: unknown) => {
        throw unwritable(file, error);
      });
      const twin = writes.find((write) => write.file === real);
      if (twin !== undefined) {
        const received = `a link to the file of ${twin.name}`;
        throw refused("unsafe_path", file, "a file of its own", received, "Make it a file of its own.");
      }
      writes.push({ file: real, name: file, text: after, before });
    }
    await writeAll(writes, async () => {
      if (await lock.held()) return;
      const hint = "Run it again.";
      throw refused("folder_locked", lockFile, "the lock that was taken", "none, or another one", hint);
    });
  } finally {
    await lock.release();
  }
}
