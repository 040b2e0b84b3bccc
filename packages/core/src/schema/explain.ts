import type { z } from "zod";
import { didYouMean } from "../check/nearest.ts";
import { type Fault, type Path, shown } from "../issues.ts";

type ZodIssue = z.core.$ZodIssue;
type Code = Fault["code"];

/** The faults of a value that its schema refuses, with what was found at each place. */
export function explain(error: z.ZodError, value: unknown, base: Path): Fault[] {
  return error.issues.flatMap((zodIssue) => faultsOf(zodIssue, value, base));
}

function faultsOf(zodIssue: ZodIssue, root: unknown, base: Path): Fault[] {
  const path = [...base, ...zodIssue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const value = at(root, zodIssue.path);
  const fault = (code: Code, expected: string, hint?: string): Fault => ({
    code,
    path,
    expected,
    received: shown(value),
    ...(hint === undefined ? {} : { hint }),
  });
  switch (zodIssue.code) {
    case "invalid_type":
      return [fault(value === undefined ? "missing_field" : "wrong_type", typeName(zodIssue.expected))];
    case "unrecognized_keys":
      return zodIssue.keys.map((key) => ({
        code: "unknown_field",
        path: [...path, key],
        expected: "a field that the schema knows",
        received: shown(key),
        hint: "Take it out, or look for its right name.",
      }));
    case "invalid_value": {
      const values = zodIssue.values.map(String);
      const code = value === undefined ? "missing_field" : "not_allowed";
      const hint = typeof value === "string" ? didYouMean(value, values) : undefined;
      return [fault(code, oneOf(values), hint)];
    }
    case "invalid_union":
      return unionFaults(zodIssue, value, path);
    case "invalid_key":
      return [
        {
          code: "bad_format",
          path,
          expected: zodIssue.issues[0] === undefined ? "another key" : formatOf(zodIssue.issues[0]),
          received: shown(zodIssue.path.at(-1)),
        },
      ];
    case "invalid_format":
      return [fault("bad_format", formatOf(zodIssue))];
    case "too_small":
    case "too_big":
      return [fault("out_of_range", rangeOf(zodIssue))];
    default:
      return [fault("bad_format", zodIssue.message)];
  }
}

/** Of a union the branch that comes nearest is explained; where no branch shares a field, the union as a whole. */
function unionFaults(zodIssue: z.core.$ZodIssueInvalidUnion, value: unknown, path: Path): Fault[] {
  if (zodIssue.errors.length === 0) {
    const field = zodIssue.discriminator;
    const options = (zodIssue as { readonly options?: readonly unknown[] }).options ?? [];
    if (typeof value !== "object" || value === null) {
      const code = value === undefined ? "missing_field" : "wrong_type";
      return [
        {
          code,
          path,
          expected: options.length === 0 ? "another value" : oneOf(options.map(String)),
          received: shown(value),
        },
      ];
    }
    const known = options.map(String);
    const hint = typeof value === "string" ? didYouMean(value, known) : undefined;
    return [
      {
        code: "not_allowed",
        path,
        expected: known.length === 0 ? `a known ${field ?? "value"}` : oneOf(known),
        received: shown(value),
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  }
  const branches = zodIssue.errors.map((errors) => errors.flatMap((inner) => faultsOf(inner, value, path)));
  const nearest = branches.reduce((best, branch) => (distance(branch) < distance(best) ? branch : best));
  return nearest;
}

/** How far a value is from a branch: a field it has too many or too few says more than a value out of range. */
function distance(faults: readonly Fault[]): number {
  return faults.reduce((sum, { code }) => sum + (code === "unknown_field" ? 4 : code === "missing_field" ? 3 : 1), 0);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as { readonly [key: PropertyKey]: unknown })[step];
  }
  return inner;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `one of ${values.join(", ")}`;
}

const typeNames: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  tuple: "a list of fixed length",
  null: "null",
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

/** Our patterns in words; a pattern without words is shown as it is. */
const patterns: readonly (readonly [start: string, words: string])[] = [
  ["/^[a-z0-9]+(?:-[a-z0-9]+)*#", "the id of a claim (statement-id#claim-key)"],
  ["/^[a-z0-9]+(?:-", "an id (lower-case letters, digits and single hyphens)"],
  ["/^[A-Za-z]{2,8}", "a BCP 47 language tag (en, hy, az)"],
  ["/^https?", "an http or https address"],
  ["/^[a-z0-9-]+@", "a profile with its version (plain@1)"],
  ["/^[A-Z][a-z]{3}", "an ISO 15924 script (Latn, Cyrl, Armn)"],
  ["/^[0-9a-f]{64}", "64 hexadecimal digits"],
  ["/^(?:0|[1-9]", "a SemVer version (1.0.0)"],
];

function formatOf(zodIssue: ZodIssue): string {
  const pattern = "pattern" in zodIssue ? String(zodIssue.pattern) : "";
  const known = patterns.find(([start]) => pattern.startsWith(start));
  return known?.[1] ?? (pattern === "" ? zodIssue.message : `text that matches ${pattern}`);
}

function rangeOf(zodIssue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [word, limit] = zodIssue.code === "too_small" ? ["at least", zodIssue.minimum] : ["at most", zodIssue.maximum];
  switch (zodIssue.origin) {
    case "string":
      return Number(limit) === 1 ? "text that is not empty" : `text of ${word} ${limit} characters`;
    case "array":
      return `a list of ${word} ${limit}`;
    default:
      return `a number of ${word} ${limit}`;
  }
}
