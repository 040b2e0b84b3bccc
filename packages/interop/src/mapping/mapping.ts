import type { FileIssueCode } from "@incident-data/authoring/gate";
import { nearest } from "@incident-data/core";
import type * as z from "zod";
import { InteropError, type RowFault } from "../issues.ts";
import { isObject } from "../json/listed.ts";
import { isOfClaims, type Mapping, namedColumns } from "./columns.ts";
import { claimMapping, eventMapping } from "./schema.ts";

/** A mapping, or all that is wrong with its file. */
export type MappingResult =
  | { readonly ok: true; readonly mapping: Mapping; readonly place: Placing }
  | { readonly ok: false; readonly error: InteropError };

/** Where in a mapping's file something stands. */
export type Placing = (path: readonly (string | number)[]) => { readonly line: number; readonly column: number };

/** Reads a mapping from the bytes of its file: all faults at once, each with line and column. */
export async function readMapping(bytes: Uint8Array): Promise<MappingResult> {
  // Its parser is loaded where there is a mapping.
  const { parseYaml, readUntrusted } = await import("@incident-data/authoring");
  const gated = readUntrusted(bytes);
  const parsed = gated.ok ? parseYaml(gated.text) : undefined;
  const unread = gated.ok ? (parsed?.faults ?? []) : gated.faults;
  if (unread.length > 0 || parsed === undefined) {
    return failed(
      unread.map(({ code, expected, received, hint, line, column, path }) =>
        located({ code, expected, received, ...(hint === undefined ? {} : { hint }) }, path, { line, column }),
      ),
    );
  }
  const place: Placing = (path) => parsed.place([...path]);
  const schema = isObject(parsed.value) && Object.hasOwn(parsed.value, "claims") ? claimMapping : eventMapping;
  const result = schema.safeParse(parsed.value);
  const faults = result.success
    ? crossed(result.data)
    : result.error.issues.flatMap((each) => faultsOf(each, parsed.value, schema));
  if (result.success && faults.length === 0) return { ok: true, mapping: result.data, place };
  return failed(
    faults.map(({ path, ...each }) => {
      const at = each.code === "unknown_field" ? "key" : "value";
      return located(each, path, parsed.place([...path], at));
    }),
  );
}

type PathFault = Omit<RowFault, "field"> & { readonly path: readonly (string | number)[] };

/** What no field says alone. */
function crossed(mapping: Mapping): PathFault[] {
  const { incident, place } = mapping;
  const faults: PathFault[] = [];
  const needs = (path: PathFault["path"], expected: string, received: string) => {
    faults.push({ code: "missing_field", path, expected, received });
  };
  if ((incident.start === undefined) !== (incident.end === undefined))
    needs(["incident"], "start and end together", "one of them");
  if ((place?.latitude === undefined) !== (place?.longitude === undefined))
    needs(["place"], "latitude and longitude together", "one of them");
  if (isOfClaims(mapping)) return faults;
  for (const [i, each] of mapping.counts.entries()) {
    const columns = [each.column, each.min ?? each.max].filter((name) => name !== undefined);
    if (columns.length !== 1)
      needs(["counts", i], "a column, or columns for min and max", columns.length === 0 ? "neither" : "both");
    if ((each.side ?? 0) > (mapping.incident.parties?.length ?? 0))
      needs(["counts", i, "side"], "the place of one of the parties", String(each.side));
  }
  return faults;
}

/** A fault of the schema in words of a person who writes a mapping. */
function faultsOf(each: z.core.$ZodIssue, value: unknown, schema: z.ZodType): PathFault[] {
  const path = each.path.filter((step) => typeof step !== "symbol");
  const found = path.reduce<unknown>(
    (inner, step) => (inner as { readonly [key: string]: unknown } | null | undefined)?.[step],
    value,
  );
  const received = found === undefined ? "nothing" : (JSON.stringify(found)?.slice(0, 80) ?? "nothing");
  if (each.code === "unrecognized_keys") {
    return each.keys.map((key) => {
      const known = fieldsAt(path, schema);
      const near = nearest(key, known);
      const hint = near === undefined ? {} : { hint: `Did you mean ${near}?` };
      return {
        code: "unknown_field",
        path: [...path, key],
        expected: known.length === 0 ? "a field of a mapping" : known.join(", "),
        received: JSON.stringify(key),
        ...hint,
      };
    });
  }
  const code: FileIssueCode =
    found === undefined || found === null
      ? "missing_field"
      : each.code === "invalid_value"
        ? "not_allowed"
        : "wrong_type";
  return [{ code, path, expected: expectedBy(each), received }];
}

/** What a schema would have taken. */
function expectedBy(each: z.core.$ZodIssue): string {
  if (each.code === "invalid_value") return each.values.map(String).join(", ");
  if (each.code === "invalid_union")
    return each.errors.flatMap((issues) => issues.slice(0, 1).map(expectedBy)).join(", or ");
  return each.message.replace(/^Invalid input: expected /, "").split(", received ")[0] ?? "";
}

/** The fields that a mapping may have at a path. */
function fieldsAt(path: readonly (string | number)[], schema: z.ZodType): readonly string[] {
  let here: unknown = schema;
  for (const step of path) {
    const def = (here as { readonly def?: { readonly innerType?: unknown; readonly element?: unknown } }).def;
    const inner = (def?.innerType ?? here) as {
      readonly shape?: { readonly [field: string]: unknown };
      readonly def?: { readonly element?: unknown };
    };
    here = typeof step === "number" ? inner.def?.element : inner.shape?.[step];
    if (here === undefined) return [];
  }
  const last = here as { readonly def?: { readonly innerType?: unknown }; readonly shape?: object };
  const shape = last.shape ?? (last.def?.innerType as { readonly shape?: object } | undefined)?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

interface Located extends RowFault {
  readonly line: number;
}

function located(
  fault: Omit<RowFault, "field">,
  path: readonly (string | number | symbol)[],
  { line, column }: { readonly line: number; readonly column: number },
): Located {
  const field = path.filter((step) => typeof step !== "symbol").join(" › ");
  const at = `column ${column} of the mapping`;
  return { ...fault, field: field === "" ? at : `${at}, ${field}`, line };
}

function failed(faults: readonly Located[]): MappingResult {
  const [first, ...rest] = faults;
  return { ok: false, error: new InteropError([first as Located, ...rest]) };
}

/** Of a mapping that is in no file. */
const atFirst: Placing = () => ({ line: 1, column: 1 });

/** The columns of a table that a mapping names and the table does not have, each with its place in the mapping. */
export function missingColumns(
  mapping: Mapping,
  header: readonly string[],
  place: Placing = atFirst,
): readonly Located[] {
  const known = header.map((name) => name.trim());
  return namedColumns(mapping).flatMap(({ path, name }) => {
    if (known.includes(name.trim())) return [];
    const near = nearest(name, known);
    const received = known.slice(0, 12).join(", ");
    const hint = near === undefined ? {} : { hint: `Did you mean ${JSON.stringify(near)}?` };
    return [
      located(
        {
          code: "missing_column",
          expected: "a column of the table",
          received: `${JSON.stringify(name)}, and the table has ${received}`,
          ...hint,
        },
        path,
        place(path),
      ),
    ];
  });
}
