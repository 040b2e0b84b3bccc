import type { Evidence } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { idPartOf } from "../hash.ts";
import type { Actors, Emit } from "./actors.ts";
import type { Places as Columns } from "./columns.ts";
import type { Days } from "./days.ts";
import { beginsVisibly, isBlank, type Row } from "./row.ts";

/** The date that stands where there is none (codebook 22.1, source_date). */
export const noDate = "1753-01-01";

const none: readonly Evidence[] = [];
/** A name has at most so many characters. */
const longestName = 1000;

/**
 * The reports that rows cite. The three lists of offices, dates and headlines stand side by side between semicolons, and a
 * headline may hold a semicolon itself: only lists of one length, with nothing blank and with dates that are dates, are taken
 * apart. A report that several rows cite is one record.
 */
export class CitedSources {
  readonly #source: string;
  readonly #at: Columns;
  readonly #actors: Actors;
  readonly #days: Days;
  readonly #emit: Emit;
  readonly #isNew: (id: string) => boolean;

  constructor(source: string, at: Columns, actors: Actors, days: Days, emit: Emit, isNew: (id: string) => boolean) {
    this.#source = source;
    this.#at = at;
    this.#actors = actors;
    this.#days = days;
    this.#emit = emit;
    this.#isNew = isNew;
  }

  /**
   * What the row cites, each by its headline; undefined where the lists cannot be taken apart.
   *
   * @param sure whether no text of the row is too long.
   */
  of(row: Row, sure: boolean): readonly Evidence[] | undefined {
    const at = this.#at;
    const office = row.cell(at.source_office);
    const date = row.cell(at.source_date);
    const headline = row.cell(at.source_headline);
    if (office === "" && date === "" && headline === "") return none;
    if (date.length === 10 && !office.includes(";") && !headline.includes(";")) {
      return this.#isCitable(office, date, headline) ? [this.#reportOf(office, date, headline, sure)] : undefined;
    }
    const offices = office.split(";");
    const dates = date.split(";");
    const headlines = headline.split(";");
    const { length } = offices;
    if (dates.length !== length || headlines.length !== length) return undefined;
    for (let i = 0; i < length; i++) {
      if (!this.#isCitable(offices[i] as string, dates[i] as string, headlines[i] as string)) return undefined;
    }
    return offices.map((name, i) => this.#reportOf(name, dates[i] as string, headlines[i] as string, sure));
  }

  /** Whether a report's office, day and headline can be its own; the day has to be one of the calendar. */
  #isCitable(office: string, day: string, headline: string): boolean {
    return (
      this.#days.ofText(day) !== undefined && !isBlank(office) && !isBlank(headline) && office.length <= longestName
    );
  }

  #reportOf(office: string, day: string, headline: string, sure: boolean): Evidence {
    const id = `ucdp-cited-${idPartOf(office, day, headline)}`;
    if (this.#isNew(id)) {
      const title = { und: headline };
      const by = this.#actors.outlet(office);
      const source: RecordLine<"source"> =
        day === noDate
          ? { kind: "source", id, type: "article", title, by, quotedIn: this.#source }
          : { kind: "source", id, type: "article", title, by, published: [{ edtf: day }], quotedIn: this.#source };
      this.#emit(source, sure && beginsVisibly(headline));
    }
    return { source: id, text: headline, lang: "und" };
  }
}
