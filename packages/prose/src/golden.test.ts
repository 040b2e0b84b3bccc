import { dataset } from "@incident-data/armenia-azerbaijan-2021";
import { coverage, drift, list, resolve, timeline, total } from "@incident-data/core";
import { describe, expect, test } from "vitest";
import { hard, views } from "./hard-cases.test-util.ts";
import { languages } from "./languages/index.ts";
import { openProse } from "./open-prose.ts";
import type { Prose } from "./part.ts";

// Spaces that do not break are written as others are, for the eye of whoever reviews the files.
const shown = ({ text }: Prose) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe.each(Object.entries(languages))("%s", (tag, language) => {
  test("the article", async () => {
    const prose = openProse(dataset, language);
    const clash = "2021-07-28-border-clash";
    const killed = { incident: clash, status: "military", harms: ["killed"] } as const;
    const sides = [
      { ...killed, side: "azerbaijan" },
      { ...killed, side: "armenia" },
    ] as const;
    const claims = list(dataset.claims).map(({ id }) =>
      [
        `# ${id}`,
        ...(["line", "sentence", "paragraph"] as const).map((length) => shown(prose.claim(id, { length }))),
      ].join("\n"),
    );
    const incidents = list(dataset.incidents).map(({ id }) =>
      [
        `# ${id}`,
        ...(["line", "sentence", "paragraph"] as const).map((length) => shown(prose.incident(id, { length }))),
      ].join("\n"),
    );
    const over = [...sides, { incident: "2020-44-day-war", status: "any", harms: ["killed"] }] as const;
    const rest = [
      ["timeline", prose.timeline(timeline(dataset), { length: "paragraph" })],
      ["coverage", prose.coverage(coverage(dataset, clash), { length: "paragraph" })],
      ...drift(dataset).map((each) => ["drift", prose.drift(each)] as const),
      ...sides.map((cell) => ["resolution", prose.resolution(resolve(dataset, cell, "hull"))] as const),
      ["total", prose.total(total(dataset, { over, policy: "hull" }))],
    ] as const;
    const views = rest.map(([name, each]) => `# ${name}\n${shown(each)}`);
    await expect(`${[...claims, ...incidents, ...views].join("\n\n")}\n`).toMatchFileSnapshot(
      `../golden/article.${tag}.txt`,
    );
  });

  test("hard cases", async () => {
    const prose = openProse(hard, language);
    const claims = list(hard.claims).map(
      ({ id }) => `# ${id}\n${shown(prose.claim(id, { length: "line" }))}\n${shown(prose.claim(id))}`,
    );
    const told = views.map(([name, tell]) => `# ${name}\n${shown(tell(prose))}`);
    await expect(`${[...claims, ...told].join("\n\n")}\n`).toMatchFileSnapshot(`../golden/hard-cases.${tag}.txt`);
  });
});
