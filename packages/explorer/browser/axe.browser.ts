import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import { clash, expectGood, open, watched } from "./page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Mode {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  readonly media?: "print";
}

const modes: readonly Mode[] = [
  { name: "light" },
  { name: "dark", options: { colorScheme: "dark" } },
  { name: "forced colours", options: { forcedColors: "active" } },
  { name: "more contrast", options: { contrast: "more" } },
  { name: "more contrast, dark", options: { contrast: "more", colorScheme: "dark" } },
  { name: "reduced motion", options: { reducedMotion: "reduce" } },
  { name: "320 px, touch", options: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } },
  // Zoomed to 200 %, a window of 1280 × 900 has half as many CSS pixels.
  { name: "200 % zoom", options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } },
  { name: "print", media: "print" },
];

const deep = process.env["DEEP"] !== undefined;

type View = readonly [address: string, open: boolean];

/** What is looked at, and whether all that can be opened is opened first. The first has most of what there is on it. */
const views: readonly [View, ...View[]] = [
  [`page=en&incident=${clash}&policy=hull&type=clash&text=Kalbajar`, true],
  ["page=en", false],
  ["page=en", true],
  [`page=en&incident=${clash}`, false],
];

/** In every mode what has most on it, and in two all. */
const viewsIn = (mode: string): readonly View[] =>
  deep || mode === "light" || mode === "320 px, touch" ? views : [views[0]];

/** What axe objects to, each with the elements that it is about. */
async function objections(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return judge.run({ resultTypes: ["violations"] });
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) =>
      `${id}: ${target.flat().join(" ")}: ${failureSummary.split("\n")[1] ?? ""}`.trim(),
    ),
  );
}

/** Opens whatever can be opened. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector("incident-explorer")?.shadowRoot;
    for (const each of root?.querySelectorAll("details") ?? []) each.open = true;
  });
}

it.each(modes)("axe finds nothing: $name", async ({ name, options = {}, media }) => {
  const view = await watched({ viewport: { width: 1280, height: 900 }, ...options });
  if (media !== undefined) await view.page.emulateMedia({ media });
  await view.page.addInitScript(axe);
  for (const [address, all] of viewsIn(name)) {
    await open(view.page, undefined, address);
    if (all) await openAll(view.page);
    expect({ [address]: await objections(view.page) }).toEqual({ [address]: [] });
  }
  // Nothing is wider than the page, but what scrolls by itself.
  const [wide, width] = await view.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (media === undefined) expect(wide).toBeLessThanOrEqual(width ?? 0);
  expectGood(view);
  await view.close();
});

it.each(["en", "ru", "az", "hy"])(
  "axe finds nothing in the language %s, and the page says which it is",
  async (language) => {
    const view = await watched();
    await view.page.addInitScript(axe);
    for (const address of deep ? ["", `&incident=${clash}`] : [`&incident=${clash}`]) {
      await open(view.page, undefined, `page=${language}${address}`);
      await openAll(view.page);
      expect(await objections(view.page)).toEqual([]);
      expect(await view.page.locator(".explorer").getAttribute("lang")).toBe(language);
    }
    expectGood(view);
    await view.close();
  },
);
