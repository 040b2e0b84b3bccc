// node scripts/check-written.mjs FILE…: converts whole files to every format with rows and to GeoJSON, and has programs open
// what was written that were not made here: DuckDB counts rows, sums people and looks for cells that a spreadsheet would run,
// check-geojson judges features. DuckDB is not among the dependencies: `npm install --no-save @duckdb/node-api@1.5.6-r.1`, or
// DUCKDB names a folder in which it is installed. With --libreoffice, LibreOffice opens each table, too.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fileInput } from "../packages/interop/dist/files.js";
import { convert } from "../packages/interop/dist/index.js";

const files = process.argv.slice(2).filter((each) => !each.startsWith("--"));
if (files.length === 0) {
  console.error("usage: node scripts/check-written.mjs [--libreoffice] FILE…");
  process.exit(2);
}
const from = createRequire(`${resolve(process.env.DUCKDB ?? ".")}/x.js`);
const { DuckDBInstance } = await import(pathToFileURL(from.resolve("@duckdb/node-api")).href);
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
const own = createRequire(new URL("../packages/interop/package.json", import.meta.url));
const { getIssues } = await import(pathToFileURL(own.resolve("@placemarkio/check-geojson")).href);
const folder = mkdtempSync(join(tmpdir(), "incident-data-written-"));
let wrong = 0;

/** For each table the column that is summed, and how many rows stand above the first event. */
const tables = {
  "ucdp-ged": { column: "best", skip: 0 },
  acled: { column: "fatalities", skip: 0 },
  hxl: { column: "affected killed min", skip: 1 },
};

for (const file of files) {
  for (const [to, table] of Object.entries(tables)) {
    const path = join(folder, `${basename(file)}.${to}.csv`);
    const { text, report } = await written(file, to);
    writeFileSync(path, text);
    const sql = `read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true, quote = '"', escape = '"', max_line_size = 10000000)`;
    const filter = table.skip === 0 ? "" : ` where "${table.column}" is null or "${table.column}" not like '#%'`;
    const [row] = await rowsOf(
      `select count(*)::double as rows, sum(try_cast("${table.column}" as bigint))::double as people from ${sql}${filter}`,
    );
    const [cells] = await rowsOf(
      `select count(*)::double as bad from (unpivot (select * from ${sql}) on columns(*)) where regexp_matches(value, '^[=+@\\t\\r\\n]') or (value like '-%' and try_cast(value as double) is null)`,
    );
    tell(
      `${basename(file)} as ${to}`,
      row.rows === report.written && cells.bad === 0,
      `${row.rows} rows of ${report.written}, ${row.people ?? 0} people, ${cells.bad} cells that run`,
    );
    if (process.argv.includes("--libreoffice") && report.written > 0) {
      const args = [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true",
      ];
      execFileSync("soffice", [...args, "--convert-to", "fods", "--outdir", folder, path], {
        stdio: "ignore",
        timeout: 300_000,
      });
      const sheet = readFileSync(path.replace(/\.csv$/, ".fods"), "utf8");
      tell(
        `${basename(file)} as ${to} in LibreOffice`,
        !sheet.includes("table:formula="),
        `${sheet.split("<table:table-row").length - 1} rows, no formula`,
      );
    }
  }
  const { text, report } = await written(file, "geojson");
  const issues = getIssues(text);
  const features = JSON.parse(text).features.length;
  tell(
    `${basename(file)} as geojson`,
    issues.length === 0 && features === report.written,
    `${features} features, ${issues.length} issues`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exit(wrong === 0 ? 0 : 1);

async function written(file, to) {
  const conversion = await convert(await fileInput(file), { to });
  let text = "";
  for await (const piece of conversion.text) text += piece;
  return { text, report: conversion.report() };
}

async function rowsOf(sql) {
  return (await duckdb.runAndReadAll(sql)).getRowObjectsJS();
}

function tell(what, sound, found) {
  if (!sound) wrong++;
  console.log(`${sound ? "same" : "DIFFERENT"} ${what}: ${found}`);
}
