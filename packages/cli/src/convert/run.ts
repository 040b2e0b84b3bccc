import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import {
  type Conversion,
  convert,
  type GivenMapping,
  type InteropError,
  type LossReport,
  previewRows,
  proposeMapping,
  readMapping,
  summaryOf,
} from "@incident-data/interop";
import { fileInput, fileOutput, type Output } from "@incident-data/interop/files";
import { jsonText } from "../output/encode.ts";
import type { Notes } from "../output/notes.ts";

/** The files of a conversion. */
export interface ConvertedFiles {
  readonly file: string;
  readonly out: string;
  readonly lossReport?: string;
  readonly badRows?: string;
}

/** What came of a conversion: a summary, or why there is nothing. */
export type Done =
  | { readonly ok: true; readonly summary: readonly string[]; readonly losses: number; readonly bad: number }
  | { readonly ok: false; readonly faults: readonly string[]; readonly usage: boolean };

/** Converts a file. All files are written whole, and none where the conversion fails or is stopped. */
export async function runConversion(
  { file, out, lossReport, badRows }: ConvertedFiles,
  options: Conversion,
  notes: Notes,
  signal: AbortSignal,
): Promise<Done> {
  const input = await fileInput(file);
  const outputs: Output[] = [];
  const opened = async (path: string) => {
    const output = await fileOutput(path);
    outputs.push(output);
    return output;
  };
  const progress = notes.progress(`reading ${basename(file)}`, "bytes");
  let rejects = "";
  try {
    const target = await opened(out);
    const rejected = badRows === undefined ? undefined : await opened(badRows);
    const conversion = await convert(input, {
      ...options,
      onProgress: (read) => progress.at(read, input.size ?? read),
      onBadRow: ({ text }) => {
        if (rejected !== undefined) rejects += `${text.replace(/\r?\n$/, "")}\n`;
      },
    });
    for await (const text of conversion.text) {
      signal.throwIfAborted();
      await target.write(text);
      if (rejects !== "") await rejected?.write(rejects);
      rejects = "";
    }
    if (rejects !== "") await rejected?.write(rejects);
    const report = conversion.report();
    if (lossReport !== undefined) await (await opened(lossReport)).write(`${jsonText(report)}\n`);
    const beside = conversion.to.licenceBeside === true ? metadataOf(report, out) : undefined;
    if (beside !== undefined) await (await opened(`${out}-metadata.json`)).write(beside);
    for (const output of outputs) await output.keep();
    const losses = report.losses.reduce((sum, { count }) => sum + count, 0);
    return { ok: true, summary: summaryOf(report), losses, bad: report.rows.bad };
  } catch (error) {
    const { name, code, message } = error as InteropError;
    if (name !== "InteropError") throw error;
    return { ok: false, faults: message.split("\n"), usage: usage.has(code) };
  } finally {
    progress.end();
    for (const output of outputs) await output.drop();
  }
}

/** What a file would be read as: lines, or why it cannot be read. */
export type Shown =
  | { readonly ok: true; readonly lines: readonly string[]; readonly bad: number }
  | { readonly ok: false; readonly faults: readonly string[]; readonly usage: boolean };

/** The first ten rows as they would be read. */
export async function showRows(file: string, options: Omit<Conversion, "to">): Promise<Shown> {
  return faultsOf(async () => ({ ok: true, ...(await previewRows(await fileInput(file), options)) }));
}

/** A draft of a mapping from a file's header, as lines; written to a file where one is named. */
export async function draftMapping(file: string, out: string | undefined): Promise<Shown> {
  return faultsOf(async () => {
    const draft = await proposeMapping(await fileInput(file));
    if (out === undefined) return { ok: true, lines: draft.trimEnd().split("\n"), bad: 0 };
    const output = await fileOutput(out);
    try {
      await output.write(draft);
      await output.keep();
    } finally {
      await output.drop();
    }
    return { ok: true, lines: [], bad: 0 };
  });
}

/** A mapping from its file, or its faults, each with line and column. */
export async function loadMapping(
  file: string,
): Promise<
  { readonly ok: true; readonly given: GivenMapping } | { readonly ok: false; readonly faults: readonly string[] }
> {
  const read = await readMapping(await readFile(file));
  if (!read.ok) return { ok: false, faults: read.error.message.split("\n") };
  return { ok: true, given: { mapping: read.mapping, place: read.place } };
}

async function faultsOf(work: () => Promise<Shown>): Promise<Shown> {
  try {
    return await work();
  } catch (error) {
    const { name, code, message } = error as InteropError;
    if (name !== "InteropError") throw error;
    return { ok: false, faults: message.split("\n"), usage: usage.has(code) };
  }
}

/** Faults of the call rather than of the file. */
const usage = new Set<string>(["unknown_format", "wrong_direction", "missing_mapping"]);

/** Licence and citation of a table, as CSV on the Web has them in a file beside it (W3C, Metadata Vocabulary for Tabular Data). */
function metadataOf({ licence, citation }: LossReport, out: string): string | undefined {
  if (licence === undefined && citation === undefined) return undefined;
  const about = {
    "@context": "http://www.w3.org/ns/csvw",
    url: basename(out),
    ...(licence === undefined ? {} : { "dc:license": licence }),
    ...(citation === undefined ? {} : { "dc:bibliographicCitation": citation }),
  };
  return `${jsonText(about)}\n`;
}
