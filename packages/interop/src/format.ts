import type { Manifest } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import type { Mapping } from "./mapping/columns.ts";
import type { Placing } from "./mapping/mapping.ts";
import type { Report } from "./report.ts";

/** Bytes that come piece by piece, from a file or from anywhere else. */
export interface Input {
  /** The file's name, without its folder: it may say which release a file is. */
  readonly name: string;
  /** In bytes, where it is known. */
  readonly size?: number;
  /** The pieces from the first on; each call begins anew. A piece is the reader's until it asks for the next. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** The beginning of a file, for a format to say whether it is one of its own. */
export interface Head {
  readonly name: string;
  /** At most 64 KiB. */
  readonly bytes: Uint8Array;
  /** The same as text, without a byte order mark; what is no UTF-8 is U+FFFD. */
  readonly text: string;
  /** Whether there is no more than this. */
  readonly whole: boolean;
}

/** Some records of a stream. */
export interface Batch {
  /** What the data set as a whole is, where the format says so: its licence and citation travel in it. Once, at first. */
  readonly dataset?: Manifest;
  /** What a record refers to comes before it or in the same batch, in every stream that a format other than `ndjson` and `json` reads. */
  readonly records: readonly RecordLine[];
  /**
   * Whether every statement about the incidents of this batch is in this batch: a writer that makes one row of an incident
   * and what is said of it can write it at once. Where false, it has to wait for the end.
   */
  readonly closed: boolean;
}

/** What a caller may say of a conversion. A format passes over what it has no use for. */
export interface ConvertOptions {
  /** Stops at the first bad row or loss instead of setting it aside. */
  readonly strict?: boolean;
  /** CSV: writes a byte order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean;
  /** CSV: cells that a spreadsheet would run have an apostrophe before them, which reading takes off. Only of files written here. */
  readonly escaped?: boolean;
  /** What the columns of a table mean, for the formats `csv` and `json`. */
  readonly mapping?: GivenMapping;
}

/** A mapping, and where in its file something stands. */
export interface GivenMapping {
  readonly mapping: Mapping;
  /** Absent where it is in no file. */
  readonly place?: Placing;
}

/** What a reader is given besides its input. */
export interface ReadContext {
  readonly options: ConvertOptions;
  /** Takes losses, bad rows and findings. */
  readonly report: Report;
  /** Told after each piece how many bytes were read. */
  readonly progress: (bytes: number) => void;
}

/** What a writer is given besides the records. */
export interface WriteContext {
  readonly options: ConvertOptions;
  readonly report: Report;
}

/** Records from bytes. Bad rows go to the report, never into the records; nothing else than `InteropError` is thrown. */
export type Read = (input: Input, context: ReadContext) => AsyncIterable<Batch>;

/** Text from records. What the format cannot say goes to the report. */
export type Write = (batches: AsyncIterable<Batch>, context: WriteContext) => AsyncIterable<string>;

/** One format: a folder, and one line in `formats.ts`. */
export interface Format {
  /** As it is called on the command line. */
  readonly name: string;
  /** What it is, in a line. */
  readonly title: string;
  /** Endings of file names, without the dot; the first is the one that is written. */
  readonly extensions: readonly string[];
  /**
   * How surely a file is of this format, by what stands in it: 0 no, 1 it may be, 2 it is of a form that many have (tags, a
   * GeoJSON), 3 it is of its producer's own. Never by the name alone: HDX publishes files of two producers under one pattern
   * of names.
   */
  readonly detect?: (head: Head) => 0 | 1 | 2 | 3;
  readonly read?: Read;
  readonly write?: Write;
  /** Whether licence and citation have no place in what is written, so that they go into a file beside it. */
  readonly licenceBeside?: boolean;
}
