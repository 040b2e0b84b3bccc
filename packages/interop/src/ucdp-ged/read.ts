import { unescapeCell } from "@incident-data/authoring/gate";
import { isPlain } from "@incident-data/core/characters";
import type { RecordLine } from "@incident-data/core/schema";
import type { CsvCells } from "../csv/cells.ts";
import { delimiterOf, longestRow, notUtf8 } from "../csv/rows.ts";
import { CsvScanner } from "../csv/scan.ts";
import type { Batch, Input, ReadContext } from "../format.ts";
import { headOf } from "../head.ts";
import { InteropError, type RowFault } from "../issues.ts";
import { SoundRecords } from "../rows/sound.ts";
import { cleanText, type Taken, takenLosses } from "../table/clean.ts";
import { headerFaults, isTagRow } from "../table/header.ts";
import { apiRows } from "./api.ts";
import { bindHeader, columns, type Header, isHeadless } from "./columns.ts";
import { Events } from "./events.ts";
import { citationOf, licence, manifestOf, type Release, releaseOf, sourceIdOf, titleOf } from "./release.ts";
import { type Row, TextRow } from "./row.ts";

/** Events of UCDP, from a CSV of any release, with or without a header and HDX's tags, or from the JSON of the API. */
export async function* readUcdpGed(input: Input, context: ReadContext): AsyncIterable<Batch> {
  const reader = new GedReader(input, context);
  yield reader.about();
  const { text } = await headOf(input);
  if (/^\s*[[{]/.test(text)) {
    for await (const { names, rows, size } of apiRows(input, context.report)) {
      if (rows.length > 0) reader.bind(names);
      for (const row of rows) reader.row(row);
      context.progress(size);
      yield reader.batch();
    }
    reader.finish();
    return;
  }
  const scanner = new CsvScanner({ delimiter: delimiterOf(text), longest: longestRow });
  const visitor = {
    row: (row: CsvCells) => reader.row(context.options.escaped === true ? unescaped(row) : row),
    bad: (line: number, fault: RowFault, text: string) => reader.bad(line, fault, text),
  };
  for await (const piece of input.chunks()) {
    scanner.take(piece, visitor);
    context.progress(piece.length);
    yield reader.batch();
  }
  scanner.finish(visitor);
  reader.finish();
  yield reader.batch();
}

class GedReader {
  readonly #context: ReadContext;
  readonly #release: Release;
  readonly #source: string;
  readonly #name: string;
  readonly #sound = new SoundRecords();
  #header: Header | undefined;
  #events: Events | undefined;
  #number = 0;
  #tagged = false;

  constructor(input: Input, context: ReadContext) {
    this.#context = context;
    this.#name = input.name;
    this.#release = releaseOf(input.name);
    this.#source = sourceIdOf(this.#release);
  }

  /** What the file is: its manifest, its source and its speaker. */
  about(): Batch {
    const release = this.#release;
    const source = this.#source;
    const year = release.year === undefined ? {} : { published: [{ edtf: release.year }] };
    const records: RecordLine[] = [
      {
        kind: "actor",
        id: "ucdp",
        type: "organisation",
        names: [{ text: "Uppsala Conflict Data Program", lang: "en", source }],
      },
      {
        kind: "source",
        id: source,
        type: "data-file",
        title: { en: titleOf(release) },
        by: "ucdp",
        ...year,
        lang: "en",
        url: "https://ucdp.uu.se/downloads/",
        licence,
        note: `File: ${this.#name}. Cite: ${citationOf(release)}`,
      },
    ];
    return { dataset: manifestOf(release), records, closed: true };
  }

  /** Binds the columns by their names, once. */
  bind(names: readonly string[]): void {
    if (this.#header !== undefined) return;
    const header = bindHeader(names);
    const [first, ...rest] = faultsOfHeader(header, names);
    if (first !== undefined) throw new InteropError([first, ...rest]);
    this.#header = header;
    const isNew = (id: string) => this.#sound.isNew("place", id);
    const emit = (record: RecordLine, sure = false) => this.#sound.share(record, sure);
    this.#events = new Events(this.#source, this.#release.year, header, this.#context.report, emit, isNew);
  }

  row(given: Row): void {
    if (this.#header === undefined && !this.#bindFirst(given)) return;
    const header = this.#header as unknown as Header;
    if (this.#number === 0 && !this.#tagged && given.isEmpty(header.at.id)) {
      this.#tagged = isTagRow(cellsOf(given));
      if (this.#tagged) return;
    }
    this.#number++;
    const [first, ...rest] = this.#faultsOfRow(given, header);
    if (first === undefined) this.#context.report.accept();
    else
      this.#context.report.setAside({ line: given.line, faults: [first, ...rest], text: given.text.slice(0, 20_000) });
  }

  /** Takes the first row for the header, or for the first of a file without one; true where it is a row of data. */
  #bindFirst(given: Row): boolean {
    const cells = cellsOf(given);
    const headless = isHeadless(cells);
    this.bind(headless ? columns : cells);
    const reason = "the file has none: its columns are taken to be those of the codebook, in its order";
    if (headless) this.#context.report.find("no_header", "header", reason);
    return headless;
  }

  /** Makes the records of a row, or tells why there are none. */
  #faultsOfRow(given: Row, header: Header): readonly RowFault[] {
    const { report } = this.#context;
    if (given.count !== header.width) {
      const [expected, received] = [`${header.width} cells, as the header has`, `${given.count}`];
      return [{ code: "wrong_width", field: "", expected, received }];
    }
    if (!given.isUtf8) return [notUtf8];
    this.#sound.plain = given.isPlain;
    const lose = (what: Taken, column: string) => {
      report.lose("read", column, takenLosses[what], { line: given.line });
    };
    const row = this.#sound.plain ? given : new CleanRow(given, header.at, lose);
    const found = (this.#events as Events).of(row, this.#number);
    return found.ok ? this.#sound.put(found.incident, [found.statement], found.sure) : found.faults;
  }

  /** A row that cannot be cut into cells. */
  bad(line: number, fault: RowFault, text: string): void {
    this.#number++;
    this.#context.report.setAside({ line, faults: [fault], text: text.slice(0, 20_000) });
  }

  /** The records so far, which are the caller's. */
  batch(): Batch {
    return this.#sound.batch();
  }

  finish(): void {
    if (this.#header === undefined) {
      const [expected, received] = ["a table with the columns of UCDP's events", "a file without a row"];
      throw new InteropError([{ code: "wrong_format", field: this.#name, expected, received }]);
    }
  }
}

function cellsOf(row: Row): readonly string[] {
  return Array.from({ length: row.count }, (_, i) => row.cell(i));
}

/** Why a header is not one of events. */
function faultsOfHeader(header: Header, names: readonly string[]): readonly RowFault[] {
  const has = (name: string) => names.some((each) => each.trim().toLowerCase() === name);
  if (header.missing.includes("id") && header.missing.includes("date_start") && has("year")) {
    const hint = "Sums of years are figures of UCDP's, but no events: take the file of events.";
    const [expected, received] = ["events, each with an id and two days", "sums of a year"];
    return [{ code: "wrong_format", field: "header", expected, received, hint }];
  }
  return headerFaults(header, names);
}

/** Columns that become names, which a character that is not seen makes look like others. */
const nameColumns = [
  "side_a",
  "side_b",
  "source_office",
  "where_coordinates",
  "adm_1",
  "adm_2",
  "country",
  "region",
] as const;

/** A row without the characters that no record, or no name, may hold; what is taken out is told once a cell and kind. */
class CleanRow implements Row {
  readonly #row: Row;
  readonly #lose: (what: Taken, column: string) => void;
  readonly #cells = new Map<number, string>();
  readonly #at: Header["at"];

  constructor(row: Row, at: Header["at"], lose: (what: Taken, column: string) => void) {
    this.#row = row;
    this.#at = at;
    this.#lose = lose;
  }

  get line(): number {
    return this.#row.line;
  }

  get count(): number {
    return this.#row.count;
  }

  get text(): string {
    return this.#row.text;
  }

  get isPlain(): boolean {
    return false;
  }

  get isUtf8(): boolean {
    return true;
  }

  cell(index: number): string {
    const known = this.#cells.get(index);
    if (known !== undefined) return known;
    const cell = this.#row.cell(index);
    if (isPlain(cell)) return cell;
    const name = nameColumns.some((column) => this.#at[column] === index);
    const { text, taken } = cleanText(cell, name);
    const column = Object.entries(this.#at).find(([, at]) => at === index)?.[0] ?? "";
    for (const each of taken) this.#lose(each, column);
    this.#cells.set(index, text);
    return text;
  }

  isEmpty(index: number): boolean {
    return this.#row.isEmpty(index);
  }

  is(index: number, text: string): boolean {
    return this.cell(index) === text;
  }

  isMadeOf(index: number, parts: readonly (string | number)[]): boolean {
    return this.#row.isMadeOf(index, parts);
  }

  digits(index: number): number {
    return this.#row.digits(index);
  }

  day(index: number): number {
    return this.#row.day(index);
  }

  decimal(index: number): number {
    return this.#row.decimal(index);
  }

  size(index: number): number {
    return this.cell(index).length;
  }

  span(from: number, to: number): string {
    return this.#row.span(from, to);
  }

  hash(index: number, seed: number): number {
    return this.#row.hash(index, seed);
  }
}

/** A row that was written here: the apostrophe before a cell that a spreadsheet would run is taken off. */
function unescaped(row: Row): Row {
  return new TextRow(
    row.line,
    row.text,
    Array.from({ length: row.count }, (_, i) => unescapeCell(row.cell(i))),
  );
}
