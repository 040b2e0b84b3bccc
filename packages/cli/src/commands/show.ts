import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { safeReadDataset } from "@incident-data/authoring";
import { type Dataset, list, merge, nearest, openDataset } from "@incident-data/core";
import { fromIssue } from "../check/finding.ts";
import { recordsFolder } from "../check/folder.ts";
import type { Command } from "../command.ts";
import { exit, usageError } from "../exit.ts";
import { pretty } from "../formats/pretty.ts";
import { jsonText } from "../output/encode.ts";
import { printList, printSideBySide } from "../show/print.ts";
import { sideBySide, titleOf } from "../show/side-by-side.ts";
import { usesOf, usesOption } from "../uses.ts";

export const command: Command = {
  name: "show",
  summary: "shows an incident's claims side by side",
  details: ["Without an incident it lists those there are. What nobody reported is not zero."],
  arguments: [
    { name: "incident", summary: "the id of an incident", optional: true },
    {
      name: "from",
      summary:
        "a folder of records, a built package, the name of an installed one, a file of records (.ndjson), or REV:path in git",
      optional: true,
      completes: "folder",
    },
  ],
  options: [{ name: "json", summary: "for a program" }, usesOption],
  async run({ args, options, out, cwd }) {
    const [incident, from] = argumentsOf(args, cwd);
    const read = await safeReadDataset(from, { cwd, uses: usesOf(options, cwd) });
    if (!read.success) {
      const findings = read.issues.map((each) => fromIssue(each, "error"));
      const unread = findings.every(({ code }) => code === "missing_file");
      const folder = existsSync(join(from, "records")) || existsSync(join(from, "dataset.yaml"));
      const shown = folder ? recordsFolder(from, cwd).shown : "";
      const files = new Set(findings.map(({ file }) => file)).size;
      pretty.print({ folder: shown, files, findings, omitted: read.omitted, linted: false }, out);
      return unread ? exit.environment : exit.findings;
    }
    const used = (read.used ?? []).map((each) => openDataset(each));
    const dataset = used.reduce((made: Dataset, each) => merge(made, each), openDataset(read.value));
    if (incident === undefined) {
      const all = list(dataset.incidents).map(({ id, title }) => [id, titleOf(title)] as const);
      if (options.flag("json")) out.document(jsonText(all.map(([id, title]) => ({ id, title }))));
      else printList(all, out);
      return exit.clean;
    }
    const ids = list(dataset.incidents).map(({ id }) => id);
    if (!ids.includes(incident)) {
      const near = nearest(incident, ids);
      const hint =
        near === undefined
          ? "`incident-data show` without an incident lists those there are."
          : `Did you mean ${near}?`;
      throw usageError(`show: there is no incident ${JSON.stringify(incident)}`, hint);
    }
    const shown = sideBySide(dataset, incident);
    if (options.flag("json")) out.document(jsonText(shown));
    else printSideBySide(shown, out);
    return exit.clean;
  },
};

/** The incident and where it is from: a single argument that leads to a data set is where from. */
function argumentsOf(
  [first, second]: readonly (string | undefined)[],
  cwd: string,
): readonly [string | undefined, string] {
  if (first === undefined) return [undefined, cwd];
  const where = placeOf(first, cwd);
  if (second === undefined && where !== undefined) return [undefined, where];
  return [first, second === undefined ? cwd : (placeOf(second, cwd) ?? second)];
}

/** A folder or a file, or the package of that name that is installed where the command is called. */
function placeOf(name: string, cwd: string): string | undefined {
  const path = resolve(cwd, name);
  if (existsSync(path)) return path;
  const installed = resolve(cwd, "node_modules", name);
  return /^(?:@[\w.-]+\/)?[\w.-]+$/.test(name) && !name.startsWith(".") && existsSync(installed)
    ? installed
    : undefined;
}
