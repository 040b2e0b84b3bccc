import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clash, expectGood, open, requestsSoFar, type Watched, watched } from "./page.ts";

/** Bytes, packed, of all that a first view loads. */
const most = 150_000;

let view: Watched;
beforeAll(async () => {
  view = await watched();
});
afterAll(() => view.close());

const sum = (some: readonly number[]) => some.reduce((all, each) => all + each, 0);

it.each(["", `incident=${clash}`])("a first view of the article's data set is small: #%s", async (address) => {
  const bodies: Promise<readonly [string, number]>[] = [];
  view.page.on("response", (response) => {
    bodies.push(
      response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body, { level: 9 }).length]),
    );
  });
  await open(view.page, undefined, address);
  await view.page.waitForLoadState("networkidle");
  view.page.removeAllListeners("response");
  const files = (await Promise.all(bodies)).filter(([path]) => !path.includes("border"));
  const bytes = sum(files.map(([, size]) => size));
  console.log(`first view${address === "" ? "" : " of an incident"}: ${bytes} bytes packed, ${files.length} files`);
  for (const [path, size] of files) console.log(`  ${String(size).padStart(7)} ${path.split("/").slice(2).join("/")}`);
  expect(files.some(([path]) => path.endsWith("data.json"))).toBe(true);
  expect(bytes).toBeLessThan(most);
  await view.page.goto("about:blank");
});

it("borders come when they are asked for, and no sooner", async () => {
  const asked: string[] = [];
  view.page.on("request", (request) => asked.push(request.url()));
  await open(view.page, "on-map", "page=en&map=45,40,1");
  await view.page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /border/i.test(url))).toEqual([]);
  await open(view.page, "on-map", "page=en&borders=shown&map=45,40,1");
  await view.page.reload();
  await view.page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /border/i.test(url)).length).toBeGreaterThan(0);
});

it("keeps nothing in the browser", async () => {
  await open(view.page, undefined, `incident=${clash}`);
  const kept = await view.page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept).toEqual({ cookies: "", local: 0, session: 0, databases: 0 });
});

it("asks nobody else", () => {
  expectGood(view);
  expect(requestsSoFar()).toBeGreaterThan(10);
});
