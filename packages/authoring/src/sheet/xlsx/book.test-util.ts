import { strToU8, type Zippable, zipSync } from "fflate";

/** Parts of a workbook as other programs write it: any of them can be replaced. */
export interface Book {
  /** The content of `sheetData`, by the name of the sheet, or a whole worksheet. */
  readonly sheets: { readonly [name: string]: string };
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  /** Parts put in the place of those made, or beside them. */
  readonly parts?: Zippable;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The bytes of a workbook, written by hand: not by what is tested. */
export function bookOf({ sheets, strings, styles, workbook, parts = {} }: Book): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const around = (inner: string) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const texts: { [name: string]: string } = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": around(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      workbook ?? `${declaration}<workbook xmlns="${main}" xmlns:r="${types}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": around(
      names.map((_name, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        (strings === undefined ? "" : relation("rIdS", "sharedStrings", "sharedStrings.xml")) +
        (styles === undefined ? "" : relation("rIdF", "styles", "styles.xml")),
    ),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `${declaration}<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { "xl/styles.xml": `${declaration}<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
  };
  for (const [i, name] of names.entries()) {
    const inner = sheets[name] ?? "";
    const data = inner.includes("<sheetData") ? inner : `<sheetData>${inner}</sheetData>`;
    texts[`xl/worksheets/sheet${i + 1}.xml`] = `${declaration}<worksheet xmlns="${main}">${data}</worksheet>`;
  }
  const made = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...made, ...parts } as Zippable);
}

/** A row of cells of text. */
export function textRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text, i) => {
    const name = `${String.fromCharCode(65 + i)}${number}`;
    return text === "" ? "" : `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}
