import { fileOf, messageOf } from "../check/finding.ts";
import { githubMessage, githubProperty } from "../output/encode.ts";
import { visible } from "../output/visible.ts";
import type { Format } from "./format.ts";

const levels = { error: "error", warning: "warning", hint: "notice" } as const;

/** Workflow commands of GitHub Actions, which put each finding beside its line. */
export const github: Format = {
  name: "github",
  print(report, out) {
    for (const finding of report.findings) {
      const { code, severity, file, line, column, endColumn } = finding;
      const properties = {
        file: fileOf(report, file),
        line: String(line),
        col: String(column),
        ...(endColumn === undefined ? {} : { endColumn: String(endColumn) }),
        title: code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${githubProperty(visible(value))}`);
      // Encoded before it is a line: nothing in it can end the line or begin another command.
      out.document(`::${levels[severity]} ${list.join(",")}::${githubMessage(visible(messageOf(finding)))}`);
    }
  },
};
