import { resolve } from "node:path";
import { buildDataset, examineFolder } from "@incident-data/authoring";
import { lint } from "@incident-data/lint";
import manifest from "../../package.json" with { type: "json" };
import { findingsOf, fromIssue, type Report } from "../check/finding.ts";
import { recordsFolder, shownPath } from "../check/folder.ts";
import { packageName, readVersion } from "../check/version.ts";
import type { Command } from "../command.ts";
import { exit, usageError } from "../exit.ts";
import { pretty } from "../formats/pretty.ts";
import { buildSite } from "../site/build-site.ts";
import { usesOf, usesOption } from "../uses.ts";

export const command: Command = {
  name: "build",
  summary: "makes the npm package of a folder of records, or a page that shows it",
  details: [
    "Where check finds an error nothing is written. Each file is whole or as it was before, also where the build is killed.",
    "--site makes a page instead, for any server of files; also of a package that is built already, its data.json, a file of records (.ndjson), or REV:path.",
    "The same records give the same bytes on any machine.",
  ],
  arguments: [{ name: "folder", summary: "the folder of records", optional: true, completes: "folder" }],
  options: [
    { name: "out", value: "folder", summary: "where the package's files go", completes: "folder" },
    {
      name: "site",
      value: "folder",
      summary: "where the page's files go, instead of a package's",
      completes: "folder",
    },
    { name: "name", value: "package", summary: "the name of the npm package; that of package.json here unless given" },
    {
      name: "previous",
      value: "version",
      summary: "the release before, as of diff: what changed since goes into CHANGES.json",
      completes: "folder",
    },
    { name: "readme", value: "file", summary: "a readme whose table of passages is made anew", completes: "file" },
    usesOption,
    { name: "package", summary: "with a package.json, so that the folder can be installed and published" },
  ],
  async run(context) {
    const { args, options, out, notes, cwd } = context;
    const [given] = args;
    const site = options.value("site");
    if (site !== undefined) return buildSite(context, site);
    const [to, name] = [options.value("out"), options.value("name") ?? packageName(cwd)];
    const [previous, readme] = [options.value("previous"), options.value("readme")];
    if (to === undefined)
      throw usageError("build: where to?", "--out names a folder for the package, --site one for a page.");
    if (name === undefined) throw usageError("build: which package?", "--name gives its name.");
    if (!isPackageName(name)) throw usageError(`build: ${JSON.stringify(name)} is no name of an npm package`);
    const { path, shown } = recordsFolder(given, cwd);
    const before = previous === undefined ? undefined : await readVersion(previous, cwd, out, usesOf(options, cwd));
    if (previous !== undefined && before === undefined) {
      notes.line("nothing was written");
      return exit.findings;
    }
    const examined = await examineFolder(path, {}, undefined, usesOf(options, cwd));
    const errors = findingsOf(examined, (data) => lint(data)).filter(({ severity }) => severity === "error");
    const refuse = (findings: Report["findings"], omitted: number) => {
      pretty.print({ folder: shown, files: examined.files, findings, omitted, linted: false }, out);
      notes.line("nothing was written");
      return exit.findings;
    };
    if (errors.length > 0) return refuse(errors, examined.omitted);
    try {
      const data = await buildDataset({
        records: path,
        out: resolve(cwd, to),
        packageName: name,
        uses: usesOf(options, cwd),
        ...(before === undefined ? {} : { previous: { value: before.data, schemaVersion: before.schemaVersion } }),
        ...(readme === undefined ? {} : { readme: resolve(cwd, readme) }),
        ...(options.flag("package") ? { coreVersion: manifest.dependencies["@incident-data/core"] } : {}),
        warn: (warnings) => {
          for (const { file, line, column, expected, received } of warnings) {
            notes.line(`warning: ${shown}/${file}:${line}:${column}: expected ${expected}, found ${received}`);
          }
        },
      });
      out.line(`${name} ${data.dataset.version}: ${shownPath(resolve(cwd, to), cwd)}`);
      return exit.clean;
    } catch (error) {
      const { name: kind, code, issues, omitted } = error as Error & Refusal;
      if (kind !== "AuthoringError" || ofTheMachine.has(code)) throw error;
      return refuse(
        issues.map((each) => fromIssue(each, "error")),
        omitted,
      );
    }
  },
};

interface Refusal {
  readonly code: string;
  readonly issues: readonly Parameters<typeof fromIssue>[0][];
  readonly omitted: number;
}

/** Codes that are no fault of the records. */
const ofTheMachine: ReadonlySet<string> = new Set(["folder_locked", "unwritable_file", "changed_file"]);

/** What npm takes for the name of a new package. */
export function isPackageName(name: string): boolean {
  return name.length <= 214 && /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name);
}
