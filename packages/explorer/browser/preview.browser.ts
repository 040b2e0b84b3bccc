import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clash, type Watched, watched } from "./page.ts";

const packages = fileURLToPath(new URL("../../", import.meta.url));

let folder = "";
let preview: ChildProcess;
let url = "";
let view: Watched;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "incident-data-preview-browser-"));
  cpSync(join(packages, "armenia-azerbaijan-2021/records"), join(folder, "records"), { recursive: true });
  preview = spawn(process.execPath, [join(packages, "cli/dist/cli.js"), "preview", "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const first = (stream: NodeJS.ReadableStream | null) =>
    new Promise<string>((done) => createInterface({ input: stream as NodeJS.ReadableStream }).once("line", done));
  // It watches when it says so.
  [url] = await Promise.all([first(preview.stdout), first(preview.stderr)]);
  view = await watched();
});
afterAll(async () => {
  await view.close();
  const ended = new Promise((done) => preview.once("exit", done));
  preview.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true });
});

it("preview shows a change by itself where the reader is, a fault in place of the data, and the data again", async () => {
  const { page } = view;
  const file = join(folder, "records/incidents", `${clash}.yaml`);
  const before = readFileSync(file, "utf8");
  await page.goto(`${url}#page=en&incident=${clash}&type=clash`);
  const title = page.locator("#incident-title");
  await title.getByText("Border clash of 28 July 2021").waitFor();

  const changed = before.replace("Border clash of 28 July 2021", "Clash that was edited");
  expect(changed).not.toBe(before);
  writeFileSync(file, changed);
  await title.getByText("Clash that was edited").waitFor();
  expect(new URL(page.url()).hash).toBe(`#page=en&incident=${clash}&type=clash`);

  writeFileSync(file, `${changed}nmae: x\n`);
  await page.getByRole("heading", { name: /^\d+ errors? in the records$/ }).waitFor();
  expect(await page.locator("pre").innerText()).toMatch(/incidents\/2021-07-28-border-clash\.yaml[\s\S]*nmae/);

  writeFileSync(file, before);
  await title.getByText("Border clash of 28 July 2021").waitFor();
  expect(new URL(page.url()).hash).toBe(`#page=en&incident=${clash}&type=clash`);
  // Its own policy refuses nothing that the page does; the origin is the preview's own.
  expect(view.faults).toEqual([]);
  expect(view.elsewhere.filter((each) => !each.startsWith(url))).toEqual([]);
});
