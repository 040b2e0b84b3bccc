import type { Argument, Command, Option } from "../command.ts";
import { globalOptions } from "../options.ts";

/** What may be written after a command. */
export interface Words {
  readonly command: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly argument: Argument | undefined;
}

export function wordsOf(commands: readonly Command[]): readonly Words[] {
  return commands.map(({ name, summary, options, arguments: [argument] }) => ({
    command: name,
    summary,
    options: [...options, ...globalOptions],
    argument,
  }));
}

/** The values that something may have, where they are known. */
export function valuesOf(completes: Argument["completes"] | Option["completes"]): readonly string[] {
  return Array.isArray(completes) ? completes : [];
}

/** A text inside single quotes of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
