import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { article, expectGood, open, watched } from "./page.ts";

/** A page of somebody else, whose styles would spoil everything that they reach. */
const foreign = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Elsewhere</title>
<link rel="icon" href="data:,">
<style>
body, body * { all: unset; color: rgb(255, 0, 0) !important; font: 40px fantasy !important; text-align: end; line-height: 5; }
body * { letter-spacing: 1em; position: fixed; visibility: hidden; text-transform: uppercase; }
table, button, input, h1, h2, p, div { display: none !important; background: url(https://evil.example/x.png) !important; }
incident-explorer { display: block !important; visibility: visible; position: static; letter-spacing: normal; }
</style>
<script type="module" src="../${article}/incident-explorer.js"></script>
<incident-explorer id="one" src="../${article}/data.json" lang="en"></incident-explorer>
<incident-explorer id="two" src="../invented-120/data.json" lang="ru" address="none"></incident-explorer>
</html>`;

it("two elements in a page of somebody else show a data set each, and its styles change neither", async () => {
  mkdirSync(join(inject("folder"), "foreign"));
  writeFileSync(join(inject("folder"), "foreign", "index.html"), foreign);
  const view = await watched({ viewport: { width: 1280, height: 900 } });
  const { page } = view;
  await page.goto(`${inject("url")}foreign/#page=en`);
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await one.locator(".timeline").waitFor();
  await two.locator(".timeline").waitFor();
  expect(await one.getByRole("heading", { level: 1 }).innerText()).toContain("Armenia and Azerbaijan");
  expect(await two.getByRole("heading", { level: 1 }).innerText()).toContain("120 invented events");
  expect(await two.locator(".explorer").getAttribute("lang")).toBe("ru");

  // As in a page of its own.
  const looksOf = (of: Page, element: string) =>
    of.evaluate((selector) => {
      const root = document.querySelector(selector)?.shadowRoot;
      return ["h1", "h2", ".row", "input[type=search]", "button", "summary", ".count", "label"].map((name) => {
        const found = root?.querySelector(name);
        if (!found) throw new Error(`there is no ${name}`);
        const { color, font, display, visibility, letterSpacing, textTransform, textAlign } = getComputedStyle(found);
        return { name, color, font, display, visibility, letterSpacing, textTransform, textAlign };
      });
    }, element);
  const alone = await watched({ viewport: { width: 1280, height: 900 } });
  await open(alone.page, article, "page=en");
  expect(await looksOf(page, "#one")).toEqual(await looksOf(alone.page, "incident-explorer"));
  await alone.close();

  // Each has its own state; the address belongs to the one that was not told to leave it alone.
  await one.getByRole("searchbox").first().fill("Yeraskh");
  await page.waitForURL(/text=Yeraskh/);
  await two.getByRole("row").nth(1).click();
  await two.locator("#incident-title").waitFor();
  expect(page.url()).not.toContain("incident=");
  expect(await one.locator("#incident-title").count()).toBe(0);
  await expect.poll(() => one.locator(".count").innerText()).toMatch(/^1 of 5/);
  expect(await two.locator(".count").innerText()).toMatch(/120/);
  expect(await page.title()).toBe("Elsewhere");

  // What is taken out of the page is done with, and begins anew where it is put in again.
  const workers = () => page.workers().length;
  expect(workers()).toBe(2);
  const element = await two.elementHandle();
  await element?.evaluate((each) => each.remove());
  await expect.poll(workers).toBe(1);
  await element?.evaluate((each) => document.documentElement.append(each));
  await two.locator(".timeline").waitFor();
  expect(workers()).toBe(2);
  // What the foreign page asks for itself is not ours.
  expectGood({
    faults: view.faults.filter((each) => !each.includes("evil.example") && !each.includes("ERR_")),
    elsewhere: view.elsewhere.filter((url) => url !== "https://evil.example/x.png"),
  });
  await view.close();
});
