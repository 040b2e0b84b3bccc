import type { Suppression } from "@incident-data/core";
import { describe, expect, test } from "vitest";
import { lint } from "./lint.ts";
import { rules } from "./rules/index.ts";
import { example, texts, unchecked } from "./testing.ts";

const spaces = `incidents/2021-07-28-clash:
  title: { en: "Clash at the ford " }
places/ford:
  note: "By the  river"
sources/east-release:
  archive: null`;

function suppressed(...suppressions: readonly Suppression[]) {
  const data = example(spaces);
  const found = lint({ ...data, dataset: { ...data.dataset, suppressions } });
  return found.map(({ code, path }) => `${code} ${path.join("/")}`);
}

const all = [
  "stray_space incidents/2021-07-28-clash/title/en",
  "stray_space places/ford/note",
  "source_without_archive sources/east-release",
];

test("findings come in the order of their paths", () => {
  expect(suppressed()).toEqual(all);
});

test("the same data give the same findings, whatever the order of its records", () => {
  const data = example(spaces);
  const turned = { ...data, places: [...data.places].reverse(), sources: [...data.sources].reverse() };
  expect(lint(turned)).toEqual(lint(data));
});

describe("a suppression", () => {
  const reason = "It stands.";

  test("of a rule in the whole data set", () => {
    expect(suppressed({ rule: "stray_space", reason })).toEqual([all[2]]);
  });

  test("in one record", () => {
    expect(suppressed({ rule: "stray_space", record: "places/ford", reason })).toEqual([all[0], all[2]]);
  });

  test("at a path inside a record, and below it", () => {
    const own = { rule: "stray_space", record: "incidents/2021-07-28-clash", reason };
    expect(suppressed({ ...own, path: "title" })).toEqual(all.slice(1));
    expect(suppressed({ ...own, path: "title/en" })).toEqual(all.slice(1));
    expect(suppressed({ ...own, path: "titl" })).toEqual(["unused_suppression dataset/suppressions/0", ...all]);
  });

  test("that suppresses nothing is a finding, and so is one of no rule", () => {
    expect(suppressed({ rule: "null_island", reason }, { rule: "stray_spaces", reason })).toEqual([
      "unused_suppression dataset/suppressions/0",
      "unused_suppression dataset/suppressions/1",
      ...all,
    ]);
  });

  test("cannot suppress that another is unused", () => {
    expect(suppressed({ rule: "unused_suppression", reason })).toEqual([
      "unused_suppression dataset/suppressions/0",
      ...all,
    ]);
  });

  test("of a rule that was not run is not judged", () => {
    const data = example();
    const suppressions = [{ rule: "quote_not_found", reason }];
    const dataset = { ...data.dataset, suppressions };
    expect(lint({ ...data, dataset })).toEqual([]);
    expect(lint({ ...data, dataset }, { texts }).map(({ code }) => code)).toEqual(["unused_suppression"]);
    expect(lint({ ...data, dataset }, { texts, rules: [] })).toEqual([]);
  });
});

test("a subset of the rules can be run", () => {
  const own = rules.filter(({ code }) => code === "source_without_archive");
  expect(lint(example(spaces), { rules: own }).map(({ code }) => code)).toEqual(["source_without_archive"]);
});

describe("records that others refer to may be missing", () => {
  const tables = ["sources", "actors", "places", "incidents", "statements"] as const;

  const examples = rules.flatMap(({ wrong, right }) => [example(wrong), example(right)]);

  test.each(tables)("all %s", (table) => {
    for (const data of examples) expect(() => lint({ ...data, [table]: [] }, { texts })).not.toThrow();
  });

  test("any one of them, and its claims", () => {
    for (const rule of rules) {
      const data = example(rule.wrong);
      for (const table of tables) {
        for (const { id } of data[table]) {
          const left = {
            ...data,
            [table]: (data[table] as readonly { readonly id: string }[]).filter((each) => each.id !== id),
          };
          expect(() => lint(left, { texts, rules: [rule] })).not.toThrow();
        }
      }
    }
  });
});

test("dates that are none and counts that contradict themselves, which core reports, are passed over", () => {
  const data = unchecked(`incidents/2021-07-28-clash:
  when: [{ edtf: 28/07/2021, words: July 28, profile: plain@1 }, { edtf: "2021-07-28" }, { edtf: "2021-07-29" }]
statements/2021-07-28-east:
  said: [{ edtf: soon, zone: Nowhere/Land }]
  claims:
    killed: { asOf: soon, count: { min: 5, max: 3, words: Three soldiers were killed } }
    length: { kind: duration, about: 2021-07-28-clash, counting: inclusive, days: { min: 5, max: 3, words: four } }`);
  // biome-ignore lint/suspicious/noExplicitAny: its schema takes it, and core does not
  expect(() => lint(data as any, { texts })).not.toThrow();
});
