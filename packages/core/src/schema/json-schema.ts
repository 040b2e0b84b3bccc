import * as z from "zod";
import type { Kind } from "../ids.ts";
import { manifestSchema, schemas } from "./validate.ts";

/** The drafts of JSON Schema that the schemas are published in: editors for YAML read draft-07. */
export type JsonSchemaDraft = "2020-12" | "draft-07";

/** What a JSON Schema can describe: a record as data, or as a file (where the file's name is the id), or the manifest. */
export type JsonSchemaOf = Kind | "dataset";

/**
 * The JSON Schema of a record or of the manifest, with titles and descriptions for an editor's hover text. It is
 * structural: rules across fields and records are `safeParseDataset`'s.
 *
 * @param options.file the record as it stands in a file of its own: without `id`, which is the file's name.
 */
export function jsonSchema(
  of: JsonSchemaOf,
  options: { readonly draft?: JsonSchemaDraft; readonly file?: boolean } = {},
): { readonly [keyword: string]: unknown } {
  const { draft = "2020-12", file = false } = options;
  const schema = of === "dataset" ? manifestSchema : schemas[of];
  const json = z.toJSONSchema(schema, { target: draft === "2020-12" ? "draft-2020-12" : "draft-07" });
  return file && of !== "dataset" ? withoutId(json) : json;
}

function withoutId(json: { readonly [keyword: string]: unknown }): { readonly [keyword: string]: unknown } {
  const result: { [keyword: string]: unknown } = { ...json };
  for (const union of ["anyOf", "oneOf"]) {
    const branches = result[union];
    if (Array.isArray(branches)) result[union] = branches.map(withoutId);
  }
  const { properties, required } = result;
  if (typeof properties === "object" && properties !== null && "id" in properties) {
    const { id: _id, ...others } = properties as { readonly [name: string]: unknown };
    result["properties"] = others;
  }
  if (Array.isArray(required)) result["required"] = required.filter((name) => name !== "id");
  return result;
}
