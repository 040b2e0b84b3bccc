import { describe, expect, test } from "vitest";
import { type Answer, after, before, during, overlaps, type Relation, sameDay } from "./relations.ts";
import { type EmptySpan, type Span, spanOf } from "./span.ts";
import type { When } from "./when.ts";

const WAR: When = { edtf: "2020-09-27/2020-11-09", sense: "throughout" };
type Ask = (a: Span | EmptySpan, b: Span | EmptySpan) => Relation;

describe("questions of order", () => {
  const cases: readonly (readonly [string, Ask, When, When, Answer])[] = [
    ["before", before, { edtf: "2020-11" }, { edtf: "2021-07-28" }, "yes"],
    ["before", before, { edtf: "2021-07-28" }, { edtf: "2021-07-28" }, "no"],
    ["before", before, { edtf: "2021-07" }, { edtf: "2021-07-28" }, "maybe"],
    ["before", before, { edtf: "2021-07-28~" }, { edtf: "2021-07-29" }, "maybe"],
    ["before", before, { edtf: "2021-07-01/2021-07-27", sense: "within" }, { edtf: "2021-07-28" }, "yes"],
    ["after", after, { edtf: "2021-07-28T03:40:00+04:00" }, { edtf: "2021-07-28T00:00:00Z" }, "no"],
    ["after", after, { edtf: "../2021-07-28", sense: "throughout" }, { edtf: "2021-07-27" }, "no"],
    ["after", after, { edtf: "/2021-07-28" }, { edtf: "2021-07-27" }, "maybe"],
    ["during", during, { edtf: "2021-07-27" }, { edtf: "../2021-07-28", sense: "throughout" }, "yes"],
    ["during", during, { edtf: "2020-10-04" }, WAR, "yes"],
    ["during", during, { edtf: "2020-10" }, WAR, "yes"],
    ["during", during, { edtf: "2020-11" }, WAR, "maybe"],
    ["during", during, { edtf: "2021" }, WAR, "no"],
    ["during", during, { edtf: "2021-07-28" }, { edtf: "2021-07" }, "maybe"],
    ["overlaps", overlaps, { edtf: "2020-09/2020-10", sense: "throughout" }, WAR, "yes"],
    ["overlaps", overlaps, { edtf: "2020-11" }, WAR, "maybe"],
    ["overlaps", overlaps, { edtf: "2020" }, { edtf: "2021" }, "no"],
    ["sameDay", sameDay, { edtf: "2021-07-28" }, { edtf: "2021-07-28T03:40:00+04:00" }, "yes"],
    ["sameDay", sameDay, { edtf: "2021-07-28?" }, { edtf: "2021-07-28" }, "maybe"],
    ["sameDay", sameDay, { edtf: "2021-07" }, { edtf: "2021-07-28" }, "maybe"],
    ["sameDay", sameDay, { edtf: "2021-07-XX" }, { edtf: "2021-08-01" }, "no"],
    ["before", before, { edtf: "{2021-07-01,2021-07-09}" }, { edtf: "2021-07-05" }, "maybe"],
    ["after", after, { edtf: "{2021-07-01,2021-07-09}" }, { edtf: "2021-07-05" }, "maybe"],
  ];
  test.each(cases)("%s: %#", (_, ask, a, b, answer) => {
    expect(ask(spanOf(a), spanOf(b)).answer).toBe(answer);
  });
});

describe("the ends of answers", () => {
  const throughout = (edtf: string) => spanOf({ edtf, sense: "throughout" });
  const within = (edtf: string) => spanOf({ edtf, sense: "within" });
  test.each<[string, Relation["answer"], () => Relation]>([
    ["ends on the eve", "yes", () => before(throughout("2021-07-01/2021-07-27"), within("2021-07-28"))],
    ["ends on the same day", "no", () => before(throughout("2021-07-01/2021-07-28"), within("2021-07-28"))],
    ["may end on the eve", "maybe", () => before(within("2021-07-27/2021-07-28"), within("2021-07-28"))],
    ["begins the day after", "yes", () => after(within("2021-07-29"), within("2021-07-28"))],
    ["begins on the day", "no", () => after(within("2021-07-28"), within("2021-07-28"))],
    ["fills all of it", "yes", () => during(throughout("2021-07-01/2021-07-31"), throughout("2021-07"))],
    ["begins a day too early", "no", () => during(throughout("2021-06-30/2021-07-31"), throughout("2021-07"))],
    ["ends a day too late", "no", () => during(throughout("2021-07-01/2021-08-01"), throughout("2021-07"))],
    ["may begin too early", "maybe", () => during(within("2021-06-30/2021-07-31"), throughout("2021-07"))],
    ["may end too late", "maybe", () => during(within("2021-07-01/2021-08-01"), throughout("2021-07"))],
    ["touches the first day", "yes", () => overlaps(throughout("2021-06-01/2021-07-01"), throughout("2021-07"))],
    ["touches the last day", "yes", () => overlaps(throughout("2021-07-31/2021-08-02"), throughout("2021-07"))],
    ["lies on the eve", "no", () => overlaps(throughout("2021-06-01/2021-06-30"), throughout("2021-07"))],
    ["lies on the day after", "no", () => overlaps(throughout("2021-08-01/2021-08-02"), throughout("2021-07"))],
    ["may touch it", "maybe", () => overlaps(within("2021-06-01/2021-07-01"), throughout("2021-07"))],
    ["is another day", "no", () => sameDay(within("2021-07-27"), within("2021-07-28"))],
    ["lasts longer than a day", "no", () => sameDay(throughout("2021-07-28/2021-07-29"), within("2021-07-28"))],
    ["may be the day", "maybe", () => sameDay(within("2021-07-28/2021-07-29"), within("2021-07-28"))],
    ["goes on for ever", "no", () => sameDay(throughout("2021-07-28/.."), throughout("2021-07-28/.."))],
    ["goes on for ever too", "yes", () => overlaps(throughout("2021-07-28/.."), throughout("2020-07-28/.."))],
  ])("%s: %s", (_, answer, relation) => {
    expect(relation().answer).toBe(answer);
  });
});
