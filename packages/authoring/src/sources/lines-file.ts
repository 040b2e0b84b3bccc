import { type Fault, issue, kinds, type LocalText, type Manifest } from "@incident-data/core";
import { type RecordLine, safeParseDataset } from "@incident-data/core/schema";
import { slug } from "../drafts/common.ts";
import type { FolderResult } from "../folder.ts";
import type { FileIssue, FileIssueCode } from "../issues.ts";
import { type Limits, limitsOf } from "../limits.ts";
import { RecordReader } from "../ndjson/reader.ts";

/**
 * A data set read from the bytes of NDJSON, each line by the gate and its schema, and all of them together by what crosses
 * records. Such a file has no manifest: the data set is called what the one document is called that it was made from, with the
 * file beside it, since that may hold a part alone; and its licence is that of the documents.
 */
export function readLinesFile(
  bytes: Uint8Array,
  file: string,
  limits: Partial<Limits>,
  schemaVersion: number,
): FolderResult {
  const reader = new RecordReader(limits);
  const issues: FileIssue[] = [];
  const warnings: FileIssue[] = [];
  const records: RecordLine[] = [];
  const lines = new Map<string, number>();
  for (const read of [...reader.take(bytes), ...reader.finish()]) {
    if ("issues" in read) issues.push(...read.issues.map((each) => ({ ...each, file })));
    else {
      records.push(read.record);
      warnings.push(...read.warnings.map((each) => ({ ...each, file })));
      lines.set(keyOf(read.record), read.line);
    }
  }
  const result = safeParseDataset(datasetOf(records, file));
  const broken = issues.length > 0;
  if (!result.success) {
    for (const found of result.issues) {
      // What is referred to may stand on a line that could not be read.
      if (found.code === "unknown_id" && broken) continue;
      const [table = "", id = "", inner = ""] = found.path;
      const line = lines.get(table === "tombstones" ? `${table} ${id} ${inner}` : `${table} ${id}`) ?? 1;
      issues.push({ ...issue(found as Fault<FileIssueCode>), file, line, column: 1 });
    }
  }
  if (result.success && issues.length === 0) return { success: true, value: result.value, schemaVersion, warnings };
  issues.sort((a, b) => a.line - b.line || a.column - b.column);
  const told = issues.slice(0, Math.max(1, limitsOf(limits).issues));
  return { success: false, issues: told, omitted: issues.length - told.length, warnings };
}

/** Whether a file is named as NDJSON is. */
export function isLinesFile(file: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(file);
}

function keyOf(record: RecordLine): string {
  return record.kind === "tombstone" ? `tombstones ${record.of}s ${record.id}` : `${record.kind}s ${record.id}`;
}

function datasetOf(records: readonly RecordLine[], file: string): unknown {
  const tables = [...kinds, "tombstone" as const].map((kind) => {
    const own = records.flatMap(({ kind: each, ...record }) => (each === kind ? [record] : []));
    return [`${kind}s`, own.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))] as const;
  });
  const { tombstones = [], ...rest } = Object.fromEntries(tables);
  return { dataset: manifestOf(records, file), ...rest, ...(tombstones.length === 0 ? {} : { tombstones }) };
}

/**
 * What is known of a data set whose manifest nobody wrote. Its licence and citation are those of the documents that its words
 * come from: an article that a data file cites was not read, and tells nothing of the licence of the file.
 */
function manifestOf(records: readonly RecordLine[], file: string): Manifest {
  const languages = new Set(records.flatMap((each) => (each.kind === "incident" ? Object.keys(each.title) : [])));
  const read = records.flatMap((each) => (each.kind === "source" && each.quotedIn === undefined ? [each] : []));
  const titles = read.flatMap(({ title = {} }) => Object.values(title).slice(0, 1));
  return {
    id: slug(file.replace(/\.[a-z]+$/i, "")) ?? "records",
    title: titleOf(read, file),
    version: "0.0.0",
    licence: read.length === 0 ? unstated : listed(read.map(({ licence = unstated }) => licence)),
    citation: titles.length === 0 ? line(file) : `${line(file)}, from: ${listed(titles)}`,
    languages: languages.size === 0 ? ["und"] : [...languages].slice(0, 1_000),
    contributors: [{ name: unstated }],
    schemaVersion: 1,
  };
}

/** The title of the one document that has one, with the name of the file; of several documents, or none, the file's name alone. */
function titleOf(read: readonly { readonly title?: LocalText }[], file: string): LocalText {
  const [title, ...others] = read.flatMap(({ title = {} }) => (Object.keys(title).length === 0 ? [] : [title]));
  if (title === undefined || others.length > 0) return { und: line(file) };
  return Object.fromEntries(Object.entries(title).map(([lang, text]) => [lang, `${line(text)} (${line(file)})`]));
}

/** As many characters as a part of a line of a manifest has room for. */
const line = (text: string): string => [...text].slice(0, 255).join("");

/** Each once, in one order on every machine, as many characters as a line of a manifest has room for. */
function listed(texts: readonly string[]): string {
  return [...[...new Set(texts)].sort().join("; ")].slice(0, 300).join("");
}

const unstated = "unstated";
