import { dayText } from "@incident-data/dates";
import { describe, expect, test } from "vitest";
import type { DatasetData } from "../data.ts";
import { list, openDataset } from "../dataset.ts";
import { type Change, draft, opened } from "../testing.ts";
import { type Timeline, timeline } from "./timeline.ts";

const when = (incident: string, ...dates: readonly object[]): Change => [["incidents", incident, "when"], dates];
const length = (days: object, id = "length", counting = "unstated"): Change => [
  ["statements", "told", "claims", id],
  { kind: "duration", about: "war", days: { words: "44-day", ...days }, counting },
];
const noLength: Change = [["statements", "told", "claims", "length"], undefined];

function daysOf(view: Timeline, id: string) {
  const entry = view.entries.find(({ incident }) => incident === id);
  const text = (day: number | null | undefined) => (day === null || day === undefined ? null : dayText(day));
  return [entry?.days.begin, entry?.days.end].map((range) => `${text(range?.earliest)}..${text(range?.latest)}`);
}

const order = (view: Timeline) => view.entries.map(({ incident }) => incident);

describe("order", () => {
  test("by first day, then last, then later that day, then id", () => {
    const view = timeline(opened());
    expect(order(view)).toEqual(["war", "truce", "clash", "shelling", "pact"]);
    expect(view.entries.map(({ afterPrevious }) => afterPrevious?.answer)).toEqual([
      undefined,
      // Some day of November each; but the truce ended the war, so that the war did not end before it.
      "no",
      "yes",
      "no",
      "no",
    ]);
    expect(view.entries.at(-1)?.laterThan).toEqual({ incident: "clash", words: "later" });
    expect(view.entries[0]).not.toHaveProperty("laterThan");
  });

  test("later than what is later", () => {
    const anchored = (record: string, relation: string) => ({ edtf: "2021-07-28", anchor: { record, relation } });
    expect(
      order(
        timeline(
          opened(
            when("clash", anchored("pact", "later-same-day")),
            when("pact", { edtf: "2021-07-28" }),
            when("shelling", anchored("clash", "later-same-day")),
          ),
        ),
      ),
    ).toEqual(["war", "truce", "pact", "clash", "shelling"]);
    expect(order(timeline(opened(when("shelling", anchored("clash", "earlier-same-day")))))).toEqual([
      "war",
      "truce",
      "shelling",
      "clash",
      "pact",
    ]);
  });

  test("of some incidents only", () => {
    const view = timeline(opened(), { incidents: ["clash", "war"] });
    expect(order(view)).toEqual(["war", "clash"]);
    // What the others say of them is not forgotten.
    expect(view.entries[0]?.narrowedBy).toHaveLength(2);
    expect(() => timeline(opened(), { incidents: ["clahs"] })).toThrow(expect.objectContaining({ code: "unknown_id" }));
  });

  test("without a first or a last day", () => {
    const view = timeline(
      opened(
        noLength,
        when("clash", { edtf: "../2021" }),
        when("pact", { edtf: "2021-07-28" }),
        when("shelling", { edtf: "2021-07-28/.." }),
      ),
      {
        incidents: ["shelling", "clash", "truce"],
      },
    );
    expect(order(view)).toEqual(["clash", "truce", "shelling"]);
  });
});

