/** Files as inputs and outputs, on Node. */
import { randomBytes } from "node:crypto";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Input } from "./format.ts";

/** So many bytes are read at a time, and given in pieces of so many: few calls, and few records at once. */
const [block, piece] = [1 << 20, 1 << 18];

/**
 * A file as an input. Nothing of it is held but what is at hand and what is being read meanwhile.
 *
 * @throws an error of the system, with its `code` and `path`; `EISDIR` and the like for what is no file.
 */
export async function fileInput(path: string): Promise<Input> {
  const found = await stat(path);
  if (!found.isFile()) throw systemError(found.isDirectory() ? "EISDIR" : "EINVAL", path);
  return { name: basename(path), size: found.size, chunks: () => chunksOf(path) };
}

async function* chunksOf(path: string): AsyncIterable<Uint8Array> {
  const handle = await open(path);
  let [buffer, other] = [new Uint8Array(block), new Uint8Array(block)];
  const readInto = (into: Uint8Array) => {
    const read = handle.read(into, 0, block, null);
    // Where it fails, that is told when its turn comes.
    read.catch(() => undefined);
    return read;
  };
  let reading = readInto(buffer);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      // The next block comes while this one is worked on.
      reading = readInto(other);
      for (let at = 0; at < bytesRead; at += piece) yield buffer.subarray(at, Math.min(at + piece, bytesRead));
      [buffer, other] = [other, buffer];
    }
  } finally {
    await reading.catch(() => undefined);
    await handle.close();
  }
}

/** A file that is being written: under a name of its own beside it, until it is whole. */
export interface Output {
  /** Writes text after what was written before. */
  write(text: string): Promise<void>;
  /** Gives the file its name; what had it before is gone. */
  keep(): Promise<void>;
  /** Takes away what was written; after `keep` nothing. */
  drop(): Promise<void>;
}

/**
 * A file to be written, whole or not at all, also where the process is killed. What is no regular file (`/dev/null`) is
 * written to as it comes.
 *
 * @throws an error of the system, with its `code` and `path`.
 */
export async function fileOutput(path: string): Promise<Output> {
  const old = await stat(path).catch(() => undefined);
  if (old?.isDirectory() === true) throw systemError("EISDIR", path);
  const beside = old === undefined || old.isFile();
  const temporary = join(dirname(path), `.incident-data-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  // Made anew: a link that somebody put in its place is not followed.
  const handle = await openToWrite(beside ? temporary : path, beside ? "wx" : "w", path);
  let kept = false;
  return {
    async write(text) {
      await handle.appendFile(text, "utf8");
    },
    async keep() {
      if (beside) await handle.sync();
      await handle.close();
      if (beside) await rename(temporary, path);
      kept = true;
    },
    async drop() {
      if (kept) return;
      await handle.close().catch(() => undefined);
      if (beside) await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

/** Opens a file; an error tells the name that the caller knows. */
async function openToWrite(file: string, flags: string, path: string): Promise<FileHandle> {
  try {
    return await open(file, flags);
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path, syscall: "open" });
}
