import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mapDrawn } from "./map.ts";
import { article, clash, expectGood, open, openAll, type Watched, watched } from "./page.ts";

let view: Watched;
beforeAll(async () => {
  view = await watched({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => view.close());

interface Stop {
  readonly name: string;
  readonly seen: boolean;
  readonly marked: boolean;
}

/** What the page is given to tell about the keyboard. */
interface Keyboard {
  /** Where it is; undefined where that is the document: the walk has left the page. */
  stop(): Stop | undefined;
  /** Where it was at each press of Tab, before it went on. */
  readonly stops: (Stop | undefined)[];
  /** What can be operated, a group of radio buttons and a grid being one each, and was none of those. */
  missed(): readonly string[];
}

/** Gives the page what tells where the keyboard is and was. */
async function watchStops(page: Page): Promise<void> {
  await page.evaluate(() => {
    const deepest = (): Element | undefined => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at === null || at === document.body || at.tagName === "INCIDENT-EXPLORER" ? undefined : at;
    };
    const nameOf = (at: Element): string => {
      const text = at.getAttribute("aria-label") ?? at.textContent ?? "";
      const name = `${at.tagName.toLowerCase()}${at.id === "" ? "" : `#${at.id}`} ${at.getAttribute("role") ?? ""} ${text}`;
      return name.replace(/\s+/g, " ").trim().slice(0, 60);
    };
    const stop = (): Stop | undefined => {
      const at = deepest();
      if (at === undefined) return undefined;
      const { width, height, top, bottom } = at.getBoundingClientRect();
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      return {
        name: nameOf(at),
        seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
        marked: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
      };
    };
    const [stops, visited]: [(Stop | undefined)[], Set<Element | undefined>] = [[], new Set()];
    const missed = (): string[] => {
      const root = document.querySelector("incident-explorer")?.shadowRoot;
      const all =
        root?.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, textarea, [tabindex='0']") ?? [];
      const operable = [...all].filter(
        (each) => each.checkVisibility() && !each.matches(":disabled") && each.tabIndex >= 0,
      );
      return operable.filter((each) => !visited.has(each)).map(nameOf);
    };
    const keyboard: Keyboard = { stop, stops, missed };
    Object.assign(globalThis, { keyboard });
    let before: Element | undefined | null = null;
    const note = ({ key }: KeyboardEvent) => {
      const at = deepest();
      // Where the browser is entered or left, a key may lead nowhere.
      if (key !== "Tab" || at === before) return;
      before = at;
      stops.push(stop());
      visited.add(at);
    };
    addEventListener("keydown", note, { capture: true });
  });
}

/** The element that the keyboard is at, in whichever root. */
const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => (globalThis as unknown as { keyboard: Keyboard }).keyboard.stop());

/** Walks until the page was left, goes through it once, and leaves it again; gives where it stopped between. */
async function walk(page: Page, way: "on" | "back", most = 600): Promise<readonly Stop[]> {
  const stops: (Stop | undefined)[] = [];
  for (let pressed = 0; pressed < most; pressed += 20) {
    if (way === "back") await page.keyboard.down("Shift");
    // Keys that are pressed while the page is still busy with those before reach it one after another.
    await Promise.all(Array.from({ length: 20 }, () => page.keyboard.press("Tab")));
    if (way === "back") await page.keyboard.up("Shift");
    const more = await page.evaluate(() => (globalThis as unknown as { keyboard: Keyboard }).keyboard.stops.splice(0));
    stops.push(...more);
    const begin = stops.indexOf(undefined);
    const end = begin === -1 ? -1 : stops.indexOf(undefined, begin + 1);
    if (end !== -1) return stops.slice(begin + 1, end) as Stop[];
  }
  throw new Error(`${most} presses, and no way out: the last is ${stops.at(-1)?.name ?? ""}`);
}

it.each([
  ["on-map", "page=en&borders=shown"],
  ["on-map", `page=en&incident=${clash}&policy=hull`],
  [article, "page=en"],
])("reaches everything, is seen wherever it is, and gets out at both ends: %s #%s", async (site, address) => {
  const { page } = view;
  // Another page, so that the walk begins outside of it.
  await page.goto("about:blank");
  await open(page, site, address);
  if (site === "on-map") await mapDrawn(page);
  await openAll(page);
  await watchStops(page);
  const stops = await walk(page, "on");
  expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
  expect(stops.filter(({ marked }) => !marked).map(({ name }) => name)).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { keyboard: Keyboard }).keyboard.missed())).toEqual([]);
  const names = stops.map(({ name }) => name);
  if (site === "on-map") {
    for (const each of [/application/, /Zoom in/, /Zoom out/, /All that is shown/, /Next incident on the map/])
      expect(names.join("\n")).toMatch(each);
  }
  const back = await walk(page, "back");
  expect(back.map(({ name }) => name)).toEqual(names.toReversed());
});

