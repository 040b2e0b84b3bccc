import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { print } from "../print.mjs";
import { report } from "../report.mjs";

const found = report("2021-07-28-border-clash");
const figure = (cell, policy) =>
  found.totals.find((each) => each.cell === cell).byPolicy.find((each) => each.policy === policy);

describe("the figures", () => {
  test.each([
    ["killed, Armenia (military)", "hull", { min: 3, max: 3 }],
    ["wounded, Armenia (military)", "intersection", { min: 4, max: 4 }],
    ["wounded, Azerbaijan (military)", "hull", { min: 2, max: null }],
    ["wounded, Azerbaijan (military)", "intersection", { min: 2, max: 2 }],
    ["wounded, Azerbaijan (military)", "own-losses", { min: 2, max: 2 }],
    ["killed, both sides (military)", "hull", { min: 3, max: null }],
    ["killed, both sides (military)", "own-losses", { min: 3, max: null }],
    ["wounded, both sides (military)", "hull", { min: 6, max: null }],
  ])("%s by %s", (cell, policy, bound) => {
    expect(figure(cell, policy)).toMatchObject({ kind: "reported", bound });
  });

  test("Azerbaijan's killed are unreported, never a number", () => {
    for (const policy of ["hull", "intersection", "own-losses"]) {
      const killed = figure("killed, Azerbaijan (military)", policy);
      expect(killed).toMatchObject({ kind: "unreported", reads: "not reported", used: [] });
      expect(killed).not.toHaveProperty("bound");
    }
    expect(found.unreported).toEqual(["killed, Azerbaijan (military)"]);
  });

  test("war and clash together name their disjointness", () => {
    expect(found.withTheWar.bound).toEqual({ min: 6903, max: null });
    expect(found.withTheWar.assumptions.join("\n")).toContain("are taken as disjoint");
  });

  test("the drift is named, with its basis", () => {
    expect(found.drift).toMatchObject([{ verdict: "weaker", basis: "inferred" }]);
  });

  test("the timeline runs from the war to the day's agreement", () => {
    const { entries } = found.timeline;
    expect(entries.map(({ incident }) => incident)).toEqual([
      "2020-44-day-war",
      "2020-11-ceasefire",
      "2021-exchange-of-fire-before-28-july",
      "2021-07-28-border-clash",
      "2021-07-28-deescalation",
    ]);
    expect(entries[0]).toMatchObject({
      began: { earliest: "2020-09-18", latest: "2020-10-18" },
      ended: { earliest: "2020-11-01", latest: "2020-11-30" },
    });
    expect(entries[4].laterThan).toEqual({ incident: "2021-07-28-border-clash", words: "Later that day" });
  });
});

describe("the terminal", () => {
  const text = print(found);

  test("prints what it printed before", async () => {
    await expect(text).toMatchFileSnapshot("expected.txt");
  });

  test("keeps to 80 columns, without escape sequences", () => {
    // An address is printed whole, so that it can be copied.
    const lines = text.split("\n").filter((line) => !/^ +https?:\S+$/.test(line));
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    expect(text).not.toContain("\u001b");
  });

  test("prints the same as data, and refuses what it does not know", () => {
    const main = fileURLToPath(new URL("../main.mjs", import.meta.url));
    expect(JSON.parse(execFileSync(process.execPath, [main, "--json"], { encoding: "utf8" }))).toEqual(
      JSON.parse(JSON.stringify(found)),
    );
    const refused = spawnSync(process.execPath, [main, "--jsno"], { encoding: "utf8" });
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("--jsno");
  });
});
