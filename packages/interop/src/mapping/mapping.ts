import type { FileIssueCode } from "@incident-data/authoring/gate";
import { nearest } from "@incident-data/core";
import * as z from "zod";
import { InteropError, type RowFault } from "../issues.ts";
import { placeTypes } from "../rows/event.ts";

const text = z.string().min(1).max(1_000);
const harm = z.enum(["killed", "wounded", "missing", "captured", "displaced"]);
const actorType = z.enum(["state", "ministry", "armed-force", "person", "organisation", "outlet", "population"]);
const incidentType = z.enum([
  "clash",
  "shelling",
  "air-or-drone-strike",
  "explosion",
  "attack-on-civilians",
  "abduction",
  "war",
  "ceasefire",
  "agreement",
  "other",
]);
const placeType = z.enum(placeTypes);

const count = z.strictObject({
  column: text.exactOptional(),
  min: text.exactOptional(),
  max: text.exactOptional(),
  harms: z.array(harm).min(1),
  status: z.enum(["military", "civilian", "unknown", "any"]),
  /** Whose people, by the place among the parties, counted from 1; absent = everybody. */
  side: z.int().min(1).exactOptional(),
  estimate: z.enum(["low", "best", "high"]).exactOptional(),
});

const schema = z.strictObject({
  source: z.strictObject({
    title: text,
    licence: text.exactOptional(),
    citation: text.exactOptional(),
    url: text.exactOptional(),
  }),
  speaker: z.strictObject({ name: text, type: actorType }),
  lang: z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
  sheet: text.exactOptional(),
  header: z.int().min(1).max(1_000).exactOptional(),
  dates: z.enum(["iso", "day-month-year", "month-day-year"]),
  numbers: z.enum(["plain", "1,234", "1.234", "1 234"]),
  words: z.enum(["en", "ru", "az", "hy", "tr"]).exactOptional(),
  missing: z.array(z.string().max(100)),
  incident: z.strictObject({
    id: text.exactOptional(),
    title: text.exactOptional(),
    type: z.union([incidentType, z.strictObject({ column: text, values: z.record(z.string(), incidentType) })]),
    date: text.exactOptional(),
    start: text.exactOptional(),
    end: text.exactOptional(),
    reported: text.exactOptional(),
    note: text.exactOptional(),
    parties: z.array(z.strictObject({ column: text, type: actorType })).exactOptional(),
  }),
  place: z
    .strictObject({
      name: text.exactOptional(),
      type: placeType,
      latitude: text.exactOptional(),
      longitude: text.exactOptional(),
      /** Metres within which the place lies: a number, or a column. */
      radius: z.union([z.number().min(0), text]).exactOptional(),
      region: text.exactOptional(),
      country: text.exactOptional(),
      adm1: text.exactOptional(),
      adm2: text.exactOptional(),
      adm3: text.exactOptional(),
    })
    .exactOptional(),
  counts: z.array(count),
  keep: z.array(text).exactOptional(),
});

/** What the columns of a table mean: a file of YAML that a person writes, or finishes. */
export type Mapping = z.infer<typeof schema>;

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
  const result = schema.safeParse(parsed.value);
  const faults = result.success
    ? crossed(result.data)
    : result.error.issues.flatMap((each) => faultsOf(each, parsed.value));
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
function crossed({ incident, place, counts }: Mapping): PathFault[] {
  const faults: PathFault[] = [];
  const needs = (path: PathFault["path"], expected: string, received: string) => {
    faults.push({ code: "missing_field", path, expected, received });
  };
  if ((incident.start === undefined) !== (incident.end === undefined))
    needs(["incident"], "start and end together", "one of them");
  if ((place?.latitude === undefined) !== (place?.longitude === undefined))
    needs(["place"], "latitude and longitude together", "one of them");
  for (const [i, each] of counts.entries()) {
    const columns = [each.column, each.min ?? each.max].filter((name) => name !== undefined);
    if (columns.length !== 1)
      needs(["counts", i], "a column, or columns for min and max", columns.length === 0 ? "neither" : "both");
    if ((each.side ?? 0) > (incident.parties?.length ?? 0))
      needs(["counts", i, "side"], "the place of one of the parties", String(each.side));
  }
  return faults;
}

/** A fault of the schema in words of a person who writes a mapping. */
function faultsOf(each: z.core.$ZodIssue, value: unknown): PathFault[] {
  const path = each.path.filter((step) => typeof step !== "symbol");
  const found = path.reduce<unknown>(
    (inner, step) => (inner as { readonly [key: string]: unknown } | null | undefined)?.[step],
    value,
  );
  const received = found === undefined ? "nothing" : (JSON.stringify(found)?.slice(0, 80) ?? "nothing");
  if (each.code === "unrecognized_keys") {
    return each.keys.map((key) => {
      const known = fieldsAt(path);
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
  const expected =
    each.code === "invalid_value"
      ? each.values.map(String).join(", ")
      : (each.message.replace(/^Invalid input: expected /, "").split(", received ")[0] ?? "");
  return [{ code, path, expected, received }];
}

/** The fields that a mapping may have at a path. */
function fieldsAt(path: readonly (string | number)[]): readonly string[] {
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

/** The columns of a table that a mapping names and the table does not have, each with its place in the mapping. */
export function missingColumns(mapping: Mapping, header: readonly string[], place: Placing): readonly Located[] {
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

/** Every column that a mapping names, with the way to it. */
export function namedColumns({
  incident,
  place,
  counts,
  keep = [],
}: Mapping): readonly { readonly path: readonly (string | number)[]; readonly name: string }[] {
  const found: { path: (string | number)[]; name: string }[] = [];
  const add = (path: (string | number)[], name: unknown) => {
    if (typeof name === "string") found.push({ path, name });
  };
  const { type, parties = [], ...cells } = incident;
  for (const [field, name] of Object.entries(cells)) add(["incident", field], name);
  if (typeof type === "object") add(["incident", "type", "column"], type.column);
  for (const [i, { column }] of parties.entries()) add(["incident", "parties", i, "column"], column);
  for (const [field, name] of Object.entries(place ?? {})) if (field !== "type") add(["place", field], name);
  for (const [i, each] of counts.entries())
    for (const field of ["column", "min", "max"] as const) add(["counts", i, field], each[field]);
  for (const [i, name] of keep.entries()) add(["keep", i], name);
  return found;
}
