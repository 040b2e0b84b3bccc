import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mapDrawn } from "./map.ts";
import { clash, expectGood, open, openAll, siteWith, type Watched, watched } from "./page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const isDeep = process.env["DEEP"] !== undefined;

/** Has most of what there is on it: the map with every sort of mark and borders, an incident with a policy, chips. */
const fullest = `page=en&incident=${clash}&policy=hull&dates=2020/..&text=Armenia&borders=shown`;

/** What in a page that is drawn already may be another in another mode: its colours, and what is hidden. */
const ofLooks = [
  ..."color-contrast link-in-text-block target-size scrollable-region-focusable hidden-content aria-hidden-focus".split(
    " ",
  ),
  ..."region label-content-name-mismatch presentation-role-conflict empty-heading heading-order".split(" "),
];

/** A colour is the same in every language, and takes longer to judge than all else. */
const butColours = { rules: { "color-contrast": { enabled: false } } };

/** What axe objects to, each with the elements that it is about. */
async function objections(page: Page, options: object = {}): Promise<readonly string[]> {
  const found = await page.evaluate(async (options) => {
    const { axe: judge } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return judge.run({ resultTypes: ["violations"], ...options });
  }, options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) =>
      `${id}: ${target.flat().join(" ")}: ${failureSummary.split("\n")[1] ?? ""}`.trim(),
    ),
  );
}

async function opened(options: BrowserContextOptions = {}): Promise<Watched> {
  const view = await watched({ viewport: { width: 1280, height: 900 }, ...options });
  await view.page.addInitScript(axe);
  return view;
}

/** Opens a view with everything in it that can be opened, and sees that its map is drawn. */
async function openWhole(page: Page, site: string, address: string): Promise<void> {
  await open(page, site, address);
  await openAll(page);
  await mapDrawn(page);
}

describe("axe finds nothing on one page in each of its looks:", () => {
  let view: Watched;
  beforeAll(async () => {
    view = await opened();
    await openWhole(view.page, "on-map", fullest);
    // A spot, a ring, an area, a line, a number.
    expect(await view.page.locator(".map-legend li").count()).toBe(5);
  });
  afterAll(() => view.close());

  const looks: readonly (readonly [string, Parameters<Page["emulateMedia"]>[0]])[] = [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
    ["forced colours, dark", { forcedColors: "active", colorScheme: "dark" }],
    ["more contrast", { contrast: "more" }],
    ["more contrast, dark", { contrast: "more", colorScheme: "dark" }],
    ["reduced motion", { reducedMotion: "reduce" }],
    ["print", { media: "print" }],
  ];
  it.each(looks)("%s", async (name, media) => {
    const none = {
      colorScheme: "light",
      forcedColors: "none",
      contrast: "no-preference",
      reducedMotion: "no-preference",
    };
    await view.page.emulateMedia({ ...none, media: "screen", ...media } as Parameters<Page["emulateMedia"]>[0]);
    const isWhole = isDeep || name === "light" || name === "print";
    expect(await objections(view.page, isWhole ? {} : { runOnly: ofLooks })).toEqual([]);
    expectGood(view);
  });
});

/** Whether anything is wider than the page, but what scrolls by itself. */
async function expectNoWider(page: Page): Promise<void> {
  const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(width ?? 0);
}

const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
// Zoomed to 200 %, a window of 1280 × 900 has half as many CSS pixels.
const zoomed = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };

it.each([
  ["320 px, touch", narrow],
  ["200 % zoom", zoomed],
  ["320 px, dark", { ...narrow, colorScheme: "dark" as const }],
])("axe finds nothing, and nothing is too wide: %s", async (name, options) => {
  const view = await opened(options);
  await openWhole(view.page, "on-map", fullest);
  expect(await objections(view.page, isDeep || name === "320 px, touch" ? {} : { runOnly: ofLooks })).toEqual([]);
  await expectNoWider(view.page);
  expectGood(view);
  await view.close();
});

describe("axe finds nothing where", () => {
  let view: Watched;
  beforeAll(async () => {
    view = await opened();
  });
  afterAll(() => view.close());

  it("nothing is chosen yet, and nothing opened", async () => {
    await open(view.page, "on-map", "page=en");
    await mapDrawn(view.page);
    expect(await objections(view.page)).toEqual([]);
  });

  it("incidents under one mark are offered, and an address was not understood", async () => {
    await open(view.page, "on-map", "page=en&map=10,22,7&type=parade");
    await view.page.locator(".map-view").click();
    await view.page.getByRole("dialog").waitFor();
    await view.page.getByRole("alert").waitFor();
    expect(await objections(view.page)).toEqual([]);
  });

  it("there are more incidents than a map or a list draws one by one", async () => {
    await openWhole(view.page, "invented-400", "page=en");
    expect(await view.page.getByText("so many incidents close together").count()).toBe(1);
    expect(await objections(view.page)).toEqual([]);
  });

  it("no place has a position, so that no map is drawn", async () => {
    await open(view.page, undefined, `page=en&incident=${clash}`);
    expect(await view.page.locator(".map-view").isVisible()).toBe(false);
    expect(await objections(view.page)).toEqual([]);
  });

  it("a file was saved, a link could not be copied, a filter is not understood, and nothing is left", async () => {
    await open(view.page, "on-map", "page=en");
    await view.page.locator(".save-as summary").first().click();
    await view.page.getByRole("button", { name: "GeoJSON" }).click();
    await view.page.getByText(/is saved\.$/).waitFor();
    // A browser that does not let a page write to the clipboard.
    await view.page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await view.page.getByRole("button", { name: "Copy link" }).click();
    await view.page.locator(".by-hand").waitFor();
    await view.page.locator(".more-filters > summary").click();
    await view.page.getByLabel(/^Dates/).fill("28 July");
    await view.page.waitForURL(/dates=/);
    const range = view.page.locator(".range input");
    await range.nth(0).fill("9");
    await range.nth(1).fill("3");
    await view.page.locator(".fault p").nth(1).waitFor();
    expect(await objections(view.page)).toEqual([]);
  });

  it("the data cannot be read", async () => {
    siteWith("axe-bad", "{");
    await view.page.goto(new URL("../axe-bad/", view.page.url()).href);
    await view.page.getByRole("alert").waitFor();
    expect(await objections(view.page)).toEqual([]);
    expect(view.elsewhere).toEqual([]);
  });
});

it.each(["en", "ru", "az", "hy"])(
  "axe finds nothing in the language %s, and the page says which it is",
  async (language) => {
    const view = await opened();
    await openWhole(view.page, "on-map", fullest.replace("page=en", `page=${language}`));
    // In English, all was judged above.
    if (language !== "en" || isDeep) expect(await objections(view.page, isDeep ? {} : butColours)).toEqual([]);
    expect(await view.page.locator(".explorer").getAttribute("lang")).toBe(language);
    expectGood(view);
    await view.close();
  },
);