describe("what narrows", () => {
  test("the agreement that ended it and how long it lasted", () => {
    const view = timeline(opened());
    expect(daysOf(view, "war")).toEqual(["2020-09-18..2020-10-18", "2020-11-01..2020-11-30"]);
    expect(view.entries[0]?.narrowedBy).toEqual([
      { kind: "ends", incident: "war", by: "truce" },
      { kind: "duration", incident: "war", claim: "told#length" },
    ]);
    expect(view).toMatchObject({ used: ["told#length"], dropped: [], clashes: [] });
    expect(view.entries[1]?.narrowedBy).toEqual([]);
  });

  test.each([
    ["inclusive", ["2020-09-19..2020-10-18", "2020-11-01..2020-11-30"]],
    ["elapsed", ["2020-09-18..2020-10-17", "2020-11-01..2020-11-30"]],
  ])("days counted as %s", (counting, expected) => {
    expect(daysOf(timeline(opened(length({ min: 44, max: 44 }, "length", counting))), "war")).toEqual(expected);
  });

  test("the agreement alone", () => {
    const view = timeline(opened(noLength));
    expect(daysOf(view, "war")).toEqual(["2020-01-01..2020-11-30", "2020-11-01..2020-11-30"]);
    expect(view.used).toEqual([]);
  });

  test.each([
    ["before", "2021-06-01/2021-08-01", "2021-06-01..2021-07-27"],
    ["after", "2021-06-01/2021-08-01", "2021-07-29..2021-08-01"],
    ["same-day", "2021-06-01/2021-08-01", "2021-07-28..2021-07-28"],
    ["earlier-same-day", "2021-06-01/2021-08-01", "2021-07-28..2021-07-28"],
  ])("an anchor: %s", (relation, edtf, begin) => {
    const view = timeline(
      opened(when("shelling", { edtf, sense: "within", words: "around then", anchor: { record: "clash", relation } })),
    );
    expect(daysOf(view, "shelling")[0]).toBe(begin);
    expect(view.entries.find(({ incident }) => incident === "shelling")?.narrowedBy).toEqual([
      { kind: "anchor", incident: "shelling", to: "clash", words: "around then" },
    ]);
  });

  test("an anchor to a document narrows nothing", () => {
    const view = timeline(
      opened(when("shelling", { edtf: "2021-07", anchor: { source: "paper", relation: "before" } })),
    );
    expect(view.entries.find(({ incident }) => incident === "shelling")?.narrowedBy).toEqual([]);
  });

  test("several dates all hold", () => {
    expect(
      daysOf(
        timeline(
          opened(
            when("clash", { edtf: "2021-07" }, { edtf: "2021-07-20/2021-08-10", sense: "within" }),
            when("pact", { edtf: "2021-08" }),
          ),
        ),
        "clash",
      )[0],
    ).toBe("2021-07-20..2021-07-31");
  });
});

describe("what does not hold", () => {
  test("a claim of its length that contradicts the dates is dropped, never the dates", () => {
    const view = timeline(opened(length({ min: 500, max: null, words: "44-day" })));
    expect(view).toMatchObject({ used: [], dropped: [{ claim: "told#length", reason: "clash" }], clashes: [] });
    expect(daysOf(view, "war")).toEqual(["2020-01-01..2020-11-30", "2020-11-01..2020-11-30"]);
  });

  test("two claims that contradict each other are both dropped", () => {
    const view = timeline(opened(length({ min: 50, max: 50 }, "other")));
    expect(view.dropped.map(({ claim, reason }) => [claim, reason]).sort()).toEqual([
      ["told#length", "clash"],
      ["told#other", "clash"],
    ]);
    expect(view.used).toEqual([]);
  });

  test("a claim without a bound is dropped", () => {
    expect(timeline(opened(length({ vague: "44-day" }))).dropped).toEqual([
      { claim: "told#length", reason: "no-bound" },
    ]);
  });

  test("anchors that clash are reported, and narrow nothing", () => {
    const view = timeline(
      opened(
        when("shelling", { edtf: "2021-07-29", words: "before", anchor: { record: "clash", relation: "before" } }),
      ),
    );
    expect(view.clashes).toEqual([[{ kind: "anchor", incident: "shelling", to: "clash", words: "before" }]]);
    expect(daysOf(view, "shelling")[0]).toBe("2021-07-29..2021-07-29");
    expect(daysOf(view, "clash")[0]).toBe("2021-07-28..2021-07-28");
  });

  test("a clash stays with the incidents that are joined to it", () => {
    const view = timeline(
      opened(when("shelling", { edtf: "2021-07-29", anchor: { record: "clash", relation: "before" } })),
    );
    expect(view.used).toEqual(["told#length"]);
    expect(daysOf(view, "war")[0]).toBe("2020-09-18..2020-10-18");
  });
});

