import { describe, expect, test } from "vitest";
import { openDataset } from "../dataset.ts";
import { whereIs } from "../questions/whereabouts.ts";
import { brief, type Change, data, issuesAfter } from "../testing.ts";

const grave = (more: object) => ({
  of: "incident",
  id: "skirmish",
  status: "merged",
  into: ["clash"],
  reason: "The same incident by another name.",
  since: "2021-08-01",
  ...more,
});
const buried = (...graves: readonly object[]): Change => [["tombstones"], graves];

describe("a tombstone", () => {
  test("that is sound changes nothing else", () => {
    const tombstones = [
      grave({}),
      grave({ id: "war-2", status: "split", into: ["war", "truce"] }),
      grave({ of: "claim", id: "said#killed", status: "withdrawn", into: [] }),
      // The same id of another kind is another id.
      grave({ of: "source", id: "skirmish", into: ["paper"] }),
    ];
    const own = data(buried(...tombstones.toReversed()));
    expect(own.tombstones?.map(({ of, id }) => `${of} ${id}`)).toEqual([
      "source skirmish",
      "incident skirmish",
      "incident war-2",
      "claim said#killed",
    ]);
    expect(openDataset(own).tombstones).toBe(own.tombstones);
    expect({ ...own, tombstones: undefined }).toEqual({ ...data(), tombstones: undefined });
  });

  test("is not needed, and none is no table", () => {
    expect(data(buried())).toEqual(data());
    expect(Object.hasOwn(data(), "tombstones")).toBe(false);
  });

  test.each<readonly [string, object, string]>([
    ["of an id that is there", { id: "war" }, "duplicate_id tombstones/incidents/war/id"],
    ["merged into two", { into: ["clash", "war"] }, "bad_tombstone tombstones/incidents/skirmish/into"],
    ["merged into none", { into: [] }, "bad_tombstone tombstones/incidents/skirmish/into"],
    ["split into one", { status: "split" }, "bad_tombstone tombstones/incidents/skirmish/into"],
    ["withdrawn into one", { status: "withdrawn" }, "bad_tombstone tombstones/incidents/skirmish/into"],
    [
      "split into one twice",
      { status: "split", into: ["war", "war"] },
      "duplicate_value tombstones/incidents/skirmish/into/1",
    ],
    ["that leads to itself", { into: ["skirmish"] }, "buried_id tombstones/incidents/skirmish/into/0"],
    ["that leads nowhere", { into: ["clsh"] }, "unknown_id tombstones/incidents/skirmish/into/0"],
    ["that leads to another kind", { into: ["ford"] }, "wrong_kind tombstones/incidents/skirmish/into/0"],
    ["without a reason", { reason: undefined }, "missing_field tombstones/incidents/skirmish/reason"],
    ["without a date", { since: "01/08/2021" }, "bad_date tombstones/incidents/skirmish/since"],
    ["of nothing there is", { of: "event" }, "not_allowed tombstones/0/of"],
    ["of a claim by a record's id", { of: "claim", into: ["said#blame"] }, "bad_format tombstones/claims/skirmish/id"],
    ["with a field too many", { until: "2022" }, "unknown_field tombstones/incidents/skirmish/until"],
    [
      "with a character that no reason holds",
      { reason: "a\u0000" },
      "control_character tombstones/incidents/skirmish/reason",
    ],
  ])("%s is refused", (_name, more, expected) => {
    expect(brief(issuesAfter(buried(JSON.parse(JSON.stringify(grave(more))))))).toEqual([expected]);
  });

  test("is one an id", () => {
    expect(brief(issuesAfter(buried(grave({}), grave({ into: ["war"] }))))).toEqual([
      "duplicate_id tombstones/incidents/skirmish/id",
    ]);
  });

  test("leads to no other: there are no chains and no circles", () => {
    const [issue, ...others] = issuesAfter(buried(grave({}), grave({ id: "fight", into: ["skirmish"] })));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: "buried_id",
      path: ["tombstones", "incidents", "fight", "into", 0],
      received: '"skirmish", which was merged',
      hint: 'Name "clash" instead.',
    });
    const circle = [grave({ into: ["fight"] }), grave({ id: "fight", into: ["skirmish"] })];
    expect(brief(issuesAfter(buried(...circle)))).toEqual([
      "buried_id tombstones/incidents/fight/into/0",
      "buried_id tombstones/incidents/skirmish/into/0",
    ]);
  });

  test("stands in a list", () => {
    expect(brief(issuesAfter([["tombstones"], {}]))).toEqual(["wrong_type tombstones"]);
    expect(brief(issuesAfter(buried([])))).toHaveLength(1);
  });
});

describe("a reference to what has a tombstone", () => {
  const toClaim = ["statements", "told", "claims", "wounded", "relations", 0, "claim"];
  test.each<readonly [string, object, Change, string, string]>([
    [
      "names its successor",
      {},
      [["incidents", "shelling", "partOf", 0], "skirmish"],
      '"skirmish", which was merged',
      'Name "clash" instead.',
    ],
    [
      "names all of them",
      { status: "split", into: ["clash", "war"] },
      [["incidents", "shelling", "partOf", 0], "skirmish"],
      '"skirmish", which was split',
      'Name "clash" or "war" instead.',
    ],
    [
      "says that there is none",
      { of: "claim", id: "said#killed", status: "withdrawn", into: [] },
      [toClaim, "said#killed"],
      '"said#killed", which was withdrawn',
      "Take the reference out, or name another.",
    ],
    [
      "goes from a claim to its statement",
      { of: "statement", id: "spoken", into: ["said"] },
      [toClaim, "spoken#wounded"],
      '"spoken#wounded", of a statement that was merged',
      'Name a claim of "said" instead.',
    ],
  ])("%s", (_name, more, change, received, hint) => {
    const [issue, ...others] = issuesAfter(buried(grave(more)), change);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "buried_id", path: change[0], received, hint });
  });
});

describe("where an id is", () => {
  const dataset = openDataset(
    data(
      buried(
        grave({}),
        grave({ of: "statement", id: "spoken", into: ["said"] }),
        grave({ of: "claim", id: "spoken#killed", status: "withdrawn", into: [] }),
      ),
    ),
  );
  test.each([
    ["incident", "clash", { kind: "here", id: "clash" }],
    ["incident", "skirmish", { kind: "gone", into: ["clash"] }],
    ["actor", "skirmish", { kind: "unknown" }],
    ["incident", "toString", { kind: "unknown" }],
    ["claim", "said#wounded", { kind: "here" }],
    ["claim", "spoken#wounded", { kind: "gone", into: ["said#wounded"] }],
    ["claim", "spoken#missing", { kind: "gone", into: [] }],
    ["claim", "spoken#killed", { kind: "gone", into: [], tombstone: { of: "claim" } }],
    ["statement", "spoken#wounded", { kind: "unknown" }],
  ] as const)("%s %s", (kind, id, expected) => {
    expect(whereIs(dataset, kind, id)).toMatchObject(expected);
  });

  test("is told whoever asks for it", () => {
    expect(() => dataset.incident("skirmish")).toThrow(
      expect.objectContaining({
        code: "buried_id",
        issues: [expect.objectContaining({ hint: 'Name "clash" instead.' })],
      }),
    );
    expect(() => dataset.claim("spoken#wounded")).toThrow(expect.objectContaining({ code: "buried_id" }));
  });
});
