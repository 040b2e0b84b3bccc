import { randomBytes } from "node:crypto";
import {
  access,
  constants,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { issue } from "@incident-data/core";
import { AuthoringError, type InputCode } from "./issues.ts";
import { isAlive } from "./lock.ts";

/** A file that is to be written. */
export interface Write {
  /** Where it goes. It is the caller's matter that this is inside of what may be written to. */
  readonly file: string;
  /** As it is called in an error. */
  readonly name: string;
  readonly text: string | Uint8Array;
  /** What it holds now: where it has been changed meanwhile nothing is written, and where another cannot be, it stays. */
  readonly before?: string;
}

/** Temporary files that this process is at work on. */
const ours = new Set<string>();

const temporaryName = /^\.incident-data-([0-9]+)-[0-9a-f]{12}\.tmp$/;

/** How many files are written at a time. */
const atOnce = 16;

/**
 * Writes files, each whole or not at all, also where the process is killed: a temporary file beside it, flushed to the disk,
 * takes its name. None takes it before all are written, so that a full disk or a folder that may not be written to leaves
 * everything as it was. A file keeps its mode.
 *
 * @param guard is asked when all is ready; where it throws, nothing is written.
 * @throws AuthoringError with `unwritable_file` or `changed_file` and the file's name.
 */
export async function writeAll(writes: readonly Write[], guard?: () => Promise<void>): Promise<void> {
  const made: { readonly write: Write; readonly temporary: string }[] = [];
  try {
    for (let i = 0; i < writes.length; i += atOnce) {
      const some = writes.slice(i, i + atOnce);
      // All of them come to an end before one's error is told: none may be left behind.
      const results = await Promise.allSettled(some.map(writeBeside));
      for (const [j, result] of results.entries()) {
        const write = some[j] as Write;
        if (result.status === "fulfilled") made.push({ write, temporary: result.value });
      }
      const failed = results.findIndex(({ status }) => status === "rejected");
      if (failed >= 0)
        throw unwritable((some[failed] as Write).name, (results[failed] as PromiseRejectedResult).reason);
    }
    for (const { write } of made) await unchanged(write);
    await guard?.();
    await takeNames(made);
  } finally {
    await Promise.all(made.map(({ temporary }) => drop(temporary)));
  }
}

/** Writes a temporary file beside a file. */
async function writeBeside({ file, text, before }: Write): Promise<string> {
  const folder = dirname(file);
  // The folders of a package may not be there yet; those of a file that is changed are.
  if (before === undefined) await mkdir(folder, { recursive: true });
  const old = await statOf(file);
  // A file that may not be written to is not replaced either, though its folder would allow that.
  if (old !== undefined) await access(file, constants.W_OK);
  // Its own length does not count towards that of the file's name, which may be the longest there is.
  const temporary = join(folder, `.incident-data-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  ours.add(temporary);
  let handle: FileHandle | undefined;
  try {
    // Made anew: a link that somebody put in its place is not followed.
    handle = await open(temporary, "wx", old === undefined ? 0o666 : old.mode & 0o7777);
    if (old !== undefined) await likeBefore(handle, old);
    await handle.writeFile(text, "utf8");
    await handle.sync();
    await handle.close();
    return temporary;
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await drop(temporary);
    throw error;
  }
}

/** Mode and owner of the file that is replaced, as far as the process may give them. */
async function likeBefore(handle: FileHandle, old: { mode: number; uid: number; gid: number }): Promise<void> {
  if (process.platform === "win32") return;
  const own = await handle.stat();
  if (own.uid !== old.uid || own.gid !== old.gid) await handle.chown(old.uid, old.gid).catch(() => undefined);
  await handle.chmod(old.mode & 0o7777);
}

async function unchanged({ file, name, before }: Write): Promise<void> {
  if (before === undefined) return;
  let now: string | undefined;
  try {
    now = await readFile(file, "utf8");
  } catch {
    now = undefined;
  }
  // As Node reads it, a byte order mark stays.
  if (now === before) return;
  const received = now === undefined ? "none" : "another text";
  const hint = "Somebody saved it meanwhile. Run it again.";
  throw refused("changed_file", name, "the text that was read", received, hint);
}

/** Renames all; where one cannot be, those before it get back what they held, as far as that is known and can be done. */
async function takeNames(made: readonly { readonly write: Write; readonly temporary: string }[]): Promise<void> {
  for (const [i, { write, temporary }] of made.entries()) {
    try {
      await rename(temporary, write.file);
    } catch (error) {
      const changed: string[] = [];
      for (const { write: done } of made.slice(0, i)) if (!(await putBack(done))) changed.push(done.name);
      const hint = changed.length === 0 ? nothingChanged : `Written before it, each whole: ${changed.join(", ")}.`;
      throw unwritable(write.name, error, hint);
    }
  }
  for (const folder of new Set(made.map(({ write }) => dirname(write.file)))) await flushFolder(folder);
}

/** Gives a file back what it held. */
async function putBack(write: Write): Promise<boolean> {
  if (write.before === undefined) return false;
  let temporary: string | undefined;
  try {
    temporary = await writeBeside({ ...write, text: write.before });
    await rename(temporary, write.file);
    return true;
  } catch {
    return false;
  } finally {
    if (temporary !== undefined) await drop(temporary);
  }
}

/** Has the new names on the disk, where the system knows how to flush a folder. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder);
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folder; the names are there all the same, only maybe not after the power fails.
  }
}

async function drop(temporary: string): Promise<void> {
  await rm(temporary, { force: true }).catch(() => undefined);
  ours.delete(temporary);
}

/** Takes away the temporary files that a run which was killed left in a folder; those of a run that is still at work stay. */
export async function clearLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const pid = Number(temporaryName.exec(name)?.[1] ?? Number.NaN);
    const file = join(folder, name);
    if (Number.isNaN(pid) || ours.has(file) || (pid !== process.pid && isAlive(pid))) continue;
    if ((await lstat(file).catch(() => undefined))?.isFile() === true)
      await rm(file, { force: true }).catch(() => undefined);
  }
}

async function statOf(file: string) {
  try {
    return await stat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

const reasons: { readonly [code: string]: string } = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "a disk that can only be read",
  EISDIR: "a folder",
  ENOENT: "no such folder",
};

const nothingChanged = "Nothing was changed.";

/** The error of a file that cannot be written, whatever the system says of it. */
export function unwritable(name: string, error: unknown, hint = nothingChanged): AuthoringError {
  if (error instanceof AuthoringError) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "an error";
  const reason = reasons[code];
  const received = reason === undefined ? code : `${reason} (${code})`;
  return refused("unwritable_file", name, "a file that can be written", received, hint);
}

/** An error about one file as a whole. */
export function refused(
  code: InputCode,
  name: string,
  expected: string,
  received: string,
  hint: string,
): AuthoringError {
  const fault = { code, path: [], expected, received, hint } as const;
  return new AuthoringError([{ ...issue(fault), file: name, line: 1, column: 1 }]);
}
