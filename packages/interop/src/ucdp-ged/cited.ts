import type { Evidence } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { idPartOf } from "../hash.ts";
import type { Actors, Emit } from "./actors.ts";
import type { Places as Columns } from "./columns.ts";
import type { Row } from "./row.ts";

/** The date that stands where there is none (codebook 22.1, source_date). */
export const noDate = "1753-01-01";

const none: readonly Evidence[] = [];

/**
 * The reports that rows cite. The three lists of offices, dates and headlines stand side by side between semicolons, and a
 * headline may hold a semicolon itself: only lists of one length, with nothing blank and with dates that are dates, are taken
 * apart. A report that several rows cite is one record.
 */
export class CitedSources {
  readonly #source: string;
  readonly #at: Columns;
  readonly #actors: Actors;
  readonly #emit: Emit;
  readonly #isNew: (id: string) => boolean;

  constructor(source: string, at: Columns, actors: Actors, emit: Emit, isNew: (id: string) => boolean) {
    this.#source = source;
    this.#at = at;
    this.#actors = actors;
    this.#emit = emit;
    this.#isNew = isNew;
  }

  /** What the row cites, each by its headline; undefined where the lists cannot be taken apart. */
  of(row: Row): readonly Evidence[] | undefined {
    const at = this.#at;
    const office = row.cell(at.source_office);
    const date = row.cell(at.source_date);
    const headline = row.cell(at.source_headline);
    if (office === "" && date === "" && headline === "") return none;
    if (date.length === 10 && !office.includes(";") && !headline.includes(";")) {
      return isCitable(office, date, headline) ? [this.#reportOf(office, date, headline)] : undefined;
    }
    const [offices, dates, headlines] = [office.split(";"), date.split(";"), headline.split(";")];
    const { length } = offices;
    if (dates.length !== length || headlines.length !== length) return undefined;
    for (let i = 0; i < length; i++) {
      if (!isCitable(offices[i] as string, dates[i] as string, headlines[i] as string)) return undefined;
    }
    return offices.map((name, i) => this.#reportOf(name, dates[i] as string, headlines[i] as string));
  }

  #reportOf(office: string, day: string, headline: string): Evidence {
    const id = `ucdp-cited-${idPartOf(office, day, headline)}`;
    if (this.#isNew(id)) {
      const title = { und: headline };
      const by = this.#actors.outlet(office);
      const source: RecordLine<"source"> =
        day === noDate
          ? { kind: "source", id, type: "article", title, by, quotedIn: this.#source }
          : { kind: "source", id, type: "article", title, by, published: [{ edtf: day }], quotedIn: this.#source };
      this.#emit(source);
    }
    return { source: id, text: headline, lang: "und" };
  }
}

/** Whether a report's office, day and headline can be its own; the day has to be one of the calendar. */
function isCitable(office: string, day: string, headline: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null || !/\S/.test(office) || !/\S/.test(headline) || office.length > 1000) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
