import { type IdKind, kinds } from "@incident-data/core";
import { type JsonSchemaOf, jsonSchema } from "@incident-data/core/schema";

/** What a cell of a sheet holds: free text, a word without spaces around it, a number, or several of them. */
export type CellKind = "text" | "word" | "date" | "integer" | "number" | "boolean" | "words" | "numbers" | "positions";

/** A value that stands in one cell. */
export interface CellNode {
  readonly is: "cell";
  readonly kind: CellKind;
  readonly description: string;
  /** The values that are allowed, where they are few. */
  readonly values?: readonly string[];
  /** What it is the id of. */
  readonly reference?: IdKind;
  /** Whether it can be said that there is no bound. */
  readonly unbounded: boolean;
  /** Whether a blank cell is an empty list, or an empty text, and not a field that is left out. */
  readonly blank?: "list" | "text";
}

/** Fields side by side, each in columns of its own. */
export interface ObjectNode {
  readonly is: "object";
  readonly fields: ReadonlyMap<string, FieldNode>;
  /** The ways in which the fields go together. */
  readonly variants: readonly ReadonlyMap<string, FieldNode>[];
}

/** A field, and whether it has to be there in every variant. */
interface FieldNode {
  readonly node: Node;
  readonly required: boolean;
}

/** A list of objects: the first stands in the row itself, the others in a sheet of their own. */
export interface ListNode {
  readonly is: "list";
  readonly of: ObjectNode;
}

/** Values by keys of the writer's own: one column a key. */
interface MapNode {
  readonly is: "map";
  readonly of: CellNode;
}

/** A field that is a cell to some variants and a list to others. */
interface EitherNode {
  readonly is: "either";
  readonly cell: CellNode;
  readonly list: ListNode;
}

export type Node = CellNode | ObjectNode | ListNode | MapNode | EitherNode;

/** A table of the sheet. */
export interface TableLayout {
  readonly name: string;
  readonly node: ObjectNode;
  /** What a row is, for whoever fills it in. */
  readonly description: string;
  /** Columns that say what the row belongs to. */
  readonly handle: readonly string[];
}

type Json = { readonly [keyword: string]: unknown };

/** The sheet in which the further members of a list stand; a list that is not named here has one of its own name. */
const sheetOfList: { readonly [field: string]: string } = {
  evidence: "quotes",
  terms: "quotes",
  when: "dates",
  said: "dates",
  published: "dates",
  asOf: "dates",
  partOf: "affiliations",
  speaksFor: "affiliations",
  ascribedTo: "affiliations",
};

/** The sheet in which further members of a list stand. */
export function sheetOf(field: string): string {
  return sheetOfList[field] ?? field;
}

/** The tables of the records, which have rows of their own. */
export const recordTables = ["dataset", ...kinds.map((kind) => `${kind}s`), "claims", "tombstones"] as const;

/** The columns with which a row of a list says what it belongs to. */
const listHandle = ["of", "field", "number"] as const;

let made: ReadonlyMap<string, TableLayout> | undefined;

/** Every table of a sheet, by name, as the schemas of the records ask for it. */
export function layout(): ReadonlyMap<string, TableLayout> {
  made ??= makeLayout();
  return made;
}

function makeLayout(): ReadonlyMap<string, TableLayout> {
  const tables = new Map<string, TableLayout>();
  const lists = new Map<string, ObjectNode[]>();
  const add = (name: string, node: ObjectNode, description: string, handle: readonly string[] = []) => {
    tables.set(name, { name, node, description, handle });
    collectLists(node, lists);
  };
  const describe = (of: JsonSchemaOf) => String(jsonSchema(of)["description"]);
  for (const of of ["dataset", ...kinds, "tombstone"] as const) {
    const table = of === "dataset" ? of : `${of}s`;
    const schema = jsonSchema(of);
    if (of !== "statement") {
      add(table, objectOf(schema), describe(of));
      continue;
    }
    const { claims, ...properties } = schema["properties"] as { readonly [field: string]: Json };
    add(table, objectOf({ ...schema, properties }), describe(of));
    const claim = claims?.["additionalProperties"] as Json;
    add("claims", objectOf(claim), String(claim["description"]), ["statement", "key"]);
  }
  for (const [name, nodes] of lists) {
    const description = "More of what a row of another sheet has one of.";
    tables.set(name, { name, node: mergeObjects(nodes), description, handle: listHandle });
  }
  return tables;
}

function collectLists(node: Node, lists: Map<string, ObjectNode[]>, field = ""): void {
  if (node.is === "either") collectLists(node.list, lists, field);
  if (node.is === "object") for (const [name, { node: inner }] of node.fields) collectLists(inner, lists, name);
  if (node.is !== "list") return;
  const known = lists.get(sheetOf(field)) ?? [];
  lists.set(sheetOf(field), [...known, node.of]);
  collectLists(node.of, lists);
}

/** The branches of a union, or the schema itself. */
function branchesOf(schema: Json): readonly Json[] {
  return ((schema["oneOf"] ?? schema["anyOf"]) as readonly Json[] | undefined) ?? [schema];
}

function objectOf(schema: Json): ObjectNode {
  return mergeObjects(branchesOf(schema).map(variantOf));
}

function variantOf(schema: Json): ObjectNode {
  const required = new Set(schema["required"] as readonly string[] | undefined);
  const properties = Object.entries((schema["properties"] ?? {}) as { readonly [field: string]: Json });
  const fields = new Map(
    properties.map(([name, inner]) => [
      name,
      { node: nodeOf(inner, required.has(name)), required: required.has(name) },
    ]),
  );
  return { is: "object", fields, variants: [fields] };
}

