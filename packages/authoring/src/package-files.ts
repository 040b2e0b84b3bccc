import { createHash } from "node:crypto";
import { type DatasetData, type Kind, kinds, type Manifest, nameFor } from "@incident-data/core";

/** The files of a data set's package, by name. The same data gives the same bytes on any machine. */
export type PackageFiles = { readonly [file: string]: string };

/**
 * The files of a data set's npm package: a module with its declarations, the data as one JSON document and as one record
 * a line, and a Data Package v2 descriptor with the checksums of both.
 */
export function packageFiles(data: DatasetData, packageName: string): PackageFiles {
  const json = `${JSON.stringify(data, null, 1)}\n`;
  const lines = ndjson(data);
  const described = { "data.json": json, "records.ndjson": lines };
  return {
    "index.js": moduleText(data, packageName, json),
    "index.d.ts": declarations(data, packageName),
    ...described,
    "datapackage.json": `${JSON.stringify(descriptor(data.dataset, described), null, 2)}\n`,
  };
}

/** One record a line, each with its kind, in the order of the kinds and then of the ids. */
function ndjson(data: DatasetData): string {
  const lines = kinds.flatMap((kind) =>
    data[`${kind}s`].map((record: object) => `${JSON.stringify({ kind, ...record })}\n`),
  );
  return lines.join("");
}

/** What a package says of itself at run time. */
function metaOf(data: DatasetData, packageName: string, json: string) {
  const { id, version, schemaVersion, licence, citation } = data.dataset;
  const claims = data.statements.reduce((sum, { claims: own }) => sum + Object.keys(own ?? {}).length, 0);
  const counts = Object.fromEntries([
    ...kinds.map((kind) => [`${kind}s`, data[`${kind}s`].length]),
    ["claims", claims],
  ]);
  return { package: packageName, id, version, schemaVersion, licence, citation, counts, sha256: sha256(json) };
}

function moduleText(data: DatasetData, packageName: string, json: string): string {
  // A string that is parsed loads faster than an object literal, and needs no JSON import, of which Node 20 warns.
  const text = JSON.stringify(JSON.stringify(data))
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
  const meta = metaOf(data, packageName, json);
  return [
    'import { openDataset } from "@incident-data/core";',
    "",
    `export const meta = ${JSON.stringify(meta, null, 2)};`,
    `export const data = JSON.parse(${text});`,
    "export const dataset = openDataset(data);",
    "",
  ].join("\n");
}

function declarations(data: DatasetData, packageName: string): string {
  const tables: { readonly [K in Kind]: readonly (readonly [id: string, type: string, label: string])[] } = {
    source: data.sources.map(({ id, type, title }) => [id, JSON.stringify(type), label(title) ?? type]),
    actor: data.actors.map((actor) => [actor.id, JSON.stringify(actor.type), nameFor(actor, "en").name.text]),
    place: data.places.map((place) => [place.id, JSON.stringify(place.type), nameFor(place, "en").name.text]),
    incident: data.incidents.map(({ id, type, title }) => [id, JSON.stringify(type), label(title) ?? type]),
    statement: data.statements.map(({ id, speaker, acts }) => [id, "true", `${speaker}: ${acts.join(", ")}`]),
  };
  const claims = data.statements.flatMap(({ id, claims: own }) =>
    Object.entries(own ?? {}).map(([key, claim]) => [`${id}#${key}`, JSON.stringify(claim.kind), claim.kind] as const),
  );
  const all = [...kinds.map((kind) => [kind, tables[kind]] as const), ["claim", claims] as const];
  const name = (kind: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const lines = ['import type { Dataset, DatasetData, Ids } from "@incident-data/core";', ""];
  for (const [kind, rows] of all) {
    lines.push(`export interface ${name(kind)}Ids {`);
    for (const [id, type, text] of rows)
      lines.push(`  /** ${comment(text)} */`, `  readonly ${JSON.stringify(id)}: ${type};`);
    lines.push("}", "");
  }
  lines.push(`/** Every id of the data set as a literal type. */`, "export interface DatasetIds extends Ids {");
  for (const [kind] of all) lines.push(`  readonly ${kind}: ${name(kind)}Ids;`);
  lines.push("}", "");
  for (const [kind] of all) lines.push(`export type ${name(kind)}Id = keyof ${name(kind)}Ids;`);
  lines.push(
    "",
    `/** ${comment(label(data.dataset.title) ?? packageName)} */`,
    "export declare const dataset: Dataset<DatasetIds>;",
    "/** The records as plain data. */",
    "export declare const data: DatasetData<DatasetIds>;",
    "/** What this package is, whose it is, and how to cite it. */",
    "export declare const meta: {",
    "  readonly package: string;",
    "  readonly id: string;",
    "  readonly version: string;",
    "  readonly schemaVersion: number;",
    "  readonly licence: string;",
    "  readonly citation: string;",
    "  readonly counts: { readonly [table: string]: number };",
    "  /** Of data.json, in hexadecimal. */",
    "  readonly sha256: string;",
    "};",
    "",
  );
  return lines.join("\n");
}

function label(text: { readonly [lang: string]: string } | undefined): string | undefined {
  return text?.["en"] ?? Object.values(text ?? {})[0];
}

/** Text that cannot end a comment. */
function comment(text: string): string {
  return text.replace(/\*\//g, "* /").replace(/\s+/g, " ");
}

function descriptor(manifest: Manifest, files: { readonly [path: string]: string }) {
  const { id, title, description, version, licence, citation, contributors, languages } = manifest;
  const formats: { readonly [path: string]: readonly [format: string, mediatype: string] } = {
    "data.json": ["json", "application/json"],
    "records.ndjson": ["ndjson", "application/x-ndjson"],
  };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id,
    title: label(title),
    ...(description === undefined ? {} : { description: label(description) }),
    version,
    licenses: [{ name: licence }],
    citation,
    languages,
    contributors: contributors.map(({ name, role }) => ({
      title: name,
      ...(role === undefined ? {} : { roles: [role] }),
    })),
    resources: Object.entries(files).map(([path, text]) => ({
      name: path.replace(/\..*$/, ""),
      path,
      format: formats[path]?.[0],
      mediatype: formats[path]?.[1],
      encoding: "utf-8",
      bytes: Buffer.byteLength(text),
      hash: `sha256:${sha256(text)}`,
    })),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
