import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { type Files, listed, type Read, unreadable } from "../files.ts";
import { insideOf } from "../inside.ts";
import type { PathFault } from "../paths.ts";
import { tooLarge } from "../read-untrusted.ts";
import { regular } from "../regular.ts";

/** The files in a folder on the disk, none of them through a link that leads out of it. */
export function diskFiles(root: string): Files {
  return {
    async names(folder) {
      try {
        const inside = folder === undefined ? ({ ok: true, file: root } as const) : await insideOf(root, folder);
        if (!inside.ok) return unsafe(inside.fault);
        const entries = await readdir(inside.file, { withFileTypes: true });
        return { ok: true, value: listed(entries.map((each) => ({ name: each.name, folder: each.isDirectory() }))) };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? "an error";
        if (code === "ENOENT") return { ok: true, value: [] };
        const expected = "a folder that can be read";
        return { ok: false, fault: { code: "unreadable_file", path: [], expected, received: code } };
      }
    },
    async bytes(file, most) {
      try {
        const inside = await insideOf(root, file);
        return inside.ok ? await readRegular(inside.file, most) : unsafe(inside.fault);
      } catch (error) {
        return unreadable((error as NodeJS.ErrnoException).code);
      }
    },
  };
}

function unsafe(fault: PathFault) {
  return { ok: false, fault: { code: "unsafe_path", path: [], ...fault } } as const;
}

/**
 * The bytes of a regular file, where they are not too many. Anything else is refused before it is opened: a pipe would keep
 * the reader waiting for ever. A file that grows while it is read is read no further than allowed.
 */
async function readRegular(file: string, most: number): Promise<Read<Uint8Array>> {
  const { size } = regular(await stat(file));
  if (size > most) return { ok: false, fault: tooLarge(most, size) };
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const bytes = new Uint8Array(size + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) return { ok: true, value: bytes.subarray(0, length) };
      length += bytesRead;
    }
    throw Object.assign(new Error("changed"), { code: "a file that changes while it is read" });
  } finally {
    await handle?.close();
  }
}
