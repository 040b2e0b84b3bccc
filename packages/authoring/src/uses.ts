import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { DatasetData, Fault } from "@incident-data/core";
import { satisfies, validRange } from "semver";
import type { FileIssueCode } from "./issues.ts";
import type { Limits } from "./limits.ts";
import { readAt } from "./read-dataset.ts";

/** Where the data sets are that another one uses. */
export interface UsesOptions {
  /** The folder from which packages are sought, in its `node_modules` and in those of the folders above. */
  readonly from: string;
  /** Folders of records, or built packages, by the name of the package that each stands for. */
  readonly at?: { readonly [packageName: string]: string };
}

/** Data sets are sought from a folder, but for those that are given. */
export function usesFrom(from: string, at?: UsesOptions["at"]): UsesOptions {
  return at === undefined ? { from } : { from, at };
}

/** The data sets that one uses, and those that cannot be used, each with its place in the manifest. */
export interface Used {
  readonly data: readonly DatasetData[];
  readonly faults: readonly Fault<FileIssueCode>[];
}

/** Data sets that use others that use others, and so on: further down than this nobody builds. */
const mostLevels = 16;

/**
 * Reads the data sets that a manifest names under `uses`, from folders given for them or from installed packages. Nothing of
 * a package is run: its records are read through the gate, like any others.
 */
export async function usedDatasets(
  manifest: unknown,
  { from, at }: UsesOptions,
  limits: Partial<Limits>,
  level = 0,
): Promise<Used> {
  const uses = (manifest as { readonly uses?: unknown } | null | undefined)?.uses;
  const [data, faults]: [DatasetData[], Fault<FileIssueCode>[]] = [[], []];
  if (typeof uses !== "object" || uses === null || Array.isArray(uses)) return { data, faults };
  for (const [name, range] of Object.entries(uses)) {
    const path = ["dataset", "uses", name];
    if (!isPackageName(name)) {
      const expected = "the name of an npm package";
      faults.push({ code: "bad_format", path, expected, received: JSON.stringify(name) });
      continue;
    }
    if (typeof range !== "string" || validRange(range) === null) {
      const expected = "a range of versions, as npm writes it (^1.0.0)";
      faults.push({ code: "bad_format", path, expected, received: JSON.stringify(range) ?? "nothing" });
      continue;
    }
    const given = at !== undefined && Object.hasOwn(at, name) ? at[name] : undefined;
    const folder = given === undefined ? installed(name, from) : resolve(given);
    if (folder === undefined || level >= mostLevels) {
      const expected = `the data set ${name}, installed`;
      const hint = `Run \`npm install ${name}@"${range}"\`, or say where it is.`;
      faults.push({
        code: "missing_file",
        path,
        expected,
        received: folder === undefined ? "none" : "too many one in another",
        hint,
      });
      continue;
    }
    const read = await readAt(folder, { limits, ...(at === undefined ? {} : { uses: at }) }, level + 1);
    if (!read.success) {
      const [first] = read.issues;
      const received = `${read.issues.length + read.omitted} faults in it, the first: ${first?.message ?? ""}`;
      faults.push({ code: "not_a_dataset", path, expected: "a data set without a fault", received });
      continue;
    }
    const { version } = read.value.dataset;
    if (!satisfies(version, range, { includePrerelease: true })) {
      const hint = "Install another version, or name this one.";
      faults.push({ code: "out_of_range", path, expected: `a version in ${range}`, received: version, hint });
      continue;
    }
    data.push(read.value);
  }
  return { data, faults };
}

/** The folder of an installed package, as Node would find it. */
function installed(name: string, from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(found)) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

/** What npm takes for the name of a package; nothing that leads out of `node_modules`. */
function isPackageName(name: string): boolean {
  return name.length <= 214 && /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name);
}
