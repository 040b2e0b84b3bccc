import { unescapeCell } from "@incident-data/authoring/gate";
import type { Manifest } from "@incident-data/core";
import { isPlain } from "@incident-data/core/characters";
import type { RecordLine } from "@incident-data/core/schema";
import type { Batch, GivenMapping, Input, ReadContext } from "../format.ts";
import { InteropError, type RowFault } from "../issues.ts";
import { slugOf } from "../rows/event.ts";
import { RowRecords } from "../rows/records.ts";
import { SoundRecords } from "../rows/sound.ts";
import { cleanText, takenLosses } from "../table/clean.ts";
import { type TableRow, tableRows } from "../table/table.ts";
import { ClaimRows } from "./claim-rows.ts";
import { isOfClaims, namedColumns } from "./columns.ts";
import { type CellOf, mappedRow } from "./event.ts";
import { missingColumns } from "./mapping.ts";
import type { EventMapping } from "./schema.ts";

/** Incidents from any table, by a mapping. */
export async function* readMapped(input: Input, context: ReadContext, given: GivenMapping): AsyncIterable<Batch> {
  const reader = new MappedReader(input.name, context, given);
  yield reader.about();
  for await (const rows of tableRows(input, context)) {
    for (const row of rows) reader.row(row);
    yield reader.batch();
  }
  yield reader.finish();
}

class MappedReader {
  readonly #context: ReadContext;
  readonly #given: GivenMapping;
  readonly #name: string;
  readonly #id: string;
  readonly #sound = new SoundRecords();
  readonly #rows: { row: (cell: CellOf, number: number) => readonly RowFault[]; finish?: () => void };
  readonly #missing: ReadonlySet<string>;
  #columns: ReadonlyMap<string, number> | undefined;
  #unknown: readonly { readonly name: string; readonly at: number }[] = [];
  #width = 0;
  #seen = 0;
  #number = 0;
  #sheet: string | undefined;

