import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import draft04 from "ajv-draft-04";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Finding, Report } from "../check/finding.ts";
import { Writer } from "../output/writer.ts";
import { formats } from "./index.ts";

const require = createRequire(import.meta.url);

/** The formats that the schema of SARIF names; of the text of an address it is enough that a URL can be made of it. */
const textFormats = {
  uri: (text: string) => URL.canParse(text),
  "uri-reference": (text: string) => URL.canParse(text, "https://example.org/"),
  "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
};

/** Everything that a terminal, a CI log or a parser might obey. */
const attacks = [
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)),
  ...Array.from({ length: 0x21 }, (_, code) => String.fromCharCode(0x7f + code)),
  ..."\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\ufffe\uffff\ud800\udc00",
  "\u001b[31mred\u001b[0m",
  "\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007",
  "\r::error file=x::forged",
  "\n::set-output name=a::b",
  "::error::forged",
  "  ::warning::forged",
  "##[error]forged",
  "##vso[task.setvariable]x",
  "%0A::error::forged",
  "a,title=b:c",
  "]]><x/>&amp;\"'",
  "[link](https://example.org) {0}",
];

function reportWith(text: string): Report {
  const finding: Finding = {
    code: `code${text}`,
    severity: "error",
    path: ["actors", text],
    file: `actors/${text}.yaml`,
    line: 3,
    column: 2,
    endColumn: 9,
    text: `a${text}: b ${text} c`,
    expected: `x${text}`,
    received: text,
    hint: text,
    fixable: true,
    related: [{ file: text, line: 1, column: 1 }],
  };
  return { folder: text, files: 1, findings: [finding], omitted: 0, linted: true };
}

function printed(name: string, report: Report, colour = false): string {
  let made = "";
  formats.get(name)?.print(report, new Writer({ write: (text) => (made += text) }, colour));
  return made;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe.each([...formats.keys()])("%s", (name) => {
  it.each(attacks)("shows %j and does not obey it", (attack) => {
    const made = printed(name, reportWith(attack));
    expect(made).not.toMatch(obeyed);
    expect(Buffer.from(made, "utf8").toString("utf8")).toBe(made);
    const lines = made.split("\n");
    expect(lines.filter((line) => /^\s*::/.test(line)).length).toBe(name === "github" ? 1 : 0);
    if (name === "pretty" || name === "github") expect(made).not.toMatch(/##\w*\[/);
  });

  it("prints as many lines whatever a text holds", () => {
    const count = (text: string) => printed(name, reportWith(text)).split("\n").length;
    expect(new Set(attacks.filter((each) => each.trim() !== "").map(count)).size).toBeLessThanOrEqual(2);
  });
});

it("pretty: colours are the writer's own, and come to an end", () => {
  const made = printed("pretty", reportWith("\u001b[31m"), true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
  expect(made.replace(/\u001b\[(?:1|2|22|31|33|32|36|39)m/g, "")).not.toContain("\u001b");
});

it("json: what was escaped is the same again when it is read", () => {
  for (const attack of attacks) {
    const { findings } = JSON.parse(printed("json", reportWith(attack)));
    expect(findings[0].received).toBe(attack);
  }
});

it("github: encodes what separates", () => {
  expect(printed("github", { ...reportWith("x"), folder: "a,b:c%d" })).toMatch(
    /^::error file=a%2Cb%3Ac%25d\/actors\/x.yaml,line=3,col=2,/,
  );
});

it("sarif: has what the format asks of a log, and its schema's required fields", () => {
  for (const attack of attacks) {
    const log = JSON.parse(printed("sarif", reportWith(attack)));
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    const [{ physicalLocation }] = result.locations;
    expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w%./~!*'()-]*$/);
    expect(physicalLocation.region).toEqual({ startLine: 3, startColumn: 2, endColumn: 9 });
    expect(result.message.text).not.toMatch(/(?<!\\)\[link(?<!\\)\]/);
  }
});

/** Findings with any text anywhere in them. */
const hostile = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: "binary" })),
      fc.constantFrom("error", "warning", "hint"),
    ),
    {
      maxLength: 4,
    },
  )
  .map((all): Report => {
    const findings = all.flatMap(([text, severity]) =>
      reportWith(text).findings.map((each) => ({ ...each, severity: severity as Finding["severity"] })),
    );
    return { folder: all[0]?.[0] ?? "", files: 1, findings, omitted: 0, linted: true };
  });
const runs = process.env["DEEP"] === undefined ? 100 : 10_000;

it("sarif: any log is valid by the schema of SARIF 2.1.0", () => {
  const schema = JSON.parse(
    readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
  );
  const ajv = new draft04.default({ strict: false, allErrors: true, formats: textFormats, unicodeRegExp: false });
  const validate = ajv.compile(schema);
  fc.assert(
    fc.property(hostile, (report) => {
      expect(validate(JSON.parse(printed("sarif", report))) ? [] : validate.errors).toEqual([]);
    }),
    { numRuns: runs },
  );
  // What is no log is refused.
  const { findings } = JSON.parse(printed("json", reportWith("x")));
  expect(validate({ version: "2.1.0", runs: findings })).toBe(false);
});

it("junit: any report is well formed XML, and holds as many failures as it says", () => {
  fc.assert(
    fc.property(hostile, (report) => {
      const parser = new SaxesParser();
      let [said, failures] = [0, 0];
      parser.on("error", (error) => {
        throw error;
      });
      parser.on("opentag", ({ name, attributes }) => {
        if (name === "testsuites") said = Number(attributes["failures"]);
        if (name === "failure") failures++;
      });
      parser.write(printed("junit", report)).close();
      expect(failures).toBe(said);
    }),
    { numRuns: runs },
  );
});

it("github: any report has as many commands as findings, and each is of its severity", () => {
  fc.assert(
    fc.property(hostile, (report) => {
      // As the runner reads a log: a command may stand after spaces, and `##[` anywhere.
      const lines = printed("github", report).split(/\r\n|[\n\r\u0085\u2028\u2029]/);
      const commands = lines.filter((line) => /^\s*::|##\[/.test(line));
      const kinds = { error: "error", warning: "warning", hint: "notice" };
      expect(commands.map((line) => /^::(\w+) file=[^,:]*,line=\d+,/.exec(line)?.[1])).toEqual(
        report.findings.map(({ severity }) => kinds[severity]),
      );
    }),
    { numRuns: runs },
  );
});

it("pretty: marks what is meant, however wide the characters before it are", () => {
  const finding = { ...reportWith("x").findings[0], text: "名前: x", column: 5, endColumn: 6 } as Finding;
  const lines = printed("pretty", { ...reportWith("x"), findings: [finding] }).split("\n");
  expect(lines[2]).toBe("3 | 名前: x");
  expect(lines[3]).toBe("  |       ^");
});

it("every format has a line in the readme", () => {
  const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
  for (const name of formats.keys()) expect(readme).toContain(name);
});
