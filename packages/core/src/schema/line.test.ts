import { describe, expect, test } from "vitest";
import { type IdKind, kinds } from "../ids.ts";
import type { Path } from "../issues.ts";
import { draft } from "../testing.ts";
import { faultsOfLine, fieldsOfLine, type LinkKind, linksOfLine, safeParseLine, unmetNeed } from "./line.ts";

const data = draft();
const lines = kinds.flatMap((kind) => data[`${kind}s`].map((record: object) => ({ kind, id: "", ...record })));
const line = (kind: string, id: string) => lines.find((each) => each.kind === kind && each.id === id) as object;
const grave = {
  kind: "tombstone",
  of: "incident",
  id: "armistice",
  status: "merged",
  into: ["truce"],
  reason: "The same truce.",
  since: "2021-08-01",
};

/** How many fields a value has at any depth. */
const fieldsIn = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0;
  const held = Object.values(value).reduce((sum: number, each) => sum + fieldsIn(each), 0);
  return Array.isArray(value) ? held : held + Object.keys(value).length;
};

const codesOf = (json: unknown) => {
  const result = safeParseLine(json);
  return result.success ? [] : result.issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
};

describe("a record read from a line", () => {
  test.each([...lines, grave].map((each) => [each.kind, each.id, each] as const))(
    "%s %s is as it was",
    (_, __, json) => {
      expect(safeParseLine(json)).toEqual({ success: true, value: json });
      expect(faultsOfLine(json)).toEqual([]);
      expect(fieldsOfLine(json)).toBe(fieldsIn(json));
    },
  );

  test.each([
    ["nothing", null, "wrong_type at "],
    ["a list", [grave], "wrong_type at "],
    ["a text", "incident", "wrong_type at "],
    ["no kind", { id: "east" }, "missing_field at kind"],
    ["another kind", { kind: "event", id: "east" }, "not_allowed at kind"],
  ])("%s is no record, and is told so", (_, json, expected) => {
    expect(codesOf(json)).toEqual([expected]);
    expect(fieldsOfLine(json)).toBe(0);
    expect(faultsOfLine(json)).toEqual([]);
  });

  test("all faults are told at once: of its schema, of its characters, and across its fields", () => {
    const json = {
      ...line("incident", "clash"),
      title: { en: "Clash\u0007" },
      when: [{ edtf: "2021-13" }],
      extra: 1,
    };
    expect(codesOf(json).sort()).toEqual([
      "bad_date at when.0.edtf",
      "control_character at title.en",
      "unknown_field at extra",
    ]);
  });

  test("a tombstone that leads nowhere, or to itself, is told so", () => {
    const json = { ...grave, into: [] };
    expect(codesOf(json)).not.toEqual([]);
    expect(faultsOfLine(json)).not.toEqual([]);
    expect(fieldsOfLine({ ...json, status: "gone" })).toBe(0);
  });

  test("what is nested too deep is not looked into", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(codesOf({ kind: "incident", id: deep })).toHaveLength(1);
  });

  test("an id is judged as its pattern judges it", () => {
    for (const [id, fits] of [
      ["a", true],
      ["a-1-b", true],
      ["", false],
      ["-a", false],
      ["a-", false],
      ["a--b", false],
      ["A", false],
      ["a_b", false],
    ] as const) {
      const json = { ...line("actor", "east"), id };
      expect([id, fieldsOfLine(json) > 0]).toEqual([id, fits]);
      expect([id, safeParseLine(json).success]).toEqual([id, fits]);
    }
  });
});

describe("the ids that a line brings and needs", () => {
  const linksOf = (json: unknown) => {
    const [brought, needed]: [string[], string[]] = [[], []];
    const kind = linksOfLine(json, {
      brings: (of, id) => brought.push(`${of} ${id}`),
      needs: (of, id, at) => needed.push(`${of} ${id} at ${at().join(".")}`),
    });
    return { kind, brought, needed };
  };

  test("an actor brings itself, and needs what its names and its groups refer to", () => {
    expect(linksOf(line("actor", "east-ministry"))).toEqual({
      kind: "actor",
      brought: ["actor east-ministry"],
      needed: ["source paper at names.0.source", "actor east at partOf.0.actor"],
    });
  });

  test("a truce is an incident and an agreement", () => {
    const { kind, brought } = linksOf(line("incident", "truce"));
    expect([kind, brought]).toEqual(["incident", ["incident truce", "agreement truce"]]);
    expect(linksOf(line("incident", "war")).brought).toEqual(["incident war"]);
  });

  test("a statement brings its claims; who is said to break a truce needs one that can be broken", () => {
    const { brought, needed } = linksOf(line("statement", "said"));
    expect(brought).toEqual(["statement said", "claim said#wounded", "claim said#blame"]);
    expect(needed).toContain("agreement truce at claims.blame.agreement");
    expect(needed).toContain("incident truce at claims.blame.agreement");
  });

  test("a tombstone takes its id, and needs where it leads", () => {
    expect(linksOf(grave)).toEqual({
      kind: undefined,
      brought: ["tombstone incident armistice"],
      needed: ["incident truce at into.0"],
    });
    expect(linksOf({ kind: "tombstone" })).toEqual({ kind: undefined, brought: [], needed: [] });
  });

  test("what is no record brings and needs nothing", () => {
    expect(linksOf({ kind: "event", id: "x" })).toEqual({ kind: undefined, brought: [], needed: [] });
    expect(linksOf({ kind: "actor" }).brought).toEqual([]);
  });

  test("every need of a whole data set is met by one of its lines", () => {
    const brought = new Set(lines.flatMap((each) => linksOf(each).brought));
    const needed = lines.flatMap((each) => linksOf(each).needed.map((need) => need.replace(/ at .*/, "")));
    expect(needed.length).toBeGreaterThan(lines.length);
    expect(needed.filter((need) => !brought.has(need))).toEqual([]);
  });
});

describe("a need that no line meets", () => {
  const there = new Set(["incident clash", "actor east"]);
  const unmet = (kind: LinkKind, id: string, path: Path) =>
    unmetNeed(kind, id, path, (of: IdKind, each) => there.has(`${of} ${each}`));

  test("is told with what it is", () => {
    expect(unmet("place", "ford", ["where", 0])).toMatchObject({ code: "unknown_id", path: ["where", 0] });
  });

  test("of an agreement: that what is there is another thing; where nothing is, that is said of the incident", () => {
    const path = ["claims", "blame", "agreement"];
    expect(unmet("agreement", "clash", path)).toMatchObject({ code: "agreement_mismatch", path });
    expect(unmet("agreement", "truce", path)).toBeUndefined();
  });

  test("of a tombstone: none, nobody has to have left", () => {
    expect(unmet("tombstone", "incident x", [])).toBeUndefined();
  });
});
