import { layout } from "./layout.ts";
import type { Table } from "./tables.ts";

/** The columns with which most people need no other. */
const columns: { readonly [table: string]: readonly string[] } = {
  dataset: [
    "id",
    "title:en",
    "version",
    "licence",
    "citation",
    "languages",
    "contributors.name",
    "contributors.role",
    "schemaVersion",
  ],
  sources: ["id", "type", "title:en", "by", "published.edtf", "lang", "url", "licence", "quotedIn", "note"],
  actors: ["id", "type", "names.text", "names.lang", "names.source", "partOf.actor", "partOf.basis", "note"],
  places: ["id", "type", "names.text", "names.lang", "names.source", "partOf.place", "note"],
  incidents: [
    "id",
    "type",
    "title:en",
    "when.edtf",
    "when.words",
    "where",
    "parties",
    "evidence.source",
    "evidence.lang",
    "evidence.text",
    "note",
  ],
  statements: [
    "id",
    "speaker",
    "onBehalfOf",
    "said.edtf",
    "said.words",
    "acts",
    "about",
    "evidence.source",
    "evidence.lang",
    "evidence.text",
    "note",
  ],
  claims: [
    ...["statement", "key", "kind", "about", "attributedTo", "side", "status", "harms"],
    ...["count.min", "count.max", "count.about", "count.vague", "count.words"],
    ...["accused", "act", "extent", "intent", "affirmed", "note"],
  ],
  names: ["of", "field", "number", "text", "lang", "source"],
  dates: ["of", "field", "number", "edtf", "words"],
  quotes: ["of", "field", "number", "source", "lang", "text"],
};

/** Tables without a record, to be filled in: those that most people need, with the columns that they need. */
export function templateTables(): readonly Table[] {
  return [...layout().keys()].flatMap((name) => {
    const header = columns[name];
    if (header === undefined) return [];
    const first = header.map((column) => ({ schemaVersion: "1", version: "0.1.0" })[column] ?? "");
    return [{ name, header, rows: name === "dataset" ? [first] : [] }];
  });
}
