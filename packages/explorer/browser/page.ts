import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";

/** What a page did that no page of ours may do. */
export interface Misdeeds {
  /** Addresses that it asked for elsewhere. */
  readonly elsewhere: readonly string[];
  /** Dialogs, errors, and what the policy refused. */
  readonly faults: readonly string[];
}

/** A page with everything that it did amiss. */
export interface Watched extends Misdeeds {
  readonly page: Page;
  /** Bytes that came over the wire, by address. */
  readonly received: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export const article = "armenia-azerbaijan-2021";
export const clash = "2021-07-28-border-clash";

let connected: Promise<Browser> | undefined;
let requests = 0;

/** How many requests all pages of this run made so far. */
export const requestsSoFar = (): number => requests;

/** A new page in a context of its own, watched. */
export async function watched(options: BrowserContextOptions = {}): Promise<Watched> {
  connected ??= chromium.connect(inject("browser"));
  const context = await (await connected).newContext({ locale: "en-GB", ...options });
  const [elsewhere, faults, received]: [string[], string[], Map<string, number>] = [[], [], new Map()];
  const own = new URL(inject("url")).origin;
  await context.exposeBinding("tellViolation", (_, text: string) => void faults.push(`policy: ${text}`));
  await context.addInitScript(() => {
    const { tellViolation } = globalThis as unknown as { tellViolation: (text: string) => void };
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      tellViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on("request", (request) => {
    requests++;
    const url = request.url();
    if (!url.startsWith(`${own}/`) && !/^(?:data|blob):/.test(url)) elsewhere.push(url);
  });
  context.on("requestfinished", async (request) => {
    const sizes = await request.sizes().catch(() => undefined);
    if (sizes !== undefined) received.set(request.url(), sizes.responseBodySize);
  });
  context.on("weberror", (error) => faults.push(`error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  context.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const page = await context.newPage();
  return { page, elsewhere, faults, received, close: () => context.close() };
}

/** Opens a data set's page at an address, and waits until something is shown. */
export async function open(page: Page, dataset = article, address = ""): Promise<void> {
  await page.goto(`${inject("url")}${dataset}/${address === "" ? "" : `#${address}`}`);
  await opened(page);
}

/** Waits until the data is open, and an incident that is asked for is there. */
export async function opened(page: Page): Promise<void> {
  await page.locator('.explorer[data-open="true"]').waitFor();
  await page.locator('[aria-busy="true"]').waitFor({ state: "detached" });
}

/** Nothing was asked elsewhere, no script of others ran, and the policy had nothing to refuse. */
export function expectGood({ elsewhere, faults }: Misdeeds): void {
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] });
}

/** Puts the article's data set behind a page, with a position of the sources' kind for each place: without one no map is drawn. */
export function siteOnMap(name: string): void {
  const data = JSON.parse(readFileSync(join(inject("folder"), article, "data.json"), "utf8"));
  const geometry = { type: "Point", coordinates: [45, 40], radius: 25_000 };
  siteWith(name, JSON.stringify({ ...data, places: data.places.map((place: object) => ({ ...place, geometry })) }));
}

/** Puts another data set, or what is none, behind the page. */
export function siteWith(name: string, data: string | Uint8Array): void {
  const folder = inject("folder");
  cpSync(join(folder, article), join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "data.json"), data);
}
