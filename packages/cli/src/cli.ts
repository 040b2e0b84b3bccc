#!/usr/bin/env node
import manifest from "../package.json" with { type: "json" };
import { commands } from "./commands/index.ts";
import { helpText } from "./help.ts";

const [first, ...rest] = process.argv.slice(2);
// What needs nothing else is said at once.
if (first === "--version" && rest.length === 0) process.stdout.write(`${manifest.version}\n`);
else if (first === "--help" && rest.length === 0) process.stdout.write(`${helpText(commands).join("\n")}\n`);
else {
  const { main, processIo } = await import("./main.ts");
  process.exitCode = await main(process.argv.slice(2), processIo());
}
