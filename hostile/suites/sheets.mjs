// Sheets that mean harm: workbooks and CSV files with bytes, parts and cells that no spreadsheet writes. Each is read as
// `incident-data sheet --from` reads it, and what can be read is written to a folder, outside of which nothing may appear.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  csvFilesOf,
  csvText,
  readCsv,
  readWorkbook,
  safeReadSheet,
  workbookBytes,
  workbookOf,
  writeRecords,
} from "@incident-data/authoring/sheet";
import { badFaults } from "../judge.mjs";
import { madeDataset } from "../made.mjs";
import { spoil } from "../spoil.mjs";

const { unzipSync, zipSync } = createRequire(new URL("../../packages/authoring/package.json", import.meta.url))(
  "fflate",
);
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
const data = madeDataset();
// Another data set that it uses is none of a sheet's business.
delete data.dataset.uses;

/** The home of all that is read and written; beside the folders of an input nothing may be in it. */
let home;
let book;
let parts;
let tables;

const texts = [
  ...[
    "=1+1",
    '=HYPERLINK("http://x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "'=1",
    "''1",
    "＝1+1",
    "#REF!",
  ],
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "__proto__.polluted",
    "../../outside",
    "/etc/passwd",
  ],
  ...[
    "..\\..\\outside",
    "CON",
    "nul.yaml",
    "a/b",
    "C:\\x",
    "~",
    ".",
    "..",
    " east ",
    "east\u00a0",
    "e\u0430st",
    "\u202eeast",
    "east\u202c",
  ],
  ...[
    "\u2066x\u2069",
    "\ufeff",
    "\u200b",
    "\u0000",
    "\ud800",
    "\u0007",
    "_x0000_",
    "_xD800_",
    "_x000D_",
    "\r\n",
    "\n",
    "\t",
    "\u2028",
  ],
  ...[
    "44405",
    "2021-02-30",
    "28.07.2021",
    "07/08/2021",
    "1E+400",
    "-0",
    "NaN",
    "Infinity",
    "1e309",
    "00012",
    "12.0",
    "1,5",
    "0x10",
  ],
  ...[
    "true",
    "WAHR",
    "unbounded",
    "∞",
    "(present)",
    ";",
    ";;",
    "a;b;c",
    "a; a",
    "clash;clash",
    "east",
    "said",
    "said#killed",
    "#",
    "a#b#c",
  ],
];

/** A text that a cell may hold to harm whoever reads it. */
function nasty(random) {
  if (random.chance(0.03))
    return random.pick(["x", "=", "1", ";", "ա", "\u202e", '"', "<", "]]>"]).repeat(1 + random.below(200_000));
  return random.chance(0.2) ? random.pick(texts) + random.pick(texts) : random.pick(texts);
}

/** The tables of the data set with some cells, headers or rows that are otherwise. */
function spoiltTables(random) {
  const own = tables.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  for (let times = 1 + random.below(6); times > 0; times--) {
    const table = random.pick(own);
    const row = random.pick(table.rows);
    switch (random.below(8)) {
      case 0:
        // An id that stands there twice, or a row that is there twice.
        table.rows.splice(random.below(table.rows.length + 1), 0, [...random.pick(table.rows)]);
        break;
      case 1:
        table.rows[0][random.below(table.rows[0].length)] = nasty(random);
        break;
      case 2:
        for (const each of table.rows) each.push(nasty(random));
        break;
      case 3:
        table.name = random.chance(0.5) ? nasty(random).slice(0, 40) : random.pick(own).name;
        break;
      case 4:
        table.rows.splice(0, random.below(3));
        break;
      default:
        if (row !== undefined && row.length > 0) row[random.below(row.length)] = nasty(random);
    }
    if (table.rows.length === 0) table.rows.push([""]);
  }
  return own;
}

/** Pieces of XML that stand in no workbook that is meant well. */
const pieces = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  "&#0;",
  "&#xD800;",
  "&b;",
  '<c r="XFD1048576" t="s"><v>4294967295</v></c>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<c r="A2" t="n"><f>1+1</f><v>2</v></c>',
  '<c r="A2" t="n"><f t="shared" si="0"/><v>2</v></c>',
  '<c r="A2" t="e"><v>#N/A</v></c>',
  '<c r="A2" t="d"><v>2021-07-28</v></c>',
  '<c r="A2" s="999999999"><v>44405</v></c>',
  '<c r="A2"><v>1e999</v></c>',
  '<row r="1048577"><c r="A1048577"/></row>',
  '<row r="-1"/>',
  '<row r="1"/><row r="1"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<sheet name="__proto__" sheetId="1" r:id="rId1"/>',
  '<sheet name="../../x" sheetId="9" r:id="rId99"/>',
  '<Relationship Id="rId1" Type="http://x/worksheet" Target="../../../../../etc/passwd"/>',
  '<Relationship Id="rId2" Type="http://x/worksheet" Target="http://127.0.0.1/x" TargetMode="External"/>',
  '<numFmt numFmtId="14" formatCode="yyyy[$-409]mm"/>',
  "<a>".repeat(5_000),
  "<![CDATA[x]]>",
  '<si><t xml:space="preserve">_x0000_</t></si>',
  "<is><t>x</t></is>",
];