function nodeOf(schema: Json, required: boolean): Node {
  const branches = branchesOf(schema).filter(({ type }) => type !== "null");
  const [first = schema] = branches;
  const unbounded = branches.length < branchesOf(schema).length;
  const description = String(schema["description"] ?? first["description"] ?? "");
  if (first["type"] === "object") {
    if (first["properties"] !== undefined) return objectOf(schema);
    return { is: "map", of: nodeOf(first["additionalProperties"] as Json, false) as CellNode };
  }
  const items = first["items"] as Json | undefined;
  if (first["type"] === "array" && items && branchesOf(items)[0]?.["type"] === "object") {
    return { is: "list", of: objectOf(items) };
  }
  return { is: "cell", description, unbounded, ...cellOf(first, required) };
}

function cellOf(schema: Json, required: boolean): Omit<CellNode, "is" | "description" | "unbounded"> {
  const items = schema["items"] as Json | false | undefined;
  if (schema["type"] === "array") {
    if (schema["prefixItems"] !== undefined) {
      return { kind: (schema["prefixItems"] as readonly Json[]).length === 2 ? "positions" : "numbers" };
    }
    if (!items || items["type"] === "array") return { kind: "positions" };
    const { values, reference } = cellOf(items, true);
    const blank = required && schema["minItems"] === undefined ? { blank: "list" as const } : {};
    return { kind: "words", ...(values && { values }), ...(reference && { reference }), ...blank };
  }
  const type = schema["type"];
  if (type === "integer" || type === "number" || type === "boolean") return { kind: type };
  if (typeof schema["const"] === "number") return { kind: "integer", values: [String(schema["const"])] };
  const values = (schema["enum"] ?? (schema["const"] === undefined ? undefined : [schema["const"]])) as
    | readonly string[]
    | undefined;
  if (values !== undefined) return { kind: "word", values };
  const reference = schema["x-reference"] as IdKind | undefined;
  if (reference !== undefined) return { kind: "word", reference };
  const pattern = schema["pattern"] as string | undefined;
  // What is free text has to show something; of it, too, is a cell of somebody's data file, which may be empty.
  if (pattern?.startsWith("[^\\s")) return { kind: "text" };
  if (pattern !== undefined) return { kind: "word" };
  if (Number(schema["minLength"] ?? 0) === 0) return { kind: "text", ...(required ? { blank: "text" as const } : {}) };
  return { kind: "date" };
}

/** Objects as one that has the fields of all: those that all have come first and last, as in the first of them. */
function mergeObjects(objects: readonly ObjectNode[]): ObjectNode {
  const variants = objects.flatMap((each) => each.variants);
  const names = variants.map((fields) => [...fields.keys()]);
  const common = (names[0] ?? []).filter((name) => names.every((each) => each.includes(name)));
  const own = [...new Set(names.flat())].filter((name) => !common.includes(name));
  const before = (name: string) => own.every((other) => before1(names[0] ?? [], name, other));
  const order = [...common.filter(before), ...own, ...common.filter((name) => !before(name))];
  const fields = new Map<string, FieldNode>();
  for (const name of order) {
    const found = variants.flatMap((each) => each.get(name) ?? []);
    const required = found.length === variants.length && found.every((each) => each.required);
    fields.set(name, { node: found.map(({ node }) => node).reduce(mergeNodes), required });
  }
  return { is: "object", fields, variants };
}

/** Whether a name stands before another in a list, or the other does not stand there. */
function before1(list: readonly string[], name: string, other: string): boolean {
  return !list.includes(other) || list.indexOf(name) < list.indexOf(other);
}

function mergeNodes(a: Node, b: Node): Node {
  if (a.is === "cell" && b.is === "cell") return mergeCells(a, b);
  if (a.is === "object" && b.is === "object") return mergeObjects([a, b]);
  if (a.is === "list" && b.is === "list") return { is: "list", of: mergeObjects([a.of, b.of]) };
  if (a.is === "map" && b.is === "map") return a;
  if (a.is === "cell" && b.is === "list") return { is: "either", cell: a, list: b };
  if (a.is === "list" && b.is === "cell") return { is: "either", cell: b, list: a };
  if (a.is === "either") return mergeEither(a, b);
  if (b.is === "either") return mergeEither(b, a);
  throw new TypeError(`a field is ${a.is} and ${b.is}`);
}

function mergeEither(a: EitherNode, b: Node): Node {
  if (b.is === "cell") return { ...a, cell: mergeCells(a.cell, b) };
  if (b.is === "list") return { ...a, list: { is: "list", of: mergeObjects([a.list.of, b.of]) } };
  if (b.is === "either") return mergeEither({ ...a, cell: mergeCells(a.cell, b.cell) }, b.list);
  throw new TypeError(`a field is a list and ${b.is}`);
}

function mergeCells(a: CellNode, b: CellNode): CellNode {
  const values = a.values && b.values ? [...new Set([...a.values, ...b.values])] : undefined;
  const { values: _values, reference: _reference, blank, ...rest } = a;
  const kind = a.kind === b.kind ? a.kind : wider(a.kind, b.kind);
  const bothBlank = blank !== undefined && blank === b.blank ? { blank } : {};
  const reference = a.reference === b.reference ? a.reference : undefined;
  const unbounded = a.unbounded || b.unbounded;
  return { ...rest, ...(values && { values }), ...(reference && { reference }), ...bothBlank, kind, unbounded };
}

/** Of two kinds the one that holds what the other holds, too. */
function wider(a: CellKind, b: CellKind): CellKind {
  if (new Set([a, b]).size === 2 && [a, b].includes("integer") && [a, b].includes("number")) return "number";
  return [a, b].includes("text") ? "text" : a;
}
