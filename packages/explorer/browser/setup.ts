import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { servedFolder } from "../../../scripts/lib/file-server.mjs";

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

/** One browser, and one server with the pages of the data sets, for all files of tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = process.env["CHROMIUM"];
  if (executablePath === undefined) throw new Error("CHROMIUM names no browser: npm run test:browser finds one");
  const folder = mkdtempSync(join(tmpdir(), "incident-data-browser-"));
  for (const name of ["armenia-azerbaijan-2021", "ecuador-peru-1939"]) {
    const call = ["build", join(packages, name), "--site", join(folder, name)];
    execFileSync(process.execPath, [join(packages, "cli/dist/cli.js"), ...call], { stdio: "pipe" });
  }
  const server = await servedFolder(folder);
  // Chromium's own sandbox does not work for root, as whom a container runs.
  const browser = await chromium.launchServer({ executablePath, args: ["--no-sandbox"] });
  provide("browser", browser.wsEndpoint());
  provide("folder", folder);
  provide("url", server.url);
  return async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  };
}
