import { expect, test } from "vitest";
import { en } from "./languages/en.ts";
import { figure, madeUp, says } from "./made-up.test-util.ts";
import { openProse } from "./open-prose.ts";

const two = { min: 2, max: 2, words: "two" };

test("figures of two statements by one claimant are two sentences, for nobody added them", () => {
  const dataset = madeUp([
    says("east-ministry", "first", { killed: figure(two, { harms: ["killed"] }) }),
    says("east-ministry", "again", { killed: figure(two, { harms: ["killed"] }) }),
  ]);
  const [id = ""] = Object.keys(dataset.incidents);
  const { text } = openProse(dataset, en).incident(id);
  expect(
    text.match(/According to the Ministry of Defence of Eastland, 2 Eastish service members were killed\./g),
  ).toHaveLength(2);
});
