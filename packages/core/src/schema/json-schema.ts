import * as z from "zod";
import type { Kind } from "../ids.ts";
import { manifestSchema, schemas, tombstoneSchema } from "./validate.ts";

/** The drafts of JSON Schema that the schemas are published in: editors for YAML read draft-07. */
export type JsonSchemaDraft = "2020-12" | "draft-07";

/** What a JSON Schema can describe: a record or a tombstone as data, or as a file (whose name is the id), or the manifest. */
export type JsonSchemaOf = Kind | "tombstone" | "dataset";

/**
 * The JSON Schema of a record or of the manifest, with titles and descriptions for an editor's hover text. It is
 * structural: rules across fields and records are `safeParseDataset`'s.
 *
 * @param options.file the record as it stands in a file of its own: without `id`, which is the file's name, and of a
 *   tombstone without `of`, which is the folder's.
 */
export function jsonSchema(
  of: JsonSchemaOf,
  options: { readonly draft?: JsonSchemaDraft; readonly file?: boolean } = {},
): { readonly [keyword: string]: unknown } {
  const { draft = "2020-12", file = false } = options;
  const schema = of === "dataset" ? manifestSchema : of === "tombstone" ? tombstoneSchema : schemas[of];
  const json = z.toJSONSchema(schema, { target: draft === "2020-12" ? "draft-2020-12" : "draft-07" });
  if (!file || of === "dataset") return json;
  return of === "tombstone" ? without("of", without("id", json)) : without("id", json);
}

function without(
  field: string,
  json: { readonly [keyword: string]: unknown },
): { readonly [keyword: string]: unknown } {
  const result: { [keyword: string]: unknown } = { ...json };
  for (const union of ["anyOf", "oneOf"]) {
    const branches = result[union];
    if (Array.isArray(branches)) result[union] = branches.map((branch) => without(field, branch));
  }
  const { properties, required } = result;
  if (typeof properties === "object" && properties !== null && field in properties) {
    const { [field]: _left, ...others } = properties as { readonly [name: string]: unknown };
    result["properties"] = others;
  }
  if (Array.isArray(required)) result["required"] = required.filter((name) => name !== field);
  return result;
}
