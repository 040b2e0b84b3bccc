import type * as z from "zod";
import { didYouMean } from "../check/nearest.ts";
import { type Fault, type Path, shown } from "../issues.ts";
import { prototypeKeys } from "./door.ts";
import { knownFields } from "./fields.ts";

type ZodIssue = z.core.$ZodIssue;
type Code = Fault["code"];

/** The fields that may stand at a path into the value that is explained. */
type FieldsAt = (path: readonly PropertyKey[]) => readonly string[];

/** The faults of a value that its schema refuses, with what was found at each place. */
export function explain(schema: z.ZodType, error: z.ZodError, value: unknown, base: Path): Fault[] {
  const fields: FieldsAt = (path) => knownFields(schema, value, path);
  return withoutEchoes(error.issues.flatMap((zodIssue) => faultsOf(zodIssue, value, base, fields))).map(withName);
}

/** A field that is missing by its name: its place is that of the record around it. */
function withName(fault: Fault): Fault {
  const field = fault.path.at(-1);
  if (fault.code !== "missing_field" || typeof field !== "string") return fault;
  return { ...fault, expected: `the field ${JSON.stringify(field)}: ${fault.expected}` };
}

/** Of what is said twice the first: a number too big for a whole number and too big for its range, a list that is no text and too short. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, path, expected }) => {
    const place = JSON.stringify(path);
    const key = `${place} ${expected}`;
    if (seen.has(place) || seen.has(key)) return false;
    seen.add(code === "wrong_type" ? place : key);
    return true;
  });
}

function faultsOf(zodIssue: ZodIssue, root: unknown, base: Path, fields: FieldsAt): readonly Fault[] {
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
      return [
        fault(
          value === undefined ? "missing_field" : "wrong_type",
          typeName(zodIssue.expected),
          zodIssue.expected === "string" ? inQuotes(value) : undefined,
        ),
      ];
    case "unrecognized_keys":
      // What reaches a prototype is reported for every object at the door, also for those whose keys are free.
      return zodIssue.keys
        .filter((key) => !(prototypeKeys as readonly string[]).includes(key))
        .map((key) => ({
          code: "unknown_field",
          path: [...path, key],
          expected: "a field that the schema knows",
          received: shown(key),
          hint: hintForField(key, fields(zodIssue.path)),
        }));
    case "invalid_value": {
      const values = zodIssue.values.map(String);
      const code = value === undefined ? "missing_field" : "not_allowed";
      const hint = typeof value === "string" ? didYouMean(value, values) : undefined;
      return [fault(code, oneOf(values), hint)];
    }
    case "invalid_union":
      return unionFaults(zodIssue, value, path, (inner) => fields([...zodIssue.path, ...inner]));
    case "invalid_key": {
      const [inner] = zodIssue.issues;
      const key = { path, received: shown(zodIssue.path.at(-1)) };
      return inner?.code === "too_small" || inner?.code === "too_big"
        ? [{ code: "out_of_range", expected: rangeOf(inner), ...key }]
        : [{ code: "bad_format", expected: inner === undefined ? "another key" : formatOf(inner), ...key }];
    }
    case "invalid_format":
      return [fault("bad_format", formatOf(zodIssue))];
    case "too_small":
    case "too_big":
      return [fault("out_of_range", rangeOf(zodIssue))];
    default:
      return [fault("bad_format", zodIssue.message)];
  }
}

/** Of a union the branch that comes nearest is explained; where several are as near for want of a field, what each wants. */
function unionFaults(
  zodIssue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  path: Path,
  fields: FieldsAt,
): readonly Fault[] {
  if (zodIssue.errors.length === 0) {
    // The field that tells the branches apart names none of them.
    const options = ((zodIssue as { readonly options?: readonly unknown[] }).options ?? []).map(String);
    const hint = typeof value === "string" ? didYouMean(value, options) : undefined;
    return [
      {
        code: value === undefined ? "missing_field" : "not_allowed",
        path,
        expected: oneOf(options),
        received: shown(value),
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  }
  const branches = zodIssue.errors.map((errors) =>
    withoutEchoes(errors.flatMap((inner) => faultsOf(inner, value, path, fields))),
  );
  const [nearest = [], second = []] = [...branches].sort((a, b) => distance(a) - distance(b));
  const wanting = branches.flat().every(({ code }) => code === "missing_field");
  if (!wanting || distance(nearest) < distance(second)) return nearest;
  const wanted = branches.map((branch) => branch.map((fault) => fault.path.slice(path.length).join(".")).join(" and "));
  return [{ code: "missing_field", path, expected: oneOf(wanted), received: shown(value) }];
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

function hintForField(key: string, known: readonly string[]): string {
  if (known.includes(key)) return "It does not go with the other fields that stand here.";
  return didYouMean(key, known) ?? "Take it out, or look for its right name.";
}

/** YAML reads 2021 as a number and true as a truth value. */
function inQuotes(value: unknown): string | undefined {
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  return `Put it in quotes: "${value}".`;
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
  ["/[^\\s\\u00AD", "text that is not blank"],
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
