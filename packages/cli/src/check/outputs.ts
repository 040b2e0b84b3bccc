import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { nearest } from "@incident-data/core";
import type { ExitCode } from "../exit.ts";
import { exit, usageError } from "../exit.ts";
import type { Format } from "../formats/format.ts";
import { formats } from "../formats/index.ts";
import { Writer } from "../output/writer.ts";
import { countsOf, type Report } from "./finding.ts";

/** A format, and the file it goes to; without one it goes to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/**
 * What `--format` asks for: `pretty,sarif=out.sarif`, or the option several times.
 * @throws CliError usage: a format that is not there, or two for standard output.
 */
export function outputsOf(given: readonly string[]): readonly Output[] {
  const names = [...formats.keys()];
  const outputs = given
    .flatMap((each) => listed(each, names))
    .map((each): Output => {
      const [name = "", ...rest] = each.split("=");
      const format = formats.get(name);
      const file = rest.join("=");
      if (format === undefined) {
        const near = nearest(name, names);
        const hint = near === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${near}?`;
        throw usageError(`--format: there is no format ${JSON.stringify(name)}`, hint);
      }
      if (rest.length > 0 && file === "") throw usageError(`--format: ${name}= names no file`);
      return { format, ...(rest.length > 0 ? { file } : {}) };
    });
  const printed = outputs.filter(({ file }) => file === undefined);
  if (printed.length > 1) {
    const both = printed.map(({ format }) => format.name).join(" and ");
    throw usageError(
      `--format: ${both} cannot both go to standard output`,
      "Give one a file: --format sarif=out.sarif",
    );
  }
  return outputs.length > 0 ? outputs : outputsOf(["pretty"]);
}

/** The members of a list. A comma may stand in a file's name: it divides only where a format, or no file, is about it. */
function listed(text: string, names: readonly string[]): readonly string[] {
  const members: string[] = [];
  for (const part of text.split(",")) {
    const last = members.at(-1);
    const isFormat = names.includes(part.split("=", 1)[0] ?? "");
    if (last === undefined || isFormat || !last.includes("=")) members.push(part);
    else members[members.length - 1] = `${last},${part}`;
  }
  return members;
}

/** Prints a report in every format that was asked for. */
export async function printReport(report: Report, outputs: readonly Output[], out: Writer, cwd: string): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === undefined) {
      format.print(report, out);
      continue;
    }
    let text = "";
    format.print(report, new Writer({ write: (made) => (text += made) }));
    await writeFile(resolve(cwd, file), text);
  }
}

/** What a report means for the exit code: errors are findings, warnings beyond a number too, hints never. */
export function exitOf({ findings, omitted }: Report, maxWarnings: number): ExitCode {
  const { error, warning } = countsOf(findings);
  return error > 0 || omitted > 0 || warning > maxWarnings ? exit.findings : exit.clean;
}
