import type { CommandLine, Option } from "./command.ts";
import { globalOptions } from "./options.ts";

const notes = [
  "Exit codes: 0 clean, 1 findings, 2 usage, 3 file or environment, 70 a fault of the command, 130 interrupted.",
  "incident-data help COMMAND tells more of one.",
];

/** What `incident-data --help` prints. */
export function helpText(commands: readonly CommandLine[]): readonly string[] {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    "usage: incident-data COMMAND [options]",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    "",
    ...globalOptions.map(optionText),
    optionText({ name: "version", summary: "the version" }),
    "",
    ...notes,
  ];
}

function optionText({ name, summary }: Option): string {
  return `  ${`--${name}`.padEnd(12)}${summary}`;
}
