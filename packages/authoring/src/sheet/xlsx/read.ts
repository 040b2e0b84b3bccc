import { posix } from "node:path";
import type { InputFault } from "../../issues.ts";
import { type Limits, limitsOf } from "../../limits.ts";
import { tooManyCells } from "../csv/read.ts";
import { cellPlace, type Sheet, type SheetCell, type SheetRow } from "../sheets.ts";
import { DateFormats, dateText } from "./formats.ts";
import { fromXstring } from "./strings.ts";
import { readXml } from "./xml.ts";
import { broken, openParts, type Parts, WorkbookFault } from "./zip.ts";

/** The sheets of a workbook, or why it cannot be read. */
export type WorkbookResult =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly faults: readonly [InputFault, ...InputFault[]] };

/**
 * Reads the sheets of a workbook (XLSX, ECMA-376) from bytes of unknown origin: values as they are stored, formulas as
 * formulas and dates as dates, so that whoever reads them can refuse what is no plain value. Nothing is worked out.
 *
 * @param file the name by which the workbook is told of.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  limits: Partial<Limits> = {},
): Promise<WorkbookResult> {
  let parts: Parts | undefined;
  try {
    const own = limitsOf(limits);
    parts = await openParts(bytes, own);
    return { ok: true, sheets: await sheetsOf(parts, file, own) };
  } catch (error) {
    if (error instanceof WorkbookFault) return { ok: false, faults: [error.fault] };
    throw error;
  } finally {
    parts?.close();
  }
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function sheetsOf(parts: Parts, file: string, limits: Limits): Promise<Sheet[]> {
  const main = [...(await relationsOf(parts, "", limits)).values()].find(({ type }) => type === "officeDocument");
  if (main === undefined || !parts.names.has(main.target)) throw broken("an archive of another kind");
  const relations = await relationsOf(parts, main.target, limits);
  const partOf = (type: string) => {
    const found = [...relations.values()].find((each) => each.type === type)?.target;
    return found !== undefined && parts.names.has(found) ? found : undefined;
  };
  const listed: { readonly name: string; readonly relation: string; readonly hidden: boolean }[] = [];
  let from1904 = false;
  readXml(await parts.read(main.target), main.target, limits, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = isTrue(attributes["date1904"]);
      if (name !== "sheet") return;
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      listed.push({ name: fromXstring(attributes["name"] ?? ""), relation: relationId(attributes), hidden });
    },
  });
  const [styles, strings] = [partOf("styles"), partOf("sharedStrings")];
  const formats = new DateFormats();
  if (styles !== undefined) readXml(await parts.read(styles), styles, limits, formats);
  const shared = strings === undefined ? [] : sharedStrings(await parts.read(strings), strings, limits);
  const sheets: Sheet[] = [];
  let left = limits.cells;
  for (const { name, relation, hidden } of listed) {
    const own = relations.get(relation);
    // A sheet of a chart has no cells.
    if (own?.type !== "worksheet") continue;
    const reader = new SheetReader(shared, formats, from1904, left, limits.cells);
    readXml(await parts.read(own.target), own.target, limits, reader);
    left = reader.left;
    const { rows, merged, hiddenColumns } = reader;
    sheets.push({ name, file, rows, merged, hidden, hiddenColumns, oneOfMany: true });
  }
  return sheets;
}

/** What a part refers to, by the reference's id. Targets outside of the archive are none. */
async function relationsOf(parts: Parts, of: string, limits: Limits): Promise<Map<string, Relation>> {
  const { dir, base } = posix.parse(of);
  const name = posix.join(dir, "_rels", `${base}.rels`);
  const relations = new Map<string, Relation>();
  if (!parts.names.has(name)) return relations;
  readXml(await parts.read(name), name, limits, {
    open(element, attributes) {
      if (element !== "Relationship" || attributes["TargetMode"] === "External") return;
      const target = attributes["Target"] ?? "";
      const path = target.startsWith("/") ? target.slice(1) : posix.join(dir, target);
      relations.set(attributes["Id"] ?? "", { type: posix.basename(attributes["Type"] ?? ""), target: path });
    },
  });
  return relations;
}

/** The id of a reference, whatever prefix stands for its namespace. */
function relationId(attributes: { readonly [name: string]: string }): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function sharedStrings(bytes: Uint8Array, part: string, limits: Limits): string[] {
  const strings: string[] = [];
  let [text, inText, phonetic] = ["", false, 0];
  readXml(bytes, part, limits, {
    open(name) {
      if (name === "si") text = "";
      // How a word is pronounced is no part of it.
      if (name === "rPh") phonetic++;
      inText = name === "t" && phonetic === 0;
    },
    text: (own) => {
      if (inText) text += own;
    },
    close(name) {
      inText = false;
      if (name === "rPh") phonetic--;
      if (name === "si") strings.push(fromXstring(text));
    },
  });
  return strings;
}

