import { randomBytes } from "node:crypto";
import { link, lstat, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { issue } from "@incident-data/core";
import { AuthoringError } from "./issues.ts";

/** A folder's lock while it is held. */
export interface Lock {
  /** Whether it is still the lock of the folder: somebody may have taken the file away by hand. */
  readonly held: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** The file that says who is at work in a folder. */
export const lockFile = ".incident-data.lock";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells one lock of a process from another. */
  readonly token: string;
}

/** The tokens of the locks that this process holds. */
const ours = new Set<string>();

/**
 * Takes the lock of a folder. It is made whole or not at all, and of two processes one gets it. A lock whose process is no
 * more is taken over; one of another machine cannot be judged, and stays.
 *
 * @throws AuthoringError with `folder_locked`, and who holds it.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const file = join(folder, lockFile);
  const holder: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString("hex") };
  const text = `${JSON.stringify(holder)}\n`;
  for (let tries = 0; tries < 5; tries++) {
    if (await make(folder, file, text)) {
      ours.add(holder.token);
      const held = async () => (await holderOf(file))?.token === holder.token;
      const release = async () => {
        ours.delete(holder.token);
        if (await held()) await rm(file, { force: true });
      };
      return { held, release };
    }
    const other = await holderOf(file);
    if (other === undefined && !(await isThere(file))) continue;
    if (other === undefined || !isStale(other)) throw locked(other);
    await takeAway(folder, file, other);
  }
  throw locked(await holderOf(file));
}

/** Takes away the lock of a process that is no more. */
export async function clearStaleLock(folder: string): Promise<void> {
  const file = join(folder, lockFile);
  const holder = await holderOf(file);
  if (holder !== undefined && isStale(holder)) await takeAway(folder, file, holder);
}

/** Makes the lock; `false` where there is one. A link comes into being with all that it holds, as no new file does. */
async function make(folder: string, file: string, text: string): Promise<boolean> {
  // Named as a temporary file is, so that it is cleared away where the process is killed just now.
  const own = join(folder, `.incident-data-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(own, text, { flag: "wx" });
    await link(own, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // Disks without links.
    if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS" || code === "EMLINK")
      return await makeFile(file, text);
    throw error;
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

async function makeFile(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(text).finally(() => handle.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a stale lock away, unless another process has done so and made its own since: that one is put back. */
async function takeAway(folder: string, file: string, stale: Holder): Promise<void> {
  const aside = join(folder, `.incident-data-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await rename(file, aside);
    if ((await holderOf(aside))?.token !== stale.token) await link(aside, file).catch(() => undefined);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Who holds a lock; `undefined` where there is none, or what stands there says nothing. */
async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    // A pipe in its place would keep us waiting for ever.
    if (!(await lstat(file)).isFile()) return undefined;
    const { pid, host, token } = JSON.parse(await readFile(file, "utf8"));
    const known = Number.isSafeInteger(pid) && pid > 0 && typeof host === "string" && typeof token === "string";
    return known ? { pid, host, token } : undefined;
  } catch {
    return undefined;
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined)) !== undefined;
}

function isStale({ pid, host, token }: Holder): boolean {
  if (host !== hostname()) return false;
  // A number is given again: ours may have been another's, above all in a container, where it is nearly always the same.
  return pid === process.pid ? !ours.has(token) : !isAlive(pid);
}

/** Whether a process is there, also one that is not ours to talk to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function locked(holder: Holder | undefined): AuthoringError {
  const who =
    holder === undefined ? "by something that does not say who it is" : `by process ${holder.pid} on ${holder.host}`;
  const fault = {
    code: "folder_locked",
    path: [],
    expected: "a folder that nobody else is writing to",
    received: `one that is locked ${who}`,
    hint: `Wait for it. If it is no more, delete ${lockFile}.`,
  } as const;
  return new AuthoringError([{ ...issue(fault), file: lockFile, line: 1, column: 1 }]);
}
