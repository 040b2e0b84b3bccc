import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { siteFolder } from "./sites.ts";

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
  await page.locator(".timeline").waitFor();
  await page.locator('[aria-busy="true"]').waitFor({ state: "detached" });
}

/** Nothing was asked elsewhere, no script of others ran, and the policy had nothing to refuse. */
export function expectGood({ elsewhere, faults }: Misdeeds): void {
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] });
}

/** Puts another data set, or what is none, behind the page. */
export function siteWith(name: string, data: string | Uint8Array): void {
  siteFolder(inject("folder"), article, name, data);
}

/** Opens whatever can be opened. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector("incident-explorer")?.shadowRoot;
    for (const each of root?.querySelectorAll("details") ?? []) each.open = true;
  });
}

/**
 * Goes to an address of the page that is open, as a reader who follows a link does, and waits until what it asks for is shown.
 * Gives how many incidents the page says that it shows.
 */
export async function follow(page: Page, address: string): Promise<number> {
  const text = await page.evaluate(async (hash) => {
    const root = document.querySelector("incident-explorer")?.shadowRoot;
    if (!root) throw new Error("there is no page");
    if (location.hash !== `#${hash}`) {
      const followed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = hash;
      await followed;
      // What the page does at once, it has done in the next turn: either all is shown, or it says that more is coming.
      await new Promise((done) => setTimeout(done));
    }
    const isSettled = () => root.querySelector(".busy, [aria-busy='true']") === null;
    await new Promise<void>((done, fail) => {
      if (isSettled()) return done();
      const observer = new MutationObserver(() => isSettled() && end(done));
      const timer = setTimeout(() => end(() => fail(new Error(`what #${hash} asks for is not shown`))), 20_000);
      const end = (how: () => void) => {
        clearTimeout(timer);
        observer.disconnect();
        how();
      };
      observer.observe(root, { childList: true, subtree: true, attributes: true });
    });
    return root.querySelector<HTMLElement>(".finder .count")?.innerText ?? "";
  }, address);
  return numberIn(text);
}

/** How many incidents the page says that it shows. */
export async function countShown(page: Page): Promise<number> {
  return numberIn(await page.locator(".finder .count").innerText());
}

/** The first number of a text, with whatever stands between its thousands. */
function numberIn(text: string): number {
  return Number(/\d[\d.,\u00a0\u202f ]*/.exec(text)?.[0].replace(/\D/g, "") ?? Number.NaN);
}
