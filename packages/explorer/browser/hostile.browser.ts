import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import { afterAll, beforeAll, expect, it } from "vitest";
import { badAddresses, hostileStrings } from "./hostile-strings.ts";
import { clash, expectGood, follow, open, openAll, siteWith, type Watched, watched } from "./page.ts";

// Data that no check has seen: whoever may write the file behind the page may write this.
const strings = hostileStrings(500);
const isDeep = process.env["DEEP"] !== undefined;
/** Followed as links: one of every sort and some mixtures, each in the next way that an address can hold it; else all in every way. */
const [inAddress, ways] = isDeep ? [strings, [0, 1, 2]] : [strings.slice(0, 50), [0]];
/** Opened as pages of their own. */
const afresh = strings.filter((_, i) => i % (isDeep ? 5 : 100) === 0);

/** Fields whose values are names of records or of a closed list: with others there is nothing to be shown. */
const structural = new Set(
  "id type kind about side status harms source speaker onBehalfOf attributedTo accused act extent intent agreement place places actor by against from to parties where partOf quotedIn among measure rank acts claim record relation sense edtf basis profile radius coordinates schemaVersion lang min max vague parties since addressedTo broker proposedBy ends statement adjacentTo counting".split(
    " ",
  ),
);

let next = 0;

/** A copy of the records with a hostile string in every text that is shown. */
function spoilt(value: unknown, field = ""): unknown {
  if (typeof value === "string") {
    if (field === "url") return badAddresses[next++ % badAddresses.length];
    return structural.has(field) ? value : strings[next++ % strings.length];
  }
  if (Array.isArray(value)) return value.map((each) => spoilt(each, field));
  if (typeof value !== "object" || value === null) return value;
  // The texts of a title stand under their languages.
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, spoilt(each, /^[a-z]{2,3}$/.test(field) ? field : key)]),
  );
}

/** Records again and again, until every string stood somewhere. */
function spoiltData(): readonly unknown[] {
  const sets: unknown[] = [];
  while (next < strings.length) sets.push(spoilt(article));
  return sets;
}

let view: Watched;
let sites: readonly string[] = [];
let own: readonly string[] = [];
beforeAll(async () => {
  view = await watched();
  await open(view.page);
  own = (await found()).elements;
  sites = spoiltData().map((data, i) => {
    siteWith(`hostile-${i}`, JSON.stringify(data));
    return `hostile-${i}`;
  });
});
afterAll(() => view.close());

/** What of the page could run something or ask somebody. */
async function found() {
  return view.page.evaluate(() => {
    const root = document.querySelector("incident-explorer")?.shadowRoot;
    const every = [...document.querySelectorAll("*"), ...(root?.querySelectorAll("*") ?? [])];
    const risky = /^(?:script|iframe|img|base|form|object|embed|link|style|meta)$/;
    return {
      elements: every.map(({ localName }) => localName).filter((name) => risky.test(name)),
      handlers: every.flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith("on")),
      links: [...(root?.querySelectorAll("a") ?? [])]
        .map((link) => link.protocol)
        .filter((each) => !/^https?:$/.test(each)),
      polluted: Object.keys(Object.prototype),
    };
  });
}

/** The page holds what it holds of sound data, and nothing has been asked elsewhere. */
async function expectUnharmed(): Promise<void> {
  expectGood(view);
  expect(await found()).toEqual({ elements: own, handlers: [], links: [], polluted: [] });
}

it("500 hostile strings in every text of a data set are shown as text, and do nothing", async () => {
  expect(next).toBeGreaterThanOrEqual(500);
  for (const site of sites) {
    for (const language of ["en", "ru"]) {
      await open(view.page, site, `page=${language}&incident=${clash}&policy=hull`);
      await openAll(view.page);
      await view.page.getByRole("searchbox").first().fill("alert");
      await view.page.waitForURL(/text=alert/);
      await expectUnharmed();
    }
  }
});

it("an address of a source that is no web address is no link", async () => {
  for (const site of sites) {
    await open(view.page, site, `page=en&incident=${clash}`);
    const links = await view.page.locator("a").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
    expect(links.filter((each) => badAddresses.includes(each) || each.includes("evil.example"))).toEqual([]);
    expect((await found()).links).toEqual([]);
  }
});

/** What an address can name. */
const names =
  "incident text dates actor place type harm people source lang policy profile order map borders page nothing".split(
    " ",
  );

it(`${inAddress.length} hostile strings in the address are told or taken as text, and do nothing`, async () => {
  await open(view.page, undefined, "page=en");
  for (const [i, text] of inAddress.entries()) {
    const well = text.toWellFormed();
    for (const way of ways) {
      // As a value of each name in turn, as a name, and as it is.
      const name = names[Math.floor(i / 3) % names.length] ?? "";
      const hash = [`${name}=${encodeURIComponent(well)}`, `${encodeURIComponent(well)}=1`, well][(i + way) % 3] ?? "";
      await follow(view.page, hash);
      await expectUnharmed();
    }
  }
  expect(await view.page.title()).toContain("Armenia");
});

it("hostile addresses that are opened afresh do nothing, either", async () => {
  for (const text of afresh) {
    await view.page.goto("about:blank");
    const value = encodeURIComponent(text.toWellFormed()).slice(0, 2_000);
    await open(view.page, undefined, `incident=${clash}&text=${value}`);
    await expectUnharmed();
  }
});

it.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["other bytes", new Uint8Array([0xff, 0xfe, 0x00])],
  ["a list", "[]"],
  ["null", "null"],
  ["a number", "1e400"],
  ["deep", "[".repeat(100_000)],
  ["no records", '{"dataset":{"schemaVersion":1}}'],
  [
    "another version",
    '{"dataset":{"schemaVersion":99},"sources":[],"actors":[],"places":[],"incidents":[],"statements":[]}',
  ],
  ["a prototype", '{"__proto__":{"dataset":{}},"dataset":null}'],
  ["a page", "<!doctype html><script>alert(1)</script>"],
])("a file that holds %s is told with what to do", async (name, content) => {
  const site = `bad-${name.replaceAll(" ", "-")}`;
  siteWith(site, content);
  await view.page.goto(new URL(`../${site}/`, view.page.url()).href);
  const alert = view.page.getByRole("alert");
  await alert.waitFor();
  const told = await alert.innerText();
  expect(told).toMatch(/How to mend it/);
  // What is wrong with the file, and not what a program came upon.
  expect(told).not.toMatch(/TypeError|Cannot read|is not a function|is not iterable|undefined/);
  await expectUnharmed();
});
