import { resolve } from "node:path";
import { type FolderExamination, folderExaminer, validateNdjson } from "@incident-data/authoring";
import type { DatasetData } from "@incident-data/core";
import { lint, linter } from "@incident-data/lint";
import { type Finding, findingsOf, fromIssue, type Report } from "../check/finding.ts";
import { type RecordsFolder, recordsFolder, shownPath } from "../check/folder.ts";
import { exitOf, outputsOf, printReport } from "../check/outputs.ts";
import { changedSince } from "../check/since.ts";
import { textsIn } from "../check/texts.ts";
import { watchFolder } from "../check/watch.ts";
import type { Command, Context } from "../command.ts";
import { exit, usageError } from "../exit.ts";
import { formats } from "../formats/index.ts";
import { usesOf, usesOption } from "../uses.ts";

export const command: Command = {
  name: "check",
  summary: "finds all that is wrong in a folder of records",
  details: [
    "The folder is one with dataset.yaml, or one whose folder records has it. All faults of all files come in one pass.",
    "Errors make the exit code 1; warnings do where there are more than --max-warnings; hints never.",
  ],
  arguments: [
    { name: "folder", summary: "the folder of records, or a .ndjson file", optional: true, completes: "folder" },
  ],
  options: [
    {
      name: "format",
      value: "format[=file]",
      repeat: true,
      summary: `how to print: ${[...formats.keys()].join(", ")}; several, each but one with a file`,
      completes: [...formats.keys()],
    },
    { name: "json", summary: "the same as --format json" },
    usesOption,
    { name: "max-warnings", value: "number", summary: "how many warnings may be there; any number unless given" },
    {
      name: "sources",
      value: "folder",
      summary: "texts of sources, <id>.txt: quotes are sought in them",
      completes: "folder",
    },
    { name: "since", value: "revision", summary: "only findings in files that are not as in a revision of git" },
    { name: "watch", summary: "checks again whenever a file changes" },
    { name: "ndjson", value: "file", summary: "a file with a record a line, instead of a folder", completes: "file" },
  ],
  async run(context) {
    const { args, options, cwd } = context;
    const outputs = outputsOf([...options.values("format"), ...(options.flag("json") ? ["json"] : [])]);
    const most = maxWarnings(options.value("max-warnings"));
    const [given] = args;
    const file = options.value("ndjson") ?? (given?.endsWith(".ndjson") ? given : undefined);
    if (file !== undefined) {
      if (options.flag("watch")) throw usageError("--watch is for a folder");
      const report = await ndjsonReport(file, context);
      await printReport(report, outputs, context.out, cwd);
      return exitOf(report, most);
    }
    const folder = recordsFolder(given, cwd);
    const sources = options.value("sources");
    const texts = sources === undefined ? new Map<string, string>() : await textsIn(sources, cwd);
    const examiner = folderExaminer(folder.path, {}, usesOf(options, cwd));
    const watching = options.flag("watch") ? linter({ texts }) : undefined;
    const find = (data: DatasetData) => watching?.lint(data) ?? lint(data, { texts });
    const print = async (examined: FolderExamination) => {
      for (const id of unknownTexts(texts, examined)) context.notes.line(`${id}.txt: the id of no source`);
      const report = await folderReport(examined, folder, find, context);
      await printReport(report, outputs, context.out, cwd);
      return exitOf(report, most);
    };
    const bar = context.notes.progress("reading");
    const first = await examiner.examine(undefined, (read, of) => bar.at(read, of));
    bar.end();
    const code = await print(first);
    if (!options.flag("watch")) return code;
    context.notes.line("watching; Ctrl-C ends it");
    await watchFolder(folder.path, context.signal, async (changed) => {
      await print(await examiner.examine(changed));
    });
    return exit.interrupted;
  },
};

/** What is told of a folder: with `--since` the findings in files that have changed. */
async function folderReport(
  examined: FolderExamination,
  { path, shown }: RecordsFolder,
  find: Parameters<typeof findingsOf>[1],
  { options, notes }: Context,
): Promise<Report> {
  const found = findingsOf(examined, find);
  const since = options.value("since");
  const changed = since === undefined ? undefined : await changedSince(since, path);
  const findings = changed === undefined ? found : found.filter(({ file }) => changed.has(file));
  if (changed !== undefined && findings.length < found.length) {
    notes.line(`${found.length - findings.length} findings in files that have not changed since ${since ?? ""}`);
  }
  const linted = examined.sound !== undefined;
  if (!linted) notes.line("dataset.yaml has faults: what a careful editor would object to is not sought");
  return { folder: shown, files: examined.files, findings, omitted: examined.omitted, linted };
}

async function ndjsonReport(file: string, { cwd, notes }: Context): Promise<Report> {
  const bar = notes.progress("reading");
  const path = resolve(cwd, file);
  const found = await validateNdjson(path, { onProgress: (read, of) => bar.at(read, of) });
  bar.end();
  const shown = shownPath(path, cwd);
  const told = (severity: Finding["severity"]) => (each: (typeof found.issues)[number]) => ({
    ...fromIssue(each, severity),
    file: shown,
  });
  const findings = [...found.issues.map(told("error")), ...found.warnings.map(told("warning"))];
  return { folder: "", files: 1, findings, omitted: found.omitted, linted: false };
}

function unknownTexts(texts: ReadonlyMap<string, string>, { sound }: FolderExamination): readonly string[] {
  const known = new Set(sound?.sources.map(({ id }) => id));
  return sound === undefined ? [] : [...texts.keys()].filter((id) => !known.has(id));
}

function maxWarnings(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^[0-9]{1,9}$/.test(given))
    throw usageError(`--max-warnings: ${JSON.stringify(given)} is no number of warnings`);
  return Number(given);
}
