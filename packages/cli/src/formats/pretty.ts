import { explain } from "@incident-data/lint";
import { countsOf, type Finding, fileOf, type Report } from "../check/finding.ts";
import { visible } from "../output/visible.ts";
import { columns } from "../output/width.ts";
import { type Styled, styled, type Writer } from "../output/writer.ts";
import type { Format } from "./format.ts";

/** For people: each finding with its line, the place in it marked, and how to mend it. */
export const pretty: Format = {
  name: "pretty",
  print(report, out) {
    const explained = new Set<string>();
    for (const finding of report.findings) {
      printFinding(finding, report, out, !explained.has(finding.code));
      explained.add(finding.code);
    }
    if (report.omitted > 0) out.line(`… and ${report.omitted} more that are not told one by one.`);
    out.line(...summary(report));
  },
};

const colours = { error: "red", warning: "yellow", hint: "cyan" } as const;

function printFinding(finding: Finding, report: Report, out: Writer, first: boolean): void {
  const { code, severity, file, line, column, cell, text, endColumn, expected, received, hint } = finding;
  const number = String(line);
  const gutter = " ".repeat(number.length);
  const title = explain(code)?.title ?? `expected ${expected}, found ${received}`;
  out.line(styled(colours[severity], `${severity}[${code}]`), " ", styled("bold", title));
  const place = cell === undefined ? `:${line}:${column}` : `, ${cell}`;
  out.line(gutter, styled("dim", "--> "), `${fileOf(report, file)}${place}`);
  if (text !== undefined && text.trim() !== "") {
    const [shownText, before, marked] = excerpt(text, column, endColumn ?? column + 1);
    out.line(styled("dim", `${number} | `), shownText);
    out.line(styled("dim", `${gutter} | `), " ".repeat(before), styled(colours[severity], "^".repeat(marked)));
  }
  const say = (label: string, value: string) => out.line(gutter, styled("dim", " = "), `${label} ${value}`);
  say("expected:", expected);
  say("found:   ", received);
  if (hint !== undefined) say("mend:    ", hint);
  if (finding.fixable) say("mend:    ", "`incident-data fix` does it");
  for (const other of finding.related) say("see:     ", `${fileOf(report, other.file)}:${other.line}:${other.column}`);
  if (first) say("explain: ", `incident-data explain ${code}`);
  out.line();
}

/** How much of a long line is shown, before and after what is marked. */
const around = 60;

/** A line as it is shown, how many columns stand before what is marked, and how many it takes. */
function excerpt(text: string, column: number, endColumn: number): readonly [string, number, number] {
  const start = Math.min(column - 1, text.length);
  const end = Math.min(Math.max(endColumn - 1, start), text.length, start + 2 * around);
  const from = start > around ? start - around : 0;
  const to = Math.min(text.length, end + around);
  const [head, tail] = [from > 0 ? "…" : "", to < text.length ? "…" : ""];
  const before = head + visible(text.slice(from, start));
  const marked = visible(text.slice(start, end));
  return [before + marked + visible(text.slice(end, to)) + tail, columns(before), Math.max(1, columns(marked))];
}

function summary({ findings, omitted, files }: Report): (string | Styled)[] {
  const counts = countsOf(findings);
  if (findings.length === 0) return [styled("green", `${plural(files, "file")}, nothing to object to`)];
  const parts = (["error", "warning", "hint"] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => plural(counts[each], each));
  const faulty = new Set(findings.map(({ file }) => file)).size;
  const more = omitted > 0 ? " and more" : "";
  return [styled("bold", `${parts.join(", ")}${more}`), ` in ${faulty} of ${plural(Math.max(faulty, files), "file")}`];
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
