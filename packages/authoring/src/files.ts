import type { Fault } from "@incident-data/core";
import type { FileIssueCode } from "./issues.ts";

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

/** Something that was read, or why it could not be; the fault is without its place. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault<FileIssueCode> };

/** Files under one root, wherever they are kept: in a folder on the disk, or in a revision of a git repository. */
export interface Files {
  /** What stands in the root, or in a folder under it, but for hidden names, in the order of code units; of a folder that is not there nothing. */
  names(folder: string | undefined): Promise<Read<readonly Entry[]>>;
  /** The bytes of a file, where there are no more than `most`. */
  bytes(file: string, most: number): Promise<Read<Uint8Array>>;
}

/** Entries without hidden ones, by code units, so that the order is the same on any machine. */
export function listed(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ name }) => !name.startsWith(".")).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Why a file could not be read, by the code of a system's error. */
export function unreadable(code: string | undefined): { readonly ok: false; readonly fault: Fault<FileIssueCode> } {
  const fault: Fault<FileIssueCode> =
    code === "ENOENT"
      ? { code: "missing_file", path: [], expected: "a file that is there", received: "none" }
      : { code: "unreadable_file", path: [], expected: "a file that can be read", received: code ?? "an error" };
  return { ok: false, fault };
}
