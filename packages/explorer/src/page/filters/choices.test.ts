import { describe, expect, it } from "vitest";
import { drawnChoices, mostDrawn, toggled } from "./choices.ts";

const choice = (id: string, text: string) => ({ id, label: { text, lang: "und" }, incidents: 1 });
const places = [choice("kalbajar", "Kəlbəcər"), choice("yeraskh", "Երասխ"), choice("sao-tome", "São Tomé")];
const ids = (search: string, chosen: readonly string[] = []) =>
  drawnChoices(places, chosen, search).drawn.map(({ id }) => id);

describe("drawnChoices", () => {
  it("finds names in any case, without marks on letters, in any script", () => {
    expect(ids("")).toEqual(["kalbajar", "yeraskh", "sao-tome"]);
    expect(ids("KƏLB")).toEqual(["kalbajar"]);
    expect(ids("tome sao")).toEqual(["sao-tome"]);
    expect(ids("երաս")).toEqual(["yeraskh"]);
    expect(ids("baku")).toEqual([]);
  });

  it("keeps what is chosen in sight, first", () => {
    expect(ids("sao", ["yeraskh"])).toEqual(["yeraskh", "sao-tome"]);
  });

  it("draws so many at most and tells how many more there are", () => {
    const many = Array.from({ length: mostDrawn + 7 }, (_, index) => choice(`a-${index}`, "A"));
    expect(drawnChoices(many, ["a-3"], "").drawn).toHaveLength(mostDrawn + 1);
    expect(drawnChoices(many, [], "").more).toBe(7);
  });
});

it("toggles a value of a list", () => {
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
});
