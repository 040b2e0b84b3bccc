import { createHash } from "node:crypto";
import { type DatasetData, type IdKind, kinds, type Manifest } from "@incident-data/core";
import { escaped } from "@incident-data/core/characters";
import { changesOf, diffDatasets } from "@incident-data/core/diff";

/** The files of a data set's package, by name. The same data gives the same bytes on any machine. */
export type PackageFiles = { readonly [file: string]: string };

/**
 * The files of a data set's npm package: a module with its declarations, the data as one JSON document and as one record
 * a line, a Data Package v2 descriptor with their checksums, and, where there was a release before, what changed since.
 */
export function packageFiles(data: DatasetData, packageName: string, previous?: PreviousRelease): PackageFiles {
  const json = `${JSON.stringify(data, null, 1)}\n`;
  const described = {
    "data.json": json,
    "records.ndjson": ndjson(data),
    ...(previous === undefined ? {} : { [changesFile]: changesText(previous, data) }),
  };
  return {
    "index.js": moduleText(data, packageName, json),
    "index.d.ts": declarations(data, packageName),
    ...described,
    "datapackage.json": `${JSON.stringify(descriptor(data.dataset, described), null, 2)}\n`,
  };
}

/** The file that says what changed since the release before. */
export const changesFile = "CHANGES.json";

/** The release before, and the version of the schema that it was written in. */
export interface PreviousRelease {
  readonly value: DatasetData;
  readonly schemaVersion: number;
}

/** What `CHANGES.json` holds: the same two versions give the same bytes. */
function changesText({ value, schemaVersion }: PreviousRelease, data: DatasetData): string {
  const diff = diffDatasets(value, data, { schemaVersions: [schemaVersion, data.dataset.schemaVersion] });
  return `${JSON.stringify(changesOf(diff), null, 1)}\n`;
}

/** One record a line, each with its kind, in the order of the kinds and then of the ids; tombstones last. */
function ndjson(data: DatasetData): string {
  const lines = kinds.flatMap((kind) =>
    data[`${kind}s`].map((record: object) => `${JSON.stringify({ kind, ...record })}\n`),
  );
  const tombstones = (data.tombstones ?? []).map((each) => `${JSON.stringify({ kind: "tombstone", ...each })}\n`);
  return [...lines, ...tombstones].join("");
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
  // What is not seen is written out: it could make the module look like another one.
  const text = escaped(JSON.stringify(JSON.stringify(data)));
  const meta = metaOf(data, packageName, json);
  const used = usedPackages(data);
  return [
    'import { openDataset } from "@incident-data/core/dataset";',
    ...(used.length === 0 ? [] : ['import { merge } from "@incident-data/core/merge";']),
    ...used.map((name, i) => `import { dataset as used${i + 1} } from ${JSON.stringify(name)};`),
    "",
    `export const meta = ${escaped(JSON.stringify(meta, null, 2))};`,
    `export const data = JSON.parse(${text});`,
    `export const dataset = ${used.reduce((made, _name, i) => `merge(${made}, used${i + 1})`, "openDataset(data)")};`,
    "",
  ].join("\n");
}

/** The packages of the data sets that one uses, in the order in which it names them. */
function usedPackages({ dataset }: DatasetData): readonly string[] {
  return Object.keys(dataset.uses ?? {});
}

function declarations(data: DatasetData, packageName: string): string {
  const types: { readonly [K in IdKind]: readonly (readonly [id: string, type: string])[] } = {
    source: data.sources.map(({ id, type }) => [id, JSON.stringify(type)]),
    actor: data.actors.map(({ id, type }) => [id, JSON.stringify(type)]),
    place: data.places.map(({ id, type }) => [id, JSON.stringify(type)]),
    incident: data.incidents.map(({ id, type }) => [id, JSON.stringify(type)]),
    statement: data.statements.map(({ id }) => [id, "true"]),
    claim: data.statements.flatMap(({ id, claims = {} }) =>
      Object.entries(claims).map(([key, { kind }]) => [`${id}#${key}`, JSON.stringify(kind)] as const),
    ),
  };
  const all = [...kinds, "claim" as const];
  const name = (kind: IdKind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const used = usedPackages(data);
  return [
    'import type { Dataset, DatasetData, Ids } from "@incident-data/core/dataset";',
    ...(used.length === 0 ? [] : ['import type { MergedIds } from "@incident-data/core/merge";']),
    ...used.map((each, i) => `import type { AllIds as Used${i + 1} } from ${JSON.stringify(each)};`),
    "",
    ...all.map((kind) => `export type ${name(kind)}Ids = ${idType(types[kind])};`),
    "",
    "/** Every id of the data set as a literal type. */",
    "export interface DatasetIds extends Ids {",
    ...all.map((kind) => `  readonly ${kind}: ${name(kind)}Ids;`),
    "}",
    "",
    ...all.map((kind) => `export type ${name(kind)}Id = keyof ${name(kind)}Ids;`),
    "",
    used.length === 0
      ? "/** The same: it uses no other data set. */"
      : "/** Its own ids, and those of the data sets that it uses. */",
    `export type AllIds = ${used.reduce((made, _name, i) => `MergedIds<${made}, Used${i + 1}>`, "DatasetIds")};`,
    "",
    `/** ${comment(label(data.dataset.title) ?? packageName)}${used.length === 0 ? "" : ", with the records of the data sets that it uses"} */`,
    "export declare const dataset: Dataset<AllIds>;",
    "/** Its own records as plain data. */",
    "export declare const data: DatasetData<AllIds>;",
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
  ].join("\n");
}

/** An object type from id to type. Ids of one type stand together: a compiler reads a union faster than properties. */
function idType(rows: readonly (readonly [id: string, type: string])[]): string {
  const byType = new Map<string, string[]>();
  for (const [id, type] of rows) {
    const ids = byType.get(type);
    if (ids === undefined) byType.set(type, [JSON.stringify(id)]);
    else ids.push(JSON.stringify(id));
  }
  if (byType.size === 0) return "{}";
  return [...byType].map(([type, ids]) => `{ readonly [K in\n  | ${ids.join("\n  | ")}]: ${type} }`).join(" & ");
}

function label(text: { readonly [lang: string]: string } | undefined): string | undefined {
  return text?.["en"] ?? Object.values(text ?? {})[0];
}

/** Text that cannot end a comment, nor look like the end of one. */
function comment(text: string): string {
  return escaped(text).replace(/\*\//g, "* /").replace(/\s+/g, " ");
}

function descriptor(manifest: Manifest, files: { readonly [path: string]: string }) {
  const { id, title, description, version, licence, citation, contributors, languages } = manifest;
  const formats: { readonly [path: string]: readonly [format: string, mediatype: string] } = {
    "data.json": ["json", "application/json"],
    "records.ndjson": ["ndjson", "application/x-ndjson"],
    [changesFile]: ["json", "application/json"],
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
      name: path.split(".")[0]?.toLowerCase(),
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
