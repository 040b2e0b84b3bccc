import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { folderExaminer, safeReadDataset } from "@incident-data/authoring";
import { type Dataset, type DatasetData, list, merge, openDataset } from "@incident-data/core";
import { linter } from "@incident-data/lint";
import { findingsOf, fromIssue, type Report } from "../check/finding.ts";
import { type RecordsFolder, recordsFolder } from "../check/folder.ts";
import { environmentError } from "../exit.ts";

/** What a page is made of: a folder of records, or a data set that is built already. */
export type SiteSource = { readonly kind: "records"; readonly folder: RecordsFolder } | Built;

interface Built {
  readonly kind: "built";
  readonly path: string;
  /** As whoever called sees it. */
  readonly shown: string;
}

/**
 * What is meant: a folder of records where there is one, else a built package, its `data.json`, a file of records, or `REV:path`.
 * @throws CliError environment: a folder that is not there.
 */
export function siteSource(given: string | undefined, cwd: string): SiteSource {
  const named = resolve(cwd, given ?? ".");
  const built = ["data.json", "dist/data.json"].some((file) => existsSync(join(named, file)));
  const records = ["dataset.yaml", "records/dataset.yaml"].some((file) => existsSync(join(named, file)));
  const isRevision = given?.includes(":") === true && !existsSync(named);
  if (isRevision || (!records && (built || /\.(?:json|ndjson|jsonl)$/i.test(named))))
    return { kind: "built", path: isRevision ? given : named, shown: given ?? "." };
  return { kind: "records", folder: recordsFolder(given, cwd) };
}

/** What a page shows, where no error is found in it, and all that is found. */
export interface SiteData {
  readonly data?: DatasetData;
  readonly report: Report;
}

/** Reads what a page shows, again and again. */
export interface SiteReader {
  /**
   * @param changed the files that may have changed since the last time; all of them unless given.
   * @throws CliError environment: there is nothing.
   */
  read(changed?: ReadonlySet<string>): Promise<SiteData>;
}

/** @param uses where data sets are that it uses, by the names of their packages. */
export function readerOf(source: SiteSource, cwd: string, uses: Uses): SiteReader {
  return source.kind === "records" ? recordsReader(source.folder, uses) : builtReader(source, cwd, uses);
}

type Uses = { readonly [packageName: string]: string };

function recordsReader({ path, shown }: RecordsFolder, uses: Uses): SiteReader {
  const examiner = folderExaminer(path, {}, uses);
  const rules = linter();
  return {
    async read(changed) {
      const examined = await examiner.examine(changed);
      const findings = findingsOf(examined, (data) => rules.lint(data));
      const { files, omitted, data, used, sound } = examined;
      const report = { folder: shown, files, findings, omitted, linted: sound !== undefined };
      const errors = findings.some(({ severity }) => severity === "error");
      return { report, ...(data === undefined || errors ? {} : { data: withUsed(data, used) }) };
    },
  };
}

function builtReader({ path, shown }: Built, cwd: string, uses: Uses): SiteReader {
  return {
    async read() {
      const read = await safeReadDataset(path, { cwd, uses });
      if (read.success) {
        const report = { folder: "", files: 1, findings: [], omitted: 0, linted: false };
        return { data: withUsed(read.value, read.used), report };
      }
      const [first] = read.issues;
      if (first?.code === "missing_file" && first.file === path) {
        throw environmentError(`${shown}: expected ${first.expected}, found ${first.received}`, first.hint);
      }
      const findings = read.issues.map((each) => fromIssue(each, "error"));
      const files = new Set(findings.map(({ file }) => file)).size;
      return { report: { folder: "", files, findings, omitted: read.omitted, linted: false } };
    },
  };
}

/** A data set with the records of those that it uses: a page has nothing else to ask. */
function withUsed(data: DatasetData, used: readonly DatasetData[] = []): DatasetData {
  if (used.length === 0) return data;
  const whole = used.reduce((made: Dataset, each) => merge(made, openDataset(each)), openDataset(data));
  return {
    dataset: whole.manifest,
    sources: list(whole.sources),
    actors: list(whole.actors),
    places: list(whole.places),
    incidents: list(whole.incidents),
    statements: list(whole.statements),
    ...(whole.tombstones.length === 0 ? {} : { tombstones: whole.tombstones }),
  };
}
