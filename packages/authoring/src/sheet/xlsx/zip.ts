import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { InputFault } from "../../issues.ts";
import type { Limits } from "../../limits.ts";

/** The parts of a workbook, which is an archive (ZIP) of XML documents. */
export interface Parts {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part, unpacked. */
  read(name: string): Promise<Uint8Array>;
  close(): void;
}

/** Why a file is no workbook that can be read. */
export class WorkbookFault extends Error {
  override readonly name = "WorkbookFault";
  readonly fault: InputFault;

  constructor(fault: Pick<InputFault, "code" | "expected" | "received"> & { readonly hint?: string }) {
    super(fault.received);
    this.fault = { ...fault, path: [], line: 1, column: 1 };
  }
}

/** More parts than any workbook has that people fill in. */
const mostParts = 10_000;

/** Opens the archive; of what it says of itself nothing is believed that is not looked at when a part is read. */
export async function openParts(bytes: Uint8Array, limits: Limits): Promise<Parts> {
  refuseOthers(bytes);
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    if (zip.entryCount > mostParts) throw tooMany(zip.entryCount);
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw broken(`two parts of the name ${entry.fileName.slice(0, 60)}`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof WorkbookFault ? error : broken("a damaged archive");
  }
  let left = limits.unpackedBytes;
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw broken(`no part ${name.slice(0, 60)}`);
      // The size is what the archive says; a part that unpacks to more is refused while it does.
      left -= entry.uncompressedSize;
      if (left < 0) throw tooLarge(limits.unpackedBytes);
      if (entry.isEncrypted()) throw locked();
      try {
        return await unpacked(zip, entry);
      } catch (error) {
        throw error instanceof WorkbookFault ? error : broken(`the damaged part ${name.slice(0, 60)}`);
      }
    },
    close: () => zip.close(),
  };
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let [sum, length] = [0, 0];
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const part = chunk as Buffer;
    length += part.length;
    if (length > entry.uncompressedSize) throw broken("a part that is larger than it says");
    sum = crc32(part, sum);
    chunks.push(part);
  }
  if (sum !== entry.crc32) throw broken("a part whose check sum is wrong");
  return Buffer.concat(chunks);
}

/** Formats that people take for the one that is read here. */
function refuseOthers(bytes: Uint8Array): void {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw locked();
  throw broken(bytes.length === 0 ? "an empty file" : "a file of another kind");
}

function locked(): WorkbookFault {
  return new WorkbookFault({
    code: "unreadable_file",
    expected: "a workbook in the format XLSX, without a password",
    received: "one with a password, or in the old format XLS",
    hint: "Save it as .xlsx, without a password.",
  });
}

/** A file that is no workbook. */
export function broken(received: string): WorkbookFault {
  const hint = "Save it again as .xlsx (Excel workbook).";
  return new WorkbookFault({ code: "syntax", expected: "a workbook in the format XLSX", received, hint });
}

/** A workbook that is not read further. */
function tooLarge(most: number): WorkbookFault {
  return new WorkbookFault({
    code: "too_large",
    expected: `a workbook that unpacks to at most ${most} bytes`,
    received: "more",
    hint: "Split the data set, or raise the limit `unpackedBytes`.",
  });
}

function tooMany(found: number): WorkbookFault {
  return new WorkbookFault({ code: "too_large", expected: `at most ${mostParts} parts`, received: `${found} parts` });
}
