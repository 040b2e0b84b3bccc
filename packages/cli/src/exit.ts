/** What the command's exit code says. */
export const exit = {
  /** Nothing was found, and what was asked for was done. */
  clean: 0,
  /** The data has faults. */
  findings: 1,
  /** The command was called in a way it does not know. */
  usage: 2,
  /** A file, a folder, another program or the machine stands in the way. */
  environment: 3,
  /** A fault of the command itself. */
  bug: 70,
  /** Stopped by whoever started it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** Why a command cannot go on, said to whoever called it. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor(exitCode: ExitCode, message: string, hint?: string) {
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

/** A call that the command does not know. */
export function usageError(message: string, hint?: string): CliError {
  return new CliError(exit.usage, message, hint);
}

/** Something outside the data that stands in the way. */
export function environmentError(message: string, hint?: string): CliError {
  return new CliError(exit.environment, message, hint);
}
