import { unescapeCell } from "@incident-data/authoring/gate";
import { isPlain } from "@incident-data/core/characters";
import type { RecordLine } from "@incident-data/core/schema";
import type { Batch, Input, ReadContext } from "../format.ts";
import { InteropError, type RowFault } from "../issues.ts";
import { slugOf } from "../rows/event.ts";
import { RowRecords } from "../rows/records.ts";
import { SoundRecords } from "../rows/sound.ts";
import { cleanText, takenLosses } from "../table/clean.ts";
import { isTagRow } from "../table/header.ts";
import { type TableRow, tableRows } from "../table/table.ts";
import { HxlRows } from "./event.ts";
import { sortColumns } from "./sort-columns.ts";
import { mostBefore, type Tagged, tagsOf } from "./tags.ts";

/** Incidents from any table with a row of HXL tags: CSV, a workbook, JSON. */
export async function* readHxl(input: Input, context: ReadContext): AsyncIterable<Batch> {
  const reader = new HxlReader(input.name, context);
  yield reader.about();
  for await (const rows of tableRows(input, context)) {
    for (const row of rows) reader.row(row);
    yield reader.batch();
  }
  reader.finish();
}

class HxlReader {
  readonly #context: ReadContext;
  readonly #name: string;
  readonly #id: string;
  readonly #sound = new SoundRecords();
  readonly #records: RowRecords;
  #sheet: string | undefined;
  #header: readonly string[] = [];
  #before = 0;
  #width = 0;
  #tagged: readonly Tagged[] = [];
  #lost: readonly { readonly at: number; readonly name: string; readonly reason: string }[] = [];
  #rows: HxlRows | undefined;
  #number = 0;

  constructor(name: string, context: ReadContext) {
    this.#name = name;
    this.#context = context;
    this.#id = `hxl-${slugOf(name)}`;
    this.#records = new RowRecords(this.#id, this.#id, `${this.#id}-maker`, this.#sound);
  }

  /** The file, and whoever made it, of whom it does not tell. */
  about(): Batch {
    const maker = `${this.#id}-maker`;
    const names = [{ text: `Maker of ${this.#name}`, lang: "en", source: this.#id }];
    const records: RecordLine[] = [
      { kind: "actor", id: maker, type: "organisation", names },
      {
        kind: "source",
        id: this.#id,
        type: "data-file",
        title: { und: this.#name },
        by: maker,
        note: "A table with HXL tags.",
      },
    ];
    return { records, closed: true };
  }

  row(row: TableRow): void {
    if (row.sheet !== this.#sheet && this.#rows === undefined) this.#before = 0;
    const another = this.#rows !== undefined && row.sheet !== this.#sheet;
    if (this.#rows === undefined) this.#sheet = row.sheet;
    if (another) {
      const spot = { line: row.line, ...("cells" in row ? { value: row.cells.join(", ") } : {}) };
      this.#context.report.lose(
        "read",
        `sheet ${row.sheet}`,
        "one sheet of a workbook is read, the first with tags",
        spot,
      );
    } else if ("fault" in row) this.#bad(row.line, [row.fault], row.text);
    else this.#cells(row.cells, row.line, row.text);
  }

  batch(): Batch {
    return this.#sound.batch();
  }

  finish(): void {
    if (this.#rows === undefined) throw noTags(this.#name);
  }

  #cells(cells: readonly string[], line: number, text: string): void {
    const tagged = this.#rows === undefined ? tagsOf(cells) : isTagRow(cells) ? tagsOf(cells) : undefined;
    if (tagged !== undefined) {
      // A document of JSON may hold several tables.
      this.#bind(tagged, cells);
      return;
    }
    if (this.#rows === undefined) {
      if (++this.#before >= mostBefore && this.#sheet === undefined) throw noTags(this.#name);
      else this.#header = cells;
      return;
    }
    if (cells.every((cell) => !/\S/.test(cell))) return;
    const own = this.#context.options.escaped === true ? cells.map(unescapeCell) : cells;
    const clean = own.map((cell, i) => this.#clean(cell, i, line));
    this.#number++;
    this.#sound.plain = clean.every(isPlain);
    const read = this.#rows.of(clean, this.#number, (id) => this.#sound.has(id));
    const faults = read.ok ? this.#put(read.event) : read.faults;
    const [first, ...rest] = faults;
    if (first === undefined) {
      this.#context.report.accept();
      // A row may end where its last filled cell does; what stands beyond the tags has none.
      const [extra] = own.slice(this.#width).filter((cell) => /\S/.test(cell));
      if (extra !== undefined) {
        this.#context.report.lose("read", "", "a cell beyond the row of tags", { line, value: extra });
      }
      for (const { at, name, reason } of this.#lost) {
        const value = clean[at] ?? "";
        if (/\S/.test(value)) this.#context.report.lose("read", name, reason, { line, value });
      }
    } else this.#bad(line, [first, ...rest], text);
  }

  #bind(tagged: readonly Tagged[], cells: readonly string[]): void {
    const columns = sortColumns(tagged);
    const report = this.#context.report;
    this.#rows = new HxlRows(columns, this.#name, { find: (code, field, reason) => report.find(code, field, reason) });
    this.#tagged = tagged;
    this.#width = cells.length;
    const untagged = cells.flatMap((_cell, at) => (tagged.some((each) => each.at === at) ? [] : [at]));
    const people = "people who are not told apart in our records, or no harm of ours";
    this.#lost = [
      ...columns.lost.map(({ at, spec, tag }) => ({
        at,
        name: spec,
        reason: tag === "affected" || tag === "casualties" ? people : "a tag that no field of our records has",
      })),
      ...untagged.map((at) => ({ at, name: this.#header[at] ?? `column ${at + 1}`, reason: "a column without a tag" })),
    ];
  }

  #put(event: Parameters<RowRecords["of"]>[0]): readonly RowFault[] {
    const { incident, statements } = this.#records.of(event, this.#number);
    return this.#sound.put(incident, statements);
  }

  #bad(line: number, faults: readonly [RowFault, ...RowFault[]], text: string): void {
    this.#context.report.setAside({ line, faults, text: text.slice(0, 20_000) });
  }

  #clean(cell: string, at: number, line: number): string {
    const tag = this.#tagged.find((each) => each.at === at);
    const isName = tag !== undefined && !["meta", "description"].includes(tag.tag);
    const { text, taken } = cleanText(cell, isName);
    for (const each of taken) this.#context.report.lose("read", tag?.spec ?? "", takenLosses[each], { line });
    return text;
  }
}

function noTags(name: string): InteropError {
  const hint = "A table without tags is read with a mapping: --from csv --mapping FILE.";
  const [expected, received] = [`a row of HXL tags among the first ${mostBefore} rows`, "none"];
  return new InteropError([{ code: "wrong_format", field: name, expected, received, hint }]);
}
