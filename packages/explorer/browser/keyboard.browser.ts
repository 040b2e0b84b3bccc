import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clash, expectGood, open, type Watched, watched } from "./page.ts";

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

/** The element that the keyboard is at, in whichever root. Where it is the document, the walk has left the page. */
async function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (at === null || at === document.body || at.tagName === "INCIDENT-EXPLORER") return undefined;
    const { width, height, top, bottom } = at.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const text = at.getAttribute("aria-label") ?? at.textContent ?? "";
    return {
      name: `${at.tagName.toLowerCase()}${at.id === "" ? "" : `#${at.id}`} ${at.getAttribute("role") ?? ""} ${text.replace(/\s+/g, " ").trim().slice(0, 40)}`,
      seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      marked: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
    };
  });
}

/** Walks through the page until it is left, and gives where it stopped. */
async function walk(page: Page, key: "Tab" | "Shift+Tab", most = 400): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    const at = await stop(page);
    if (at === undefined) return stops;
    stops.push(at);
  }
  throw new Error(`${most} stops, and no way out: the last is ${stops.at(-1)?.name ?? ""}`);
}

/** How many things there are to be operated, a group of radio buttons and a grid being one each. */
async function operable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.querySelector("incident-explorer")?.shadowRoot;
    const all =
      root?.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, textarea, [tabindex='0']") ?? [];
    return [...all].filter((each) => each.checkVisibility() && !each.matches(":disabled") && each.tabIndex >= 0).length;
  });
}

it.each(["page=en", `page=en&incident=${clash}`])(
  "reaches everything, is seen wherever it is, and gets out at both ends: %s",
  async (address) => {
    await open(view.page, undefined, address);
    await view.page.evaluate(() => {
      const root = document.querySelector("incident-explorer")?.shadowRoot;
      for (const each of root?.querySelectorAll("details") ?? []) each.open = true;
    });
    const there = await operable(view.page);
    const stops = await walk(view.page, "Tab");
    expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ marked }) => !marked).map(({ name }) => name)).toEqual([]);
    expect(stops.length).toBeGreaterThanOrEqual(there);
    const back = await walk(view.page, "Shift+Tab");
    expect(back.length).toBeGreaterThanOrEqual(there - 1);
  },
);

it("finds an incident, opens it, reads a figure's words and goes back, by keys alone", async () => {
  const { page } = view;
  await open(page, undefined, "page=en");
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
  const figure = page.getByRole("table").getByRole("button").first();
  for (let i = 0; i < 30 && !(await figure.evaluate((each) => each.matches(":focus"))); i++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await stop(page)).toMatchObject({ name: expect.stringMatching(/#(?:claim|account)-/) });
  await page.goBack();
});

it("has in the list all that the map has of an incident, in words", async () => {
  await open(view.page, undefined, "page=en");
  const rows = await view.page.getByRole("row").allInnerTexts();
  const text = (name: RegExp) => rows.find((row) => name.test(row))?.replace(/\s+/g, " ") ?? "";
  expect(text(/Border clash of 28 July 2021/)).toMatch(
    /28 July 2021.*border \(along a line, or in an area without sharp bounds\)/,
  );
  expect(text(/44-day war/)).toMatch(/no place is stated/);
  expect(text(/Border clash of 28 July 2021/)).toMatch(/killed, Armenia.*3/i);
});

it("does nothing that it may not", () => expectGood(view));
