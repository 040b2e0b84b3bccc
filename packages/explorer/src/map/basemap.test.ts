/// <reference types="node" />
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { filesFor, openBasemap } from "./basemap.ts";
import { viewportOf } from "./viewport.ts";

const size = { width: 800, height: 500 };
const world = viewportOf({ longitude: 0, latitude: 20, zoom: 1 }, size);
const caucasus = viewportOf({ longitude: 45, latitude: 40, zoom: 8 }, size);

/** As a server would: by the name of a file, whatever a build calls it. */
async function fromFolder(url: string): Promise<Uint8Array> {
  const name = /basemap\/(.*\.bin)/.exec(url)?.[1] ?? "";
  return readFileSync(fileURLToPath(new URL(`../../basemap/${name}`, import.meta.url)));
}

describe("the files of a view", () => {
  it("are one for the world, and the squares in sight for a closer view", () => {
    expect(filesFor("land", world)).toEqual(["land-110m"]);
    expect(filesFor("land", caucasus)).toEqual(["land-50m/7-4"]);
    expect(filesFor("borders", caucasus)).toEqual(["borders-50m/7-4"]);
  });

  it("go on beyond the antimeridian and end at the poles", () => {
    const fiji = viewportOf({ longitude: 180, latitude: -17, zoom: 6 }, size);
    expect(filesFor("land", fiji).toSorted()).toEqual(["land-50m/0-2", "land-50m/11-2"]);
    const north = viewportOf({ longitude: 15, latitude: 85, zoom: 6 }, size);
    expect(filesFor("land", north)).toEqual(["land-50m/6-5"]);
  });
});

describe("a basemap", () => {
  it("fetches what a view needs, once, and no borders unless asked", async () => {
    const fetch = vi.fn(fromFolder);
    const changed = vi.fn();
    const basemap = openBasemap(changed, fetch);
    expect(basemap.pieces("land", caucasus)).toEqual([]);
    expect(basemap.pieces("land", caucasus)).toEqual([]);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    expect(basemap.pieces("land", caucasus)).toHaveLength(1);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls.flat().join()).not.toContain("borders");
    expect(basemap.failed).toBe(false);
  });

  it("takes a square without a file for open sea", () => {
    const fetch = vi.fn(fromFolder);
    const ocean = viewportOf({ longitude: -120, latitude: -45, zoom: 9 }, size);
    expect(filesFor("land", ocean)).toHaveLength(2);
    openBasemap(() => undefined, fetch).pieces("borders", ocean);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("says when something is missing, and does not ask again", async () => {
    const fetch = vi.fn(async (): Promise<Uint8Array> => {
      throw new Error("404");
    });
    const changed = vi.fn();
    const basemap = openBasemap(changed, fetch);
    basemap.pieces("land", world);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(basemap.pieces("land", world)).toEqual([]);
    expect([basemap.failed, fetch.mock.calls.length]).toEqual([true, 1]);
  });
});
