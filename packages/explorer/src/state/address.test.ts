import { readFileSync } from "node:fs";
import { harms, policies, profiles } from "@incident-data/casualties";
import { incidentTypes } from "@incident-data/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interfaceLanguages } from "../words/languages.ts";
import { fromAddress, toAddress, unknownIds } from "./address.ts";
import { type ExplorerState, initialState } from "./state.ts";

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/).filter(({ length }) => length <= 60);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const people = fc.nat({ max: 10 ** 9 });
const range = fc.oneof(
  people.map((min) => ({ min, max: null })),
  people.map((max) => ({ min: null, max })),
  fc.tuple(people, people).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
);
const text = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((each) => each.trim() !== "");
const optional = <K extends string, T>(name: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((each) => (each === undefined ? {} : { [name]: each }) as { [N in K]?: T });

const filters = fc
  .tuple(
    optional("text", text),
    optional("dates", fc.constantFrom("2021-07", "2020-09-27/2020-11-10", "2021~", "not a date")),
    optional("range", range),
    fc.record({
      actors: ids,
      places: ids,
      types: some(Object.keys(incidentTypes) as (keyof typeof incidentTypes)[]),
      harms: some(harms),
      sources: ids,
      languages: some(["en", "hy", "az-Latn", "und"]),
    }),
  )
  .map(([a, b, c, d]) => ({ ...a, ...b, ...c, ...d }));

const state: fc.Arbitrary<ExplorerState> = fc
  .tuple(
    fc.record({
      filters,
      profile: fc.constantFrom(...(Object.keys(profiles) as (keyof typeof profiles)[])),
      order: ids,
      borders: fc.boolean(),
    }),
    optional("selected", id),
    optional("policy", fc.constantFrom(...(Object.keys(policies) as (keyof typeof policies)[]))),
    optional("language", fc.constantFrom(...interfaceLanguages)),
    optional(
      "map",
      fc.record({
        longitude: fc.integer({ min: -1800, max: 1800 }).map((n) => n / 10),
        latitude: fc.integer({ min: -900, max: 900 }).map((n) => n / 10),
        zoom: fc.integer({ min: 0, max: 240 }).map((n) => n / 10),
      }),
    ),
  )
  .map(([a, b, c, d, e]) => ({ ...a, ...b, ...c, ...d, ...e }));

test("an address gives back the state that made it", () => {
  fc.assert(
    fc.property(state, (each) => {
      expect(fromAddress(`#${toAddress(each)}`)).toEqual({ state: each, faults: [] });
    }),
    { seed: 20210728, numRuns: 500 },
  );
});

test("docs/explorer.md tells of each part that an address can have, and of no other", () => {
  const all: Required<ExplorerState> = {
    filters: {
      ...{ text: "a", dates: "2021", actors: ["a"], places: ["a"], types: ["clash"], harms: ["killed"] },
      ...{ range: { min: 1, max: 2 }, sources: ["a"], languages: ["en"] },
    } satisfies Required<ExplorerState["filters"]>,
    ...{ selected: "a", policy: "hull", profile: "acled@1", order: ["a"], borders: true, language: "hy" },
    map: { longitude: 0, latitude: 0, zoom: 0 },
  };
  const doc = readFileSync(new URL("../../../../docs/explorer.md", import.meta.url), "utf8");
  const [, table = ""] = /## What is in the address\n([^#]*#[^#]*)\n## /.exec(doc) ?? [];
  const told = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([a-z]+)[^`]*`/g)].map(([, part]) => part),
  );
  expect(told.sort()).toEqual([...new URLSearchParams(toAddress(all)).keys()].sort());
});

test("the first view has no address", () => {
  expect(toAddress(initialState)).toBe("");
  expect(fromAddress("")).toEqual({ state: initialState, faults: [] });
});

describe("a part that says nothing is told, and the rest is used", () => {
  test.each([
    ["incident=NOT AN ID&type=clash", "bad-value", "incident"],
    ["policy=truth&type=clash", "bad-value", "policy"],
    ["people=9..3&type=clash", "bad-value", "people"],
    ["people=..&type=clash", "bad-value", "people"],
    ["map=200,0,3&type=clash", "bad-value", "map"],
    ["map=1e1,0,3&type=clash", "bad-value", "map"],
    ["type=clash&type=quarrel", "bad-value", "type"],
    ["dates=2021&dates=2022&type=clash", "repeated", "dates"],
    ["__proto__=1&type=clash", "unknown", "__proto__"],
    ["colour=red&type=clash", "unknown", "colour"],
    ["borders=yes&type=clash", "bad-value", "borders"],
    ["text=%20&type=clash", "bad-value", "text"],
  ])("%s", (hash, code, name) => {
    const read = fromAddress(hash);
    expect(read.faults).toEqual([expect.objectContaining({ code, name })]);
    expect(read.state.filters.types).toEqual(["clash"]);
  });

  test("an address that is too long is none", () => {
    const { state: read, faults } = fromAddress(`text=${"a".repeat(20_000)}`);
    expect(read).toEqual(initialState);
    expect(faults.map(({ code }) => code)).toEqual(["too-long"]);
  });

  test("any text at all gives some state, which has an address of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (hash) => {
        const { state: read } = fromAddress(hash);
        expect(fromAddress(toAddress(read))).toEqual({ state: read, faults: [] });
      }),
      { seed: 20210728, numRuns: 100 },
    );
  });
});

test("every type of incident can be named", () => {
  const types = Object.keys(incidentTypes) as (keyof typeof incidentTypes)[];
  const { faults, state: read } = fromAddress(types.map((type) => `type=${type}`).join("&"));
  expect(faults).toEqual([]);
  expect(read.filters.types).toEqual(types);
});

test("ids that the data set does not have are told", () => {
  const { state: read } = fromAddress("incident=a&actor=b&place=c&source=d&order=b");
  const faults = unknownIds(read, (kind) => kind === "place");
  expect(faults.map(({ name, value }) => [name, value])).toEqual([
    ["incident", "a"],
    ["actor", "b"],
    ["source", "d"],
    ["order", "b"],
  ]);
});
