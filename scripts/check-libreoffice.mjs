// npm run test:libreoffice [-- --install]: what LibreOffice makes of the sheets that are written. The article's data set and
// ten thousand cells that programs take for formulas, numbers or dates are opened as XLSX and as CSV: no cell is a formula, and
// each says what was written; saved again by LibreOffice, the workbook is the same data set. It takes LibreOffice Calc, which
// --install fetches by apt where it is missing.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readFolder } from "@incident-data/authoring";
import { csvText, readSheet, readWorkbook, workbookBytes, writeSheet } from "@incident-data/authoring/sheet";
import { SaxesParser } from "saxes";
import { root } from "./lib/packages.mjs";
import { turboQuietly } from "./turbo.mjs";

if (process.argv.includes("--install") && spawnSync("soffice", ["--version"]).status !== 0) {
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc-nogui"], {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
const { stdout: version, status } = spawnSync("soffice", ["--version"], { encoding: "utf8" });
if (status !== 0) {
  console.error("There is no LibreOffice here. With --install it is fetched by apt.");
  process.exit(1);
}
turboQuietly(["build"], "building");

const folder = mkdtempSync(join(tmpdir(), "incident-data-libreoffice-"));
const faults = [];

/** A file as LibreOffice reads it, saved in another format. */
function converted(file, to, ...options) {
  const out = join(folder, `${to}-${Math.random().toString(36).slice(2)}`);
  const args = [`-env:UserInstallation=file://${folder}/profile`, "--headless", ...options];
  execFileSync("soffice", [...args, "--convert-to", to, "--outdir", out, file], { stdio: "ignore", timeout: 300_000 });
  return join(
    out,
    file
      .split("/")
      .at(-1)
      .replace(/\.\w+$/, `.${to}`),
  );
}

/** The cells of a flat ODF document, by sheet, and how many are formulas. */
function cellsOf(file) {
  const sheets = new Map();
  let [formulas, rows, row, column, text, paragraphs, inText, repeated] = [0, [], [], 0, "", 0, 0, 1];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes: own }) => {
    const times = (attribute) => Number(own[attribute] ?? 1);
    if (name === "table:table") {
      rows = [];
      sheets.set(own["table:name"], rows);
    } else if (name === "table:table-row") {
      [row, column] = [[], 0];
      // Rows of nothing to the end of the sheet are not looked at.
      repeated = times("table:number-rows-repeated");
    } else if (name === "table:table-cell") {
      if (own["table:formula"] !== undefined) formulas++;
      [text, paragraphs] = ["", 0];
      column += times("table:number-columns-repeated");
    } else if (name === "text:p") {
      inText++;
      if (paragraphs++ > 0) text += "\n";
    } else if (name === "text:s") text += " ".repeat(times("text:c"));
    else if (name === "text:tab") text += "\t";
    else if (name === "text:line-break") text += "\n";
  });
  parser.on("text", (own) => {
    if (inText > 0) text += own;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "text:p") inText--;
    if (name === "table:table-cell" && text !== "") row[column - 1] = text;
    if (name === "table:table-row")
      for (let i = 0; i < Math.min(repeated, row.length === 0 ? 1 : repeated); i++) rows.push(row);
  });
  parser.write(readFileSync(file, "utf8")).close();
  return { sheets, formulas };
}

/** A text as LibreOffice tells it: a line end is one however it is written, and where there are several lines a tab goes. */
function asTold(text) {
  const lines = text.replace(/\r\n?/g, "\n");
  return lines.includes("\n") ? lines.replaceAll("\t", "") : lines;
}

function compare(what, written, read) {
  let cells = 0;
  for (const [i, row] of written.entries()) {
    for (const [j, text] of row.entries()) {
      const found = read?.[i]?.[j] ?? "";
      if (text !== "") cells++;
      if (asTold(text) !== asTold(found))
        faults.push(`${what} ${i + 1}:${j + 1}: ${JSON.stringify(text)} became ${JSON.stringify(found)}`);
    }
  }
  return cells;
}

/** Cells that programs take for something else, the same every time. */
function nastyRows(count) {
  const starts = [
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "'=",
    "''",
    "'",
    "#",
    "",
    "0",
    "2021-07-28",
    "1E+05",
    "TRUE",
    "_x000D_",
  ];
  const rest = [
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://x")',
    "Հայաստան",
    "Kəlbəcər",
    "007",
    "28.07.2021",
    "a;b",
    'a "b"',
    "x\ny",
    " x ",
    "😀",
  ];
  const cells = Array.from(
    { length: count },
    (_each, i) =>
      `${starts[i % starts.length]}${rest[Math.floor(i / starts.length) % rest.length]}${i % 3 === 0 ? "" : i}`,
  );
  return Array.from({ length: count / 10 }, (_each, i) => cells.slice(i * 10, i * 10 + 10));
}

const start = Date.now();
const books = new Map();
for (const name of ["armenia-azerbaijan-2021", "ecuador-peru-1939"]) {
  const data = await readFolder(join(root, "packages", name, "records"));
  const book = join(folder, `${name}.xlsx`);
  await writeSheet(data, book);
  books.set(book, data);
}
const nasty = nastyRows(10_000);
writeFileSync(join(folder, "nasty.xlsx"), workbookBytes([{ name: "nasty", rows: nasty }]));
let [formulas, cells] = [0, 0];
for (const file of [...books.keys(), join(folder, "nasty.xlsx")]) {
  const written = await readWorkbook(readFileSync(file), file);
  const read = cellsOf(converted(file, "fods"));
  formulas += read.formulas;
  for (const sheet of written.sheets) {
    const rows = books.has(file) ? sheet.rows.map((row) => at(row)) : nasty;
    cells += compare(sheet.name, rows, read.sheets.get(sheet.name));
  }
}
mkdirSync(join(folder, "csv"));
const csv = join(folder, "csv", "nasty.csv");
writeFileSync(csv, csvText(nasty));
// Comma, quotation mark, UTF-8, from the first row, formulas worked out where there are any.
const opened = cellsOf(converted(csv, "fods", "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"));
formulas += opened.formulas;
for (const [book, data] of books) {
  if (!isDeepStrictEqual(await readSheet(converted(book, "xlsx")), data))
    faults.push(`${book}: saved again, it is another data set`);
}
rmSync(folder, { recursive: true, force: true });
if (formulas > 0) faults.push(`${formulas} cells are formulas`);
for (const fault of faults.slice(0, 20)) console.error(fault);
const seconds = ((Date.now() - start) / 1000).toFixed(0);
console.log(`${version.trim()}: ${cells} cells, ${formulas} formulas, ${faults.length} faults, ${seconds} s`);
process.exit(faults.length === 0 ? 0 : 1);

/** The texts of a row by their columns. */
function at({ cells: own }) {
  const row = [];
  for (const { column, text } of own) row[column - 1] = text;
  return Array.from(row, (text) => text ?? "");
}
