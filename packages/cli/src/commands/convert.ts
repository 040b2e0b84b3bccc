import { basename, resolve } from "node:path";
import { formats } from "@incident-data/interop";
import { shownPath } from "../check/folder.ts";
import type { Command } from "../command.ts";
import { draftMapping, loadMapping, runConversion, showRows } from "../convert/run.ts";
import { exit, usageError } from "../exit.ts";

const namesOf = (direction: "read" | "write") =>
  formats.filter((format) => format[direction] !== undefined).map(({ name }) => name);

export const command: Command = {
  name: "convert",
  summary: "converts a file from one format to another, and says what was lost",
  details: [
    "Any other table is read with a mapping: --propose drafts one from its header, --dry-run shows what it makes of ten rows. The same mapping writes it: --to csv --mapping FILE; without one, csv has a claim of casualties a row.",
    "What comes next: show FILE.ndjson puts an incident's claims side by side, preview FILE.ndjson opens them as a page.",
    `It reads ${namesOf("read").join(", ")} and writes ${namesOf("write").join(", ")}.`,
    "What a format cannot hold is told, and the exit code is 1 where anything is, unless losses are allowed. Rows that cannot be read are set aside, each with its line, and the exit code is 1. The file is whole or as it was before.",
  ],
  arguments: [{ name: "file", summary: "the file to convert" }],
  options: [
    { name: "from", value: "format", summary: "what the file is; it may say so itself", completes: namesOf("read") },
    { name: "to", value: "format", summary: "what is written", completes: namesOf("write") },
    { name: "out", value: "file", summary: "where it is written", completes: "file" },
    { name: "loss-report", value: "file", summary: "writes all that was lost as JSON", completes: "file" },
    { name: "mapping", value: "file", summary: "says what the columns of any table mean (YAML)", completes: "file" },
    { name: "propose", summary: "drafts a mapping from the file's header, for you to finish" },
    { name: "dry-run", summary: "shows ten rows as they would be read, and writes nothing" },
    {
      name: "bad-rows",
      value: "file",
      summary: "writes the rows that were set aside as they stood",
      completes: "file",
    },
    { name: "allow-loss", summary: "a loss is no reason for exit code 1" },
    { name: "strict", summary: "stops at the first loss or bad row, and writes nothing" },
    { name: "bom", summary: "CSV with a byte order mark, for Excel" },
    {
      name: "escaped",
      summary: "the CSV was written by this command: takes the apostrophe off that keeps cells from running",
    },
  ],
  async run({ args: [file], options, out, notes, cwd, signal }) {
    const [to, target] = [options.value("to"), options.value("out")];
    if (file === undefined) throw usageError("convert: which file?");
    const tell = (of: string, faults: readonly string[]) => {
      // A fault of the file as a whole begins with the file's name itself.
      const own = `${basename(of)}: `;
      for (const line of faults) {
        out.line(`${shownPath(resolve(cwd, of), cwd)}: ${line.startsWith(own) ? line.slice(own.length) : line}`);
      }
    };
    if (options.flag("propose")) {
      if (target === file) throw usageError("convert: one file for two purposes", "Give each file a name of its own.");
      const drafted = await draftMapping(resolve(cwd, file), target === undefined ? undefined : resolve(cwd, target));
      if (drafted.ok) for (const line of drafted.lines) out.line(line);
      else tell(file, drafted.faults);
      return drafted.ok ? exit.clean : exit.findings;
    }
    const mappingFile = options.value("mapping");
    const loaded = mappingFile === undefined ? undefined : await loadMapping(resolve(cwd, mappingFile));
    if (loaded?.ok === false) {
      tell(mappingFile ?? "", loaded.faults);
      return exit.findings;
    }
    const from = options.value("from");
    const reading = {
      ...(from === undefined ? {} : { from }),
      ...(loaded === undefined ? {} : { mapping: loaded.given }),
      escaped: options.flag("escaped"),
    };
    if (options.flag("dry-run")) {
      const shown = await showRows(resolve(cwd, file), reading);
      if (shown.ok) for (const line of shown.lines) out.line(line);
      else tell(file, shown.faults);
      if (!shown.ok) return shown.usage ? exit.usage : exit.findings;
      return shown.bad > 0 ? exit.findings : exit.clean;
    }
    if (to === undefined) throw usageError("convert: to what?", `--to names a format: ${namesOf("write").join(", ")}.`);
    if (target === undefined) throw usageError("convert: where to?", "--out names a file.");
    const [lossReport, badRows] = [options.value("loss-report"), options.value("bad-rows")];
    const paths = [target, lossReport, badRows, mappingFile].flatMap((each) =>
      each === undefined ? [] : [resolve(cwd, each)],
    );
    if (new Set([resolve(cwd, file), ...paths]).size <= paths.length) {
      throw usageError("convert: one file for two purposes", "Give each file a name of its own.");
    }
    const done = await runConversion(
      {
        file: resolve(cwd, file),
        out: resolve(cwd, target),
        ...(lossReport === undefined ? {} : { lossReport: resolve(cwd, lossReport) }),
        ...(badRows === undefined ? {} : { badRows: resolve(cwd, badRows) }),
      },
      {
        to,
        ...reading,
        strict: options.flag("strict"),
        byteOrderMark: options.flag("bom"),
      },
      notes,
      signal,
    );
    if (!done.ok) {
      tell(file, done.faults);
      return done.usage ? exit.usage : exit.findings;
    }
    for (const line of done.summary) out.line(line);
    if (done.bad > 0) return exit.findings;
    return done.losses > 0 && !options.flag("allow-loss") ? exit.findings : exit.clean;
  },
};
