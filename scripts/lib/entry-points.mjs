// What each entry point costs who imports it, and what it may cost at most.

import { bundle } from "./bundle.mjs";
import { entriesOf, filesIn, packageFolders, readManifest, root } from "./packages.mjs";

/** Bytes, bundled with all that an entry point needs, minified and gzipped. An entry point without a budget fails. */
export const budgets = {
  "@incident-data/armenia-azerbaijan-2021": 12_000,
  "@incident-data/authoring": 195_000,
  "@incident-data/authoring/gate": 7_000,
  "@incident-data/authoring/ndjson": 90_000,
  "@incident-data/authoring/sheet": 195_000,
  "@incident-data/casualties": 38_000,
  "@incident-data/casualties/vocabulary": 100,
  "@incident-data/core": 53_000,
  "@incident-data/core/characters": 1_500,
  "@incident-data/core/dataset": 3_200,
  "@incident-data/core/diff": 25_000,
  "@incident-data/core/merge": 5_000,
  "@incident-data/core/schema": 75_000,
  "@incident-data/dates": 29_000,
  "@incident-data/dates/vocabulary": 100,
  "@incident-data/ecuador-peru-1939": 11_000,
  // With four languages, what saves and cites, and an engine for where there is no worker: a browser loads a third of it at
  // first, and npm run test:browser holds the whole first view to 150,000 bytes.
  "@incident-data/explorer": 212_000,
  // With the parsers of YAML and of workbooks, which are loaded where there is a mapping or a workbook.
  "@incident-data/interop": 325_000,
  "@incident-data/interop/files": 1_500,
  "@incident-data/interop/write": 15_500,
  "@incident-data/lint": 92_000,
  "@incident-data/prose": 60_000,
};

/** Only here is zod let in: types, ids, records and views come without it. */
const mayHoldZod = new Set([
  "@incident-data/core/schema",
  "@incident-data/authoring",
  "@incident-data/authoring/ndjson",
  "@incident-data/authoring/sheet",
  "@incident-data/interop",
]);

/** Every entry point that is a module, bundled: its size, where it runs, and what is wrong with it. */
export async function measuredEntries() {
  const specifiers = packageFolders().flatMap((folder) =>
    entriesOf(readManifest(folder), filesIn(folder))
      .filter(({ kind }) => kind === "js")
      .map(({ specifier }) => specifier),
  );
  return Promise.all(
    specifiers.map(async (specifier) => {
      const code = `export * from "${specifier}";`;
      const browser = await bundle(code, root);
      const runsIn = browser.faults.length === 0 ? "any" : "Node";
      const { gzipped, bytes, inputs } = runsIn === "any" ? browser : await bundle(code, root, "node");
      const budget = budgets[specifier];
      const faults = [];
      if (budget === undefined) faults.push("it has no budget in scripts/lib/entry-points.mjs");
      else if (gzipped > budget) faults.push(`${gzipped} bytes are more than its budget of ${budget}`);
      if (!mayHoldZod.has(specifier) && inputs.some((file) => /node_modules\/zod\//.test(file)))
        faults.push("it holds zod");
      return { specifier, gzipped, bytes, runsIn, faults };
    }),
  );
}

const marks = ["<!-- entry points, by `npm run entry-table` -->", "<!-- end of entry points -->"];

/** The rows of the table in a text: what it says of each entry point. */
export function readTable(text) {
  const [begin, end] = marks.map((mark) => text.indexOf(mark));
  if (begin < 0 || end < begin) throw new Error(`there is no table between ${marks.join(" and ")}`);
  const rows = new Map();
  for (const line of text.slice(begin, end).split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim());
    const specifier = /^`(@incident-data\/[^`]+)`$/.exec(cells[1] ?? "")?.[1];
    if (specifier !== undefined) rows.set(specifier, { size: cells[2], runsIn: cells[3], cost: cells[4] });
  }
  return rows;
}

/** The text with the table written anew. */
export function withTable(text, rows) {
  const [begin, end] = marks.map((mark) => text.indexOf(mark));
  const lines = [["import", "min + gzip", "runs in", "import cost"], ...rows];
  const widths = lines[0].map((_, i) => Math.max(...lines.map((cells) => cells[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  const table = [line(lines[0]), `| ${widths.map((n) => "-".repeat(n)).join(" | ")} |`, ...lines.slice(1).map(line)];
  return `${text.slice(0, begin)}${marks[0]}\n\n${table.join("\n")}\n\n${text.slice(end)}`;
}

/** A size as the table says it. */
export function sizeText(gzipped) {
  return gzipped < 100 ? "types only" : `${(gzipped / 1000).toFixed(1)} kB`;
}

/** Whether the table's size is still true: a few bytes more or less are not a change that a reader would notice. */
export function sameSize(said, gzipped) {
  const now = sizeText(gzipped);
  if (said === undefined || !said.endsWith(" kB") || !now.endsWith(" kB")) return said === now;
  return Math.abs(Number.parseFloat(said) - gzipped / 1000) <= Math.max(0.15, (gzipped / 1000) * 0.03);
}
