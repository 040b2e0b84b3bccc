import { type Dataset, openDataset } from "@incident-data/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomOf } from "../bench/generate.mjs";
import { fromAddress, toAddress } from "../src/state/address.ts";
import type { Filters } from "../src/state/filters.ts";
import { type ExplorerState, initialState } from "../src/state/state.ts";
import { incidentsLeft, vocabularyOf } from "./oracle.ts";
import { article, clash, countShown, expectGood, follow, open, type Watched, watched } from "./page.ts";
import { articleData, sharedSites } from "./sites.ts";

const isDeep = process.env["DEEP"] !== undefined;
/** Random states: whose incidents the page counts, which go through an address in Node, and which the page writes again. */
const counts = isDeep ? { onPage: 1_000, inNode: 10_000, written: 1_000 } : { onPage: 50, inNode: 200, written: 20 };

let view: Watched;
beforeAll(async () => {
  view = await watched();
});
afterAll(() => view.close());

/** States that ask for things that a data set has, now and then for one that it has not. */
function statesOf(dataset: Dataset, seed: number): () => ExplorerState {
  const random = randomOf(seed);
  const words = vocabularyOf(dataset);
  const below = (most: number) => Math.floor(random() * most);
  const some = <T>(from: readonly T[], chance: number): readonly T[] => {
    if (from.length === 0 || random() > chance) return [];
    return [...new Set(Array.from({ length: 1 + below(3) }, () => from[below(from.length)] as T))];
  };
  const one = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  return () => {
    const least = random() < 0.5 ? null : below(30);
    const dates = [
      one(words.years),
      `${one(words.years)}-07`,
      `../${one(words.years)}`,
      `${one(words.years)}/..`,
      `${one(words.years)}~`,
    ];
    const filters: Filters = {
      ...(random() < 0.2 ? { text: random() < 0.9 ? one(words.names) : "Nowhere at all" } : {}),
      ...(random() < 0.3 ? { dates: one(dates) } : {}),
      actors: some(words.actors, 0.3),
      places: some(words.places, 0.2),
      types: some(words.types, 0.2),
      harms: some(words.harms, 0.3),
      ...(random() < 0.3
        ? { range: { min: least, max: least === null || random() < 0.5 ? (least ?? 0) + below(40) : null } }
        : {}),
      sources: some(words.sources, 0.1),
      languages: some(words.languages, 0.2),
    };
    return {
      ...initialState,
      filters,
      ...(random() < 0.3 ? { policy: one(["hull", "lowest", "majority"] as const) } : {}),
      profile: one(["strict@1", "acled@1"] as const),
      order: some(words.actors, 0.2),
      ...(random() < 0.3 ? { map: { longitude: below(360) - 180, latitude: below(140) - 70, zoom: below(20) } } : {}),
      borders: random() < 0.3,
      ...(random() < 0.3 ? { language: one(["en", "ru", "az", "hy"] as const) } : {}),
    };
  };
}

const sets = [
  [article, articleData, 0.35],
  ["ecuador-peru-1939", sharedSites["ecuador-peru-1939"], 0.15],
  ["invented-120", sharedSites["invented-120"], 0.25],
  ["on-map", sharedSites["on-map"], 0.25],
] as const;

