// node scripts/check-ucdp.mjs FILE…: reads whole files of UCDP GED and counts them a second time with DuckDB, which must find
// the same: rows, the sums of low, best and high, and the rows whose estimates are out of order or whose lists differ in
// length. DuckDB is not among the dependencies: `npm install --no-save @duckdb/node-api@1.5.6-r.1`, or DUCKDB names a folder
// in which it is installed.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fileInput } from "../packages/interop/dist/files.js";
import { readRecords } from "../packages/interop/dist/index.js";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node scripts/check-ucdp.mjs FILE…");
  process.exit(2);
}
const from = createRequire(`${resolve(process.env.DUCKDB ?? ".")}/x.js`);
const { DuckDBInstance } = await import(pathToFileURL(from.resolve("@duckdb/node-api")).href);
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
let wrong = 0;
for (const file of files) {
  const [own, theirs] = [await ours(file), await counted(file)];
  for (const [name, value] of Object.entries(theirs)) {
    const same = own[name] === value;
    if (!same) wrong++;
    console.log(`${same ? "same" : "DIFFERENT"} ${file}: ${name} ${own[name]}${same ? "" : `, DuckDB ${value}`}`);
  }
}
process.exit(wrong === 0 ? 0 : 1);

async function ours(file) {
  const reading = await readRecords(await fileInput(file), { from: "ucdp-ged" });
  const sums = { low: 0, best: 0, high: 0 };
  for await (const { records } of reading.batches) {
    for (const { kind, claims } of records) {
      if (kind !== "statement") continue;
      for (const [key, { count }] of Object.entries(claims)) if (key in sums) sums[key] += count.min;
    }
  }
  const { rows, findings } = reading.report();
  const found = (code) => findings.find((each) => each.code === code)?.count ?? 0;
  return {
    rows: rows.accepted,
    "set aside": rows.bad,
    ...sums,
    "out of order": found("estimates_out_of_order"),
    "not the sum": found("best_not_sum"),
    "lists of unequal length": found("lists_not_aligned"),
  };
}

/** The same of DuckDB. Lists that hold something blank or a date that is none cannot be taken apart either. */
async function counted(file) {
  const table = `read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true, quote = '"', escape = '"', max_line_size = 10000000)`;
  const lists = ["office", "date", "headline"].map((name) => `coalesce(source_${name}, '')`);
  const parts = lists.map((list) => `string_split(${list}, ';')`);
  const number = (column) => `try_cast(${column} as bigint)`;
  const sql = `with rows as (select * from ${table} where regexp_full_match(coalesce(id, ''), '[0-9]+'))
    select count(*)::double as rows, sum(${number("low")})::double as low, sum(${number("best")})::double as best,
      sum(${number("high")})::double as high,
      count(*) filter (${number("low")} > ${number("best")} or ${number("best")} > ${number("high")})::double as disorder,
      count(*) filter (${number("deaths_a")} + ${number("deaths_b")} + ${number("deaths_civilians")} + ${number("deaths_unknown")} <> ${number("best")})::double as unequal,
      count(*) filter (${lists.join(" || ")} <> '' and not (
        len(${parts[0]}) = len(${parts[1]}) and len(${parts[0]}) = len(${parts[2]})
        and len(list_filter(${parts[0]}, x -> not regexp_matches(x, '\\S'))) = 0
        and len(list_filter(${parts[2]}, x -> not regexp_matches(x, '\\S'))) = 0
        and len(list_filter(${parts[1]}, x -> try_cast(x as date) is null or not regexp_full_match(x, '[0-9]{4}-[0-9]{2}-[0-9]{2}'))) = 0
      ))::double as lists from rows`;
  const [row] = await (await duckdb.runAndReadAll(sql)).getRowObjectsJS();
  return {
    rows: row.rows,
    "set aside": 0,
    low: row.low,
    best: row.best,
    high: row.high,
    "out of order": row.disorder,
    "not the sum": row.unequal,
    "lists of unequal length": row.lists,
  };
}
