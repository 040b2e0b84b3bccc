import { resolve } from "node:path";
import { safeReadDataset } from "@incident-data/authoring";
import { type Imported, safeReadSheet, writeRecords, writeSheet } from "@incident-data/authoring/sheet";
import { fromIssue, type Report } from "../check/finding.ts";
import { recordsFolder, shownPath } from "../check/folder.ts";
import type { Command, Context } from "../command.ts";
import { type ExitCode, exit, usageError } from "../exit.ts";
import { json } from "../formats/json.ts";
import { pretty } from "../formats/pretty.ts";
import { usesOf, usesOption } from "../uses.ts";

export const command: Command = {
  name: "sheet",
  summary: "writes a data set as a spreadsheet, and reads it back",
  details: [
    "A name that ends with .xlsx is a workbook (Excel, LibreOffice, Google Sheets); any other is a folder of CSV files.",
    "Read back, every fault is told with its sheet and cell, all at once, and then nothing is written.",
    "Of a record that is there already only what differs is changed; comments stay.",
  ],
  arguments: [{ name: "folder", summary: "the folder of records", optional: true, completes: "folder" }],
  options: [
    { name: "to", value: "file", summary: "the workbook or the folder of CSV files to write", completes: "file" },
    { name: "from", value: "file", summary: "the workbook or the folder of CSV files to read", completes: "file" },
    { name: "template", summary: "with --to: sheets to be filled in, with their columns explained" },
    { name: "excel", summary: "with --to: CSV that Excel opens, and does not change" },
    { name: "check", summary: "with --from: tells what is wrong, and writes nothing" },
    { name: "remove", summary: "with --from: deletes records that the sheet does not have" },
    usesOption,
    { name: "json", summary: "with --from: faults for a program" },
  ],
  run(context) {
    const { options } = context;
    const [to, from] = [options.value("to"), options.value("from")];
    if (to !== undefined && from !== undefined) throw usageError("sheet: --to and --from are two calls");
    if (from !== undefined) return readIn(context, from);
    if (to === undefined) throw usageError("sheet: where to, or where from?", "--to or --from names a file.");
    return writeOut(context, to);
  },
};

async function writeOut({ args: [given], options, out, notes, cwd }: Context, to: string): Promise<ExitCode> {
  const path = resolve(cwd, to);
  const own = { excel: options.flag("excel") };
  if (options.flag("template")) {
    const { files } = await writeSheet(undefined, path, own);
    for (const file of files) out.line(shownPath(file, cwd));
    return exit.clean;
  }
  const folder = recordsFolder(given, cwd);
  const read = await safeReadDataset(folder.path, { cwd, uses: usesOf(options, cwd) });
  if (!read.success) {
    print({ options, out }, folder.shown, read);
    notes.line("nothing was written");
    return exit.findings;
  }
  const { files } = await writeSheet(read.value, path, own);
  for (const file of files) out.line(shownPath(file, cwd));
  return exit.clean;
}

async function readIn({ args: [given], options, out, notes, cwd }: Context, from: string): Promise<ExitCode> {
  const read = await safeReadSheet(
    resolve(cwd, from),
    {},
    { from: resolve(cwd, given ?? "."), at: usesOf(options, cwd) },
  );
  if (!read.success || read.warnings.length > 0 || options.flag("json")) print({ options, out }, "", read);
  if (!read.success) {
    notes.line("nothing was written");
    return read.issues.every(({ code }) => code === "missing_file") ? exit.environment : exit.findings;
  }
  if (options.flag("check")) return exit.clean;
  const to = resolve(cwd, given ?? ".");
  try {
    tell(await writeRecords(read.value, to, { remove: options.flag("remove") }), shownPath(to, cwd), notes);
    return exit.clean;
  } catch (error) {
    const { name, code, issues } = error as Error & Refusal;
    if (name !== "AuthoringError" || code !== "unexpected_file") throw error;
    print({ options, out }, shownPath(to, cwd), { issues, warnings: [], omitted: 0 });
    notes.line("nothing was written; --remove deletes them");
    return exit.findings;
  }
}

type Issues = readonly Parameters<typeof fromIssue>[0][];

interface Refusal {
  readonly code: string;
  readonly issues: Issues;
}

interface Found {
  readonly issues?: Issues;
  readonly warnings: Issues;
  readonly omitted?: number;
}

function print({ options, out }: Pick<Context, "options" | "out">, folder: string, found: Found): void {
  const { issues = [], warnings, omitted = 0 } = found;
  const findings = [
    ...issues.map((each) => fromIssue(each, "error")),
    ...warnings.map((each) => fromIssue(each, "warning")),
  ];
  const files = Math.max(1, new Set(findings.map(({ file }) => file)).size);
  const report: Report = { folder, files, findings, omitted, linted: false };
  (options.flag("json") ? json : pretty).print(report, out);
}

function tell(done: Imported, folder: string, notes: Context["notes"]): void {
  const { added, changed, rewritten, removed, unchanged } = done;
  for (const file of rewritten) notes.line(`written anew, without its comments: ${file}`);
  const counts = [
    [added.length, "added"],
    [changed.length + rewritten.length, "changed"],
    [removed.length, "deleted"],
    [unchanged, "as before"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  notes.line(`${folder === "" ? "." : folder}: ${told.join(", ")}`);
}