describe.each(sets)("filters of %s", (site, data, share) => {
  const dataset = openDataset(data ?? articleData);

  it("leave the incidents that core's questions leave, and the page says how many", async () => {
    const next = statesOf(dataset, 11);
    await open(view.page, site);
    const [different, wrong] = [new Set<number>(), [] as string[]];
    for (let i = 0; i < counts.onPage * share; i++) {
      const { filters } = next();
      const expected = incidentsLeft(dataset, filters).length;
      different.add(expected);
      const address = toAddress({ ...initialState, filters, language: "en" });
      const shown = await follow(view.page, address);
      if (shown !== expected) wrong.push(`${shown} rather than ${expected}: #${address}`);
    }
    expect(wrong).toEqual([]);
    // A filter that leaves all, one that leaves none, and some between.
    expect(different.size).toBeGreaterThan(2);
  });

  // All that the two articles have; of what is invented, the states above ask for enough.
  if (site === article || site === "ecuador-peru-1939") {
    it("leave what each thing by itself leaves", async () => {
      const words = vocabularyOf(dataset);
      await open(view.page, site);
      const wrong: string[] = [];
      for (const kind of ["actors", "places", "types", "harms", "sources", "languages"] as const) {
        for (const id of words[kind]) {
          const filters: Filters = { ...initialState.filters, [kind]: [id] };
          const expected = incidentsLeft(dataset, filters).length;
          const shown = await follow(view.page, toAddress({ ...initialState, filters, language: "en" }));
          if (shown !== expected) wrong.push(`${shown} rather than ${expected}: ${kind} ${id}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it("come out of an address as they went in", () => {
    const next = statesOf(dataset, 12);
    for (let i = 0; i < counts.inNode; i++) {
      const state = next();
      expect(fromAddress(toAddress(state))).toEqual({ state, faults: [] });
    }
  });

  it("are written by the page into the address as they were read from it", async () => {
    const next = statesOf(dataset, 13);
    await open(view.page, site);
    const borders = view.page.locator(".map-borders input");
    for (let i = 0; i < counts.written * share; i++) {
      const state = next();
      await follow(view.page, toAddress(state));
      // A change that is taken back: the page has written the address twice, the second time what was there.
      const hashes = await borders.evaluate((box: HTMLInputElement) =>
        [0, 1].map(() => {
          box.click();
          return location.hash;
        }),
      );
      expect(hashes.map((hash) => fromAddress(hash))).toEqual([
        { state: { ...state, borders: !state.borders }, faults: [] },
        { state, faults: [] },
      ]);
    }
  });
});

it.each(["2021-06-28", "2021-07-20", "2021-07-26"])(
  "a day anywhere in what may be the days of an incident finds it: %s",
  async (dates) => {
    await open(view.page, undefined, `page=en&dates=${dates}`);
    expect(await countShown(view.page)).toBe(1);
    expect(await view.page.getByRole("grid").innerText()).toContain("Exchange of fire some days before 28 July 2021");
  },
);

describe("search", () => {
  it.each(["Kalbajar", "Kəlbəcər", "Քարվաճառ", "Кельбаджар", "Kerbakhiar", "KALBAJAR", "kelbecer"])(
    "by %s finds the clash",
    async (text) => {
      await open(view.page, undefined, "page=en");
      await view.page.getByRole("searchbox").first().fill(text);
      // The address first: what is shown may be that of the name before.
      await expect.poll(() => new URLSearchParams(new URL(view.page.url()).hash.slice(1)).get("text")).toBe(text);
      await expect.poll(() => countShown(view.page)).toBeLessThan(5);
      await expect.poll(() => view.page.getByRole("grid").innerText()).toContain("Border clash of 28 July 2021");
    },
  );
});

describe("the address", () => {
  it("is where back and forward go", async () => {
    await open(view.page, undefined, "page=en");
    await view.page.getByRole("row", { name: /Border clash of 28 July 2021/ }).click();
    await view.page.getByRole("heading", { level: 2, name: /Border clash/ }).waitFor();
    await view.page.getByRole("searchbox").first().fill("Yeraskh");
    await view.page.waitForURL(/text=Yeraskh/);
    await expect.poll(() => countShown(view.page)).toBe(1);
    await view.page.goBack();
    await expect.poll(() => countShown(view.page)).toBe(5);
    expect(view.page.url()).toContain(clash);
    await view.page.goBack();
    await view.page.getByRole("heading", { level: 2, name: /Border clash/ }).waitFor({ state: "detached" });
    await view.page.goForward();
    await view.page.getByRole("heading", { level: 2, name: /Border clash/ }).waitFor();
    await view.page.goForward();
    await expect.poll(() => countShown(view.page)).toBe(1);
  });

  it.each([
    "nothing=1",
    "type=parade",
    "people=many",
    "map=here",
    "policy=best",
    "text=a&text=b",
    "page=tlh",
    "%E0%A4%A=1",
    `text=${"x".repeat(16_001)}`,
  ])("says so where it means nothing: %s", async (address) => {
    await open(view.page, undefined, address);
    const alert = view.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/not understood/);
    expect(await countShown(view.page)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ["incident=nobody", ".incident h2", "There is no incident “nobody” in this data set"],
    ["actor=nobody", '[role="alert"]', "“actor” cannot be “nobody”."],
    ["dates=28%20July", ".fault", "“28 July” is no date, and filters nothing"],
  ])("says so where the data set has no such thing: %s", async (address, where, told) => {
    await open(view.page, undefined, address);
    await view.page.locator(where).getByText(told).waitFor();
  });

  it("made nothing happen that may not", () => expectGood(view));
});
