import { describe, expect, test } from "vitest";
import type { DatasetData } from "./data.ts";
import { list, openDataset } from "./dataset.ts";
import { merge, safeMerge } from "./merge.ts";
import { claimsAbout } from "./questions/claims.ts";
import { parseDataset, safeParseDataset } from "./schema/validate.ts";
import { data, opened } from "./testing.ts";
import { resolve } from "./views/casualties.ts";
import { perClaimant } from "./views/per-claimant.ts";

/** A second source for an incident that the first data set holds. */
const second = {
  dataset: {
    id: "second",
    title: { en: "The ford, told again" },
    version: "2.0.0",
    licence: "CC-BY-4.0",
    citation: "The ford, told again, made up",
    languages: ["en", "hy"],
    contributors: [{ name: "Another tester" }],
    schemaVersion: 1,
    uses: { "@x/ford": "^1.0.0" },
  },
  sources: [{ id: "letter", type: "document", by: "west" }],
  actors: [],
  places: [],
  incidents: [],
  statements: [
    {
      id: "written",
      speaker: "west",
      said: [{ edtf: "2021-08-01" }],
      acts: ["report"],
      evidence: [{ source: "letter", text: "Three of them were wounded.", lang: "en" }],
      claims: {
        wounded: {
          kind: "casualties",
          about: "clash",
          side: "east",
          status: "military",
          harms: ["wounded"],
          count: { min: 3, max: 3, words: "Three" },
        },
      },
    },
  ],
};

const codesOf = (value: unknown, used: readonly DatasetData[] = []) => {
  const result = safeParseDataset(value, used);
  return result.success ? [] : result.issues.map(({ code, path }) => `${code} ${path.join("/")}`);
};

describe("a data set that uses another", () => {
  test("refers to its records", () => {
    expect(codesOf(second)).toContain("unknown_id statements/written/speaker");
    expect(codesOf(second, [data()])).toEqual([]);
  });

  test("may not have an id of its own for what is there", () => {
    const actors = [{ id: "west", type: "state", names: [{ text: "West", lang: "en", source: "letter" }] }];
    expect(codesOf({ ...second, actors }, [data()])).toEqual(["duplicate_id actors/west/id"]);
  });

  test("is told of a reference to a record of another kind there", () => {
    const sources = [{ id: "letter", type: "document", by: "clash" }];
    expect(codesOf({ ...second, sources }, [data()])).toEqual(["wrong_kind sources/letter/by"]);
  });

  test("is told of an agreement there that is none", () => {
    const blame = {
      kind: "responsibility",
      about: "clash",
      accused: "west",
      act: "violated",
      extent: "full",
      intent: "unstated",
      agreement: "clash",
    };
    const statements = [{ ...second.statements[0], claims: { blame } }];
    expect(codesOf({ ...second, statements }, [data()])).toEqual([
      "agreement_mismatch statements/written/claims/blame/agreement",
    ]);
  });
});

describe("merged", () => {
  const both = () => merge(opened(), openDataset(parseDataset(second, [data()])));

  test("the claims of both are seen by every view", () => {
    expect(claimsAbout(both(), "clash").map(({ id }) => id)).toContain("written#wounded");
    expect(perClaimant(both(), "clash").map(({ claimant }) => claimant)).toEqual(
      expect.arrayContaining(["west", "east-ministry"]),
    );
    const cell = { incident: "clash", side: "east", status: "military", harms: ["wounded"] } as const;
    // Two said the ministry, three says the letter: no number is both.
    expect(resolve(opened(), cell, "intersection")).toMatchObject({ kind: "reported" });
    expect(resolve(both(), cell, "intersection").kind).not.toBe("reported");
  });

  test("records stand in the order of their ids, whichever comes first", () => {
    const ids = (dataset: ReturnType<typeof both>) => list(dataset.sources).map(({ id }) => id);
    expect(ids(both())).toEqual([...ids(both())].sort());
    expect(ids(merge(openDataset(parseDataset(second, [data()])), opened()))).toEqual(ids(both()));
  });

  test("both are cited, and both licences hold", () => {
    expect(both().manifest).toMatchObject({
      id: "ford-and-second",
      licence: "CC0-1.0 AND CC-BY-4.0",
      citation: "The ford, made up; The ford, told again, made up",
      languages: ["en", "hy"],
    });
  });

  test("with itself it is itself", () => {
    expect(merge(opened(), opened()).manifest).toEqual(opened().manifest);
    expect(list(merge(opened(), opened()).statements)).toEqual(list(opened().statements));
  });

  test("every clash of ids is told, and none wins", () => {
    const other = JSON.parse(JSON.stringify(data())) as {
      dataset: { id: string };
      actors: { note?: string }[];
      places: { note?: string }[];
    };
    other.dataset.id = "other";
    (other.actors[0] as { note?: string }).note = "Another.";
    (other.places[0] as { note?: string }).note = "Another.";
    const result = safeMerge(opened(), openDataset(other as unknown as DatasetData));
    expect(result.success ? [] : result.issues.map(({ path }) => path.join("/"))).toEqual([
      "actors/east",
      "places/bank",
    ]);
    expect(() => merge(opened(), openDataset(other as unknown as DatasetData))).toThrow(
      expect.objectContaining({ code: "duplicate_id" }),
    );
  });

  test("what one buried and the other holds is a clash", () => {
    const grave = {
      of: "actor",
      id: "west",
      status: "withdrawn",
      into: [],
      reason: "A mistake.",
      since: "2022",
    } as const;
    const other = {
      ...data(),
      actors: [],
      places: [],
      sources: [],
      incidents: [],
      statements: [],
      tombstones: [grave],
    };
    const result = safeMerge(opened(), openDataset({ ...other, dataset: { ...other.dataset, id: "other" } }));
    expect(result.success ? [] : result.issues.map(({ path }) => path.join("/"))).toEqual(["actors/west"]);
  });
});
