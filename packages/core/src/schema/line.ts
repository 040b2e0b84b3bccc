import * as z from "zod";
import { visible } from "../characters.ts";
import { characterFaults } from "../check/characters.ts";
import { checkRecord } from "../check/check.ts";
import { danglingReference, eachReference } from "../check/references.ts";
import { isAgreement, violatedAgreements } from "../check/statements.ts";
import { tombstoneFaults } from "../check/tombstones.ts";
import type { RecordOf } from "../data.ts";
import { rawTombstones } from "../graves.ts";
import { type IdKind, idPattern, type Kind, kinds } from "../ids.ts";
import { type Fault, type Issue, issue, type Path, type Result, shown } from "../issues.ts";
import { entries, get, members, type RawRecord } from "../raw.ts";
import type { Tombstone } from "../records/tombstone.ts";
import { compileSchema, type Fits } from "./compile.ts";
import { atTheDoor } from "./door.ts";
import { explain } from "./explain.ts";
import { schemas, tombstoneSchema } from "./validate.ts";

/** What a line of NDJSON can hold: a record, or what an id that went left behind. */
export type LineKind = Kind | "tombstone";

interface HeldBy extends RecordOf {
  readonly tombstone: Tombstone;
}

/** A record or a tombstone as a line of NDJSON holds it: with its kind. */
export type RecordLine<K extends LineKind = LineKind> = {
  readonly [Each in K]: { readonly kind: Each } & HeldBy[Each];
}[K];

const lineKinds: readonly LineKind[] = [...kinds, "tombstone"];

/** The zod schema of a line of each kind. */
export const lineSchemas = Object.fromEntries(
  lineKinds.map((kind) => [kind, withKind(kind === "tombstone" ? tombstoneSchema : schemas[kind], kind)]),
) as unknown as { readonly [K in LineKind]: z.ZodType<RecordLine<K>> };

function withKind(schema: z.ZodType, kind: LineKind): z.ZodType {
  const field = { kind: z.literal(kind) };
  if (schema instanceof z.ZodObject) return schema.extend(field);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) throw new TypeError(`the schema of ${kind} has no fields`);
  const options = schema.options as unknown as readonly [z.ZodObject, ...z.ZodObject[]];
  const [first, ...others] = options;
  return z.discriminatedUnion(schema.def.discriminator, [
    first.extend(field),
    ...others.map((option) => option.extend(field)),
  ]);
}

/**
 * How many fields a line of NDJSON has, where it is a record that its schema surely takes; 0 where the schema has to be
 * asked. Of what `JSON.parse` made of the line. A schema that cannot be compiled throws: it is never asked in its place.
 */
export function fieldsOfLine(json: unknown): number {
  compiled ??= compileLines();
  const kind = (json as { readonly kind?: unknown } | null)?.kind;
  return typeof kind === "string" ? (compiled.get(kind)?.(json) ?? 0) : 0;
}

let compiled: ReadonlyMap<string, Fits> | undefined;

function compileLines(): ReadonlyMap<string, Fits> {
  return new Map(lineKinds.map((kind) => [kind, compileSchema(lineSchemas[kind], shortcuts)]));
}

/**
 * A record read from a line of NDJSON, or all that is wrong with it: its nesting, its schema, and what crosses its fields.
 * What it refers to is asked by {@link linksOfLine}. Paths lead into the line.
 */
export function safeParseLine(json: unknown): Result<RecordLine> {
  const door = atTheDoor(json, []);
  const faults = [...door.faults];
  if (!door.tooDeep) {
    const kind = kindOf(json);
    if (kind === undefined) faults.push(unknownKind(json));
    else {
      const result = lineSchemas[kind].safeParse(json);
      if (!result.success) faults.push(...explain(lineSchemas[kind], result.error, json, []));
      const record = recordOf(json);
      if (record !== undefined) faults.push(...characterFaults(record.value, record.path), ...checkRecord(record));
      if (kind === "tombstone") faults.push(...characterFaults(json, []), ...tombstoneFaults(json));
    }
  }
  if (faults.length > 0) return { success: false, issues: faults.map(issue) };
  return { success: true, value: json as RecordLine };
}

