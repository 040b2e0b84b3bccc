// What an editor knows of a new data set, by the language server for YAML that Visual Studio Code uses: in every file of the
// template each key explains itself and no fault is found; a wrong key and a wrong word of a list are found by the schema
// alone; keys and words complete. All that twice: by the first line of a file, which names its schema, and without that line
// by the patterns of the settings. Nothing is asked of the network.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { templateFiles } from "@incident-data/authoring";
import { isMap, isScalar, parseDocument, visit } from "yaml";

const require = createRequire(import.meta.url);
const { getLanguageService } = require("yaml-language-server/out/server/src/index.js");
const { checkSchemaURI } = require("yaml-language-server/out/server/src/languageservice/utils/schemaUrls.js");
const { TextDocument } = require("vscode-languageserver-textdocument");

const files = templateFiles({
  id: "editor",
  title: "What an editor knows",
  languages: ["en"],
  licence: "CC0-1.0",
  contributors: ["A tester"],
  packageName: "editor",
  samples: true,
  cliVersion: "0.0.0",
});
const home = mkdtempSync(join(tmpdir(), "incident-data-editor-"));
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), text);
}
const faults = [];
const counts = { keys: 0, wrong: 0, completed: 0 };

/** A language service that may read files, and nothing else. @param schemas which files which schema describes */
function service(schemas) {
  const made = getLanguageService({
    schemaRequestService: async (uri) => {
      if (!uri.startsWith("file:")) faults.push(`it asks for ${uri}`);
      return readFile(fileURLToPath(uri), "utf8");
    },
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
    telemetry: { send() {}, sendError() {}, sendTrack() {} },
    yamlSettings: {},
  });
  made.configure({ validate: true, hover: true, completion: true, format: false, schemas, yamlVersion: "1.2" });
  return made;
}

const modeline = "# yaml-language-server: $schema=";
const settings = JSON.parse(files[".vscode/settings.json"])["yaml.schemas"];

/** Which files which schema describes, as the server makes it of the settings of a folder that is open in the editor. */
function schemasOf(patterns) {
  const folder = { uri: pathToFileURL(home).href, name: "editor" };
  return Object.entries(patterns).map(([uri, pattern]) => ({
    uri: checkSchemaURI([folder], { fsPath: home }, uri),
    fileMatch: [pattern],
    priority: 3,
  }));
}

/** How many texts were open: each has a name of its own, for the server remembers what it parsed by name and version. */
let opened = 0;

/** Opens every file of the template. @param bySettings without the line that names its schema */
async function look(bySettings, schemas) {
  const language = service(schemas);
  /** A text as the editor has it open. A schema of the first line is sought beside the file, one of the settings anywhere. */
  const open = (file, text) => {
    opened++;
    const own = bySettings ? join(String(opened), file) : file.replace(/\.yaml$/, `-${opened}.yaml`);
    return TextDocument.create(pathToFileURL(join(home, own)).href, "yaml", opened, text);
  };
  const told = async (file, text) =>
    (await language.doValidation(open(file, text), false)).map(({ message, range }) => ({
      message,
      line: range.start.line,
    }));
  const records = Object.entries(files).filter(([file]) => /^records\/.*\.yaml$/.test(file));
  for (const [file, whole] of records) {
    const [first, ...rest] = whole.split("\n");
    if (!first.startsWith(modeline)) faults.push(`${file} names no schema`);
    const text = bySettings ? rest.join("\n") : whole;
    for (const { message } of await told(file, text)) faults.push(`${file}: ${message}`);

    const document = open(file, text);
    const keys = [];
    visit(parseDocument(text), {
      Pair(_, { key }) {
        if (isScalar(key)) keys.push(key);
      },
    });
    for (const key of keys) {
      counts.keys++;
      const hover = await language.doHover(document, document.positionAt(key.range[0] + 1));
      const said = hover?.contents.value ?? "nothing";
      // A title, and a sentence below it.
      if (!/^#### .+\n\n[^\n]+[.…]/.test(said)) faults.push(`${file}: ${key.value} says ${JSON.stringify(said)}`);
    }

    counts.wrong += 2;
    const wrongKey = await told(file, `${text}nmae: x\n`);
    const last = text.split("\n").length - 1;
    if (!wrongKey.some(({ line }) => line === last)) faults.push(`${file}: a wrong key is not found`);
    const wrongWord = text.replace(/^(type: |acts: \[|schemaVersion: )[^\],\n]*/m, "$1sommething");
    if (wrongWord === text) faults.push(`${file} has no word of a list`);
    const at = wrongWord.split("\n").findIndex((line) => line.includes("sommething"));
    if (!(await told(file, wrongWord)).some(({ line }) => line === at))
      faults.push(`${file}: a wrong word is not found`);

    counts.completed++;
    const more = open(file, `${text}\n`);
    const { items } = await language.doComplete(more, more.positionAt(text.length), false);
    const there = parseDocument(text).contents;
    const labels = items.map(({ label }) => label);
    const known = Object.keys(JSON.parse(files[`schemas/${of(file)}.json`]).properties ?? { partOf: 0 });
    const wanted = known.filter((field) => isMap(there) && !there.has(field));
    if (wanted.some((field) => !labels.includes(field)))
      faults.push(`${file}: does not complete ${wanted.filter((field) => !labels.includes(field)).join(", ")}`);
  }
  const head = bySettings ? "" : `${modeline}../../schemas/actor.json\n`;
  const actor = open("records/actors/new.yaml", `${head}type: \n`);
  const types = await language.doComplete(actor, actor.positionAt(head.length + 6), false);
  if (!types.items.some(({ label }) => label === "armed-force")) faults.push(`the types of an actor do not complete`);
}

await look(false, []);
await look(true, schemasOf(settings));

/** What a file of records is described as. */
function of(file) {
  return /^records\/(\w+)s\//.exec(file)?.[1] ?? "dataset";
}

rmSync(home, { recursive: true, force: true });
for (const fault of new Set(faults)) console.error(fault);
console.log(
  `editor: by the first line and by the settings ${counts.keys} keys explained, ${counts.wrong} wrong keys and words, ${counts.completed} completions; ${faults.length} faults`,
);
process.exit(faults.length === 0 && counts.keys > 0 ? 0 : 1);
