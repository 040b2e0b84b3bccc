import { afterEach, describe, expect, it, vi } from "vitest";
import { load, type Progress, sizeOf, unreachable } from "./load.ts";

const base = "https://example.org/site/index.html";

function answer(fetched: () => Promise<Response>) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: URL) => {
    asked.push(url.href);
    return fetched();
  });
  return asked;
}

let arrivals = 0;
const loading = (source: string, progress: (progress: Progress) => void = () => undefined) =>
  load(source, base, { signal: new AbortController().signal, progress, arrived: () => arrivals++ });

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

afterEach(() => {
  vi.restoreAllMocks();
  arrivals = 0;
  vi.unstubAllGlobals();
});

describe("load", () => {
  it("gives the bytes of a file beside the page", async () => {
    const asked = answer(async () => new Response(Uint8Array.of(1, 2, 3)));
    const loaded = await loading("./data.json");
    expect(asked).toEqual(["https://example.org/site/data.json"]);
    expect(loaded).toMatchObject({ success: true, url: "https://example.org/site/data.json" });
    expect(arrivals).toBe(0);
    expect(loaded.success && (await bytesOf(loaded.bytes))).toEqual(Uint8Array.of(1, 2, 3));
    expect(arrivals).toBe(1);
  });

  it("tells how much has come, and passes on that no more does", async () => {
    vi.spyOn(performance, "now").mockImplementation(() => (clock += 60));
    let clock = 0;
    const parts = [Uint8Array.of(1, 2, 3), Uint8Array.of(4), Uint8Array.of(5, 6), Uint8Array.of(7)];
    const body = new ReadableStream({
      pull(stream) {
        const part = parts.shift();
        if (part === undefined) stream.error(new TypeError("network error"));
        else stream.enqueue(part);
      },
    });
    answer(async () => new Response(body, { headers: { "content-length": "9" } }));
    const told: Progress[] = [];
    const loaded = await loading("data.json", (progress) => told.push(progress));
    await expect(loaded.success && bytesOf(loaded.bytes)).rejects.toThrow("network error");
    expect(told).toEqual([
      { read: 4, total: 9 },
      { read: 7, total: 9 },
    ]);
    expect(arrivals).toBe(0);
    const fault = unreachable("https://example.org/site/data.json", new TypeError("network error"));
    expect(fault).toMatchObject({ kind: "unreachable", found: "network error", fromDisk: false });
  });

  it("needs nothing of a browser that those of two years ago do not have", async () => {
    answer(async () => new Response("{}"));
    vi.stubGlobal("URL", Object.assign(class extends URL {}, { parse: undefined }));
    expect(await loading("a.json")).toMatchObject({ success: true, url: "https://example.org/site/a.json" });
  });

  it("asks nobody where no file is named", async () => {
    const asked = answer(async () => new Response(""));
    expect(await loading("  ")).toEqual({ success: false, fault: { kind: "no-address" } });
    expect(await loading("https://")).toEqual({ success: false, fault: { kind: "no-address" } });
    expect(asked).toEqual([]);
  });

  it("says what a server answered", async () => {
    answer(async () => new Response("", { status: 404, statusText: "Not Found" }));
    const fault = { kind: "status", url: "https://example.org/site/a.json", status: 404, found: "404 Not Found" };
    expect(await loading("a.json")).toEqual({ success: false, fault });
  });

  it("says that there was no answer, and whether the file is on disk", async () => {
    answer(() => Promise.reject(new TypeError("Failed to fetch")));
    const found = "Failed to fetch";
    const there = { kind: "unreachable", url: "https://example.org/site/a.json", found, fromDisk: false };
    expect(await loading("a.json")).toEqual({ success: false, fault: there });
    const onDisk = { kind: "unreachable", url: "file:///a.json", found, fromDisk: true };
    expect(await loading("file:///a.json")).toEqual({ success: false, fault: onDisk });
  });

  it("takes the size from a server that does not pack the file", () => {
    expect(sizeOf(new Headers({ "content-length": "12" }))).toBe(12);
    expect(sizeOf(new Headers({ "content-length": "12", "content-encoding": "gzip" }))).toBeUndefined();
    expect(sizeOf(new Headers({ "content-length": "-1" }))).toBeUndefined();
    expect(sizeOf(new Headers())).toBeUndefined();
  });
});
