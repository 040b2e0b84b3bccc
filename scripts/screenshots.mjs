// npm run screenshots: the article's page as it looks in light, dark, on a small screen and printed, for docs/explorer. They are
// for readers; no test compares them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium, howToGetIt } from "./lib/chromium.mjs";
import { servedFolder } from "./lib/file-server.mjs";
import { root } from "./lib/packages.mjs";
import { turboQuietly } from "./turbo.mjs";

const executablePath = findChromium();
if (executablePath === undefined) {
  console.error(`there is no Chromium. ${howToGetIt}`);
  process.exit(1);
}
turboQuietly(["build"], "building");
const to = process.argv[2] ?? join(root, "docs/explorer");
mkdirSync(to, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "incident-data-screenshots-"));
const records = join(root, "packages/armenia-azerbaijan-2021");
execFileSync(process.execPath, [join(root, "packages/cli/dist/cli.js"), "build", records, "--site", folder]);
const server = await servedFolder(folder);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const wide = { width: 1200, height: 900 };
const views = [
  { name: "light", address: "", viewport: wide },
  { name: "light-incident", viewport: wide, tall: 1500 },
  { name: "dark-incident", viewport: wide, colorScheme: "dark" },
  { name: "mobile-incident", viewport: { width: 320, height: 640 }, tall: 1800, hasTouch: true, isMobile: true },
  { name: "print-incident", viewport: { width: 794, height: 1123 }, media: "print", tall: 1123 },
];
try {
  for (const { name, address = "incident=2021-07-28-border-clash", media, tall, ...options } of views) {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    const page = await context.newPage();
    if (media !== undefined) await page.emulateMedia({ media });
    await page.goto(`${server.url}#${address}`);
    await page.locator(".timeline").waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: "detached" });
    // The map draws its land when it has come.
    await page.waitForLoadState("networkidle");
    // So much of the page as is looked at in one go; the whole of it is many screens long.
    const clip =
      tall === undefined ? {} : { fullPage: true, clip: { x: 0, y: 0, width: options.viewport.width, height: tall } };
    await page.screenshot({ path: join(to, `${name}.png`), ...clip });
    console.log(`${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
