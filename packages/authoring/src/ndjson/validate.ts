import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Fault, type IdKind, issue, type Kind, kinds, shown } from "@incident-data/core";
import { unmetNeed } from "@incident-data/core/schema";
import { AuthoringError, type FileIssue, type FileIssueCode } from "../issues.ts";
import { type Limits, limitsOf } from "../limits.ts";
import { IdSet } from "./ids.ts";
import { checkPart, findSuspects, type Part, type PartReport, type Progress, partsOf, type Suspect } from "./part.ts";
import type { Answer, Task } from "./worker.ts";

/** How NDJSON is validated. */
export interface NdjsonOptions {
  /**
   * The limits of the gate, a line being a file of its own; `issues` is how many are told. How many records there are is
   * not limited.
   */
  readonly limits?: Partial<Limits>;
  /** How many threads read; as many as there are processors, fewer for a small file. */
  readonly threads?: number;
  /** Told now and then how many bytes were read, of how many: each is read once, or twice where ids do not lead anywhere. */
  readonly onProgress?: (read: number, of: number) => void;
}

/** What is in a file of records, and all that is wrong with it. */
export interface NdjsonReport {
  readonly lines: number;
  readonly records: { readonly [K in Kind]: number };
  /** In the order of the lines. */
  readonly issues: readonly FileIssue[];
  /** Hidden characters in somebody's words: they are kept, and worth a look. */
  readonly warnings: readonly FileIssue[];
  /** How many more issues and warnings there are than are told. */
  readonly omitted: number;
}

/** A thread is worth its start for so many bytes. */
const bytesPerThread = 32_000_000;

/**
 * Validates a file with a record a line (NDJSON): each line by the gate, its schema and what crosses its fields, then ids
 * that stand twice and references that lead nowhere, and ids that are there and have a tombstone. The file may be of any size: what is held does
 * not grow with it, but for some bytes for each different id. Cycles, passages that no record quotes and the manifest's assertions are for `safeParseDataset`, which holds the whole data set.
 *
 * @throws AuthoringError `missing_file` or `unreadable_file`.
 */
export async function validateNdjson(file: string, options: NdjsonOptions = {}): Promise<NdjsonReport> {
  const limits = limitsOf(options.limits ?? {});
  const parts = await partsOrThrow(file, options.threads);
  const size = parts.at(-1)?.end ?? 0;
  let read = 0;
  const progress: Progress = (bytes) => {
    read += bytes;
    options.onProgress?.(Math.min(read, size), size);
  };
  const seed = Math.floor(Math.random() * 0x1_0000_0000);
  const threads = new Threads(parts.length > 1, progress);
  try {
    const [part, ...otherParts] = parts;
    const [first, ...others] = await Promise.all([
      threads.check(part, limits, seed),
      ...otherParts.map((each) => threads.check(each, limits, seed)),
    ]);
    const reports = [first, ...others];
    const offsets = offsetsOf(reports);
    const all = (of: "issues" | "warnings") =>
      reports.flatMap((report, i) =>
        report[of].map((each) => ({ ...each, file, line: each.line + (offsets[i] ?? 0) })),
      );
    const issues = all("issues");
    const links = merged(first, others);
    let omitted = reports.reduce((sum, report) => sum + report.omitted, 0);
    if (links.again.size > 0 || links.missing.size > 0) {
      const found = await Promise.all(parts.map((part) => threads.find(part, limits, links.again, links.missing)));
      omitted += found.reduce((sum, each) => sum + each.omitted, 0);
      const suspects = (of: "again" | "missing" | "alive") =>
        found.flatMap((each, i) => each[of].map((one) => ({ ...one, line: one.line + (offsets[i] ?? 0) })));
      issues.push(...duplicates(suspects("again"), file), ...dangling(suspects("missing"), links, file));
      issues.push(...alive(suspects("alive"), file));
    }
    issues.sort((a, b) => a.line - b.line || a.column - b.column);
    const told = issues.slice(0, limits.issues);
    const warnings = all("warnings");
    const shownWarnings = warnings.slice(0, limits.issues);
    return {
      lines: reports.reduce((sum, { lines }) => sum + lines, 0),
      records: sumOf(reports),
      issues: told,
      warnings: shownWarnings,
      omitted: omitted + issues.length - told.length + warnings.length - shownWarnings.length,
    };
  } finally {
    await threads.close();
  }
}

