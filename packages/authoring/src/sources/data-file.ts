import { type Fault, issue, type Path, type RawRecord, rawRecords } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import type { FolderResult } from "../folder.ts";
import { hiddenInWords } from "../hidden.ts";
import type { FileIssue, FileIssueCode, Place } from "../issues.ts";
import { parseJson } from "../json.ts";
import { type Limits, limitsOf } from "../limits.ts";
import { isReadable, migrateFile, type RawFile, type SchemaVersions } from "../migrations/migrate.ts";
import { readUntrusted } from "../read-untrusted.ts";
import type { Used } from "../uses.ts";

type Json = { readonly [key: string]: unknown };

/** A data set read from the bytes of a `data.json`, by the gate, with the line and column of every fault. */
export async function readDataFile(
  bytes: Uint8Array,
  file: string,
  limits: Partial<Limits>,
  versions: SchemaVersions,
  usedBy: (manifest: unknown) => Promise<Used>,
): Promise<FolderResult> {
  const most = limitsOf(limits);
  // A whole data set is in one file: it may be as large as all files of a folder together.
  const wide = { ...most, bytes: most.totalBytes };
  const issues: FileIssue[] = [];
  const report = (fault: Fault<FileIssueCode> & Place) => issues.push({ ...issue(fault), ...fault, file });
  const gated = readUntrusted(bytes, wide);
  if (!gated.ok) {
    for (const fault of gated.faults) report(fault);
    return { success: false, issues, omitted: 0, warnings: [] };
  }
  const { value, place, faults, omitted } = parseJson(gated.text, wide);
  for (const fault of faults) report(fault);
  if (value === undefined) return { success: false, issues, omitted, warnings: [] };
  const wayTo = waysIn(value);
  const warnings = hiddenInWords(value, [], place).map((warning) => ({ ...warning, file }));
  const { data, from } = migrated(value, versions);
  const used = await usedBy((data as { readonly dataset?: unknown } | null)?.dataset);
  for (const fault of used.faults) report({ ...fault, ...place(fault.path, "key") });
  const result = safeParseDataset(data, used.data);
  if (!result.success) {
    for (const found of result.issues) {
      // Where a data set that is used cannot be read, it may be what is referred to.
      if (found.code === "unknown_id" && used.faults.length > 0) continue;
      report({ ...found, ...place(wayTo(found.path), found.code === "unknown_field" ? "key" : "value") });
    }
  }
  if (result.success && issues.length === 0) {
    const own = used.data.length === 0 ? {} : { used: used.data };
    return { success: true, value: result.value, warnings, schemaVersion: from ?? versions.current, ...own };
  }
  issues.sort((a, b) => a.line - b.line || a.column - b.column);
  const told = issues.slice(0, Math.max(1, most.issues));
  return { success: false, issues: told, omitted: omitted + issues.length - told.length, warnings };
}

/** From the path of an issue, where a record stands under its id, to the path in the file, where it stands in a list. */
function waysIn(value: unknown): (path: Path) => Path {
  let byId: Map<string, number> | undefined;
  return (path) => {
    byId ??= indexes(value);
    const [table = "", id = "", inner = ""] = path;
    const [key, depth] = table === "tombstones" ? [`tombstones ${id} ${inner}`, 3] : [`${table} ${id}`, 2];
    const index = byId.get(key);
    return index === undefined ? path : [table, index, ...path.slice(depth)];
  };
}

function indexes(value: unknown): Map<string, number> {
  const found = new Map<string, number>();
  const put = (key: string, index: number) => {
    if (!found.has(key)) found.set(key, index);
  };
  const counts = new Map<string, number>();
  for (const { path, id } of rawRecords(value) as readonly RawRecord[]) {
    const table = String(path[0]);
    const index = counts.get(table) ?? 0;
    counts.set(table, index + 1);
    if (id !== undefined) put(`${table} ${id}`, index);
  }
  const tombstones = (value as Json | null)?.["tombstones"];
  if (Array.isArray(tombstones)) {
    for (const [i, each] of tombstones.entries()) put(`tombstones ${String(each?.of)}s ${String(each?.id)}`, i);
  }
  return found;
}

/** The data of the version before as of the current one, record by record. */
function migrated(value: unknown, versions: SchemaVersions): { readonly data: unknown; readonly from?: number } {
  const manifest = (value as Json | null)?.["dataset"];
  const from = (manifest as Json | null | undefined)?.["schemaVersion"];
  if (!isReadable(from, versions) || typeof value !== "object" || value === null) return { data: value };
  const one = (of: RawFile["of"], each: unknown) => {
    const id = (each as Json | null)?.["id"];
    return migrateFile({ of, id: typeof id === "string" ? id : "", value: each }, from, versions).value;
  };
  const data = Object.fromEntries(
    Object.entries(value).map(([table, own]) => {
      if (table === "dataset") return [table, one("dataset", own)];
      const of = kindOfTable[table];
      return [table, of !== undefined && Array.isArray(own) ? own.map((each) => one(of, each)) : own];
    }),
  );
  return { data, from };
}

const kindOfTable: { readonly [table: string]: RawFile["of"] } = {
  sources: "source",
  actors: "actor",
  places: "place",
  incidents: "incident",
  statements: "statement",
  tombstones: "tombstone",
};
