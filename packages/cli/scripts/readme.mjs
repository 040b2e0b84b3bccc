// Writes the commands into the readme, from their definitions, as the formatter would.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commands } from "../dist/commands/index.js";

const file = fileURLToPath(new URL("../README.md", import.meta.url));
const start = "<!-- commands, made from their definitions by the build -->";
const end = "<!-- end of commands -->";

const parts = [];
for (const { load } of commands) {
  const { name, summary, details = [], arguments: args, options } = (await load()).command;
  const words = args.map((each) => (each.optional ? `[${each.name}]` : each.name));
  parts.push(
    `### \`${["incident-data", name, ...words].join(" ")}\``,
    "",
    `It ${summary}. ${details.join(" ").replace(/ +/g, " ")}`.trim(),
    "",
  );
  const rows = [
    ...args.map((each) => [`\`${each.name}\``, each.summary]),
    ...options.map((each) => [`\`--${each.name}${each.value ? ` <${each.value}>` : ""}\``, each.summary]),
  ].map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<id>", "`id`")));
  if (rows.length === 0) continue;
  const widths = [0, 1].map((i) => Math.max(3, ...rows.map((row) => row[i].length)));
  const line = (cells, fill = " ") => `| ${cells.map((cell, i) => cell.padEnd(widths[i], fill)).join(" | ")} |`;
  parts.push(line(["", ""]), line(["", ""], "-"), ...rows.map((row) => line(row)), "");
}
const text = readFileSync(file, "utf8");
const made = `${text.slice(0, text.indexOf(start))}${start}\n\n${parts.join("\n")}\n${text.slice(text.indexOf(end))}`;
if (made !== text) writeFileSync(file, made);
