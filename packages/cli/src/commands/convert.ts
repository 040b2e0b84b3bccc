import { resolve } from "node:path";
import { formats } from "@incident-data/interop";
import { shownPath } from "../check/folder.ts";
import type { Command } from "../command.ts";
import { runConversion } from "../convert/run.ts";
import { exit, usageError } from "../exit.ts";

const namesOf = (direction: "read" | "write") =>
  formats.filter((format) => format[direction] !== undefined).map(({ name }) => name);

export const command: Command = {
  name: "convert",
  summary: "converts a file from one format to another, and says what was lost",
  details: [
    `It reads ${namesOf("read").join(", ")} and writes ${namesOf("write").join(", ")}.`,
    "What a format cannot hold is told, and the exit code is 1 where anything is, unless losses are allowed. Rows that cannot be read are set aside, each with its line, and the exit code is 1. The file is whole or as it was before.",
  ],
  arguments: [{ name: "file", summary: "the file to convert" }],
  options: [
    { name: "from", value: "format", summary: "what the file is; it may say so itself", completes: namesOf("read") },
    { name: "to", value: "format", summary: "what is written", completes: namesOf("write") },
    { name: "out", value: "file", summary: "where it is written", completes: "file" },
    { name: "loss-report", value: "file", summary: "writes all that was lost as JSON", completes: "file" },
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
    if (to === undefined) throw usageError("convert: to what?", `--to names a format: ${namesOf("write").join(", ")}.`);
    if (target === undefined) throw usageError("convert: where to?", "--out names a file.");
    const from = options.value("from");
    const [lossReport, badRows] = [options.value("loss-report"), options.value("bad-rows")];
    const paths = [target, lossReport, badRows].flatMap((each) => (each === undefined ? [] : [resolve(cwd, each)]));
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
        ...(from === undefined ? {} : { from }),
        strict: options.flag("strict"),
        byteOrderMark: options.flag("bom"),
        escaped: options.flag("escaped"),
      },
      notes,
      signal,
    );
    if (!done.ok) {
      for (const line of done.faults) out.line(`${shownPath(resolve(cwd, file), cwd)}: ${line}`);
      return done.usage ? exit.usage : exit.findings;
    }
    for (const line of done.summary) out.line(line);
    if (done.bad > 0) return exit.findings;
    return done.losses > 0 && !options.flag("allow-loss") ? exit.findings : exit.clean;
  },
};
