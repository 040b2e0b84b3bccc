import { type Fixable, fixFolder, unifiedDiff } from "@incident-data/authoring";
import { lint } from "@incident-data/lint";
import { recordsFolder } from "../check/folder.ts";
import type { Command } from "../command.ts";
import { exit } from "../exit.ts";
import { jsonText } from "../output/encode.ts";
import { type Style, styled, type Writer } from "../output/writer.ts";

export const command: Command = {
  name: "fix",
  summary: "mends what can be mended safely",
  details: [
    "Comments, the order of fields and everything that is not mended stay as they are. What has two readings is left.",
    "Each file is whole or as it was before, also where the command is killed. `check` tells what is left.",
  ],
  arguments: [{ name: "folder", summary: "the folder of records", optional: true, completes: "folder" }],
  options: [
    { name: "dry-run", summary: "shows what would change, and writes nothing" },
    { name: "only", value: "code", summary: "mends findings of this code alone", repeat: true },
    { name: "migrate", summary: "rewrites files of the schema version before" },
    { name: "json", summary: "for a program" },
  ],
  async run({ args: [given], options, out, notes, cwd }) {
    const { path, shown } = recordsFolder(given, cwd);
    const [only, dryRun] = [options.values("only"), options.flag("dry-run")];
    const { changed, left, omitted } = await fixFolder(path, {
      dryRun,
      migrate: options.flag("migrate"),
      ...(only.length === 0 ? {} : { only }),
      findFixes,
    });
    if (options.flag("json")) {
      out.document(jsonText({ changed: changed.map(({ file, fixed }) => ({ file, fixed })), left, omitted }));
    } else {
      for (const { file, before, after, fixed } of changed) {
        if (dryRun) printDiff(unifiedDiff(file, before, after), out);
        else for (const { code, line } of fixed) out.line(`${shown === "" ? "" : `${shown}/`}${file}:${line}: ${code}`);
      }
    }
    const count = changed.reduce((sum, { fixed }) => sum + fixed.length, 0);
    notes.line(
      `${count} ${dryRun ? "to mend" : "mended"} in ${changed.length} ${changed.length === 1 ? "file" : "files"}`,
    );
    const rest = left.length + omitted;
    if (rest > 0) notes.line(`${rest} left that only a person can mend: \`incident-data check\` tells them`);
    return rest > 0 || (dryRun && count > 0) ? exit.findings : exit.clean;
  },
};

/** What the rules of a careful editor find and can mend. */
function findFixes(data: Parameters<typeof lint>[0]): Fixable[] {
  return lint(data).flatMap(({ code, path, fix }) => (fix === undefined ? [] : [{ code, path, edits: fix }]));
}

function printDiff(diff: string, out: Writer): void {
  for (const line of diff.trimEnd().split("\n")) {
    const style: Style | undefined = line.startsWith("+") ? "green" : line.startsWith("-") ? "red" : undefined;
    out.line(style === undefined ? line : styled(style, line));
  }
}
