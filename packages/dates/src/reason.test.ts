import { describe, expect, test } from "vitest";
import { allen, relates } from "./allen.ts";
import { reasonText } from "./reason.ts";
import { after, before, during, overlaps, type Relation } from "./relations.ts";
import { spanOf } from "./span.ts";

describe("reasons", () => {
  function reasonOf(relation: Relation): string {
    return relation.answer === "maybe"
      ? reasonText(relation.reason, { a: "the fire", b: "the clash" })
      : relation.answer;
  }
  test("name the ends that are not known", () => {
    expect(reasonOf(before(spanOf({ edtf: "2021-07" }), spanOf({ edtf: "2021-07-28" })))).toBe(
      "the fire ended between 2021-07-01 and 2021-07-31",
    );
    expect(reasonOf(after(spanOf({ edtf: "/2021-07-28" }), spanOf({ edtf: "2021-07-27" })))).toBe(
      "the fire began on or before 2021-07-28",
    );
    expect(reasonOf(before(spanOf([]), spanOf({ edtf: "2021-07-27/" })))).toBe(
      "the fire ended on an unknown day and the clash began on or after 2021-07-27",
    );
  });
  test("name the dates that are marked, and the answer that they would give", () => {
    const relation = before(spanOf({ edtf: "2021-07-01~" }), spanOf({ edtf: "2021-07-28?" }));
    expect(relation).toMatchObject({ reason: { code: "marked", otherwise: "yes" } });
    expect(reasonOf(relation)).toBe(
      "the date of the fire is marked approximate and the date of the clash is marked uncertain",
    );
  });
  test("name gaps that were filled", () => {
    expect(reasonOf(before(spanOf({ edtf: "[2020,2022]" }), spanOf({ edtf: "2021" })))).toContain(
      "the dates of the fire have gaps that were not used",
    );
  });
  test("name a span without days", () => {
    const empty = spanOf([{ edtf: "2020" }, { edtf: "2021" }]);
    expect(reasonOf(overlaps(empty, spanOf({ edtf: "2021" })))).toBe("the dates of the fire contradict each other");
    expect(allen(empty, spanOf({ edtf: "2021" }))).toEqual({ possible: [], reason: { code: "empty", of: ["a"] } });
    expect(relates("before", empty, spanOf({ edtf: "2021" }))).toMatchObject({ answer: "maybe" });
  });
});

describe("reasons as data", () => {
  const july = () => spanOf({ edtf: "2021-07" });
  const clash = () => spanOf({ edtf: "2021-07-28" });
  test("only the ends that matter and are not known are named", () => {
    expect(before(july(), clash())).toEqual({
      answer: "maybe",
      reason: {
        code: "vague_ends",
        ends: [{ of: "a", end: "end", range: { earliest: 18_809, latest: 18_839 } }],
        hulls: [],
      },
    });
    expect(after(july(), clash())).toMatchObject({ reason: { ends: [{ of: "a", end: "begin" }] } });
    expect(during(clash(), july())).toMatchObject({
      reason: {
        ends: [
          { of: "b", end: "begin" },
          { of: "b", end: "end" },
        ],
      },
    });
  });
  test("an open end is known", () => {
    const open = spanOf({ edtf: "2021-07-01/..", sense: "throughout" });
    expect(during(july(), open).answer).toBe("yes");
    expect(before(july(), spanOf({ edtf: "2021-07-15/..", sense: "throughout" }))).toMatchObject({
      reason: { ends: [{ of: "a", end: "end" }] },
    });
  });
  test("every mark is named, each by its word", () => {
    const marked = before(spanOf({ edtf: "2021-07-01%" }), clash());
    expect(marked).toEqual({
      answer: "maybe",
      reason: { code: "marked", otherwise: "yes", marks: [{ of: "a", qualifier: "%" }] },
    });
    expect(after(spanOf({ edtf: "2021-07-01?" }), clash())).toMatchObject({ reason: { otherwise: "no" } });
    const text = marked.answer === "maybe" ? reasonText(marked.reason) : "";
    expect(text).toBe("the date of the first is marked uncertain and approximate");
  });
  test("both empty spans are named", () => {
    const empty = spanOf([{ edtf: "2020" }, { edtf: "2021" }]);
    const relation = before(empty, empty);
    expect(relation).toEqual({ answer: "maybe", reason: { code: "empty", of: ["a", "b"] } });
    expect(relation.answer === "maybe" && reasonText(relation.reason)).toBe(
      "the dates of the first contradict each other and the dates of the second contradict each other",
    );
    expect(before(clash(), empty)).toMatchObject({ reason: { of: ["b"] } });
  });
});
