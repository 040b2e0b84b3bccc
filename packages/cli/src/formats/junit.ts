import { type Finding, fileOf, messageOf } from "../check/finding.ts";
import { xmlText } from "../output/encode.ts";
import type { Format } from "./format.ts";

/** JUnit XML: one suite a file that has findings, one case a finding. Only an error is a failure. */
export const junit: Format = {
  name: "junit",
  print(report, out) {
    const byFile = new Map<string, Finding[]>();
    for (const finding of report.findings) {
      const all = byFile.get(finding.file) ?? [];
      all.push(finding);
      byFile.set(finding.file, all);
    }
    const failures = report.findings.filter(({ severity }) => severity === "error").length;
    const suites = [...byFile].map(([file, findings]) => suite(fileOf(report, file), findings));
    if (suites.length === 0) suites.push(suite(report.folder || ".", []));
    const tests = Math.max(1, report.findings.length);
    out.document(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="incident-data check" tests="${tests}" failures="${failures}">`,
        ...suites,
        "</testsuites>",
      ].join("\n"),
    );
  },
};

function suite(name: string, findings: readonly Finding[]): string {
  const failures = findings.filter(({ severity }) => severity === "error").length;
  const cases = findings.map((finding) => {
    const { code, severity, line, column } = finding;
    const head = `    <testcase classname="${xmlText(name)}" name="${xmlText(`${code} ${line}:${column}`)}"`;
    const message = messageOf(finding);
    if (severity !== "error")
      return `${head}><system-out>${xmlText(`${severity}: ${message}`)}</system-out></testcase>`;
    const text = xmlText(`${name}:${line}:${column}: ${message}`);
    return `${head}><failure type="${xmlText(code)}" message="${xmlText(message)}">${text}</failure></testcase>`;
  });
  if (cases.length === 0) cases.push(`    <testcase classname="${xmlText(name)}" name="nothing to object to"/>`);
  const counts = `tests="${cases.length}" failures="${failures}"`;
  return [`  <testsuite name="${xmlText(name)}" ${counts}>`, ...cases, "  </testsuite>"].join("\n");
}
