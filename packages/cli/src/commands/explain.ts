import { nearest } from "@incident-data/core";
import { codes, type Explanation, explain } from "@incident-data/lint";
import type { Command } from "../command.ts";
import { exit, usageError } from "../exit.ts";
import { jsonText } from "../output/encode.ts";
import { folded } from "../output/width.ts";
import { styled, type Writer } from "../output/writer.ts";

export const command: Command = {
  name: "explain",
  summary: "explains a code, with a wrong and a right example",
  arguments: [{ name: "code", summary: "a code that a finding has", optional: true, completes: codes }],
  options: [
    { name: "list", summary: "every code there is" },
    { name: "json", summary: "for a program" },
  ],
  async run({ args: [code], options, out }) {
    if (options.flag("list")) {
      const all = codes.flatMap((each) => explain(each) ?? []);
      if (options.flag("json")) out.document(jsonText(all));
      else for (const each of all) out.line(each.code.padEnd(34), each.severity.padEnd(8), each.title);
      return exit.clean;
    }
    if (code === undefined) throw usageError("explain: which code?", "--list names them all.");
    const found = explain(code);
    if (found === undefined) {
      const near = nearest(code, codes);
      const hint = near === undefined ? "--list names them all." : `Did you mean ${near}?`;
      throw usageError(`explain: there is no code ${JSON.stringify(code)}`, hint);
    }
    if (options.flag("json")) out.document(jsonText(found));
    else print(found, out);
    return exit.clean;
  },
};

function print({ code, severity, title, why, wrong, right }: Explanation, out: Writer): void {
  const width = Math.min(out.width, 100);
  out.line(styled("bold", `${severity}[${code}]`), " ", title);
  out.line();
  for (const line of folded(why, width)) out.line(line);
  for (const [head, example] of [
    ["Wrong:", wrong],
    ["Right:", right],
  ] as const) {
    out.line();
    out.line(styled("bold", head));
    for (const line of example.trimEnd().split("\n")) out.line(`  ${line}`);
  }
}
