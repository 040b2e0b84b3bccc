import { nearest } from "@incident-data/core";
import { detectFormat, shapeOf } from "./detect.ts";
import type { Batch, ConvertOptions, Format, Input } from "./format.ts";
import { formats } from "./formats.ts";
import { headOf } from "./head.ts";
import { type BadRow, InteropError } from "./issues.ts";
import { type LossReport, Report } from "./report.ts";
import { cleanText } from "./table/clean.ts";

/** From where to where, and what is told on the way. */
export interface Conversion extends ConvertOptions {
  /** The name of the file's format; absent = what the file says it is. */
  readonly from?: string;
  /** The name of the format that is written. */
  readonly to: string;
  /** Told after each piece how many bytes of the input were read so far. */
  readonly onProgress?: (bytes: number) => void;
  /** Given every row that is set aside. */
  readonly onBadRow?: (row: BadRow) => void;
}

/** A conversion that is under way: its text piece by piece, and when that has come to its end, what was lost. */
export interface Converted {
  readonly from: Format;
  readonly to: Format;
  readonly text: AsyncIterable<string>;
  /** What was lost so far; all of it once `text` has come to its end. */
  readonly report: () => LossReport;
}

/**
 * Converts a stream of one format to another. What is held does not grow with the file, where both formats stream.
 *
 * @throws InteropError `unknown_format`, `wrong_direction`, `undetected`; from `text` also what the reader and a strict
 * conversion throw.
 */
export async function convert(input: Input, conversion: Conversion): Promise<Converted> {
  const to = formatOf(conversion.to, "write");
  const reading = await readRecords(input, conversion);
  const report = reading.collector;
  const write = to.write as NonNullable<Format["write"]>;
  return {
    from: reading.from,
    to,
    text: write(reading.batches, { options: conversion, report }),
    report: () => report.result(reading.from.name, to.name, input.name),
  };
}

/** Records that are being read. */
export interface Reading {
  readonly from: Format;
  readonly batches: AsyncIterable<Batch>;
  /** What was lost so far; all of it once `batches` has come to its end. */
  readonly report: () => LossReport;
  /** Where a writer notes its own losses. */
  readonly collector: Report;
}

/**
 * Reads a stream as records, each of them validated.
 *
 * @throws InteropError `unknown_format`, `wrong_direction`, `undetected`; from `batches` also what the reader throws.
 */
export async function readRecords(input: Input, options: Omit<Conversion, "to"> = {}): Promise<Reading> {
  // The name comes to stand in records.
  const named = { ...input, name: cleanText(input.name, true).text.slice(0, 255) || "file" };
  const from = options.from === undefined ? await detected(named, options) : formatOf(options.from, "read");
  const collector = new Report(options.strict, options.onBadRow);
  let bytes = 0;
  const progress = (read: number) => {
    bytes += read;
    options.onProgress?.(bytes);
  };
  const read = from.read as NonNullable<Format["read"]>;
  return {
    from,
    batches: noted(read(named, { options, report: collector, progress }), collector),
    report: () => collector.result(from.name, "records", named.name),
    collector,
  };
}

async function* noted(batches: AsyncIterable<Batch>, report: Report): AsyncIterable<Batch> {
  for await (const batch of batches) {
    if (batch.dataset !== undefined) {
      report.licence = batch.dataset.licence;
      report.citation = batch.dataset.citation;
    }
    for (const { kind } of batch.records) report.read(kind);
    yield batch;
  }
}

async function detected(input: Input, { mapping }: ConvertOptions): Promise<Format> {
  const head = await headOf(input);
  // A mapping says what the columns mean, whatever else they are.
  if (mapping !== undefined) return formatOf(/^\s*[[{]/.test(head.text) ? "json" : "csv", "read");
  const found = detectFormat(head);
  if (!Array.isArray(found)) return found as Format;
  const may = found.map(({ name }) => name);
  throw new InteropError([
    {
      code: "undetected",
      field: input.name,
      expected: "a file that says what it is",
      received: may.length === 0 ? "none of the formats that are read" : `what may be ${may.join(" or ")}`,
      hint: `Say which: ${namesOf("read").join(", ")}. Any table is read with a mapping, which --propose drafts.`,
      ...shapeOf(head),
    },
  ]);
}

/** The format of a name, which can be read or written. */
function formatOf(name: string, direction: "read" | "write"): Format {
  const found = formats.find((format) => format.name === name);
  const names = namesOf(direction);
  if (found?.[direction] !== undefined) return found;
  const near = nearest(name, names);
  throw new InteropError([
    {
      code: found === undefined ? "unknown_format" : "wrong_direction",
      field: "",
      expected: `a format that is ${direction === "read" ? "read" : "written"}: ${names.join(", ")}`,
      received: JSON.stringify(name),
      ...(near === undefined ? {} : { hint: `Did you mean ${near}?` }),
    },
  ]);
}

/** The names of the formats that can be read or written. */
function namesOf(direction: "read" | "write"): readonly string[] {
  return formats.filter((format) => format[direction] !== undefined).map(({ name }) => name);
}
