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
  | { readonly success: true; readonly bytes: ReadableStream<Uint8Array>; readonly url: string }
  | { readonly success: false; readonly fault: LoadFault };

export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** All of it has come. */
  readonly arrived: () => void;
}

/** The bytes of a file at an address that is relative to the page, as they come, or why there are none. */
export async function load(source: string, base: string, { signal, progress, arrived }: LoadOptions): Promise<Loaded> {
  const url = addressOf(source, base);
  if (url === undefined) return failed({ kind: "no-address" });
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) {
      const found = `${response.status} ${response.statusText}`.trim();
      return failed({ kind: "status", url: url.href, status: response.status, found });
    }
    return { success: true, bytes: bytesOf(response, progress, arrived), url: url.href };
  } catch (error) {
    if (signal.aborted) throw error;
    return failed(unreachable(url.href, error));
  }
}

/** Undefined where it is none. Browsers that the page is made for have no `URL.parse`. */
function addressOf(source: string, base: string): URL | undefined {
  try {
    return source.trim() === "" ? undefined : new URL(source, base);
  } catch {
    return undefined;
  }
}

/** That no answer came, or not all of it. */
export function unreachable(url: string, error: unknown): LoadFault {
  const found = error instanceof Error ? error.message : String(error);
  return { kind: "unreachable", url, found, fromDisk: url.startsWith("file:") };
}

const failed = (fault: LoadFault): Loaded => ({ success: false, fault });

function bytesOf(
  response: Response,
  progress: LoadOptions["progress"],
  arrived: LoadOptions["arrived"],
): ReadableStream<Uint8Array> {
  const total = sizeOf(response.headers);
  let [read, told] = [0, performance.now()];
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, parts) {
      parts.enqueue(bytes);
      read += bytes.length;
      // A few times a second is enough to be seen.
      if (performance.now() - told < 100) return;
      told = performance.now();
      progress({ read, total });
    },
    flush: arrived,
  });
  return (response.body ?? new Blob().stream()).pipeThrough(counted);
}

/** The size that the server states; none where it packs the file, since the size is then that of the pack. */
export function sizeOf(headers: Pick<Headers, "get">): number | undefined {
  const stated = headers.get("content-length");
  if (stated === null || headers.get("content-encoding") !== null || !/^\d+$/.test(stated)) return undefined;
  return Number(stated);
}