describe("several anchors", () => {
  const anchored = (record: string, relation: string, words?: string) => ({
    edtf: "2021-07-28",
    anchor: { record, relation },
    ...(words === undefined ? {} : { words }),
  });
  const entry = (view: Timeline, id: string) => view.entries.find(({ incident }) => incident === id);

  test("later than two: both are kept, the last of them first", () => {
    const view = timeline(
      opened(
        when("clash", { edtf: "2021-07-28" }),
        when("shelling", anchored("clash", "later-same-day")),
        when("pact", anchored("shelling", "later-same-day", "at night"), anchored("clash", "later-same-day", "then")),
      ),
    );
    expect(order(view).slice(2)).toEqual(["clash", "shelling", "pact"]);
    expect(entry(view, "pact")).toMatchObject({
      laterThan: { incident: "shelling", words: "at night" },
      alsoLaterThan: [{ incident: "clash", words: "then" }],
    });
    expect(entry(view, "shelling")).not.toHaveProperty("alsoLaterThan");
  });

  test("two earlier than one", () => {
    const view = timeline(
      opened(
        when("clash", { edtf: "2021-07-28" }),
        when("shelling", anchored("clash", "earlier-same-day")),
        when("pact", anchored("clash", "earlier-same-day")),
      ),
    );
    expect(order(view).slice(2)).toEqual(["pact", "shelling", "clash"]);
    expect([entry(view, "clash")?.laterThan, entry(view, "clash")?.alsoLaterThan]).toEqual([
      { incident: "pact" },
      [{ incident: "shelling" }],
    ]);
  });

  test("anchors tell what days leave open", () => {
    const july = { edtf: "2021-07" };
    const view = timeline(
      opened(
        when("clash", { ...july, anchor: { record: "pact", relation: "before" } }),
        when("pact", july),
        when("shelling", { edtf: "2022" }),
      ),
    );
    expect(order(view).slice(2)).toEqual(["clash", "pact", "shelling"]);
    expect(entry(view, "pact")?.afterPrevious).toEqual({ answer: "yes" });
    const undated = timeline(
      opened(
        when("pact", { edtf: "../2022", anchor: { record: "shelling", relation: "after" } }),
        when("shelling", { edtf: "../2022" }),
      ),
      { incidents: ["pact", "shelling"] },
    );
    expect(undated.entries.map(({ incident, afterPrevious }) => [incident, afterPrevious?.answer])).toEqual([
      ["shelling", undefined],
      ["pact", "yes"],
    ]);
  });
});

describe("what puts an entry after the one before it", () => {
  const answers = (view: Timeline) =>
    Object.fromEntries(view.entries.map(({ incident, afterPrevious }) => [incident, afterPrevious?.answer]));
  const november = { edtf: "2020-11" };
  const anchored = (relation: string, record: string) => ({ ...november, anchor: { record, relation } });

  test("an agreement that ended an incident did not come after its end", () => {
    expect(answers(timeline(opened(noLength, when("war", november), when("truce", november))))["war"]).toBe("no");
    const apart: Change = [["incidents", "truce", "ends"], undefined];
    const view = timeline(opened(noLength, apart, when("war", november), when("truce", november)));
    expect(answers(view)["war"]).toBe("maybe");
  });

  test("an agreement may have gone on after the incident that it ended", () => {
    const view = timeline(
      opened(
        noLength,
        when("war", november),
        when("truce", november),
        when("clash", anchored("after", "war")),
        when("shelling", { edtf: "2022" }),
        when("pact", { edtf: "2022" }),
      ),
      { incidents: ["truce", "clash"] },
    );
    expect(answers(view)["clash"]).toBe("maybe");
  });

  test("anchors on both sides of an agreement and of what it ended", () => {
    const view = timeline(
      opened(
        noLength,
        when("war", november),
        when("truce", november),
        when("clash", anchored("before", "war")),
        when("shelling", anchored("after", "truce")),
        when("pact", { edtf: "2022" }),
      ),
      { incidents: ["clash", "shelling"] },
    );
    expect(answers(view)["shelling"]).toBe("yes");
  });
});

