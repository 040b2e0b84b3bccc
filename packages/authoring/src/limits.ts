/** How much of what comes from outside is let in. Every limit can be raised by the caller; none is silent. */
export interface Limits {
  /** Bytes in a file. */
  readonly bytes: number;
  /** Bytes in all files of a run. */
  readonly totalBytes: number;
  /** Characters in a line, as UTF-16 code units. */
  readonly lineLength: number;
  /** Characters in a YAML text: its parser is some fifty times slower than that of JSON. */
  readonly yamlLength: number;
  /** Levels of nesting, of lists and objects together. */
  readonly depth: number;
  /** Records in a data set. */
  readonly records: number;
  /** Cells that are not empty, in all sheets of a workbook or in a CSV file. */
  readonly cells: number;
  /** Bytes of what a workbook unpacks to: of the parts that are read, together. */
  readonly unpackedBytes: number;
  /** Faults that are told one by one; of more, how many there are. */
  readonly issues: number;
}

/** What is let in unless the caller says otherwise. */
export const defaultLimits: Limits = {
  bytes: 5_000_000,
  totalBytes: 500_000_000,
  lineLength: 1_000_000,
  yamlLength: 500_000,
  depth: 64,
  records: 100_000,
  cells: 5_000_000,
  unpackedBytes: 200_000_000,
  issues: 1_000,
};

/** Limits that were completed: each file asks for them again. */
const complete = new WeakSet<Partial<Limits>>();

/** The limits of a caller, and for those that are not given ours. */
export function limitsOf(own: Partial<Limits>): Limits {
  if (complete.has(own)) return own as Limits;
  const given = Object.entries(own).filter(([, limit]) => limit !== undefined);
  const made = Object.freeze({ ...defaultLimits, ...Object.fromEntries(given) });
  complete.add(made);
  return made;
}
