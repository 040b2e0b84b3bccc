import { resolve } from "node:path";
import { writeAll } from "@incident-data/authoring";
import { changesetText, diffDatasets, diffText } from "@incident-data/core/diff";
import { shownPath } from "../check/folder.ts";
import { packageName, readVersion } from "../check/version.ts";
import type { Command } from "../command.ts";
import { exit, usageError } from "../exit.ts";
import { jsonText } from "../output/encode.ts";
import { usesOf, usesOption } from "../uses.ts";

export const command: Command = {
  name: "diff",
  summary: "compares two versions of a data set, by record and claim",
  details: [
    "Each version is a folder of records, a built package, its data.json, or REVISION:folder of a git repository.",
    "The step is the one of SemVer that the changes ask for, each with its reason: docs/semver.md.",
    "Exit code 0 where nothing changed, 1 where something did.",
  ],
  arguments: [
    { name: "before", summary: "the version before", completes: "folder" },
    { name: "after", summary: "the version after", completes: "folder" },
  ],
  options: [
    usesOption,
    { name: "json", summary: "for a program" },
    { name: "changeset", value: "file", summary: "writes the changes as a changeset", completes: "file" },
    { name: "name", value: "package", summary: "the npm package that the changeset is of" },
  ],
  async run({ args: [from, to], options, out, notes, cwd }) {
    if (from === undefined || to === undefined) throw usageError("diff: which two versions?");
    const [changeset, name] = [options.value("changeset"), options.value("name") ?? packageName(cwd)];
    if (changeset !== undefined && name === undefined) {
      throw usageError("diff: which package is the changeset of?", "--name gives its name.");
    }
    const uses = usesOf(options, cwd);
    const before = await readVersion(from, cwd, out, uses);
    const after = await readVersion(to, cwd, out, uses);
    if (before === undefined || after === undefined) return exit.findings;
    const diff = diffDatasets(before.data, after.data, { schemaVersions: [before.schemaVersion, after.schemaVersion] });
    if (options.flag("json")) out.document(jsonText(diff));
    else for (const line of diffText(diff).trimEnd().split("\n")) out.line(line);
    if (changeset !== undefined && name !== undefined) {
      const file = resolve(cwd, changeset);
      await writeAll([{ file, name: shownPath(file, cwd), text: changesetText(diff, name) }]);
      notes.line(`changeset: ${shownPath(file, cwd)}`);
    }
    return diff.changes.length === 0 ? exit.clean : exit.findings;
  },
};
