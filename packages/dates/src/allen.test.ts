import { describe, expect, test } from "vitest";
import { ALLEN_RELATIONS, type AllenRelation, allen, relates } from "./allen.ts";
import { spanOf } from "./span.ts";

describe("allen", () => {
  test.each([
    ["2021-07-26", "2021-07-28", ["before"]],
    ["2021-07-27", "2021-07-28", ["meets"]],
    ["2021-07-28", "2021-07-28", ["equals"]],
    ["2021-07-28", "2021-07", ["starts", "during", "finishes", "equals", "met-by", "after", "before", "meets"]],
  ])("%s and %s", (a, b, possible) => {
    const found = allen(spanOf({ edtf: a }), spanOf({ edtf: b })).possible;
    expect([...found].sort()).toEqual([...possible].sort());
  });
  test("open ends finish together and overlap nothing beyond", () => {
    const open = spanOf({ edtf: "2021-01-01/..", sense: "throughout" });
    const later = spanOf({ edtf: "2021-02-01/..", sense: "throughout" });
    expect(allen(later, open)).toEqual({ possible: ["finishes"] });
    expect(allen(open, spanOf({ edtf: "2022" })).possible).toEqual(["contains"]);
    expect(relates("contains", open, spanOf({ edtf: "2022" }))).toEqual({ answer: "yes" });
    expect(relates("before", open, spanOf({ edtf: "2022" }))).toEqual({ answer: "no" });
    expect(relates("contains", open, spanOf({ edtf: "2022?" }))).toMatchObject({ answer: "maybe" });
  });
});

/** Each of the thirteen relations between two spans of days in January 1970. */
const KNOWN: readonly (readonly [AllenRelation, string, string])[] = [
  ["before", "01/03", "05/08"],
  ["meets", "01/04", "05/08"],
  ["overlaps", "03/06", "05/08"],
  ["starts", "05/06", "05/08"],
  ["during", "06/07", "05/08"],
  ["finishes", "07/08", "05/08"],
  ["equals", "05/08", "05/08"],
  ["finished-by", "05/08", "07/08"],
  ["contains", "05/08", "06/07"],
  ["started-by", "05/08", "05/06"],
  ["overlapped-by", "05/08", "03/06"],
  ["met-by", "05/08", "01/04"],
  ["after", "05/08", "01/03"],
];

const january = (days: string) => spanOf({ edtf: days.replace(/(\d\d)/g, "1970-01-$1"), sense: "throughout" });

describe("known ends have one relation", () => {
  test.each(KNOWN)("%s: %s and %s", (relation, a, b) => {
    expect(allen(january(a), january(b))).toEqual({ possible: [relation] });
    for (const other of ALLEN_RELATIONS) {
      expect(relates(other, january(a), january(b))).toEqual({ answer: other === relation ? "yes" : "no" });
    }
  });
  test("all thirteen are listed once", () => {
    expect(KNOWN.map(([relation]) => relation)).toEqual(ALLEN_RELATIONS);
  });
});

describe("vague and marked ends", () => {
  const vague = () => spanOf({ edtf: "1970-01-03/1970-01-04", sense: "within" });
  test("several relations are a maybe with its reason", () => {
    const answer = allen(vague(), january("05/08"));
    expect(answer.possible).toEqual(["before", "meets"]);
    expect(answer.reason).toMatchObject({
      code: "vague_ends",
      ends: [
        { of: "a", end: "begin" },
        { of: "a", end: "end" },
      ],
    });
    expect(relates("before", vague(), january("05/08"))).toMatchObject({
      answer: "maybe",
      reason: { code: "vague_ends" },
    });
    expect(relates("after", vague(), january("05/08"))).toEqual({ answer: "no" });
  });
  test("a mark makes a sure answer a maybe", () => {
    const marked = spanOf({ edtf: "1970-01-01~" });
    expect(allen(marked, january("05/08"))).toMatchObject({
      possible: ["before"],
      reason: { code: "marked", otherwise: "yes" },
    });
    expect(relates("after", marked, january("05/08"))).toMatchObject({ answer: "maybe", reason: { otherwise: "no" } });
  });
  test("open begins start together", () => {
    const open = spanOf({ edtf: "../1970-01-08", sense: "throughout" });
    expect(allen(open, open)).toEqual({ possible: ["equals"] });
    expect(allen(spanOf({ edtf: "../1970-01-04", sense: "throughout" }), open)).toEqual({ possible: ["starts"] });
    expect(allen(january("05/08"), open)).toEqual({ possible: ["finishes"] });
  });
  test("what has no end meets nothing, and nothing meets what has no begin", () => {
    const anything = spanOf([]);
    const endless = spanOf({ edtf: "1970-01-01/..", sense: "throughout" });
    const beginless = spanOf({ edtf: "../1970-01-08", sense: "throughout" });
    for (const relation of ["before", "meets", "overlaps", "starts", "during"] as const) {
      expect(relates(relation, endless, anything)).toEqual({ answer: "no" });
    }
    for (const relation of ["before", "meets", "overlaps", "contains", "finished-by"] as const) {
      expect(relates(relation, anything, beginless)).toEqual({ answer: "no" });
    }
    expect(relates("met-by", endless, anything).answer).toBe("maybe");
    expect(relates("met-by", anything, beginless).answer).toBe("maybe");
    expect(relates("finishes", endless, anything).answer).toBe("maybe");
  });
  test("a span without days has no relation", () => {
    const empty = spanOf([{ edtf: "1970" }, { edtf: "1971" }]);
    const day = spanOf({ edtf: "1970-01-01" });
    for (const [a, b, of] of [
      [empty, day, ["a"]],
      [day, empty, ["b"]],
      [empty, empty, ["a", "b"]],
    ] as const) {
      expect(allen(a, b)).toEqual({ possible: [], reason: { code: "empty", of } });
      expect(relates("equals", a, b)).toEqual({ answer: "maybe", reason: { code: "empty", of } });
    }
  });
  test("a marked date that may stand in several relations is vague before it is marked", () => {
    const marked = spanOf({ edtf: "1970-01-03/1970-01-04?", sense: "within" });
    expect(relates("before", marked, january("05/08"))).toMatchObject({ reason: { code: "vague_ends" } });
    expect(relates("after", marked, january("05/08"))).toEqual({
      answer: "maybe",
      reason: { code: "marked", otherwise: "no", marks: [{ of: "a", qualifier: "?" }] },
    });
  });
});