/** A workbook of which one part is otherwise: spoilt, with a piece that is not meant well, swollen, or gone. */
function spoiltWorkbook(random) {
  const own = { ...parts };
  const name = random.pick(Object.keys(own));
  const text = decoder.decode(own[name]);
  switch (random.below(6)) {
    case 0:
      own[name] = spoil(own[name], random);
      break;
    case 1:
      delete own[name];
      break;
    case 2:
      // It unpacks to a thousand times what it takes.
      own[name] = encoder.encode(text.replace(/>/, `>${random.pick([" ", "<a/>", "<!-- -->"]).repeat(1_000_000)}`));
      break;
    case 3:
      own[random.pick(["../outside.xml", "/abs.xml", "xl/worksheets/__proto__.xml", name.toUpperCase()])] = own[name];
      break;
    default: {
      const places = [...text.matchAll(/>/g)].map(({ index }) => index + 1);
      const at = random.pick(places) ?? 0;
      own[name] = encoder.encode(text.slice(0, at) + random.pick(pieces) + text.slice(at));
    }
  }
  return zipSync(own, { level: 1 });
}

/** Reads a workbook or a folder as the command does, and says what is wrong with how that went. */
async function judged(from, folder) {
  const result = await safeReadSheet(from);
  if (!result.success) {
    if (result.issues.length === 0 || !(result.omitted >= 0)) return "is refused without a word";
    return (
      badFaults(result.issues) ?? (result.issues.every(({ file }) => typeof file === "string") ? undefined : "no file")
    );
  }
  const written = await writeRecords(result.value, join(folder, "records"));
  return written.added.every((file) =>
    /^(?:dataset|[a-z]+s\/[a-z0-9-]+|tombstones\/[a-z]+s\/[a-z0-9-]+)\.yaml$/.test(file),
  )
    ? undefined
    : `writes ${written.added.join(", ")}`;
}

export default {
  ci: 60,
  deep: 2_000,
  batch: 200,
  prepare() {
    home = mkdtempSync(join(tmpdir(), "hostile-sheets-"));
    book = workbookOf(data);
    parts = unzipSync(book);
    tables = Object.entries(csvFilesOf(data)).flatMap(([file, text]) => {
      if (!file.endsWith(".csv")) return [];
      const read = readCsv(encoder.encode(text), file, file.slice(0, -4), { escaped: true });
      const rows = read.ok
        ? read.sheet.rows.map(({ cells }) => {
            const row = [];
            for (const { column, text: own } of cells) row[column - 1] = own;
            return Array.from(row, (own) => own ?? "");
          })
        : [];
      return [{ name: file.slice(0, -4), rows }];
    });
  },
  finish: () => rmSync(home, { recursive: true, force: true }),
  async run(random, index) {
    const folder = join(home, "input");
    mkdirSync(folder);
    try {
      let from = join(folder, "book.xlsx");
      switch (index % 5) {
        case 0:
          writeFileSync(from, spoil(book, random));
          break;
        case 1:
          writeFileSync(from, spoiltWorkbook(random));
          break;
        case 2: {
          const own = spoiltTables(random);
          const bytes = workbookBytes(
            own.map(({ name, rows }) => ({ name: name.replace(/[^\w -]/gu, "_").slice(0, 31) || "x", rows })),
          );
          const read = await readWorkbook(bytes, "book.xlsx");
          if (
            read.ok &&
            read.sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ kind }) => kind !== "text")))
          )
            return "is written with a cell that is no text";
          writeFileSync(from, bytes);
          break;
        }
        default: {
          from = join(folder, "tables");
          mkdirSync(from);
          const files = new Map();
          for (const { name, rows } of spoiltTables(random)) {
            const file = `${name.replace(/[^\w -]/gu, "_").slice(0, 40) || "x"}.csv`;
            const text = csvText(rows, { excel: random.chance(0.3) });
            files.set(file, index % 5 === 3 ? encoder.encode(text) : spoil(encoder.encode(text), random));
          }
          if (random.chance(0.7))
            files.set("datapackage.json", encoder.encode(`{"formulaEscaped":${random.chance(0.8)}}`));
          for (const [file, bytes] of files) writeFileSync(join(from, file), bytes);
        }
      }
      const complaint = await judged(from, folder);
      if (complaint !== undefined) return complaint;
      const beside = readdirSync(home);
      return beside.length === 1 ? undefined : `leaves ${beside.join(", ")} beside its folder`;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
