import { describe, expect, test } from "vitest";
import { dateShape, type Shape, shapes } from "../check/shape.ts";
import { kinds } from "../ids.ts";
import { type JsonSchemaOf, jsonSchema } from "./json-schema.ts";

type Node = { readonly [keyword: string]: unknown };

/** Every schema inside a schema, with the path of the value that it is for. */
function* nodes(node: unknown, path: string): Generator<readonly [path: string, node: Node, property: boolean]> {
  if (typeof node !== "object" || node === null) return;
  yield* below(node as Node, path, false);
}

function* below(node: Node, path: string, property: boolean): Generator<readonly [string, Node, boolean]> {
  yield [path, node, property];
  for (const [name, inner] of Object.entries((node["properties"] ?? {}) as { readonly [name: string]: Node })) {
    yield* below(inner, `${path}.${name}`, true);
  }
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    for (const inner of (node[keyword] ?? []) as readonly Node[]) yield* below(inner, path, false);
  }
  const items = node["items"];
  for (const inner of [items, node["prefixItems"]].flat()) {
    if (typeof inner === "object" && inner !== null) yield* below(inner as Node, `${path}[]`, false);
  }
  const values = node["additionalProperties"];
  if (typeof values === "object" && values !== null) yield* below(values as Node, `${path}{}`, false);
}

function* references(shape: Shape, path: string): Generator<string> {
  switch (shape.is) {
    case "ref":
      yield `${path} ${shape.kind}`;
      return;
    case "list":
      yield* references(shape.of, `${path}[]`);
      return;
    case "map":
      yield* references(shape.of, `${path}{}`);
      return;
    case "object":
      for (const [field, inner] of Object.entries(shape.fields)) yield* references(inner, `${path}.${field}`);
      return;
    case "whens":
      yield* references({ is: "list", of: { is: "when" } }, path);
      return;
    case "when":
      yield* references(dateShape, path);
  }
}

const all: readonly JsonSchemaOf[] = [...kinds, "tombstone", "dataset"];

describe.each(["2020-12", "draft-07"] as const)("JSON Schema %s", (draft) => {
  test.each(all)("of a %s names its draft and has no reference to elsewhere", (of) => {
    const schema = jsonSchema(of, { draft });
    expect(schema["$schema"]).toBe(
      draft === "2020-12" ? "https://json-schema.org/draft/2020-12/schema" : "http://json-schema.org/draft-07/schema#",
    );
    expect([...nodes(schema, of)].filter(([, node]) => "$ref" in node)).toEqual([]);
    expect(schema["title"]).toEqual(expect.any(String));
    expect(schema["description"]).toEqual(expect.any(String));
  });

  test.each(all)("of a %s describes every property", (of) => {
    const properties = [...nodes(jsonSchema(of, { draft }), of)].filter(([, , property]) => property);
    expect(properties.length).toBeGreaterThan(8);
    expect(properties.filter(([, node]) => !node["description"] || !node["title"]).map(([path]) => path)).toEqual([]);
  });

  test.each(all)("of a %s closes every object", (of) => {
    const open = [...nodes(jsonSchema(of, { draft }), of)].filter(
      ([, node]) => "properties" in node && node["additionalProperties"] !== false,
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  test.each(kinds)("of a %s has the references that the checks follow, and no others", (kind) => {
    const inSchema = [...nodes(jsonSchema(kind, { draft }), kind)].flatMap(([path, node]) =>
      "x-reference" in node ? [`${path} ${String(node["x-reference"])}`] : [],
    );
    expect([...new Set(inSchema)].sort()).toEqual([...new Set(references(shapes[kind], kind))].sort());
  });

  test.each(kinds)("of a %s in a file is without its id", (kind) => {
    const own = (schema: Node) => [schema, ...((schema["oneOf"] ?? schema["anyOf"] ?? []) as readonly Node[])];
    const withId = (schema: Node) =>
      own(schema).filter(
        (node) =>
          Object.hasOwn((node["properties"] as object | undefined) ?? {}, "id") ||
          ((node["required"] ?? []) as readonly string[]).includes("id"),
      ).length;
    expect(withId(jsonSchema(kind, { draft }))).toBe(kind === "incident" ? 2 : 1);
    expect(withId(jsonSchema(kind, { draft, file: true }))).toBe(0);
  });

  test("of a tombstone in a file is without what its path says", () => {
    const names = (schema: Node) => [...nodes(schema, "")].map(([path]) => path);
    expect(names(jsonSchema("tombstone", { draft }))).toEqual(expect.arrayContaining([".id", ".of", ".into"]));
    const inFile = names(jsonSchema("tombstone", { draft, file: true }));
    expect(inFile).toContain(".into");
    expect(inFile.filter((path) => path === ".id" || path === ".of")).toEqual([]);
  });

  test("of a manifest in a file keeps its id, which is no file's name", () => {
    expect(jsonSchema("dataset", { draft, file: true })).toEqual(jsonSchema("dataset", { draft }));
  });
});

test("draft 2020-12 unless another is asked for", () => {
  expect(jsonSchema("actor")).toEqual(jsonSchema("actor", { draft: "2020-12" }));
});
