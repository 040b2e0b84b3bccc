// Reads bytes as the packages do, and says what is wrong with how they took it: `undefined` where nothing is.
import { parseJson, parseYaml, readUntrusted } from "@incident-data/authoring";
import { safeParseDataset } from "@incident-data/core/schema";

const encoder = new TextEncoder();

/** The faults of a text in one format, from its bytes on; with `value` where there is one. */
export function read(format, textOrBytes, limits = {}) {
  const bytes = typeof textOrBytes === "string" ? encoder.encode(textOrBytes) : textOrBytes;
  const gated = readUntrusted(bytes, limits);
  if (!gated.ok) return { faults: gated.faults, value: undefined };
  if (format !== "ndjson")
    return { ...(format === "yaml" ? parseYaml : parseJson)(gated.text, limits), text: gated.text };
  const faults = [];
  const value = [];
  for (const [i, line] of gated.text.split("\n").entries()) {
    if (line === "") continue;
    const parsed = parseJson(line, limits);
    faults.push(...parsed.faults.map((fault) => ({ ...fault, line: i + fault.line })));
    value.push(parsed.value);
  }
  return { faults, value: faults.length > 0 ? undefined : value, text: gated.text };
}

/** Why faults are not as they should be: each with its code, place, what was expected and what was found. */
export function badFaults(faults) {
  for (const fault of faults) {
    const { code, line, column, expected, received } = fault;
    const good =
      /^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(code) &&
      line >= 1 &&
      column >= 1 &&
      Number.isInteger(line + column) &&
      expected &&
      received;
    if (!good || /\n\s+at |undefined/.test(`${expected} ${received} ${fault.hint ?? ""}`))
      return `a fault like ${JSON.stringify(fault)}`;
  }
  return undefined;
}

/** The issues of something that claims to be a data set. */
export function issuesOf(data) {
  const result = safeParseDataset(data);
  return result.success ? [] : result.issues;
}

/** Why issues are not as they should be. */
export function badIssues(issues) {
  for (const { code, path, message, expected, received } of issues) {
    if (!/^[a-z]+(?:_[a-z]+)*$/.test(code) || !Array.isArray(path) || !message || !expected || !received) {
      return `an issue like ${JSON.stringify({ code, path, message })}`;
    }
  }
  return undefined;
}
