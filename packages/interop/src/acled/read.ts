import { unescapeCell } from "@incident-data/authoring/gate";
import type { Manifest } from "@incident-data/core";
import { isPlain } from "@incident-data/core/characters";
import type { RecordLine } from "@incident-data/core/schema";
import { csvRows, delimiterOf } from "../csv/rows.ts";
import type { Batch, Input, ReadContext } from "../format.ts";
import { headOf, withProgress } from "../head.ts";
import { InteropError, type RowFault } from "../issues.ts";
import { cellText, type JsonObject, listedValues, objectOf } from "../json/listed.ts";
import { RowRecords } from "../rows/records.ts";
import { SoundRecords } from "../rows/sound.ts";
import { cleanText, takenLosses } from "../table/clean.ts";
import { headerFaults, isTagRow } from "../table/header.ts";
import { bindHeader, type Column, everyColumn, type Header } from "./columns.ts";
import { acledRow, figureRule } from "./event.ts";
import type { Cells } from "./row.ts";

/** Events of ACLED, from a CSV of any year, with or without HDX's tags, or from the JSON of the API. */
export async function* readAcled(input: Input, context: ReadContext): AsyncIterable<Batch> {
  const reader = new AcledReader(input.name, context);
  yield reader.about();
  const { text } = await headOf(input);
  if (/^\s*[[{]/.test(text)) {
    const isList = (key: string) => key === "data";
    for await (const { values, size } of listedValues(input, context.report, { isList, beside: () => {} })) {
      for (const value of values) {
        const object = objectOf(value, "an event", context.report);
        if (object !== undefined) reader.object(object, value.line, value.text);
      }
      context.progress(size);
      yield reader.batch();
    }
  } else {
    for await (const rows of csvRows(withProgress(input, context.progress), { delimiter: delimiterOf(text) })) {
      for (const row of rows) {
        if ("fault" in row) reader.bad(row.line, row.fault, row.text);
        else reader.row(context.options.escaped === true ? row.cells.map(unescapeCell) : row.cells, row.line, row.text);
      }
      yield reader.batch();
    }
  }
  reader.finish();
}

/** The licence of ACLED's data, which has no identifier of SPDX's: rows may not be passed on. */
const licence = "ACLED Terms of Use and Attribution Policy";

const citation =
  "Armed Conflict Location & Event Data (ACLED), acleddata.com, with the date of access. Raleigh, Clionadh, Roudabeh Kishi, and Andrew Linke (2023), Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices, Humanities and Social Sciences Communications 10, 74, doi 10.1057/s41599-023-01559-4.";

/** What the file is as a data set. */
const manifest: Manifest = {
  id: "acled",
  title: { en: "ACLED events" },
  version: "0.0.0",
  licence,
  citation,
  languages: ["en"],
  contributors: [{ name: "Armed Conflict Location & Event Data", role: "publisher" }],
  schemaVersion: 1,
};

/** Columns that become names, in which a character that is not seen would make two of one. */
const nameColumns: readonly Column[] = [
  "actor1",
  "actor2",
  "region",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
];

class AcledReader {
  readonly #context: ReadContext;
  readonly #name: string;
  readonly #sound = new SoundRecords();
  readonly #records = new RowRecords("acled", "acled", "acled", this.#sound);
  #header: Header | undefined;
  #number = 0;

  constructor(name: string, context: ReadContext) {
    this.#name = name;
    this.#context = context;
  }

  about(): Batch {
    const name = "Armed Conflict Location & Event Data";
    const records: RecordLine[] = [
      { kind: "actor", id: "acled", type: "organisation", names: [{ text: name, lang: "en", source: "acled" }] },
      {
        kind: "source",
        id: "acled",
        type: "data-file",
        title: { en: "ACLED events" },
        by: "acled",
        lang: "en",
        url: "https://acleddata.com/",
        licence,
        note: `File: ${this.#name}. ${figureRule} Cite: ${citation}`,
      },
    ];
    return { dataset: manifest, records, closed: true };
  }

  /** A row of a table, of which the first is the header. */
  row(cells: readonly string[], line: number, text: string): void {
    if (this.#header === undefined) {
      this.#bind(cells);
      return;
    }
    if (this.#number === 0 && isTagRow(cells)) return;
    const { width, at } = this.#header;
    if (cells.length !== width) {
      const [expected, received] = [`${width} cells, as the header has`, `${cells.length}`];
      this.bad(line, { code: "wrong_width", field: "", expected, received }, text);
      return;
    }
    const own: Cells = {};
    for (const column of everyColumn) {
      const cell = cells[at[column]];
      if (cell !== undefined) own[column] = this.#clean(cell, column, line);
    }
    for (const { name, at: index } of this.#header.unknown) this.#loseUnknown(name, cells[index] ?? "", line);
    this.#take(own, line, text);
  }

  /** An event of the API. */
  object(object: JsonObject, line: number, text: string): void {
    const names = Object.keys(object);
    if (this.#header === undefined) this.#bind(names);
    const { at, unknown } = bindHeader(names);
    const own: Cells = {};
    for (const column of everyColumn) {
      const name = names[at[column]];
      if (name !== undefined) own[column] = this.#clean(cellText(object[name]), column, line);
    }
    for (const { name } of unknown) this.#loseUnknown(name, cellText(object[name]), line);
    this.#take(own, line, text);
  }

  bad(line: number, fault: RowFault, text: string): void {
    this.#number++;
    this.#context.report.setAside({ line, faults: [fault], text: text.slice(0, 20_000) });
  }

  batch(): Batch {
    return this.#sound.batch();
  }

  finish(): void {
    if (this.#header !== undefined) return;
    const [expected, received] = ["a table with the columns of ACLED's events", "a file without a row"];
    throw new InteropError([{ code: "wrong_format", field: this.#name, expected, received }]);
  }

  #bind(names: readonly string[]): void {
    const header = bindHeader(names);
    const [first, ...rest] = headerFaults(header, names);
    if (first !== undefined) throw new InteropError([first, ...rest]);
    this.#header = header;
    if (header.at.fatalities < names.length) return;
    const reason = "the file has none, as HDX's copies do not: its events have no count";
    this.#context.report.find("no_fatalities", "fatalities", reason);
  }

  #take(cells: Cells, line: number, text: string): void {
    this.#number++;
    this.#sound.plain = Object.values(cells).every(isPlain);
    const read = acledRow(cells, line, this.#context.report);
    const faults = read.ok ? this.#put(read.event) : read.faults;
    const [first, ...rest] = faults;
    if (first === undefined) this.#context.report.accept();
    else this.#context.report.setAside({ line, faults: [first, ...rest], text: text.slice(0, 20_000) });
  }

  #put(event: Parameters<RowRecords["of"]>[0]): readonly RowFault[] {
    const { incident, statements } = this.#records.of(event, this.#number);
    return this.#sound.put(incident, statements);
  }

  #clean(cell: string, column: Column, line: number): string {
    const { text, taken } = cleanText(cell, nameColumns.includes(column));
    for (const each of taken) this.#context.report.lose("read", column, takenLosses[each], { line });
    return text;
  }

  #loseUnknown(name: string, value: string, line: number): void {
    if (value === "") return;
    this.#context.report.lose("read", name, "a column that ACLED's codebook does not have", { line, value });
  }
}
