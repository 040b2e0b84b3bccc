import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { servedFolder } from "../../../scripts/lib/file-server.mjs";
import { sharedSites, siteFolder } from "./sites.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** The folder that is served, and its address. */
    folder: string;
    url: string;
  }
}

const packages = fileURLToPath(new URL("../../", import.meta.url));
const article = "armenia-azerbaijan-2021";

/** One browser, and one server with the pages of the data sets, for all files of tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = process.env["CHROMIUM"];
  if (executablePath === undefined) throw new Error("CHROMIUM names no browser: npm run test:browser finds one");
  const folder = mkdtempSync(join(tmpdir(), "incident-data-browser-"));
  const call = [join(packages, "cli/dist/cli.js"), "build", join(packages, article), "--site", join(folder, article)];
  // Chromium's own sandbox does not work for root, as whom a container runs.
  const [browser] = await Promise.all([
    chromium.launchServer({ executablePath, args: ["--no-sandbox"] }),
    promisify(execFile)(process.execPath, call),
  ]);
  for (const [name, data] of Object.entries(sharedSites)) siteFolder(folder, article, name, JSON.stringify(data));
  const server = await servedFolder(folder);
  provide("browser", browser.wsEndpoint());
  provide("folder", folder);
  provide("url", server.url);
  return async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  };
}
