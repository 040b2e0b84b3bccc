import { csvLine } from "@incident-data/authoring/gate";
import type { Place, When } from "@incident-data/core";
import { safeParseEdtf } from "@incident-data/dates";
import { shownValue } from "../fields.ts";
import type { Report } from "../report.ts";
import { unknownDay, unstatedRadius } from "../rows/event.ts";
import { type Mapping, namedColumns } from "./columns.ts";

/** Why something has no place in a table. */
export const noColumn = "the mapping has no column for it";

/** The columns of a table that a mapping explains, each once, and the text of the file as far as its header. */
export function headOfTable(
  mapping: Mapping,
  excel: boolean,
): { readonly header: readonly string[]; readonly text: string } {
  const header = [...new Set(namedColumns(mapping).map(({ name }) => name.trim()))];
  // Where the header stands lower, the title of the table stands above it.
  const above = csvLine([mapping.source.title], excel).repeat((mapping.header ?? 1) - 1);
  return { header, text: `${excel ? "\uFEFF" : ""}${above}${csvLine(header, excel)}` };
}

/** The cells of a row that is made from records. What does not fit is told as lost. */
export class RowCells {
  readonly #mapping: Mapping;
  readonly #report: Report;
  readonly #cells: Map<string, string | number>;

  /** @param like a row whose cells it has, too. */
  constructor(mapping: Mapping, report: Report, like?: RowCells) {
    this.#mapping = mapping;
    this.#report = report;
    this.#cells = new Map(like === undefined ? [] : like.#cells);
  }

  /**
   * Puts a value into a column.
   *
   * @param field the way to it: `claims.note`.
   * @param record whose it is.
   */
  put(column: string | undefined, value: string | number | undefined, field: string, record: string): void {
    if (value === undefined) return;
    const lose = (reason: string) =>
      this.#report.lose("write", field, reason, { record, value: shownValue(String(value)) });
    if (column === undefined) lose(noColumn);
    else if (this.#isNothing(String(value).trim())) lose("the mapping takes such a text for nothing");
    else {
      const before = this.#cells.get(column.trim());
      if (before === undefined) this.#cells.set(column.trim(), value);
      else if (before !== value) lose(`the column ${column} has something else`);
    }
  }

  /** Whether reading takes a text for none. */
  #isNothing(text: string): boolean {
    return text === "" || this.#mapping.missing.includes(text);
  }

  /** The row, in the order of the header. */
  row(header: readonly string[]): readonly (string | number)[] {
    return header.map((column) => this.#cells.get(column) ?? "");
  }

  /** The date of an incident: a day or an interval, or the first and the last day of what lies within them. */
  putWhen({ edtf, sense }: When, record: string): void {
    const { date, start, end, sense: senses } = this.#mapping.incident;
    if (edtf === unknownDay.edtf && sense === undefined) return;
    const [from = "", to = from, more] = edtf.split("/");
    const ends = more === undefined && [from, to].every((each) => safeParseEdtf(each).success);
    const within = from === to ? sense === undefined : sense === "within";
    if (start !== undefined && ends && within) {
      this.put(start, from, "incidents.when", record);
      this.put(end, to, "incidents.when", record);
    } else {
      this.put(date, edtf, "incidents.when", record);
      this.put(senses, sense, "incidents.when", record);
    }
  }

  /** The point of a place, and how far from it the place may be. */
  putPoint({ id, geometry }: Place): void {
    const columns = this.#mapping.place;
    if (geometry === undefined) return;
    if (geometry.type !== "Point" || columns?.latitude === undefined) {
      const reason = columns?.latitude === undefined ? noColumn : "a row has a point";
      this.#report.lose("write", "places.geometry", reason, { record: id, value: shownValue(geometry) });
      return;
    }
    const [longitude, latitude] = geometry.coordinates;
    this.put(columns.longitude, longitude, "places.geometry", id);
    this.put(columns.latitude, latitude, "places.geometry", id);
    const radius = geometry.radius === unstatedRadius ? undefined : geometry.radius;
    if (typeof columns.radius !== "number") this.put(columns.radius, radius, "places.geometry", id);
    else if (columns.radius !== geometry.radius)
      this.#report.lose("write", "places.geometry", "the mapping has one radius for every place", {
        record: id,
        value: String(geometry.radius),
      });
  }
}
