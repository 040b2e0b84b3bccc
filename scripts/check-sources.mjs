// npm run check:sources [-- --deep]: no file of the repository holds a character that is not seen, no package asks for anything
// from the network, no pattern is built from data, and none takes more than linear time. Patterns that were found to be so are in
// scripts/safe-patterns.txt, which this keeps up to date; in CI it must be, and --deep judges all of them again.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { check } from "recheck";
import ts from "typescript";

// Its own engine: the others would start a process for each pattern.
process.env.RECHECK_BACKEND = "pure";

const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\0")
  .filter((file) => file !== "" && existsSync(file));
const faults = [];
const placeOf = (text, position) => {
  const before = text.slice(0, position).split("\n");
  return `${before.length}:${before.at(-1).length + 1}`;
};

// Marks of direction, characters without ink, and controls: CVE-2021-42574 and its kin.
const unseen = /\p{Cc}|\p{Cf}|\u034f|\u115f|\u1160|\u2028|\u2029|\u3164|\uffa0/gu;
let texts = 0;
for (const file of files) {
  const text = readFileSync(file, "utf8");
  if (text.includes("\ufffd") || text.includes("\0")) continue;
  texts++;
  for (const { 0: character, index } of text.matchAll(unseen)) {
    if (/[\t\n\r]/.test(character)) continue;
    const number = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    faults.push(`${file}:${placeOf(text, index)}: U+${number} is not seen; write it as an escape`);
  }
}

// What is published: sources without their tests, the data sets' packages.
const sources = files.filter(
  (file) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(file) && !/\.test(?:-d|-util)?\.tsx?$|testing\.ts$/.test(file),
);
const network = /^(?:node:)?(?:net|tls|http|https|http2|dns|dns\/promises|dgram|inspector|undici|ws|axios|node-fetch)$/;
const globals = new Set(["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "importScripts"]);
/** Patterns that are put together, all of them from tables of our own. */
const builtFrom = new Map([
  ["packages/casualties/src/words/number.ts", "separators of the five languages"],
  ["packages/dates/src/words/match.ts", "named slots of the tables of words"],
]);
/** The files that ask, and the one that answers: the page for its data and its land, and the preview whoever sits at this machine. */
const mayAsk = new Map([
  ["packages/explorer/src/page/load.ts", new Set(["fetch"])],
  ["packages/explorer/src/map/basemap.ts", new Set(["fetch"])],
  ["packages/cli/src/preview/server.ts", new Set(["node:http", "node:net"])],
]);
const patterns = new Map();
for (const file of sources) {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    const here = `${file}:${placeOf(text, node.getStart(source))}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      patterns.set(node.text, [...(patterns.get(node.text) ?? []), here]);
      if (end < 1) faults.push(`${here}: cannot be read`);
    }
    const callee =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text;
    if (callee === "RegExp" && !builtFrom.has(file)) faults.push(`${here}: a pattern that is put together`);
    // The one place that writes code makes it of our own schemas.
    if (callee === "Function" && file === "packages/core/src/schema/compile.ts") return ts.forEachChild(node, visit);
    if (callee === "eval" || callee === "Function") faults.push(`${here}: ${callee}`);
    if (callee && globals.has(callee) && !mayAsk.get(file)?.has(callee))
      faults.push(`${here}: ${callee} asks the network`);
    if (
      ts.isImportDeclaration(node) &&
      network.test(node.moduleSpecifier.text) &&
      !mayAsk.get(file)?.has(node.moduleSpecifier.text)
    )
      faults.push(`${here}: imports ${node.moduleSpecifier.text}`);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (!name || !ts.isStringLiteral(name) || network.test(name.text))
        faults.push(`${here}: an import that is not known beforehand`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const listFile = "scripts/safe-patterns.txt";
const deep = process.argv.includes("--deep");
const listed = readFileSync(listFile, "utf8");
const known = new Set(deep ? [] : listed.split("\n"));
const safe = [];
for (const [pattern, places] of patterns) {
  const end = pattern.lastIndexOf("/");
  const { status, complexity } = known.has(pattern)
    ? { status: "safe" }
    : await check(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 20_000 });
  if (status === "safe") safe.push(pattern);
  else faults.push(`${places.join(", ")}: ${pattern} is ${status} (${complexity?.summary ?? "not judged in time"})`);
}
// Code units in order: the same list anywhere.
const list = `${safe.sort().join("\n")}\n`;
if (list !== listed && process.env.CI) faults.push(`${listFile} is not up to date: npm run check:sources`);
else if (list !== listed) writeFileSync(listFile, list);

for (const fault of faults) console.error(fault);
console.log(
  `${texts} files without a character that is not seen; ${sources.length} sources without a network; ${patterns.size} patterns, ${safe.length} of them safe`,
);
console.log(faults.length === 0 ? "0 faults" : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
