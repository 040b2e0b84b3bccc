import type { Asker } from "./ask/asker.ts";
import type { ExitCode } from "./exit.ts";
import type { Notes } from "./output/notes.ts";
import type { Writer } from "./output/writer.ts";

/** An argument that stands without a name. */
export interface Argument {
  readonly name: string;
  readonly summary: string;
  readonly optional?: boolean;
  /** What an editor of command lines completes here. */
  readonly completes?: "folder" | readonly string[];
}

/** An option, with a value or without. */
export interface Option {
  /** Without the two dashes. */
  readonly name: string;
  /** What its value is called; an option without one is on or off. */
  readonly value?: string;
  readonly summary: string;
  /** Whether it may be given several times. */
  readonly repeat?: boolean;
  readonly completes?: "folder" | "file" | readonly string[];
}

/** What a command may use: nothing else of the process is its own. */
export interface Context {
  readonly args: readonly (string | undefined)[];
  readonly options: Options;
  /** Results. */
  readonly out: Writer;
  /** Notes and progress, for whoever watches. */
  readonly notes: Notes;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Asks whoever sits at the terminal; absent where there is none. */
  readonly ask?: Asker;
  /** Raised when the command is to stop. */
  readonly signal: AbortSignal;
}

/** The options of a call, by name. */
export interface Options {
  flag(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/** One command: reads what it is told, calls a package, prints. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** More than the summary, for `--help` and the readme. */
  readonly details?: readonly string[];
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  run(context: Context): Promise<ExitCode>;
}

/** A line of the table of commands: the rest of a command is loaded when it is called. */
export interface CommandLine {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}
