import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clash, expectGood, open, type Watched, watched } from "./page.ts";

// What a reader wants to know of the article's incident, answered from the page alone.
let view: Watched;
beforeAll(async () => {
  view = await watched();
  await open(view.page, undefined, `incident=${clash}`);
});
afterAll(() => view.close());

/** The text of the cell of a claimant and a column, as it is read out. */
async function cell(claimant: RegExp, column: RegExp): Promise<string> {
  const table = view.page.getByRole("table");
  const heads = await table.getByRole("columnheader").allInnerTexts();
  const at = heads.findIndex((head) => column.test(head.replace(/\s+/g, " ")));
  expect(heads.map((head) => head.replace(/\s+/g, " ")).join(" | ")).toMatch(column);
  const row = table.getByRole("row").filter({ has: view.page.getByRole("rowheader", { name: claimant }) });
  const text = await row
    .getByRole("cell")
    .nth(at - 1)
    .innerText();
  return text.replace(/\s+/g, " ");
}

const azerbaijan = /Ministry of Defence of the Republic of Azerbaijan|Azerbaijan.*Defen[cs]e/;
const armenia = /Ministry of Defence of the Republic of Armenia|Armeni.*Defen[cs]e/;

describe("the article's incident", () => {
  it("has what Armenia's ministry says of its own: three killed, four wounded", async () => {
    expect(await cell(armenia, /killed.*Armenia/i)).toMatch(/\b(3|three)\b/);
    expect(await cell(armenia, /wounded.*Armenia/i)).toMatch(/\b(4|four)\b/);
  });

  it("has what Azerbaijan's ministry says of its own: two wounded, and the article's at least two", async () => {
    const wounded = await cell(azerbaijan, /wounded.*Azerbaijan/i);
    expect(wounded).toMatch(/\b2\b/);
    expect(wounded).toMatch(/at least 2\s*no upper bound/);
    expect(wounded).toContain("2 servicemen wounded");
    expect(wounded).toMatch(/retold with a change/);
  });

  it("leaves each claimant alone: no number of one in the row of another, no sum", async () => {
    expect(await cell(azerbaijan, /killed.*Armenia/i)).not.toMatch(/\d/);
    expect(await cell(armenia, /wounded.*Azerbaijan/i)).not.toMatch(/\d/);
    expect(await view.page.locator("tfoot").count()).toBe(0);
  });

  it("says that nobody reported Azerbaijan's killed, and gives no number for it", async () => {
    const text = (await view.page.getByRole("region", { name: /nobody/i }).innerText()).replace(/\s+/g, " ");
    expect(text).toMatch(/killed, Azerbaijan/i);
    expect(text).not.toMatch(/\d/);
  });

  it("says who blames whom, each way, as their claims", async () => {
    const text = (await view.page.getByRole("region", { name: /blame/i }).innerText()).replace(/\s+/g, " ");
    expect(text).toMatch(/Armenia[^.]*(?:Azerbaijan)/);
    expect(text).toMatch(/Azerbaijan[^.]*(?:Armenia)/);
  });

  it("says where and when", async () => {
    const text = (await view.page.locator("dl.facts").innerText()).replace(/\s+/g, " ");
    expect(text).toMatch(/28 July 2021/);
    expect(text).toMatch(/border|Yeraskh|Kalbajar|Sotk|Gegharkunik/i);
  });

  it("has every quote to the letter, in its language and its own direction", async () => {
    const quotes = view.page.locator("blockquote");
    expect(await quotes.count()).toBeGreaterThan(5);
    for (const quote of await quotes.all()) {
      expect(await quote.getAttribute("lang")).toMatch(/^[a-z]{2,3}(-|$)/);
      expect(await quote.getAttribute("dir")).toBe("auto");
    }
    expect((await quotes.allTextContents()).join("\n")).toContain(
      "three Armenian servicemen were killed and four wounded",
    );
  });

  it("applies a policy when it is asked to, and says which claims it used", async () => {
    await view.page.getByLabel(/Rule that combines/i).selectOption("hull");
    const foot = view.page.locator("tfoot");
    await foot.waitFor();
    await expect.poll(() => foot.innerText()).toMatch(/nobody reported it/);
    await view.page.getByText("How it came to this").click();
    const why = view.page.locator("details.why");
    await expect.poll(() => why.innerText()).toMatch(/Claims used/);
    await why.getByRole("region", { name: /killed, Armenia/i }).waitFor();
    expect(view.page.url()).toContain("policy=hull");
    await view.page.goBack();
    await foot.waitFor({ state: "detached" });
  });

  it("asks for an order of claimants where a policy goes by one, and takes the first of it", async () => {
    await open(view.page, undefined, `page=en&incident=${clash}&policy=source-order&order=nobody-here`);
    const order = view.page.locator(".order");
    const claimants = await order.getByRole("listitem").locator("span:first-child").allInnerTexts();
    await order.getByRole("button").nth(1).click();
    await expect
      .poll(() => order.getByRole("listitem").first().innerText())
      .toContain(claimants[1] ?? "no second claimant");
    // The keyboard is at the next that can be put first; the order of those who say nothing here is kept.
    expect(
      await order
        .getByRole("button")
        .first()
        .evaluate((each) => each.matches(":focus")),
    ).toBe(true);
    expect(new URL(view.page.url()).hash).toMatch(/order=[a-z0-9-]+&order=nobody-here&order=/);
  });

  it("does nothing that it may not", () => expectGood(view));
});