async function partsOrThrow(file: string, threads: number | undefined): Promise<readonly [Part, ...Part[]]> {
  try {
    const [whole] = await partsOf(file, 1);
    const most = Math.ceil(whole.end / bytesPerThread);
    return await partsOf(file, Math.max(1, threads ?? Math.min(availableParallelism(), most)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "an error";
    const fault: Fault<FileIssueCode> =
      code === "ENOENT"
        ? { code: "missing_file", path: [], expected: "a file that is there", received: "none" }
        : { code: "unreadable_file", path: [], expected: "a file that can be read", received: code };
    throw new AuthoringError([{ ...issue(fault), file, line: 1, column: 1 }]);
  }
}

/** How many lines lie before each part. */
function offsetsOf(reports: readonly PartReport[]): readonly number[] {
  let lines = 0;
  return reports.map((report) => {
    const before = lines;
    lines += report.lines;
    return before;
  });
}

function sumOf(reports: readonly PartReport[]): NdjsonReport["records"] {
  const sum = { source: 0, actor: 0, place: 0, incident: 0, statement: 0 };
  for (const { records } of reports) for (const kind of kinds) sum[kind] += records[kind];
  return sum;
}

/** The ids of all parts, gathered into the sets of the first. */
function merged(first: PartReport, others: readonly PartReport[]) {
  const { brought, again, needed, buried } = first;
  for (const report of others) {
    again.addAll(report.again);
    again.addAll(brought.addAll(report.brought));
    needed.addAll(report.needed);
    buried.addAll(report.buried);
  }
  again.addAll(buried.within(brought));
  return {
    brought,
    again,
    missing: needed.without(brought),
    unread: [first, ...others].some(({ unread }) => unread > 0),
  };
}

function* duplicates(suspects: readonly Suspect[], file: string): Generator<FileIssue> {
  const first = new Map<string, number>();
  for (const { kind, id, line, column, path } of suspects) {
    const key = `${kind} ${id}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else {
      const expected = kind === "tombstone" ? "one tombstone of an id" : `an id that no other ${kind} has`;
      const received = `${shown(id)}, which line ${before} has`;
      yield { ...issue({ code: "duplicate_id", path, expected, received }), file, line, column };
    }
  }
}

/** Tombstones of ids that are still there: what `safeParseDataset` says of them. */
function* alive(suspects: readonly Suspect[], file: string): Generator<FileIssue> {
  for (const { kind, id, line, column, path } of suspects) {
    const expected = `an id that no ${kind} has any more`;
    const hint = `Take the tombstone out, or give the ${kind} another id.`;
    yield { ...issue({ code: "duplicate_id", path, expected, received: shown(id), hint }), file, line, column };
  }
}

function* dangling(
  suspects: readonly Suspect[],
  { brought, unread }: { readonly brought: IdSet; readonly unread: boolean },
  file: string,
): Generator<FileIssue> {
  const isThere = (kind: IdKind, id: string) => brought.has(kind, id);
  const hint = "It may be in a line that could not be read: mend that first.";
  for (const { kind, id, line, column, path } of suspects) {
    const found = unmetNeed(kind, id, path, isThere);
    if (found === undefined) continue;
    if (found.code === "unknown_id" && brought.has("tombstone", `${kind} ${id}`)) {
      const { expected, received } = found;
      const buried = { code: "buried_id", path, expected: `${expected} that is there`, received } as const;
      yield { ...issue({ ...buried, hint: "Its tombstone says what took its place." }), file, line, column };
      continue;
    }
    const told = unread && found.code === "unknown_id" ? issue({ ...found, hint }) : found;
    yield { ...told, file, line, column };
  }
}

/** Where parts are read: in threads of their own, or here where there is one part only. */
class Threads {
  readonly #workers: Worker[] = [];
  readonly #apart: boolean;
  readonly #progress: Progress;

  constructor(apart: boolean, progress: Progress) {
    this.#apart = apart;
    this.#progress = progress;
  }

  async check(part: Part, limits: Limits, seed: number): Promise<PartReport> {
    if (!this.#apart) return checkPart(part, limits, seed, this.#progress);
    const { report } = await this.#ask({ do: "check", part, limits, seed });
    return {
      ...report,
      brought: new IdSet(seed, ...report.brought),
      again: new IdSet(seed, ...report.again),
      needed: new IdSet(seed, ...report.needed),
      buried: new IdSet(seed, ...report.buried),
    };
  }

  async find(part: Part, limits: Limits, again: IdSet, missing: IdSet) {
    if (!this.#apart) return findSuspects(part, limits, again, missing, this.#progress);
    const { seed } = again;
    const { found } = await this.#ask({ do: "find", part, limits, seed, again: again.packed, missing: missing.packed });
    return found;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #ask<T extends Task["do"]>(task: Task & { readonly do: T }): Promise<Extract<Answer, { readonly to: T }>> {
    // Without the flags of this process: a loader or a condition of a caller's is none of the thread's business.
    const options = { workerData: task, execArgv: [] };
    const worker = new Worker(new URL("./ndjson/worker.js", import.meta.url), options);
    this.#workers.push(worker);
    return new Promise((resolve, reject) => {
      worker.on("message", (answer: Answer) => {
        if (answer.to === "progress") this.#progress(answer.bytes);
        else resolve(answer as Extract<Answer, { readonly to: T }>);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`a thread ended with ${code} before it answered`)));
    });
  }
}
