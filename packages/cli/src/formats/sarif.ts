import { createHash } from "node:crypto";
import type { Located } from "@incident-data/authoring";
import { explain } from "@incident-data/lint";
import manifest from "../../package.json" with { type: "json" };
import { type Finding, fileOf, messageOf, type Report } from "../check/finding.ts";
import { jsonText } from "../output/encode.ts";
import { visible } from "../output/visible.ts";
import type { Format } from "./format.ts";

const levels = { error: "error", warning: "warning", hint: "note" } as const;

/** SARIF 2.1.0, for code scanning and editors. */
export const sarif: Format = {
  name: "sarif",
  print(report, out) {
    const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
    const index = new Map(codes.map((code, i) => [code, i]));
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "incident-data",
              semanticVersion: manifest.version,
              informationUri: "https://github.com/incident-data/incident-data",
              rules: codes.map(ruleOf),
            },
          },
          columnKind: "utf16CodeUnits",
          results: report.findings.map((finding) => resultOf(finding, report, index.get(finding.code) ?? -1)),
        },
      ],
    };
    out.document(jsonText(log));
  },
};

function ruleOf(code: string) {
  const known = explain(code);
  if (known === undefined) return { id: code };
  const { title, why, severity } = known;
  return {
    id: code,
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(why) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(finding: Finding, report: Report, ruleIndex: number) {
  const { code, severity, file, line, column, endColumn, path, received } = finding;
  const end = endColumn === undefined ? {} : { endColumn };
  const print = createHash("sha256")
    .update(JSON.stringify([code, path, received]))
    .digest("hex")
    .slice(0, 32);
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: plain(messageOf(finding)) },
    locations: [{ physicalLocation: { artifactLocation: artifact(report, file), region: region(line, column, end) } }],
    relatedLocations: finding.related.map(({ file: other, ...place }: Located) => ({
      physicalLocation: { artifactLocation: artifact(report, other), region: region(place.line, place.column, {}) },
    })),
    partialFingerprints: { "finding/v1": print },
  };
}

function artifact(report: Report, file: string) {
  const uri = fileOf(report, file)
    .split("/")
    .map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
  return { uri };
}

function region(startLine: number, startColumn: number, end: { readonly endColumn?: number }) {
  return { startLine, startColumn, ...end };
}

/** A message in which nothing is a link or a placeholder (SARIF 2.1.0, sections 3.11.5 and 3.11.6). */
function plain(text: string): string {
  return visible(text)
    .replace(/[\\[\]]/g, "\\$&")
    .replace(/\{(?=\d+\})/g, "{{")
    .replace(/(\{\{\d+)\}/g, "$1}}");
}
