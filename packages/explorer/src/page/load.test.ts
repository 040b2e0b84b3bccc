import { afterEach, describe, expect, it, vi } from "vitest";
import { load, type Progress, sizeOf } from "./load.ts";

const base = "https://example.org/site/index.html";

function answer(fetched: () => Promise<Response>) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: URL) => {
    asked.push(url.href);
    return fetched();
  });
  return asked;
}

const loading = (source: string, progress: (progress: Progress) => void = () => undefined) =>
  load(source, base, { signal: new AbortController().signal, progress });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("load", () => {
  it("gives the bytes of a file beside the page", async () => {
    const asked = answer(async () => new Response(Uint8Array.of(1, 2, 3)));
    const loaded = await loading("./data.json");
    expect(asked).toEqual(["https://example.org/site/data.json"]);
    expect(loaded).toEqual({ success: true, bytes: Uint8Array.of(1, 2, 3), url: "https://example.org/site/data.json" });
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
