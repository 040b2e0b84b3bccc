import { openDataset, placePrecision } from "@incident-data/core";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mapDrawn } from "./map.ts";
import { clash, expectGood, follow, open, type Watched, watched } from "./page.ts";
import { onMapData } from "./sites.ts";

const dataset = openDataset(onMapData);

/** Where the map looks, by the page's address. */
const lookOf = (page: Page) =>
  (new URLSearchParams(new URL(page.url()).hash.slice(1)).get("map") ?? "").split(",").map(Number) as [
    longitude: number,
    latitude: number,
    zoom: number,
  ];

/** The middle of the map, on the screen. */
async function middleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const map = page.locator(".map-view");
  await map.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

/** What stands in the list: every row's cells, as they are read. */
async function rowsOf(page: Page): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const rows = await page.getByRole("row").evaluateAll((all) =>
    all.slice(1).map((row) => ({
      title: row.querySelector(".row-title")?.textContent ?? "",
      text: (row as HTMLElement).innerText.replace(/\s+/g, " "),
    })),
  );
  return rows;
}

describe("the list gives all that the map gives:", () => {
  let view: Watched;
  let rows: Awaited<ReturnType<typeof rowsOf>> = [];
  beforeAll(async () => {
    view = await watched({ viewport: { width: 1280, height: 900 } });
    await open(view.page, "on-map", "page=en");
    await mapDrawn(view.page);
    rows = await rowsOf(view.page);
  });
  afterAll(() => view.close());

  /** Where the number and the name of a place stand, and what lies around it: within the shapes of `sites.ts`. */
  const marks = [
    ["yeraskh", "10,22", 2],
    ["heydarabad", "11,22", 1],
    ["armenia-azerbaijan-border", "9.3,20.94", 1],
    ["kalbajar-section", "10.4,20.96", 1],
    ["kalbajar", "10.7,19.9", 1],
    ["nagorno-karabakh", "13,19.8", 1],
  ] as const;

  it.each(marks)("the mark of %s, how exactly it is known, and how many incidents are there", async (id, at, count) => {
    const { page } = view;
    await follow(page, `page=en&map=${at},9`);
    const { x, y } = await middleOf(page);
    await page.mouse.move(x + 30, y + 30);
    await page.mouse.move(x, y);
    const hover = page.locator(".map-hover");
    const name = dataset.place(id).names[0]?.text ?? "";
    await hover.getByText(name, { exact: true }).waitFor();
    const lines = (await hover.locator("> span").allInnerTexts()).map((line) => line.replace(/\s+/g, " "));
    const [incidents, precision = ""] = [lines.at(-1), lines[0]?.slice(`${name} `.length)];
    expect(lines).toHaveLength(2);
    expect(incidents).toBe(count === 1 ? "1 incident here" : `${count} incidents here`);
    const [words = "", within] = precision.split(/ \(within (.+)\)$/);
    const there = rows.filter(({ text }) => text.includes(`${name} (${words}; `));
    expect(there).toHaveLength(count);
    for (const { text } of there) {
      const place = text.slice(text.indexOf(`${name} (`)).split(")")[0] ?? "";
      // In the list there is even a position.
      expect(place).toMatch(/-?\d+(?:\.\d+)?, -?\d+/);
      if (within === undefined) expect(place).not.toContain("±");
      else expect(place).toMatch(new RegExp(`± ${within}$`));
    }
    // All that is offered under the mark stands in the list, by the same title and time.
    await page.mouse.click(x, y);
    if (count > 1) {
      const offered = page.getByRole("dialog").getByRole("listitem");
      await offered.nth(count - 1).waitFor();
      for (const each of await offered.getByRole("button").all()) {
        const [title, when] = await each.locator("span").allInnerTexts();
        const row = rows.find((row) => row.title === title);
        expect(row?.text).toContain(when);
      }
      await page.keyboard.press("Escape");
    } else {
      await page.getByRole("heading", { level: 2, name: there[0]?.title ?? "", exact: true }).waitFor();
    }
  });

  it("and every other place, and every figure", async () => {
    // No mark was left out above.
    const placed = onMapData.places.filter(({ geometry }) => geometry !== undefined).map(({ id }) => id);
    expect(marks.map(([id]) => id).toSorted()).toEqual(placed.toSorted());
    for (const { id, title, where = [] } of onMapData.incidents) {
      const row = rows.find((each) => each.title === title?.["en"]);
      expect(row, id).toBeDefined();
      for (const place of where) expect(row?.text).toContain(dataset.place(place).names[0]?.text);
      if (where.length === 0) expect(row?.text).toContain("no place is stated");
      if (where.some((place) => placePrecision(dataset.place(place)) === null))
        expect(row?.text).toContain("how exactly is not stated");
    }
    expect(rows.find(({ title }) => title === "Border clash of 28 July 2021")?.text).toMatch(/killed, Armenia.*3/i);
    expectGood(view);
  });

  it("of what has no mark the map says how many there are, and that they are in the list", async () => {
    await follow(view.page, "page=en");
    const notes = await view.page.locator(".map-note").allInnerTexts();
    const unplaced = onMapData.incidents.filter(
      ({ where = [] }) => !where.some((id) => dataset.place(id).geometry !== undefined),
    );
    expect(notes.join()).toMatch(new RegExp(`^The position of ${unplaced.length} of 5 incidents is not known`));
  });
});