it("moves the map, comes closer, shows all again, and goes from mark to mark, by keys alone", async () => {
  const { page } = view;
  await page.goto("about:blank");
  await open(page, "on-map", "page=en&map=11,20,6");
  await mapDrawn(page);
  await page.locator(".map-view").focus();
  const at = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get("map")?.split(",").map(Number) ?? [];
  for (const [key, which, way] of [
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 0, -1],
    ["ArrowUp", 1, 1],
    ["ArrowDown", 1, -1],
    ["+", 2, 1],
    ["-", 2, -1],
  ] as const) {
    const before = at()[which] ?? Number.NaN;
    await page.keyboard.press(key);
    await expect.poll(() => Math.sign((at()[which] ?? Number.NaN) - before), { message: key }).toBe(way);
  }
  await page.keyboard.press("0");
  await expect.poll(() => page.url()).not.toContain("map=");
  // Each mark in turn: four of the five incidents have one.
  await page.getByRole("button", { name: "Next incident on the map" }).focus();
  const chosen = new Set<string | null>();
  for (let i = 1; i <= 4; i++) {
    await page.keyboard.press("Enter");
    await page.getByText(`${i} of 4`, { exact: true }).waitFor();
    chosen.add(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("incident"));
  }
  expect(chosen.size).toBe(4);
  await page.goBack();
});

it("goes from row to row of the list, and stays at its ends", async () => {
  const { page } = view;
  await page.goto("about:blank");
  await open(page, "on-map", "page=en");
  const row = () =>
    page.evaluate(() => {
      const at = document.querySelector("incident-explorer")?.shadowRoot?.activeElement;
      return [at?.getAttribute("role"), Number(at?.getAttribute("aria-rowindex")) - 1];
    });
  await page.locator("#list-row").focus();
  for (const [key, to] of [
    ["ArrowDown", 2],
    ["ArrowDown", 3],
    ["ArrowUp", 2],
    ["End", 5],
    ["ArrowDown", 5],
    ["Home", 1],
    ["ArrowUp", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(row, { message: key }).toEqual(["row", to]);
  }
});

it("finds an incident, opens it, reads a figure's words and goes back, by keys alone", async () => {
  const { page } = view;
  await page.goto("about:blank");
  await open(page, "on-map", "page=en");
  await watchStops(page);
  // The first stops skip what comes before.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await stop(page)).toMatchObject({ name: expect.stringContaining("list-title") });
  await page.keyboard.press("Tab");
  await page.keyboard.type("Kalbajar");
  const live = page.getByRole("status").last();
  await expect.poll(() => page.locator('.explorer > [role="status"]').innerText()).toMatch(/\d of 5 incidents shown/);
  expect(await live.count()).toBe(1);
  const grid = page.getByRole("grid");
  for (let i = 0; i < 60 && !(await grid.evaluate((each) => each.matches(":focus-within"))); i++)
    await page.keyboard.press("Tab");
  const row = () =>
    page.evaluate(() => document.querySelector("incident-explorer")?.shadowRoot?.activeElement?.textContent ?? "");
  await page.keyboard.press("Home");
  for (let i = 0; i < 5 && !(await row()).includes("Border clash"); i++) await page.keyboard.press("ArrowDown");
  expect(await row()).toContain("Border clash");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: /Border clash/ }).waitFor();
  await expect.poll(() => stop(page)).toMatchObject({ name: expect.stringContaining("incident-title") });
  const figure = page.locator("button.value").first();
  for (let i = 0; i < 30 && !(await figure.evaluate((each) => each.matches(":focus"))); i++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await stop(page)).toMatchObject({ name: expect.stringMatching(/#claim-/) });
  // And from what else a claimant says to all that they say.
  await page.locator("button.also").first().focus();
  await page.keyboard.press("Enter");
  expect(await stop(page)).toMatchObject({ name: expect.stringMatching(/#account-/) });
  await page.getByRole("button", { name: "Close, back to the list" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => stop(page)).toMatchObject({ name: expect.stringMatching(/#list-row row .*Border clash/) });
});

it("takes filters away one after another, and is never thrown back to the beginning of the page", async () => {
  const { page } = view;
  await page.goto("about:blank");
  await open(page, "on-map", "page=en&type=clash&harm=killed&people=1..");
  await watchStops(page);
  await page.locator(".chip").first().focus();
  const names: (string | undefined)[] = [];
  for (let i = 0; i < 3; i++) {
    names.push((await stop(page))?.name);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".chip").count()).toBe(i === 2 ? 0 : 3 - i);
  }
  expect(names.map((name) => name?.split(/: |filter /)[1])).toEqual(["Number of people", "Types of incident", "Harm"]);
  expect(await stop(page)).toMatchObject({ name: expect.stringMatching(/^summary Filters/) });
});

it("does nothing that it may not", () => expectGood(view));
