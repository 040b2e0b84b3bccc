// The page with 100,000 invented incidents and a quarter of a million claims, in a real browser: how long it takes to open and
// to filter, and how long the page keeps a reader waiting for a frame while the map is moved. What it is compared with is the
// same page with a thousand incidents in the same run. A frame over 100 ms fails.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { median } from "../../../bench/measure.mjs";
import { findChromium, howToGetIt } from "../../../scripts/lib/chromium.mjs";
import { servedFolder } from "../../../scripts/lib/file-server.mjs";
import { generate } from "./generate.mjs";

const longest = 100;
const executablePath = findChromium();
if (executablePath === undefined) {
  console.log(`there is no Chromium: nothing is measured. ${howToGetIt}`);
  process.exit(process.env.CI ? 1 : 0);
}
const command = fileURLToPath(new URL("../../cli/dist/cli.js", import.meta.url));
const article = fileURLToPath(new URL("../../armenia-azerbaijan-2021", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "incident-data-bench-"));
const server = await servedFolder(folder);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--js-flags=--expose-gc", "--enable-precise-memory-info"],
});
let worst = 0;
try {
  for (const count of [1_000, 100_000]) worst = Math.max(worst, await measured(count));
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
console.log(
  worst > longest ? `FAULT a frame of ${worst.toFixed(0)} ms is over ${longest} ms` : `no frame over ${longest} ms`,
);
process.exit(worst > longest ? 1 : 0);

/** Measures a data set of a size, and gives the longest frame in milliseconds. */
async function measured(count) {
  const data = generate(count);
  const claims = data.statements.reduce((sum, each) => sum + Object.keys(each.claims ?? {}).length, 0);
  const site = join(folder, String(count));
  execFileSync(process.execPath, [command, "build", article, "--site", site]);
  const text = JSON.stringify(data);
  writeFileSync(join(site, "data.json"), text);
  console.log(`${count} incidents, ${claims} claims, ${(text.length / 1e6).toFixed(1)} MB`);
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  await page.addInitScript(() => {
    globalThis.frames_ = [];
    let before = performance.now();
    const next = (now) => {
      globalThis.frames_.push(now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  let longestFrame = 0;
  /** Does something, waits until it is seen, and tells how long that took and how long the page stood still. */
  const during = async (what, act) => {
    await page.evaluate(() => {
      globalThis.frames_.length = 0;
    });
    const start = performance.now();
    await act();
    const time = performance.now() - start;
    const frames = await page.evaluate(() => globalThis.frames_.slice(1));
    const most = Math.max(0, ...frames);
    longestFrame = Math.max(longestFrame, most);
    const told =
      frames.length === 0
        ? "no frame"
        : `frames: median ${median(frames).toFixed(1)} ms, worst ${most.toFixed(1)} ms of ${frames.length}`;
    console.log(`  ${what.padEnd(28)} ${time.toFixed(0).padStart(6)} ms   ${told}`);
  };
  const shown = () => page.locator(".finder .count").innerText();
  const filtered = async (hash) => {
    const before = await shown();
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await page.waitForFunction(
      (text) =>
        document.querySelector("incident-explorer").shadowRoot.querySelector(".finder .count").innerText !== text,
      before,
    );
  };
  await page.goto("about:blank");
  await during("open", async () => {
    await page.goto(`${server.url}${count}/#page=en`);
    await page.locator('.explorer[data-open="true"]').waitFor({ timeout: 120_000 });
  });
  for (const hash of [
    "type=clash",
    "harm=killed&people=30..",
    "dates=2005",
    "actor=state-01",
    "text=Kara",
    "dates=1999/2010&type=shelling&harm=wounded",
    "",
  ]) {
    await during(`filter ${hash === "" ? "none" : hash}`.slice(0, 28), () => filtered(`page=en&${hash}`));
  }
  const map = page.locator("canvas").first();
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await during("zoom in and out by wheel", async () => {
    await page.keyboard.down("Control");
    for (let i = 0; i < 12; i++) {
      await page.mouse.wheel(0, i < 8 ? -240 : 240);
      await page.waitForTimeout(60);
    }
    await page.keyboard.up("Control");
  });
  await during("pan by dragging", async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 40; i++) {
      await page.mouse.move(x + 120 * Math.sin(i / 6), y + 80 * Math.cos(i / 5));
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
  });
  const list = page.getByRole("grid");
  await list.scrollIntoViewIfNeeded();
  await during("scroll the list", async () => {
    await list.hover();
    for (let i = 0; i < 30; i++) {
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(30);
    }
  });
  const { metrics } = await devtools.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  // A browser does not tell a worker what it holds.
  console.log(`  memory: page ${megabytes(heap)}; the worker's is not told`);
  await context.close();
  return longestFrame;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
