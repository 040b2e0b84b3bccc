import { dayText } from "@incident-data/dates";
import { describe, expect, test } from "vitest";
import { type Change, opened } from "../testing.ts";
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
      "maybe",
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