/** Takes the cells of a sheet as they are told. */
class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merged: string[] = [];
  readonly hiddenColumns: number[] = [];
  left: number;
  readonly #most: number;
  readonly #shared: readonly string[];
  readonly #formats: DateFormats;
  readonly #from1904: boolean;
  #row: { number: number; hidden: boolean; cells: SheetCell[] } = { number: 0, hidden: false, cells: [] };
  #column = 0;
  #type = "n";
  #style = 0;
  #value = "";
  #inline = "";
  #formula: string | undefined;
  #into: "value" | "inline" | "formula" | undefined;
  #phonetic = 0;

  constructor(shared: readonly string[], formats: DateFormats, from1904: boolean, left: number, most: number) {
    this.#shared = shared;
    this.#formats = formats;
    this.#from1904 = from1904;
    this.left = left;
    this.#most = most;
  }

  open(name: string, attributes: { readonly [name: string]: string }): void {
    switch (name) {
      case "row": {
        const number = attributes["r"] === undefined ? this.#row.number + 1 : Number(attributes["r"]);
        if (!Number.isInteger(number) || number <= this.#row.number || number > 1_048_576)
          throw broken("rows out of order");
        this.#row = { number, hidden: isTrue(attributes["hidden"]), cells: [] };
        this.#column = 0;
        return;
      }
      case "c": {
        const place = attributes["r"] === undefined ? undefined : cellPlace(attributes["r"]);
        const column = attributes["r"] === undefined ? this.#column + 1 : (place?.column ?? 0);
        if (column <= this.#column || column > 16_384 || (place && place.row !== this.#row.number)) {
          throw broken("cells out of order");
        }
        this.#column = column;
        [this.#type, this.#style] = [attributes["t"] ?? "n", Number(attributes["s"] ?? 0)];
        [this.#value, this.#inline, this.#formula] = ["", "", undefined];
        return;
      }
      case "v":
        this.#into = "value";
        return;
      case "f":
        [this.#into, this.#formula] = ["formula", ""];
        return;
      case "rPh":
        this.#phonetic++;
        return;
      case "t":
        this.#into = this.#phonetic === 0 ? "inline" : undefined;
        return;
      case "mergeCell":
        this.merged.push(attributes["ref"] ?? "");
        return;
      case "col":
        if (isTrue(attributes["hidden"])) this.#hide(Number(attributes["min"]), Number(attributes["max"]));
    }
  }

  text(text: string): void {
    if (this.#into === "value") this.#value += text;
    if (this.#into === "inline") this.#inline += text;
    if (this.#into === "formula") this.#formula += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic--;
    if (name === "v" || name === "f" || name === "t") this.#into = undefined;
    if (name === "c") this.#endCell();
    if (name === "row" && this.#row.cells.length > 0) this.rows.push(this.#row);
  }

  #hide(min: number, max: number): void {
    // Often all columns to the right are hidden, as one range.
    if (min >= 1 && max >= min) for (let i = min; i <= Math.min(max, 16_384); i++) this.hiddenColumns.push(i);
  }

  #endCell(): void {
    const cell = this.#cell();
    if (cell === undefined) return;
    if (--this.left < 0) throw new WorkbookFault(tooManyCells(this.#most, this.#row.number));
    this.#row.cells.push(cell);
  }

  #cell(): SheetCell | undefined {
    const column = this.#column;
    if (this.#formula !== undefined) {
      const text = this.#formula === "" ? "of the cells before it" : `=${this.#formula}`;
      return { column, kind: "formula", text };
    }
    const value = this.#value;
    switch (this.#type) {
      case "inlineStr":
        return this.#inline === "" ? undefined : { column, kind: "text", text: fromXstring(this.#inline) };
      case "s": {
        const text = this.#shared[Number(value)];
        if (text === undefined && value !== "") throw broken("a text that is not there");
        return text === undefined || text === "" ? undefined : { column, kind: "text", text };
      }
      case "str":
        return value === "" ? undefined : { column, kind: "text", text: fromXstring(value) };
      case "b":
        return value === "" ? undefined : { column, kind: "boolean", text: isTrue(value) ? "true" : "false" };
      case "e":
        return { column, kind: "error", text: value };
      case "d":
        return value === "" ? undefined : { column, kind: "date", text: value };
      default: {
        if (value === "") return undefined;
        const number = Number(value);
        if (!Number.isFinite(number)) throw broken("a number that is none");
        return this.#formats.has(this.#style)
          ? { column, kind: "date", text: dateText(number, this.#from1904) }
          : { column, kind: "number", text: String(number) };
      }
    }
  }
}
