import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../sheets.ts";
import { toXstring, xmlText } from "./strings.ts";

/** A sheet to be written: texts alone, the first row its header. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** What a column takes, and what is said to whoever fills it in, by its number from 0. */
  readonly columns?: readonly WrittenColumn[];
}

/** What is known of a column. */
export interface WrittenColumn {
  readonly title: string;
  readonly prompt: string;
  /** The values to choose from. */
  readonly values?: readonly string[];
  /** The sheet whose first column holds the values to choose from; others may be written all the same. */
  readonly from?: string;
}

/** The most rows that a sheet has. */
const lastRow = 1_048_576;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The bytes of a workbook (XLSX, ECMA-376) whose cells are all of the type text, in the format Text, so that none is a
 * formula and none is changed when somebody types in it. The same sheets give the same bytes on any machine.
 */
export function workbookBytes(sheets: readonly WrittenSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, i) => [`sheet${i + 1}`, sheet] as const);
  const parts: { [name: string]: string } = {
    "[Content_Types].xml": contentTypes(numbered.map(([part]) => part)),
    "_rels/.rels": relations([["rId1", `${relationships}/officeDocument`, "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...numbered.map(([part], i) => [`rId${i + 1}`, `${relationships}/worksheet`, `worksheets/${part}.xml`] as const),
      [`rId${numbered.length + 1}`, `${relationships}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml,
  };
  for (const [part, sheet] of numbered) parts[`xl/worksheets/${part}.xml`] = sheetXml(sheet);
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // The archive holds a time for each part: the first that it can tell.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

function contentTypes(parts: readonly string[]): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("styles", "styles")}${parts.map((part) => override(`worksheets/${part}`, "worksheet")).join("")}</Types>`;
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list.join("")}</sheets></workbook>`;
}

/** Two formats for cells, both Text: 1 for a value, 2 for a header. */
const stylesXml = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml({ rows, columns = [] }: WrittenSheet): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cols = Array.from({ length: width }, (_each, i) => {
    const longest = Math.max(...rows.slice(0, 200).map((row) => row[i]?.length ?? 0));
    return `<col min="${i + 1}" max="${i + 1}" width="${Math.min(60, Math.max(10, longest + 2))}" style="1" customWidth="1"/>`;
  });
  const data = rows.map((row, i) => {
    const cells = row.map((text, j) => (text === "" ? "" : cellXml(text, `${columnLetters(j + 1)}${i + 1}`, i === 0)));
    return `<row r="${i + 1}">${cells.join("")}</row>`;
  });
  const validations = columns.flatMap((column, i) => validationXml(column, columnLetters(i + 1)));
  const asked =
    validations.length === 0
      ? ""
      : `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`;
  // Digits in a text cell are no mistake.
  const ignored = `<ignoredErrors><ignoredError sqref="A1:${columnLetters(width)}${lastRow}" numberStoredAsText="1"/></ignoredErrors>`;
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>${data.join("")}</sheetData>${asked}${ignored}</worksheet>`;
}

function cellXml(text: string, name: string, header: boolean): string {
  const style = header ? 2 : 1;
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(toXstring(text))}</t></is></c>`;
}

/** What a spreadsheet says beside a cell of the column, and what it offers there. */
function validationXml({ title, prompt, values, from }: WrittenColumn, letters: string): string[] {
  const range = `${letters}2:${letters}${lastRow}`;
  const list = values === undefined ? undefined : `"${values.join(",")}"`;
  // A list in the file itself has at most 255 characters.
  const formula =
    list !== undefined && list.length <= 255 ? list : from === undefined ? undefined : `'${from}'!$A$2:$A$${lastRow}`;
  const offered = formula === undefined ? "" : ' type="list"';
  const strict =
    list !== undefined && formula === list ? ' showErrorMessage="1" errorTitle="Not one of the values"' : "";
  const said = `showInputMessage="1" promptTitle="${short(title, 32)}" prompt="${short(prompt, 255)}"`;
  const inner = formula === undefined ? "" : `<formula1>${xmlText(formula)}</formula1>`;
  return [`<dataValidation${offered} allowBlank="1"${strict} ${said} sqref="${range}">${inner}</dataValidation>`];
}

function short(text: string, most: number): string {
  return xmlText(text.length > most ? `${text.slice(0, most - 1)}…` : text);
}
