import type { XmlHandler } from "./xml.ts";

/** Numbers of formats of a date or a time that every workbook has (ECMA-376, 18.8.30). */
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Which of a workbook's cell formats show a number as a date or a time. */
export class DateFormats implements XmlHandler {
  readonly #custom = new Map<number, boolean>();
  readonly #cells: boolean[] = [];
  #inCells = false;

  open(name: string, attributes: { readonly [name: string]: string }): void {
    if (name === "numFmt") this.#custom.set(Number(attributes["numFmtId"]), isDateCode(attributes["formatCode"] ?? ""));
    if (name === "cellXfs") this.#inCells = true;
    if (name !== "xf" || !this.#inCells) return;
    const id = Number(attributes["numFmtId"] ?? 0);
    this.#cells.push(this.#custom.get(id) ?? builtIn(id));
  }

  close(name: string): void {
    if (name === "cellXfs") this.#inCells = false;
  }

  /** Whether the cell format of a number is one of a date. */
  has(style: number): boolean {
    return this.#cells[style] ?? false;
  }
}

/** Whether a format's code has a part of a date in it, outside of words and colours. */
function isDateCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[([^[\]]*)\]/g, (all, inner: string) => (/^(?:h+|m+|s+)$/i.test(inner) ? all : ""));
  return /[dmyhs]/i.test(bare) && !/^general$/i.test(bare);
}

/** The day, and the time where there is one, that a number shows as a date: days since the end of 1899, or of 1903. */
export function dateText(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || Math.abs(serial) > 3_000_000) return String(serial);
  // Excel counts a 29 February 1900, which there was not.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400_000));
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