/** What is wrong across the fields of a line, whatever its schema and its characters say of it. */
export function faultsOfLine(json: unknown): Fault[] {
  if (kindOf(json) === "tombstone") return tombstoneFaults(json);
  const record = recordOf(json);
  return record === undefined ? [] : checkRecord(record);
}

/** What a line says of ids: those that it brings, and those that must be brought by another. */
export interface LineLinks {
  /** An id that the line brings: its own, and those of its claims. */
  readonly brings: (kind: LinkKind, id: string) => void;
  /** An id that has to be brought by some line, and where in this one it stands. */
  readonly needs: (kind: LinkKind, id: string, at: () => Path) => void;
}

/**
 * A kind of thing that has an id, or `agreement`: an incident that can be violated, or `tombstone`: an id that went, with
 * its kind before it.
 */
export type LinkKind = IdKind | "agreement" | "tombstone";

/** Tells the ids that a line brings and needs; gives its kind, where it is a record of one. */
export function linksOfLine(json: unknown, { brings, needs }: LineLinks): Kind | undefined {
  for (const { of, id } of kindOf(json) === "tombstone" ? rawTombstones({ tombstones: [json] }) : []) {
    if (of === undefined || id === undefined) continue;
    brings("tombstone", `${of} ${id}`);
    for (const [i, target] of members(get(json, "into")).entries()) {
      if (typeof target === "string") needs(of, target, () => ["into", i]);
    }
  }
  const record = recordOf(json);
  if (record === undefined) return undefined;
  const { kind, id, value } = record;
  if (id !== undefined) {
    brings(kind, id);
    if (kind === "incident" && isAgreement(get(value, "type"))) brings("agreement", id);
    if (kind === "statement") for (const [key] of entries(get(value, "claims"))) brings("claim", `${id}#${key}`);
  }
  eachReference(record, needs);
  for (const { agreement, path } of violatedAgreements(record)) needs("agreement", agreement, () => path);
  return kind;
}

/** The issue of an id that no line brings. `isThere` says what is brought. */
export function unmetNeed(
  kind: LinkKind,
  id: string,
  path: Path,
  isThere: (kind: IdKind, id: string) => boolean,
): Issue | undefined {
  if (kind === "tombstone") return undefined;
  if (kind !== "agreement") return issue(danglingReference(kind, id, path, isThere));
  // Where it leads nowhere at all, that is said of it as an incident.
  if (!isThere("incident", id)) return undefined;
  const [expected, received] = ["an incident of type ceasefire or agreement", `${shown(id)}, which is of another type`];
  return issue({ code: "agreement_mismatch", path, expected, received });
}

function recordOf(json: unknown): RawRecord | undefined {
  const kind = kindOf(json);
  if (kind === undefined || kind === "tombstone") return undefined;
  const id = get(json, "id");
  return { kind, id: typeof id === "string" && id !== "" ? id : undefined, value: json, path: [] };
}

function kindOf(json: unknown): LineKind | undefined {
  const kind = get(json, "kind");
  return lineKinds.find((each) => each === kind);
}

function unknownKind(json: unknown): Fault {
  const expected = `one of ${lineKinds.join(", ")}`;
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { code: "wrong_type", path: [], expected: "a record: an object with its kind", received: shown(json) };
  }
  const kind = get(json, "kind");
  if (kind === undefined)
    return { code: "missing_field", path: ["kind"], expected: `the field "kind": ${expected}`, received: "nothing" };
  return { code: "not_allowed", path: ["kind"], expected, received: shown(kind) };
}

const shortcuts = new Map<RegExp, (text: string) => boolean>([
  [idPattern, isId],
  [visible, startsVisibly],
]);

/** What {@link idPattern} matches, without the engine of patterns. */
function isId(text: string): boolean {
  let afterHyphen = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code > 96 && code < 123) || (code > 47 && code < 58)) afterHyphen = false;
    else if (code === 45 && !afterHyphen) afterHyphen = true;
    else return false;
  }
  return !afterHyphen;
}

/** Most text begins with a printed character of ASCII. */
function startsVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 32 && code < 127;
}
