import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { safeReadDataset } from "@incident-data/authoring";
import type { DatasetData } from "@incident-data/core";
import { environmentError } from "../exit.ts";
import { pretty } from "../formats/pretty.ts";
import type { Writer } from "../output/writer.ts";
import { fromIssue, type Report } from "./finding.ts";

/** A data set as it was at some time, and the version of the schema that it was written in. */
export interface Version {
  readonly data: DatasetData;
  readonly schemaVersion: number;
}

/**
 * Reads a version of a data set: what is there is meant as a path, anything else may be a revision. Where it has faults they
 * are told, and it is `undefined`.
 *
 * @param uses where data sets are that it uses, by the names of their packages.
 * @throws CliError environment: there is none.
 */
export async function readVersion(
  given: string,
  cwd: string,
  out: Writer,
  uses: { readonly [packageName: string]: string } = {},
): Promise<Version | undefined> {
  const path = resolve(cwd, given);
  const from = existsSync(path) ? path : given;
  const read = await safeReadDataset(from, { cwd, uses });
  if (read.success) return { data: read.value, schemaVersion: read.schemaVersion };
  const [first] = read.issues;
  if (first?.code === "missing_file" && first.file === from) {
    throw environmentError(`${given}: expected ${first.expected}, found ${first.received}`, first.hint ?? versionHint);
  }
  const findings = read.issues.map((each) => fromIssue(each, "error"));
  const files = new Set(findings.map(({ file }) => file)).size;
  const report: Report = { folder: given, files, findings, omitted: read.omitted, linted: false };
  pretty.print(report, out);
  return undefined;
}

const versionHint = "Name a folder, a built package, or REV:path.";

/** The name of the package in the working folder, where there is one. */
export function packageName(cwd: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(resolve(cwd, "package.json"), "utf8")) as { readonly name?: unknown };
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}
