import { coreCodes } from "./codes/core.ts";
import { fileCodes } from "./codes/files.ts";
import { explain } from "./explain.ts";
import { rules } from "./rules/index.ts";

/** Returns every code with what is said of it, as Markdown: `docs/rules.md`. */
export function rulesDocument(): string {
  const lintCodes = rules.map(({ code }) => code);
  const ofRules = new Set(lintCodes);
  const parts = [
    [
      "Lint rules",
      "What a careful editor would object to in records that are valid. An error is wrong, a warning most likely so, a hint is\nworth a look. A finding that may stand is suppressed in `dataset.yaml`, with its reason.",
      lintCodes,
    ],
    ["Records", "What keeps a data set from being built.", Object.keys(coreCodes).filter((code) => !ofRules.has(code))],
    ["Files", "What keeps a file from being read as a record.", Object.keys(fileCodes)],
  ] as const;
  const fixable = new Set(rules.filter(({ fixes }) => fixes === true).map(({ code }) => code));
  const lines = [
    "# Rules",
    "",
    "Made by `npm run docs:rules` from the rules themselves. An example shows the fields that matter, over an example data set:",
    "`<table>/<id>:` names the record, `null` takes a field out.",
    "",
  ];
  for (const [title, text, own] of parts) {
    lines.push(`## ${title}`, "", text, "");
    lines.push("| code | severity | what is wrong |", "| --- | --- | --- |");
    for (const code of [...own].sort()) {
      const mark = fixable.has(code) ? ", fixed" : "";
      lines.push(
        `| [\`${code}\`](#${code}) | ${explain(code)?.severity}${mark} | ${cell(explain(code)?.title ?? "")} |`,
      );
    }
    lines.push("");
    for (const code of [...own].sort()) {
      const about = explain(code);
      if (about === undefined) continue;
      const { severity, title: what, why, wrong, right } = about;
      const lang = title === "Files" ? "text" : "yaml";
      lines.push(
        `### ${code}`,
        "",
        `**${severity}${fixable.has(code) ? ", fixed" : ""}.** ${prose(what)}`,
        "",
        prose(why),
        "",
      );
      lines.push("Wrong:", "", `\`\`\`${lang}`, wrong, "```", "", "Right:", "", `\`\`\`${lang}`, right, "```", "");
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function cell(text: string): string {
  return prose(text).replace(/\|/g, "\\|");
}

/** What Markdown would take for its own: underlined names and stars. */
function prose(text: string): string {
  return text.replace(/(?<![\w`])(__\w+__|\w+_\w+)(?![\w`])/g, "`$1`").replace(/\*/g, "\\*");
}
