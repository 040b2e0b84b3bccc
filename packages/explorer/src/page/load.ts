/** Why a file could not be read. */
export type LoadFault =
  | { readonly kind: "no-address" }
  /** The browser gave no answer: it says no more than this for a server that is down, a rule of either page, a file from disk. */
  | { readonly kind: "unreachable"; readonly url: string; readonly found: string; readonly fromDisk: boolean }
  | { readonly kind: "status"; readonly url: string; readonly status: number; readonly found: string };

/** How much has come; `total` where the server said it. */
export interface Progress {
  readonly read: number;
  readonly total: number | undefined;
}

export type Loaded =
  | { readonly success: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly url: string }
  | { readonly success: false; readonly fault: LoadFault };

/** The bytes of a file at an address that is relative to the page, or why there are none. */
export async function load(
  source: string,
  base: string,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
): Promise<Loaded> {
  const url = source.trim() === "" ? null : URL.parse(source, base);
  if (url === null) return failed({ kind: "no-address" });
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) {
      const found = `${response.status} ${response.statusText}`.trim();
      return failed({ kind: "status", url: url.href, status: response.status, found });
    }
    return { success: true, bytes: await read(response, progress), url: url.href };
  } catch (error) {
    if (signal.aborted) throw error;
    const found = error instanceof Error ? error.message : String(error);
    return failed({ kind: "unreachable", url: url.href, found, fromDisk: url.protocol === "file:" });
  }
}

const failed = (fault: LoadFault): Loaded => ({ success: false, fault });

async function read(response: Response, progress: (progress: Progress) => void): Promise<Uint8Array<ArrayBuffer>> {
  const total = sizeOf(response.headers);
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  let told = performance.now();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    // A few times a second is enough to be seen.
    if (performance.now() - told < 100) continue;
    told = performance.now();
    progress({ read: size, total });
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The size that the server states; none where it packs the file, since the size is then that of the pack. */
export function sizeOf(headers: Pick<Headers, "get">): number | undefined {
  const stated = headers.get("content-length");
  if (stated === null || headers.get("content-encoding") !== null || !/^\d+$/.test(stated)) return undefined;
  return Number(stated);
}