it("borders are drawn when they are asked for, and no longer when not", async () => {
  const view = await watched({ viewport: { width: 1280, height: 900 } });
  await open(view.page, "on-map", "page=en&map=10,20,5");
  await mapDrawn(view.page);
  const picture = () => view.page.locator("canvas").evaluate((each) => (each as HTMLCanvasElement).toDataURL());
  const settled = async (before: string, is: "same" | "other") =>
    expect.poll(async () => (await picture()) === before, { timeout: 10_000 }).toBe(is === "same");
  await view.page.waitForLoadState("networkidle");
  const without = await picture();
  await view.page.getByRole("checkbox", { name: "Borders" }).check();
  await settled(without, "other");
  expect(await view.page.getByText(/^Boundaries as Natural Earth/).count()).toBe(1);
  await view.page.getByRole("checkbox", { name: "Borders" }).uncheck();
  await settled(without, "same");
  expectGood(view);
  await view.close();
});

describe("by touch, at 320 px", () => {
  let view: Watched;
  let hand: CDPSession;
  beforeAll(async () => {
    view = await watched({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    hand = await view.page.context().newCDPSession(view.page);
    await open(view.page, "on-map", "page=en&map=11,20,5");
    await mapDrawn(view.page);
  });
  afterAll(() => view.close());

  /** Fingers that go along ways together: each is its place at a time from 0 to 1. */
  async function fingers(...ways: readonly ((time: number) => { readonly x: number; readonly y: number })[]) {
    const at = (time: number) => ways.map((way, id) => ({ ...way(time), id }));
    await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (let step = 1; step <= 5; step++)
      await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step / 5) });
    await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  it("two fingers that spread bring the map closer, and that close take it away; what is between them stays", async () => {
    const { x, y } = await middleOf(view.page);
    const [, , before] = lookOf(view.page);
    const spread = (from: number, to: number) =>
      [-1, 1].map((side) => (time: number) => ({ x: x + side * (from + (to - from) * time), y }));
    await fingers(...spread(30, 90));
    await expect.poll(() => lookOf(view.page)[2] - before).toBeGreaterThan(1.3);
    const [longitude, latitude, close] = lookOf(view.page);
    expect(close - before).toBeLessThan(1.9);
    expect(Math.abs(longitude - 11)).toBeLessThan(0.3);
    expect(Math.abs(latitude - 20)).toBeLessThan(0.3);
    await fingers(...spread(90, 30));
    await expect.poll(() => Math.abs(lookOf(view.page)[2] - before)).toBeLessThan(0.3);
  });

  it("one finger moves the map, and the page does not scroll under it", async () => {
    const { x, y } = await middleOf(view.page);
    const scrolled = () => view.page.evaluate(() => scrollY);
    const [before, [longitude]] = [await scrolled(), lookOf(view.page)];
    await fingers((time) => ({ x: x - 80 * time, y: y - 60 * time }));
    await expect.poll(() => lookOf(view.page)[0] - longitude).toBeGreaterThan(0.5);
    expect(await scrolled()).toBe(before);
  });

  it("a touch on a mark opens its incident, and one on a row, too", async () => {
    await follow(view.page, "page=en&map=13,19.8,8");
    const { x, y } = await middleOf(view.page);
    await view.page.touchscreen.tap(x, y);
    await view.page.getByRole("heading", { level: 2, name: /44-day war/ }).waitFor();
    await view.page.getByRole("row", { name: /Border clash of 28 July 2021/ }).tap();
    await view.page.getByRole("heading", { level: 2, name: /Border clash/ }).waitFor();
    await expect.poll(() => view.page.url()).toContain(clash);
    // A figure leads to what was said.
    const figure = view.page.locator("button.value").first();
    await figure.tap();
    await expect
      .poll(() => view.page.evaluate(() => document.querySelector("incident-explorer")?.shadowRoot?.activeElement?.id))
      .toMatch(/^claim-/);
  });

  it("nothing is wider than the screen but what scrolls by itself, and nothing was done that may not", async () => {
    expect(await view.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expectGood(view);
  });
});
