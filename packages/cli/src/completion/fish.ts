import type { Command } from "../command.ts";
import { valuesOf, wordsOf } from "./words.ts";

export function fish(commands: readonly Command[]): string {
  const lines = ["# completions of incident-data for fish", "complete -c incident-data -f"];
  for (const { command, summary, options, argument } of wordsOf(commands)) {
    lines.push(`complete -c incident-data -n __fish_use_subcommand -a ${command} -d ${text(summary)}`);
    const when = `-n ${text(`__fish_seen_subcommand_from ${command}`)}`;
    for (const { name, value, summary: what, completes } of options) {
      const known = valuesOf(completes);
      const given = value === undefined ? "" : known.length > 0 ? ` -x -a ${text(known.join(" "))}` : " -r -F";
      lines.push(`complete -c incident-data ${when} -l ${name}${given} -d ${text(what)}`);
    }
    const known = valuesOf(argument?.completes);
    if (known.length > 0) lines.push(`complete -c incident-data ${when} -a ${text(known.join(" "))}`);
    else if (argument !== undefined) lines.push(`complete -c incident-data ${when} -F`);
  }
  return lines.join("\n");
}

/** A text inside single quotes of fish. */
function text(of: string): string {
  return `'${of.replace(/[\\']/g, "\\$&")}'`;
}
