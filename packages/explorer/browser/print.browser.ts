import { afterEach, beforeEach, expect, it } from "vitest";
import { mapDrawn } from "./map.ts";
import { clash, expectGood, open, openAll, type Watched, watched } from "./page.ts";
import { sharedSites } from "./sites.ts";

let view: Watched;
beforeEach(async () => {
  view = await watched({ viewport: { width: 1000, height: 900 } });
  // What was put on paper is what the page is until it does something about the end of it.
  await view.page.addInitScript(() => {
    addEventListener("afterprint", () => {
      const root = document.querySelector("incident-explorer")?.shadowRoot;
      Object.assign(globalThis, { paper: (root?.querySelector(".explorer") as HTMLElement | null)?.innerText });
    });
  });
});
afterEach(() => view.close());

/** A page as a PDF, and the text that was put on it. */
async function printed(): Promise<{ readonly pages: number; readonly text: string }> {
  await view.page.emulateMedia({ media: "print" });
  const pdf = await view.page.pdf({ format: "A4" });
  const text = await view.page.evaluate(() => (globalThis as unknown as { paper: string }).paper);
  await view.page.emulateMedia({ media: "screen" });
  return { pages: pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0, text: text.replace(/\s+/g, " ") };
}

it("an incident is on paper with all that the screen has of it, opened, and without what can only be pressed", async () => {
  await open(view.page, "on-map", `page=en&incident=${clash}&policy=hull`);
  await mapDrawn(view.page);
  await openAll(view.page);
  const screen = await view.page
    .locator("h1, h2, h3, td, th, blockquote, .sentence, dd, .row-title, .row-figure")
    .evaluateAll((all) =>
      all.flatMap((each) => {
        const isForScreen = each.closest(".unseen, .share, .sensitive, .more-filters") !== null;
        const text = (each as HTMLElement).innerText.replace(/\s+/g, " ").trim();
        return isForScreen || text === "" || each.querySelector("button, a, summary, details") !== null ? [] : [text];
      }),
    );
  expect(screen.length).toBeGreaterThan(60);
  const { pages, text } = await printed();
  expect(pages).toBeGreaterThan(2);
  expect(screen.filter((each) => !text.includes(each))).toEqual([]);
  expect(text).not.toMatch(/Copy link|Search by name|Skip to/);
  expectGood(view);
});

it("a list that is longer than what is drawn of it is on paper as a whole, and the screen is as it was", async () => {
  const titles = sharedSites["invented-120"]?.incidents.map(({ title }) => title?.["en"] ?? "") ?? [];
  await open(view.page, "invented-120", "page=en");
  const grid = view.page.getByRole("grid");
  const rows = () => view.page.getByRole("row").count();
  await grid.evaluate((each) => each.scrollTo(0, 3000));
  await view.page.getByRole("row").nth(5).waitFor();
  const before = await rows();
  expect(before).toBeLessThan(60);
  // A browser waits for nobody when it prints: the rows come before, a while after the list. Until then the paper says how many
  // of them are on it.
  const onPaper = () =>
    view.page.evaluate(async () => {
      dispatchEvent(new Event("beforeprint"));
      await new Promise((done) => setTimeout(done));
      const root = document.querySelector("incident-explorer")?.shadowRoot;
      const titles = [...(root?.querySelectorAll(".row-title") ?? [])].map((each) => each.textContent);
      const note = root?.querySelector(".printed")?.textContent ?? null;
      dispatchEvent(new Event("afterprint"));
      return { titles, note };
    });
  await expect
    .poll(async () => {
      const { titles, note } = await onPaper();
      expect(note?.startsWith(`On this paper: ${titles.length} of 120.`) ?? titles.length === 120).toBe(true);
      return titles.length;
    })
    .toBe(120);
  expect(new Set((await onPaper()).titles)).toEqual(new Set(titles));
  const { pages, text } = await printed();
  expect(titles.filter((title) => !text.includes(title))).toEqual([]);
  expect(pages).toBeGreaterThan(10);
  expect(text).not.toContain("On this paper");
  await expect.poll(rows).toBe(before);
  expect(await grid.evaluate((each) => each.scrollTop)).toBe(3000);
  expectGood(view);
});
