import { type BadRow, InteropError } from "./issues.ts";

/** Where something was lost: between a file and our records, or between our records and a file. */
export type Direction = "read" | "write";

/** Where a loss or a finding is: a record, a row or both, and the value as it stood. */
export interface Spot {
  /** The record's id, a claim's with its key: `2021-07-28-armenia-mod#wounded`. */
  readonly record?: string;
  /** The line of the file. */
  readonly line?: number;
  readonly value?: string;
}

/** What a format cannot hold: a field, how often, and why. */
export interface Loss {
  readonly direction: Direction;
  /** The field that is lost: a column, or the way to a field of a record (`claims.count.max`). */
  readonly field: string;
  readonly reason: string;
  readonly count: number;
  /** The first hundred places. */
  readonly spots: readonly Spot[];
}

/** What was kept as it stands, and is worth a look: figures out of order, an id that stands twice. */
export interface Finding {
  readonly code: string;
  readonly field: string;
  readonly reason: string;
  readonly count: number;
  readonly spots: readonly Spot[];
}

/** What a conversion did: plain data, to be written as JSON. */
export interface LossReport {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  /** The source's licence and how to cite it, where the file or its format says so. */
  readonly licence?: string;
  readonly citation?: string;
  /** Rows or lines of data in the file: each was accepted or is a bad row. */
  readonly rows: { readonly read: number; readonly accepted: number; readonly bad: number };
  /** Records, by kind, that the rows became. */
  readonly records: { readonly [kind: string]: number };
  /** Rows, lines or features that were written. */
  readonly written: number;
  readonly losses: readonly Loss[];
  readonly findings: readonly Finding[];
  /** The first thousand rows that were set aside. */
  readonly badRows: readonly BadRow[];
}

/** How many places of one loss, and how many bad rows, are told one by one. */
const mostSpots = 100;
const mostBadRows = 1_000;

interface Group {
  count: number;
  readonly spots: Spot[];
}

/** Gathers what a conversion loses. What it holds does not grow with the file. */
export class Report {
  readonly #strict: boolean;
  readonly #losses = new Map<string, Group & { readonly direction: Direction; field: string; reason: string }>();
  readonly #findings = new Map<string, Group & { code: string; field: string; reason: string }>();
  readonly #badRows: BadRow[] = [];
  readonly #onBadRow: (row: BadRow) => void;
  readonly #records: { [kind: string]: number } = {};
  #bad = 0;
  #accepted = 0;
  #written = 0;
  licence: string | undefined;
  citation: string | undefined;

  /** @param onBadRow is given every row that is set aside, also those that are not told one by one. */
  constructor(strict = false, onBadRow: (row: BadRow) => void = () => {}) {
    this.#strict = strict;
    this.#onBadRow = onBadRow;
  }

  /**
   * Notes a loss.
   * @throws InteropError `loss` where the conversion is strict.
   */
  lose(direction: Direction, field: string, reason: string, spot: Spot = {}, count = 1): void {
    if (this.#strict) {
      const where = spot.record === undefined ? "" : ` of ${spot.record}`;
      const received = spot.value ?? "a value";
      const line = spot.line === undefined ? {} : { line: spot.line };
      const expected = `nothing that is lost: ${reason}`;
      throw new InteropError([{ code: "loss", field: `${field}${where}`, expected, received, ...line }]);
    }
    const key = `${direction}\0${field}\0${reason}`;
    let group = this.#losses.get(key);
    if (group === undefined) {
      group = { direction, field, reason, count: 0, spots: [] };
      this.#losses.set(key, group);
    }
    add(group, spot, count);
  }

  /** Notes something that was kept and is worth a look. */
  find(code: string, field: string, reason: string, spot: Spot = {}): void {
    const key = `${code}\0${field}`;
    let group = this.#findings.get(key);
    if (group === undefined) {
      group = { code, field, reason, count: 0, spots: [] };
      this.#findings.set(key, group);
    }
    add(group, spot, 1);
  }

  /**
   * Sets a row aside.
   * @throws InteropError with the row's faults where the conversion is strict.
   */
  setAside(row: BadRow): void {
    if (this.#strict) {
      const [first, ...rest] = row.faults;
      throw new InteropError([{ ...first, line: row.line }, ...rest.map((each) => ({ ...each, line: row.line }))]);
    }
    this.#bad++;
    if (this.#badRows.length < mostBadRows) this.#badRows.push(row);
    this.#onBadRow(row);
  }

  /** Notes rows that became records. */
  accept(rows = 1): void {
    this.#accepted += rows;
  }

  /** Notes records that were read. */
  read(kind: string, count = 1): void {
    this.#records[kind] = (this.#records[kind] ?? 0) + count;
  }

  /** Notes rows, lines or features that were written. */
  wrote(count = 1): void {
    this.#written += count;
  }

  /** How many losses and rows set aside there are so far. */
  get counts(): { readonly losses: number; readonly bad: number } {
    let losses = 0;
    for (const { count } of this.#losses.values()) losses += count;
    return { losses, bad: this.#bad };
  }

  /** All that was noted, as plain data. */
  result(from: string, to: string, file: string): LossReport {
    return {
      from,
      to,
      file,
      ...(this.licence === undefined ? {} : { licence: this.licence }),
      ...(this.citation === undefined ? {} : { citation: this.citation }),
      rows: { read: this.#accepted + this.#bad, accepted: this.#accepted, bad: this.#bad },
      records: { ...this.#records },
      written: this.#written,
      losses: [...this.#losses.values()].map((each) => ({ ...each, spots: [...each.spots] })),
      findings: [...this.#findings.values()].map((each) => ({ ...each, spots: [...each.spots] })),
      badRows: [...this.#badRows],
    };
  }
}

function add(group: Group, spot: Spot, count: number): void {
  group.count += count;
  if (group.spots.length < mostSpots) group.spots.push(spot);
}
