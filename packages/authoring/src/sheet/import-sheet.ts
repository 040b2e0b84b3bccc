import { mkdir, rm, stat } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { type DatasetData, issue, kinds } from "@incident-data/core";
import { editYaml } from "../edit-yaml.ts";
import type { Edit } from "../edits.ts";
import { insideOf } from "../inside.ts";
import { AuthoringError, type FileIssue, refusal } from "../issues.ts";
import { type Limits, limitsOf } from "../limits.ts";
import { lockFolder } from "../lock.ts";
import { readUntrusted } from "../read-untrusted.ts";
import { manifestFile } from "../record-files.ts";
import { diskFiles } from "../sources/disk.ts";
import { type Write, writeAll } from "../write.ts";
import { parseYaml } from "../yaml.ts";
import { blockText } from "../yaml-text.ts";

/** How records are written to a folder. */
export interface ImportOptions {
  readonly limits?: Partial<Limits>;
  /** Whether files of records that the data does not have are deleted. */
  readonly remove?: boolean;
}

/** What became of the files of a folder, each by its name in it. */
export interface Imported {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Changed, and written anew as a whole, because the change could not be made in the text: comments in them are gone. */
  readonly rewritten: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

type Fields = { readonly [field: string]: unknown };

/**
 * Writes a data set to a folder of YAML, one file a record. Of a file that is there only what differs is changed, so that
 * comments and the order of fields stay; a file whose record is the same is left alone. Nothing is written where the folder
 * holds a record that the data does not have, unless it may be deleted.
 *
 * @throws AuthoringError with `unexpected_file` for each record that the data does not have, `unsafe_path`, `folder_locked`,
 * `changed_file`, or `unwritable_file`.
 */
export async function writeRecords(data: DatasetData, folder: string, options: ImportOptions = {}): Promise<Imported> {
  const { remove = false } = options;
  const limits = limitsOf(options.limits ?? {});
  const wanted = filesOf(data);
  const left = (await filesIn(folder)).filter((file) => !wanted.has(file));
  if (left.length > 0 && !remove) throw refusal(left.map(notInSheet), 0);
  const [added, changed, rewritten]: [string[], string[], string[]] = [[], [], []];
  const writes: Write[] = [];
  const files = diskFiles(folder);
  for (const [name, value] of wanted) {
    const file = await placeFor(folder, name);
    const read = await files.bytes(name, limits.bytes);
    const bytes = read.ok ? read.value : undefined;
    if (bytes === undefined) {
      added.push(name);
      writes.push({ file, name, text: blockText(value, "", "\n") });
      continue;
    }
    // With its byte order mark, if it has one: so it is compared before it is written.
    const before = Buffer.from(bytes).toString("utf8");
    const edited = editedText(bytes, value, limits);
    if (edited === "same") continue;
    (edited === undefined ? rewritten : changed).push(name);
    writes.push({ file, name, text: edited ?? blockText(value, "", "\n"), before });
  }
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  try {
    await writeAll(writes);
    for (const name of left) await rm(await placeFor(folder, name));
  } finally {
    await lock.release();
  }
  const unchanged = wanted.size - writes.length;
  return { added, changed, rewritten, removed: left, unchanged };
}

/** The file of each record, and what it holds: the record without what its name and its folder say. */
function filesOf(data: DatasetData): ReadonlyMap<string, Fields> {
  const files = new Map<string, Fields>([[manifestFile, data.dataset as unknown as Fields]]);
  for (const kind of kinds) {
    for (const { id, ...own } of data[`${kind}s`]) files.set(`${kind}s/${id}.yaml`, own);
  }
  for (const { of, id, ...own } of data.tombstones ?? []) files.set(`tombstones/${of}s/${id}.yaml`, own);
  return files;
}

/** The files of records that a folder has. */
async function filesIn(folder: string): Promise<string[]> {
  const there = await stat(folder).then(
    () => true,
    () => false,
  );
  if (!there) return [];
  const files = diskFiles(folder);
  const tables = [...kinds.map((kind) => `${kind}s`), ...[...kinds, "claim"].map((kind) => `tombstones/${kind}s`)];
  const found: string[] = [];
  for (const table of tables) {
    const names = await files.names(table);
    if (!names.ok) throw new AuthoringError([{ ...issue(names.fault), file: table, line: 1, column: 1 }]);
    found.push(...names.value.filter(({ name }) => name.endsWith(".yaml")).map(({ name }) => `${table}/${name}`));
  }
  return found;
}

/** The text of a file with what differs changed; `same` where nothing does, `undefined` where it has to be written anew. */
function editedText(bytes: Uint8Array, value: Fields, limits: Limits): string | undefined {
  const gated = readUntrusted(bytes, limits);
  if (!gated.ok) return undefined;
  const yaml = parseYaml(gated.text, limits);
  const old = yaml.value;
  if (yaml.faults.length > 0 || typeof old !== "object" || old === null || Array.isArray(old)) return undefined;
  if (isDeepStrictEqual(old, value)) return "same";
  const edits: Edit[] = [];
  for (const [field, own] of Object.entries(value)) {
    if (!isDeepStrictEqual((old as Fields)[field], own)) edits.push({ path: [field], set: own });
  }
  for (const field of Object.keys(old)) if (!Object.hasOwn(value, field)) edits.push({ path: [field], remove: true });
  const edited = editYaml(gated.text, edits, limits);
  return edited.ok ? edited.text : undefined;
}

async function placeFor(folder: string, name: string): Promise<string> {
  const inside = await insideOf(folder, name);
  if (inside.ok) return inside.file;
  throw new AuthoringError([
    { ...issue({ code: "unsafe_path", path: [], ...inside.fault }), file: name, line: 1, column: 1 },
  ]);
}

function notInSheet(file: string): FileIssue {
  const hint = "Add its row to the sheet, or say that records which the sheet does not have are to be deleted.";
  const fault = {
    code: "unexpected_file",
    path: [],
    expected: "a record that the sheet has, too",
    received: `the file ${file}`,
    hint,
  } as const;
  return { ...issue(fault), file, line: 1, column: 1 };
}
