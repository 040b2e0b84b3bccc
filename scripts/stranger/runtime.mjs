// Every entry point loaded, and a small program run, by each Node.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../lib/run.mjs";

const programs = fileURLToPath(new URL("programs/", import.meta.url));

/** Loads all entry points of one package in its own home. Gives the names that each module exports. */
export async function loadEntries(node, { home, entries }) {
  cpSync(join(programs, "load.mjs"), join(home, "load.mjs"));
  const told = JSON.stringify(entries.map(({ specifier, kind }) => ({ specifier, kind })));
  const { status, stdout, stderr } = await run(node, ["--no-warnings", "load.mjs", told], { cwd: home });
  if (status !== 0) return { names: {}, faults: [`exit code ${status}: ${stdout}${stderr}`] };
  try {
    const { names, faults } = JSON.parse(stdout);
    return { names, faults: stderr === "" ? faults : [...faults, `loading prints: ${stderr}`] };
  } catch {
    return { names: {}, faults: [`loading prints: ${stdout}`] };
  }
}

/** Runs a program over all packages in the home that holds them all. */
export async function runProgram(node, home, name) {
  const { status, stdout, stderr } = await run(node, ["--no-warnings", name], { cwd: home });
  return status === 0 && stdout === "ok\n" && stderr === "" ? [] : [`exit code ${status}: ${stdout}${stderr}`.trim()];
}

const records = {
  "dataset.yaml": `id: tiny
title: { en: Tiny }
description: { en: One ministry. }
version: 1.0.0
licence: CC-BY-4.0
citation: Tiny (2026).
languages: [en]
contributors: [{ name: Somebody, role: editor }]
schemaVersion: 1
`,
  "actors/ministry.yaml": `type: ministry
names: [{ text: Ministry, lang: en, source: article }]
`,
  "sources/article.yaml": `type: article
title: { en: An article }
by: ministry
published: [{ edtf: "2021-07-29" }]
lang: en
`,
};

/** Puts the programs into a home, and the folder of records that they read. */
export function layProgram(home) {
  for (const name of ["use.mjs", "use.cjs"]) cpSync(join(programs, name), join(home, name));
  for (const [name, text] of Object.entries(records)) {
    mkdirSync(join(home, "records", name, ".."), { recursive: true });
    writeFileSync(join(home, "records", name), text);
  }
}
