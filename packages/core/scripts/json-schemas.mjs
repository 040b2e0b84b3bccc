// Writes the JSON Schemas beside the built code: of records as data (2020-12, draft-07), and of record files (draft-07,
// which editors for YAML read, where the file's name is the id).
import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchema } from "../dist/schema/index.js";

const of = ["dataset", "source", "actor", "place", "incident", "statement", "tombstone"];
const forms = [
  ["2020-12", { draft: "2020-12" }],
  ["draft-07", { draft: "draft-07" }],
  ["files", { draft: "draft-07", file: true }],
];
for (const [name, options] of forms) {
  const folder = new URL(`../dist/json-schema/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const kind of of) {
    writeFileSync(new URL(`${kind}.json`, folder), `${JSON.stringify(jsonSchema(kind, options), null, 2)}\n`);
  }
}
