import { CommanderError, Command as Parser } from "commander";
import manifest from "../package.json" with { type: "json" };
import { type Asker, terminalAsker } from "./ask/asker.ts";
import type { Command, Context, Options } from "./command.ts";
import { commands } from "./commands/index.ts";
import { CliError, type ExitCode, exit } from "./exit.ts";
import { helpText } from "./help.ts";
import { globalOptions } from "./options.ts";
import { notesOn } from "./output/notes.ts";
import { folded } from "./output/width.ts";
import { type Sink, styled, Writer } from "./output/writer.ts";

/** A stream that results or notes go to. */
interface Stream extends Sink {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What the command has of its process. */
export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Absent where there is no terminal to ask on. */
  readonly ask?: Asker;
}

/** The process's own. A reader of the output that has gone away (`| head`) is no fault: what comes after is not written. */
export function processIo(): Io {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    stop.abort();
    // Whatever a command is at, it is whole or not there: nothing has to be waited for.
    setTimeout(() => process.exit(exit.interrupted), 500).unref();
  });
  return {
    stdout: unlessClosed(process.stdout),
    stderr: unlessClosed(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    signal: stop.signal,
    ...(process.stdin.isTTY && process.stderr.isTTY && !isOn(process.env["CI"])
      ? { ask: terminalAsker(process.stdin, process.stderr) }
      : {}),
  };
}

function unlessClosed(stream: NodeJS.WriteStream): Stream {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    closed = true;
  });
  return {
    isTTY: stream.isTTY,
    columns: stream.columns,
    write: (text) => closed || stream.write(text),
  };
}

/** Runs one call of the command, and gives its exit code. Nothing is thrown. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const err = new Writer(io.stderr, isColoured(io.stderr, io.env), io.stderr.columns);
  const debug = argv.includes("--debug") || isOn(io.env["INCIDENT_DATA_DEBUG"]);
  try {
    return await call(argv, io, err);
  } catch (error) {
    return failed(error, err, debug, io.signal);
  }
}

async function call(argv: readonly string[], io: Io, err: Writer): Promise<ExitCode> {
  const out = new Writer(io.stdout, isColoured(io.stdout, io.env), io.stdout.columns);
  const [name, ...rest] = argv;
  const asked = name === "help" ? rest.find((each) => !each.startsWith("-")) : undefined;
  if (name === undefined || name === "--help" || name === "-h" || (name === "help" && asked === undefined)) {
    for (const line of helpText(commands)) (name === undefined ? err : out).line(line);
    return name === undefined ? exit.usage : exit.clean;
  }
  if (name === "--version" || name === "-V") {
    out.line(manifest.version);
    return exit.clean;
  }
  const entry = commands.find((each) => each.name === (asked ?? name));
  const command = (await entry?.load())?.command;
  let code: ExitCode = exit.clean;
  const program = parserOf(command, out, err, async (args, given) => {
    const bars = io.stderr.isTTY === true && !isOn(io.env["CI"]) && io.env["TERM"] !== "dumb";
    const options = optionsOf(given);
    const context: Context = {
      args,
      options,
      out,
      notes: notesOn(err, io.stderr, options.flag("quiet"), bars),
      cwd: io.cwd,
      env: io.env,
      signal: io.signal,
      ...(io.ask === undefined ? {} : { ask: io.ask }),
    };
    code = command === undefined ? exit.usage : await command.run(context);
  });
  await program.parseAsync(asked === undefined ? [...argv] : [asked, "--help"], { from: "user" });
  return io.signal.aborted ? exit.interrupted : code;
}

type Action = (args: readonly (string | undefined)[], options: { readonly [name: string]: unknown }) => Promise<void>;

/** The parser of the command line: the command that is called in full, of all others their names. */
function parserOf(command: Command | undefined, out: Writer, err: Writer, action: Action): Parser {
  const program = configured(new Parser("incident-data"), out, err);
  program.helpCommand(false).helpOption(false);
  for (const { name, summary } of commands) {
    const parser = configured(program.command(name), out, err).description(summary);
    if (name !== command?.name) continue;
    parser.helpOption("--help", globalOptions.find((each) => each.name === "help")?.summary ?? "");
    const details = (command.details ?? []).flatMap((line) => folded(line, out.width));
    if (details.length > 0) parser.addHelpText("after", `\n${details.join("\n")}`);
    for (const argument of command.arguments) {
      parser.argument(argument.optional === true ? `[${argument.name}]` : `<${argument.name}>`, argument.summary);
    }
    for (const { name: option, value, repeat, summary: what } of [...command.options, ...globalOptions]) {
      if (option === "help") continue;
      const flags = value === undefined ? `--${option}` : `--${option} <${value}>`;
      if (repeat === true) parser.option(flags, what, (one: string, all: string[]) => [...all, one], []);
      else parser.option(flags, what);
    }
    parser.action((...given: unknown[]) => {
      const names = command.arguments.length;
      return action(given.slice(0, names) as (string | undefined)[], given[names] as { [name: string]: unknown });
    });
  }
  return program;
}

function configured(parser: Parser, out: Writer, err: Writer): Parser {
  const lines = (writer: Writer) => (text: string) => {
    for (const line of text.replace(/\n$/, "").split("\n")) writer.line(line);
  };
  return parser
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: lines(out),
      writeErr: lines(err),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

function optionsOf(given: { readonly [name: string]: unknown }): Options {
  // Commander writes `--max-warnings` as `maxWarnings`.
  const get = (name: string) => given[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  return {
    flag: (name) => get(name) === true,
    value: (name) => {
      const found = get(name);
      return typeof found === "string" ? found : undefined;
    },
    values: (name) => {
      const found = get(name);
      return Array.isArray(found) ? found.map(String) : [];
    },
  };
}

/** Says why a call came to nothing, and gives the exit code that says the same. */
function failed(error: unknown, err: Writer, debug: boolean, signal: AbortSignal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.usage;
  if (signal.aborted) return exit.interrupted;
  const stack = error instanceof Error && debug ? (error.stack ?? "").split("\n") : [];
  const say = (message: string, hint?: string) => {
    err.line(styled("red", "incident-data: "), ...message.split("\n", 1));
    for (const line of message.split("\n").slice(1)) err.line(line);
    if (hint !== undefined) err.line(`  ${hint}`);
    for (const line of stack) err.line(line);
  };
  if (error instanceof CliError) {
    say(error.message, error.hint);
    return error.exitCode;
  }
  const { code, syscall, path, name, issues } = error as Partial<
    NodeJS.ErrnoException & { issues: readonly unknown[] }
  >;
  if (name === "AuthoringError" && issues !== undefined) {
    say((error as Error).message);
    return exit.environment;
  }
  if (typeof code === "string" && syscall !== undefined) {
    say(`${path ?? "a file"}: ${system[code] ?? "it cannot be used"} (${code})`);
    return exit.environment;
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  say(`a fault of the command itself: ${what}`, `Please report it at ${manifest.bugs}, with what you called.`);
  if (stack.length === 0) err.line("  --debug shows how it came to that.");
  return exit.bug;
}

/** What an error of the system says to somebody who does not know its code. */
const system: { readonly [code: string]: string } = {
  EACCES: "it may not be used",
  EPERM: "it may not be changed",
  ENOENT: "it is not there",
  ENOTDIR: "a part of the path is no folder",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk can only be read",
  EMFILE: "too many files are open",
};

function isColoured(stream: Stream, env: NodeJS.ProcessEnv): boolean {
  if (isOn(env["NO_COLOR"])) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}
