import type { Option } from "./command.ts";

/** Options that every command has. */
export const globalOptions: readonly Option[] = [
  { name: "quiet", summary: "no notes and no progress, results only" },
  { name: "debug", summary: "where the command itself fails, how it came to that" },
  { name: "help", summary: "how a command is called" },
];
