import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds without a change before an answer: an editor writes a file in several steps. */
const pause = 50;

/**
 * Calls back with the files of a folder that have changed, after each burst of changes, until it is told to stop. Folders of
 * the folder are watched one by one, since not every system can watch a tree.
 */
export async function watchFolder(
  folder: string,
  signal: AbortSignal,
  changed: (files: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  let files = new Set<string>();
  let wake: () => void = () => undefined;
  const note = (under: string, name: string | null) => {
    files.add(under === "" ? (name ?? "") : `${under}/${name ?? ""}`);
    wake();
  };
  const lookAt = async (under: string): Promise<void> => {
    if (!watchers.has(under)) {
      const watcher = watch(join(folder, under), (_, name) => note(under, name));
      // A folder that goes takes its watcher along.
      watcher.on("error", () => forget(under));
      watchers.set(under, watcher);
    }
    if (under !== "" && under !== "tombstones") return;
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
      await lookAt(under === "" ? entry.name : `${under}/${entry.name}`).catch(() => undefined);
    }
  };
  const forget = (under: string) => {
    watchers.get(under)?.close();
    watchers.delete(under);
  };
  try {
    await lookAt("");
    while (!signal.aborted) {
      if (files.size === 0) await new Promise<void>((done) => untilWoken(done));
      while (!signal.aborted && (await another()));
      if (signal.aborted) return;
      const now = files;
      files = new Set();
      for (const under of [...watchers.keys()]) if (now.has(under) && under !== "") forget(under);
      await lookAt("");
      await changed(now);
    }
  } finally {
    for (const watcher of watchers.values()) watcher.close();
  }

  function untilWoken(done: () => void): void {
    wake = done;
    signal.addEventListener("abort", done, { once: true });
  }

  /** Whether another change comes before the pause is over. */
  function another(): Promise<boolean> {
    return new Promise((done) => {
      const over = setTimeout(() => done(false), pause);
      untilWoken(() => {
        clearTimeout(over);
        done(true);
      });
    });
  }
}
