import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { type Files, listed, type Read, unreadable } from "../files.ts";
import { insideOf } from "../inside.ts";
import { type PathFault, pathFault } from "../paths.ts";
import { tooLarge } from "../read-untrusted.ts";
import { regular } from "../regular.ts";

/** The files in a folder on the disk, none of them through a link that leads out of it. */
export function diskFiles(root: string): Files {
  // Files that are known to stand in a folder inside the root themselves, not by a link.
  const own = new Map<string, string>();
  return {
    async names(folder) {
      try {
        const inside = folder === undefined ? ({ ok: true, file: root } as const) : await insideOf(root, folder);
        if (!inside.ok) return unsafe(inside.fault);
        const entries = await readdir(inside.file, { withFileTypes: true });
        const real = await realpath(inside.file);
        for (const each of entries) {
          const file = folder === undefined ? each.name : `${folder}/${each.name}`;
          const path = real + sep + each.name;
          // A name that was judged before needs no second look.
          if (each.isFile() && (own.get(file) === path || pathFault(file) === undefined)) own.set(file, path);
          else own.delete(file);
        }
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
        const known = own.get(file);
        if (known !== undefined) return readRegular(known, most, constants.O_NOFOLLOW ?? 0);
        const inside = await insideOf(root, file);
        return inside.ok ? readRegular(inside.file, most) : unsafe(inside.fault);
      } catch (error) {
        return unreadable((error as NodeJS.ErrnoException).code);
      }
    },
  };
}

function unsafe(fault: PathFault) {
  return { ok: false, fault: { code: "unsafe_path", path: [], ...fault } } as const;
}

/** A pipe is opened without waiting for its other end. Windows has no such flags. */
const reading = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, where they are not too many. Anything else is refused: a pipe would keep the reader waiting
 * for ever. A file that grows while it is read is read no further than allowed. At once, for many small files: to wait for
 * each takes several times as long.
 *
 * @param flags so that a link which has taken a file's place is not followed.
 */
function readRegular(file: string, most: number, flags = 0): Read<Uint8Array> {
  const handle = openSync(file, reading | flags);
  try {
    const { size } = regular(fstatSync(handle));
    if (size > most) return { ok: false, fault: tooLarge(most, size) };
    const bytes = new Uint8Array(size + 1);
    let length = 0;
    while (length < bytes.length) {
      const bytesRead = readSync(handle, bytes, length, bytes.length - length, null);
      if (bytesRead === 0) return { ok: true, value: bytes.subarray(0, length) };
      length += bytesRead;
    }
    throw Object.assign(new Error("changed"), { code: "a file that changes while it is read" });
  } finally {
    closeSync(handle);
  }
}
