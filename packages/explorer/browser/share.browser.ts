import { openDataset } from "@incident-data/core";
import { cite } from "@incident-data/prose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromAddress } from "../src/state/address.ts";
import { initialState } from "../src/state/state.ts";
import { incidentsLeft } from "./oracle.ts";
import { clash, countShown, expectGood, follow, open, type Watched, watched } from "./page.ts";
import { articleData, unusedPlace } from "./sites.ts";

const dataset = openDataset(articleData);

let view: Watched;
beforeAll(async () => {
  view = await watched({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });
});
afterAll(() => view.close());

describe("what is copied", () => {
  const copied = () => view.page.evaluate(() => navigator.clipboard.readText());
  const told = (text: string) => view.page.locator('.explorer > [role="status"]').getByText(text).waitFor();
  const today = () => view.page.evaluate(() => new Intl.DateTimeFormat("sv").format());

  it("is the address of what is shown, which opens the same", async () => {
    await open(view.page, undefined, `page=en&incident=${clash}&type=clash`);
    await view.page.getByRole("button", { name: "Copy link" }).click();
    await told("The link to what is shown is copied.");
    expect(await copied()).toBe(view.page.url());
    expect(fromAddress(new URL(await copied()).hash).state).toMatchObject({ selected: clash });
  });

  it.each([
    ["Copy citation", { kind: "dataset" }],
    ["Copy a citation of this incident", { kind: "incident", id: clash }],
  ] as const)("is the citation that is asked for: %s", async (name, cited) => {
    await follow(view.page, `page=en&incident=${clash}`);
    await view.page.getByRole("button", { name, exact: true }).click();
    await told("The citation is copied.");
    const { plain } = cite(dataset, cited, { accessed: await today(), url: view.page.url() });
    expect(await copied()).toBe(plain);
  });
});

it("says that a citation could not be made, and gives nothing else in its place", async () => {
  const offline = await watched({ permissions: ["clipboard-read", "clipboard-write"] });
  await offline.page.route(/\/cite-[^/]*\.js$/, (route) => route.abort());
  await open(offline.page, undefined, "page=en");
  await offline.page.getByRole("button", { name: "Copy citation", exact: true }).click();
  await offline.page.locator(".share").getByText("The citation could not be made.").waitFor();
  expect(await offline.page.locator(".by-hand").count()).toBe(0);
  await offline.close();
});

describe("every control of the filters", () => {
  /** The filters that the page's address names, and the incidents that they leave. */
  async function expectFiltered(): Promise<void> {
    const { state, faults } = fromAddress(new URL(view.page.url()).hash);
    expect(faults).toEqual([]);
    await expect.poll(() => countShown(view.page)).toBe(incidentsLeft(dataset, state.filters).length);
  }
  const field = (name: string | RegExp) => view.page.getByRole("textbox", { name });

  beforeAll(async () => {
    await open(view.page, undefined, "page=en");
    await view.page.locator(".more-filters > summary").click();
  });

  it.each([
    ["Dates", "2021-07", "dates=2021-07"],
    ["At least", "3", "people=3.."],
    ["At most", "10", "people=3..10"],
  ])("narrows by what is typed: %s %s", async (name, text, part) => {
    const found =
      name === "Dates" ? field(/^Dates/) : view.page.locator(".range input").nth(name === "At least" ? 0 : 1);
    await found.fill(text);
    await view.page.waitForURL((url) => url.hash.includes(part));
    await expectFiltered();
  });

  it.each([
    ["9", "3", "“At least” is more than “At most”"],
    ["two", "3", "no whole number"],
  ])("says why what is typed is no range, and keeps the filter: %s to %s", async (least, most, told) => {
    const { page } = view;
    await follow(page, "page=en&people=3..10");
    const fields = page.locator(".range input");
    await fields.nth(0).fill(least);
    await fields.nth(1).fill(most);
    await page.locator(".range .fault").getByText(told).waitFor();
    expect(await fields.nth(0).getAttribute("aria-invalid")).toBe("true");
    await fields.nth(0).fill("2");
    await page.waitForURL((url) => url.hash.includes("people=2..3"));
    await expectFiltered();
    expect(await page.locator(".range .fault").innerText()).toBe("");
  });

  it.each(["actors", "places", "types", "harms", "sources", "languages"] as const)(
    "narrows by what is ticked, says how many have it, and takes it away by its chip: %s",
    async (kind) => {
      const { page } = view;
      await follow(page, "page=en");
      const group = page
        .locator("details.filter")
        .nth(["actors", "places", "types", "harms", "sources", "languages"].indexOf(kind));
      if (!(await group.evaluate((each: HTMLDetailsElement) => each.open))) await group.locator("summary").click();
      const boxes = group.getByRole("checkbox");
      await boxes.first().waitFor();
      const said = Number(/\d+/.exec(await group.locator(".figure-count").first().innerText())?.[0]);
      await boxes.first().check();
      await page.waitForURL((url) => fromAddress(url.hash).state.filters[kind].length === 1);
      await expectFiltered();
      expect(await countShown(page)).toBe(said);
      await page
        .getByRole("list", { name: /filters/i })
        .getByRole("button")
        .first()
        .click();
      await page.waitForURL((url) => fromAddress(url.hash).state.filters[kind].length === 0);
      await expect.poll(() => countShown(page)).toBe(5);
      expect(await boxes.first().isChecked()).toBe(false);
    },
  );

  it("all at once are taken away, and back brings them again", async () => {
    const { page } = view;
    await follow(page, "page=en&type=clash&harm=killed&dates=2021");
    await page.locator(".chip-all").click();
    await expect.poll(() => countShown(page)).toBe(5);
    expect(fromAddress(new URL(page.url()).hash).state.filters).toEqual(initialState.filters);
    await page.goBack();
    await expectFiltered();
    expect(page.url()).toContain("harm=killed");
  });

  it("an id that the data set has, and no incident uses, finds nothing and is called by its name; another is told", async () => {
    await open(view.page, "on-map", `page=en&place=${unusedPlace.id}`);
    expect(await countShown(view.page)).toBe(0);
    expect(await view.page.getByRole("alert").count()).toBe(0);
    expect(await view.page.locator(".chips").innerText()).toContain("Unused Place");
    await follow(view.page, "page=en&place=nowhere-at-all");
    expect(await view.page.getByRole("alert").innerText()).toContain("nowhere-at-all");
  });
});

it("does nothing that it may not", () => expectGood(view));