describe("claims of length that do not count", () => {
  const related = (kind: string): Change => [
    ["statements", "told", "claims", "other"],
    {
      kind: "duration",
      about: "war",
      days: { words: "44-day", min: 40, max: 50 },
      counting: "unstated",
      relations: [{ kind, claim: "told#length", basis: "stated" }],
    },
  ];
  test.each([
    ["supersedes", "superseded"],
    ["retracts", "retracted"],
  ])("one that another %s is %s", (kind, reason) => {
    const view = timeline(opened(length({ min: 10, max: 10 }), related(kind)));
    expect(view).toMatchObject({ used: ["told#other"], dropped: [{ claim: "told#length", reason }] });
  });

  test("a retelling ends with what it tells", () => {
    const retold: Change = [
      ["statements", "said", "claims", "length"],
      {
        kind: "duration",
        about: "war",
        days: { words: "2 wounded", min: 10, max: 10 },
        counting: "unstated",
        relations: [{ kind: "reports", claim: "told#length", basis: "stated" }],
      },
    ];
    expect(timeline(opened(related("retracts"), retold)).dropped).toEqual([
      { claim: "said#length", reason: "retracted" },
      { claim: "told#length", reason: "retracted" },
    ]);
  });

  test("one that alone contradicts the dates takes no sound one with it", () => {
    const view = timeline(opened(when("war", { edtf: "2020-09/2020-11" }), length({ min: 400, max: 400 }, "absurd")));
    expect(view).toMatchObject({ used: ["told#length"], dropped: [{ claim: "told#absurd", reason: "clash" }] });
  });

  test("claims about joined incidents that contradict each other, and no other", () => {
    const day = (id: string, about: string, days: number): Change => [
      ["statements", "told", "claims", id],
      { kind: "duration", about, days: { words: "44-day", min: days, max: days }, counting: "elapsed" },
    ];
    const view = timeline(
      opened(
        when("clash", { edtf: "2021-07-01/2021-07-31" }),
        when("shelling", { edtf: "2021-07-01/2021-07-31", anchor: { record: "clash", relation: "after" } }),
        day("a", "clash", 20),
        day("b", "shelling", 20),
      ),
    );
    expect(view.dropped.map(({ claim }) => claim)).toEqual(["told#a", "told#b"]);
    expect(view.used).toEqual(["told#length"]);
  });
});

describe("many incidents", () => {
  const many = (count: number, anchor: (i: number) => object | undefined) => {
    const value = draft();
    for (let i = 0; i < count; i++) {
      const found = anchor(i);
      value.incidents.push({
        ...value.incidents[0],
        id: `x${String(i).padStart(4, "0")}`,
        when: [{ edtf: "2010/2030", ...(found === undefined ? {} : { anchor: found }) }],
      });
    }
    return openDataset(value as DatasetData);
  };
  const id = (i: number) => `x${String(i).padStart(4, "0")}`;

  test.each([
    ["a chain forwards", (i: number) => (i === 0 ? undefined : { record: id(i - 1), relation: "after" })],
    ["a chain backwards", (i: number) => (i === 999 ? undefined : { record: id(i + 1), relation: "before" })],
    ["a star", (i: number) => (i === 0 ? undefined : { record: id(0), relation: "after" })],
    ["one day", (i: number) => (i === 0 ? undefined : { record: id(i - 1), relation: "later-same-day" })],
  ])("%s of 1,000 is put in order", (_name, anchor) => {
    const dataset = many(1_000, anchor);
    const { entries, clashes } = timeline(dataset);
    expect(clashes).toEqual([]);
    expect(entries.filter(({ incident }) => incident.startsWith("x")).map(({ incident }) => incident)).toEqual(
      Array.from({ length: 1_000 }, (_, i) => id(i)),
    );
  });

  test("a chain of 150 with a length each, of which one is absurd, loses that one", () => {
    const value = many(150, (i) => (i === 0 ? undefined : { record: id(i - 1), relation: "after" }));
    const [said, told] = draft().statements;
    const claims = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => {
        const days = i === 70 ? 99_999 : 2;
        const count = { min: days, max: days, words: "44-day" };
        return [`c${i}`, { kind: "duration", about: id(i), days: count, counting: "elapsed" }];
      }),
    );
    const statements = [said, { ...told, claims }];
    const view = timeline(openDataset({ ...draft(), incidents: list(value.incidents), statements } as DatasetData));
    expect(view.dropped).toEqual([{ claim: "told#c70", reason: "clash" }]);
    expect(view.used).toHaveLength(149);
  });

  test("a chain of 1,000 in which the ends contradict the anchors is a clash", () => {
    const value = many(1_000, (i) => (i === 0 ? undefined : { record: id(i - 1), relation: "after" }));
    const tight = list(value.incidents).map((each) =>
      each.id.startsWith("x") ? { ...each, when: each.when.map((date) => ({ ...date, edtf: "2020" })) } : each,
    );
    const { clashes } = timeline(openDataset({ ...draft(), incidents: tight } as DatasetData));
    expect(clashes).toHaveLength(1);
  });
});
