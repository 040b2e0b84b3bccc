import { type FileHandle, open, stat } from "node:fs/promises";
import type { IdKind, Kind, Path } from "@incident-data/core";
import { type LinkKind, linksOfLine } from "@incident-data/core/schema";
import type { Limits } from "../limits.ts";
import { regular } from "../regular.ts";
import { IdSet } from "./ids.ts";
import { type Line, Lines } from "./lines.ts";
import { columnOf, type LineIssue, type LineReading, longLine, readLine } from "./record-lines.ts";

/** Whole lines of a file: the bytes from `start` to before `end`. */
export interface Part {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Told after each piece: how many bytes were read since the last time. */
export type Progress = (bytes: number) => void;

const piece = 1 << 18;

/** Divides a file into parts of whole lines, about as large as each other: one at least. */
export async function partsOf(file: string, count: number): Promise<readonly [Part, ...Part[]]> {
  const { size } = regular(await stat(file));
  const handle = await open(file);
  try {
    const parts: Part[] = size === 0 ? [{ file, start: 0, end: 0 }] : [];
    for (let i = 1, start = 0; start < size; i++) {
      const end = i >= count ? size : await endOfLine(handle, Math.max(start, Math.round((size * i) / count)), size);
      parts.push({ file, start, end });
      start = end;
    }
    return parts as [Part, ...Part[]];
  } finally {
    await handle.close();
  }
}

/** The place after the end of the line that holds a byte. */
async function endOfLine(handle: FileHandle, from: number, size: number): Promise<number> {
  const buffer = Buffer.alloc(1 << 16);
  for (let position = from; position < size; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) break;
    const at = buffer.subarray(0, bytesRead).indexOf(0x0a);
    if (at >= 0) return position + at + 1;
    position += bytesRead;
  }
  return size;
}

/** Calls `visit` for every line of a part that is not blank; gives the number of all its lines. */
async function eachLine(
  { file, start, end }: Part,
  limits: Limits,
  visit: (reading: LineReading, at: (path: Path) => number) => void,
  progress: Progress = () => {},
): Promise<number> {
  const lines = new Lines(limits.bytes);
  const read = (line: Line) => {
    const reading = readLine(lines, line, limits);
    if (reading !== undefined) visit(reading, (path) => columnOf(lines, line, path, limits));
  };
  const tooLong = (number: number, size: number) => visit(longLine(number, size, limits), () => 1);
  const handle = await open(file);
  try {
    for (let position = start; position < end; ) {
      const most = Math.min(piece, end - position);
      const { bytesRead } = await handle.read(lines.room(most), 0, most, position);
      if (bytesRead === 0) break;
      lines.take(bytesRead, read, tooLong);
      position += bytesRead;
      progress(bytesRead);
    }
    return lines.finish(read, tooLong);
  } finally {
    await handle.close();
  }
}

/** What a part of a file holds. Lines are counted from the part's own first. */
export interface PartReport {
  readonly lines: number;
  /** Lines that are no JSON, so that nothing is known of the ids that they may hold. */
  readonly unread: number;
  readonly records: { readonly [K in Kind]: number };
  readonly issues: readonly LineIssue[];
  readonly warnings: readonly LineIssue[];
  /** How many more issues and warnings there are than are told. */
  readonly omitted: number;
  /** Ids that the part brings; those that it brings again; those that it needs. */
  readonly brought: IdSet;
  readonly again: IdSet;
  readonly needed: IdSet;
  /** Ids that have a tombstone, under the kind that they were of. */
  readonly buried: IdSet;
}

/** Checks every line of a part by itself, and gathers the ids that lines bring and need. */
export async function checkPart(part: Part, limits: Limits, seed: number, progress?: Progress): Promise<PartReport> {
  const records = { source: 0, actor: 0, place: 0, incident: 0, statement: 0 };
  const [issues, warnings]: [LineIssue[], LineIssue[]] = [[], []];
  let [omitted, unread] = [0, 0];
  const tell = (list: LineIssue[], found: readonly LineIssue[]) => {
    for (const each of found) {
      if (list.length < limits.issues) list.push(each);
      else omitted++;
    }
  };
  const [brought, again, needed, buried] = [new IdSet(seed), new IdSet(seed), new IdSet(seed), new IdSet(seed)];
  const links = {
    brings(kind: LinkKind, id: string) {
      if (!brought.add(kind, id)) again.add(kind, id);
      if (kind === "tombstone") buried.add(...gone(id));
    },
    needs(kind: LinkKind, id: string) {
      needed.add(kind, id);
    },
  };
  const lines = await eachLine(
    part,
    limits,
    (reading) => {
      tell(issues, reading.issues);
      tell(warnings, reading.warnings);
      if (reading.json === undefined) unread++;
      const kind = linksOfLine(reading.json, links);
      if (kind !== undefined) records[kind]++;
    },
    progress,
  );
  return { lines, unread, records, issues, warnings, omitted, brought, again, needed, buried };
}

/** The kind and the id that went, of what a tombstone is known by. */
function gone(tombstone: string): readonly [IdKind, string] {
  const [kind, id] = tombstone.split(" ", 2);
  return [kind as IdKind, id ?? ""];
}

/** An id that is brought again or needed in vain, where it stands. */
export interface Suspect {
  readonly line: number;
  readonly column: number;
  readonly kind: LinkKind;
  readonly id: string;
  readonly path: Path;
}

/** What is looked for in a part where ids do not agree. */
export interface Suspects {
  /** Ids that are brought again. */
  readonly again: readonly Suspect[];
  /** Ids that are needed in vain. */
  readonly missing: readonly Suspect[];
  /** Tombstones of ids that are still there. */
  readonly alive: readonly Suspect[];
  /** How many more there are than are told. */
  readonly omitted: number;
}

/**
 * Where in a part the ids stand that are brought again, and those that are needed in vain.
 *
 * @param again ids that are brought again, and such as have a tombstone all the same.
 */
export async function findSuspects(
  part: Part,
  limits: Limits,
  again: IdSet,
  missing: IdSet,
  progress?: Progress,
): Promise<Suspects> {
  const found = { again: [] as Suspect[], missing: [] as Suspect[], alive: [] as Suspect[] };
  let omitted = 0;
  await eachLine(
    part,
    limits,
    ({ line, json }, columnAt) => {
      const report = (list: Suspect[], kind: LinkKind, id: string, path: Path) => {
        if (list.length < limits.issues) list.push({ line, column: columnAt(path), kind, id, path });
        else omitted++;
      };
      linksOfLine(json, {
        // Of a claim's key that stands twice the JSON is faulted; of the agreement that an incident is, its own id.
        brings: (kind, id) => {
          if (kind !== "claim" && kind !== "agreement" && again.has(kind, id)) report(found.again, kind, id, ["id"]);
          if (kind !== "tombstone") return;
          const [of, was] = gone(id);
          if (again.has(of, was)) report(found.alive, of, was, ["id"]);
        },
        needs: (kind, id, at) => {
          if (missing.has(kind, id)) report(found.missing, kind, id, at());
        },
      });
    },
    progress,
  );
  return { ...found, omitted };
}
