import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Issue, kinds } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import { slug } from "../drafts/common.ts";
import { refused, unwritable, writeAll } from "../write.ts";
import { parseYaml } from "../yaml.ts";
import { manifestText } from "./manifest.ts";
import type { TemplateOptions } from "./options.ts";
import { templateFiles } from "./template.ts";

/** The id of a data set whose folder has a name: `My data set` → `my-data-set`; `undefined` where it has no letters. */
export function idOfName(name: string): string | undefined {
  return slug(name);
}

/**
 * Makes the folder of a new data set, and gives the paths of its files in it. What is there already stays: a folder with
 * anything in it but hidden files is refused.
 *
 * @throws AuthoringError `not_empty` where there is something, `unwritable_file` where it cannot be made.
 */
export async function initDataset(folder: string, options: TemplateOptions): Promise<readonly string[]> {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw taken(folder, "a file of that name");
    const [first] = readdirSync(folder).filter((name) => !name.startsWith("."));
    if (first !== undefined) throw taken(folder, `${first} in it`);
  }
  const files = Object.entries(templateFiles(options)).sort(([a], [b]) => (a < b ? -1 : 1));
  const writes = files.map(([name, text]) => ({ file: join(folder, ...name.split("/")), name, text }));
  for (const { file, name } of writes) if (existsSync(file)) throw taken(folder, `${name} in it`);
  try {
    for (const path of new Set(writes.map(({ file }) => dirname(file)))) await mkdir(path, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
  await writeAll(writes);
  return files.map(([name]) => name);
}

function taken(folder: string, received: string) {
  return refused("not_empty", folder, "a folder that is empty or not there", received, "Give another name.");
}

/** What is wrong with the options of a template, as what its manifest would be refused for; the path begins with its field. */
export function optionFaults(options: TemplateOptions): readonly Issue[] {
  const dataset = parseYaml(manifestText(options)).value;
  const tables = Object.fromEntries(kinds.map((kind) => [`${kind}s`, []]));
  const result = safeParseDataset({ dataset, ...tables });
  return result.success ? [] : result.issues.map((each) => ({ ...each, path: each.path.slice(1) }));
}