  constructor(name: string, context: ReadContext, given: GivenMapping) {
    this.#name = name;
    this.#context = context;
    this.#given = given;
    this.#id = `mapped-${slugOf(name)}`;
    const { mapping } = given;
    this.#rows = isOfClaims(mapping)
      ? new ClaimRows(mapping, this.#id, this.#sound)
      : new EventRows(mapping, this.#id, this.#sound);
    this.#missing = new Set(["", ...given.mapping.missing]);
  }

  /** What the mapping says of the file, and who speaks in it. */
  about(): Batch {
    const { mapping } = this.#given;
    const { source, lang } = mapping;
    const { title, licence, citation, url } = source;
    // Where each row is a claim, each says itself who speaks.
    const maker = isOfClaims(mapping) ? undefined : mapping.speaker;
    const by = `${this.#id}-maker`;
    const file: RecordLine = {
      kind: "source",
      id: this.#id,
      type: "data-file",
      title: { [lang]: title },
      ...(maker === undefined ? {} : { by }),
      lang,
      ...(url === undefined ? {} : { url }),
      ...(licence === undefined ? {} : { licence }),
      note: `File: ${this.#name}.${citation === undefined ? "" : ` Cite: ${citation}`}`,
    };
    const names = [{ text: maker?.name ?? "", lang, source: this.#id }];
    const records: RecordLine[] =
      maker === undefined ? [file] : [{ kind: "actor", id: by, type: maker.type, names }, file];
    if (licence === undefined || citation === undefined) return { records, closed: true };
    const dataset: Manifest = {
      id: this.#id,
      title: { [lang]: title },
      version: "0.0.0",
      licence,
      citation,
      languages: [lang],
      contributors: [{ name: maker?.name ?? title, role: "publisher" }],
      schemaVersion: 1,
    };
    return { dataset, records, closed: true };
  }

  row(row: TableRow): void {
    const { sheet = row.sheet } = this.#given.mapping;
    if (row.sheet !== undefined && row.sheet !== sheet) return;
    if (this.#sheet !== undefined && row.sheet !== this.#sheet) {
      const reason = "one sheet of a workbook is read: the mapping says which, else the first";
      this.#context.report.lose("read", `sheet ${row.sheet}`, reason, { line: row.line });
      return;
    }
    this.#sheet = row.sheet;
    this.#seen++;
    if (this.#columns === undefined) this.#header(row);
    else if ("fault" in row) this.#setAside(row.line, [row.fault], row.text);
    else this.#cells(row.cells, row.line, row.text);
  }

  batch(): Batch {
    return this.#sound.batch(!isOfClaims(this.#given.mapping));
  }

  finish(): Batch {
    if (this.#columns !== undefined) {
      this.#rows.finish?.();
      return this.batch();
    }
    const { sheet, header = 1 } = this.#given.mapping;
    const expected =
      sheet === undefined
        ? `a header in row ${header}`
        : `a sheet ${JSON.stringify(sheet)} with a header in row ${header}`;
    throw new InteropError([{ code: "wrong_format", field: this.#name, expected, received: "none" }]);
  }

  /** Binds the columns once the row of the header comes. */
  #header(row: TableRow): void {
    if (this.#seen < (this.#given.mapping.header ?? 1)) return;
    if ("fault" in row) throw new InteropError([{ ...row.fault, line: row.line }]);
    const { mapping, place } = this.#given;
    const [first, ...rest] = missingColumns(mapping, row.cells, place);
    if (first !== undefined) throw new InteropError([first, ...rest]);
    const columns = new Map<string, number>();
    const named = new Set(namedColumns(mapping).map(({ name }) => name.trim()));
    for (const [i, cell] of row.cells.entries()) {
      const name = cell.trim();
      if (columns.has(name) && named.has(name)) {
        const [expected, received] = ["each column once", `${JSON.stringify(name)} again`];
        throw new InteropError([{ code: "duplicate_column", field: name, expected, received, line: row.line }]);
      }
      if (!columns.has(name)) columns.set(name, i);
    }
    this.#columns = columns;
    this.#width = row.cells.length;
    this.#unknown = row.cells.flatMap((name, at) =>
      named.has(name.trim()) ? [] : [{ name: name.trim() === "" ? `column ${at + 1}` : name, at }],
    );
  }

  #cells(cells: readonly string[], line: number, text: string): void {
    if (cells.every((cell) => !/\S/.test(cell))) return;
    this.#number++;
    if (cells.length > this.#width) {
      const [expected, received] = [`at most ${this.#width} cells, as the header has`, `${cells.length}`];
      this.#setAside(line, [{ code: "wrong_width", field: "", expected, received }], text);
      return;
    }
    const { escaped } = this.#context.options;
    const clean = cells.map((cell) => {
      const cleaned = cleanText(escaped === true ? unescapeCell(cell) : cell, true);
      for (const each of cleaned.taken) this.#context.report.lose("read", "", takenLosses[each], { line });
      return cleaned.text;
    });
    const cell = (column: string | undefined) => {
      const own = column === undefined ? "" : (clean[this.#columns?.get(column.trim()) ?? -1] ?? "");
      return this.#missing.has(own.trim()) ? undefined : own;
    };
    this.#sound.plain = clean.every(isPlain);
    const [first, ...rest] = this.#rows.row(cell, this.#number);
    if (first !== undefined) {
      this.#setAside(line, [first, ...rest], text);
      return;
    }
    this.#context.report.accept();
    for (const { name, at } of this.#unknown) {
      const value = clean[at] ?? "";
      if (!this.#missing.has(value.trim()))
        this.#context.report.lose("read", name, "a column that the mapping does not name", { line, value });
    }
  }

  #setAside(line: number, faults: readonly [RowFault, ...RowFault[]], text: string): void {
    this.#context.report.setAside({ line, faults, text: text.slice(0, 20_000) });
  }
}

/** Makes records of rows of which each is an incident. */
class EventRows {
  readonly #mapping: EventMapping;
  readonly #file: string;
  readonly #sound: SoundRecords;
  readonly #records: RowRecords;

  constructor(mapping: EventMapping, file: string, sound: SoundRecords) {
    this.#mapping = mapping;
    this.#file = file;
    this.#sound = sound;
    this.#records = new RowRecords(file, file, `${file}-maker`, sound);
  }

  row(cell: CellOf, number: number): readonly RowFault[] {
    const read = mappedRow(this.#mapping, cell, number, this.#file);
    if (!read.ok) return read.faults;
    const { incident, statements } = this.#records.of(read.event, number);
    return this.#sound.put(incident, statements);
  }
}
