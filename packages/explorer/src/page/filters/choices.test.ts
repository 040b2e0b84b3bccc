import { describe, expect, it } from "vitest";
import { drawnChoices, mostDrawn, plain, toggled } from "./choices.ts";

const places = ["Kəlbəcər", "Երասխ", "São Tomé"];
const names = () => places.map(plain);
const drawn = (search: string, chosen: readonly number[] = []) =>
  drawnChoices(places.length, names, chosen, search).drawn.map((position) => places[position]);

describe("drawnChoices", () => {
  it("finds names in any case, without marks on letters, in any script", () => {
    expect(drawn("")).toEqual(places);
    expect(drawn("KƏLB")).toEqual(["Kəlbəcər"]);
    expect(drawn("tome sao")).toEqual(["São Tomé"]);
    expect(drawn("երաս")).toEqual(["Երասխ"]);
    expect(drawn("baku")).toEqual([]);
  });

  it("keeps what is chosen in sight, first", () => {
    expect(drawn("sao", [1])).toEqual(["Երասխ", "São Tomé"]);
    expect(drawn("", [2, 1])).toEqual(["Երասխ", "São Tomé", "Kəlbəcər"]);
  });

  it("draws so many at most and tells how many more there are", () => {
    const count = mostDrawn + 7;
    const many = () => Array.from({ length: count }, (_, index) => (index === 4 ? "b" : "a"));
    expect(drawnChoices(count, many, [3], "").drawn).toHaveLength(mostDrawn + 1);
    expect(drawnChoices(count, many, [3], "").more).toBe(6);
    expect(drawnChoices(count, many, [], "").more).toBe(7);
    expect(drawnChoices(count, many, [3], "A")).toMatchObject({ more: 5, drawn: { length: mostDrawn + 1 } });
    expect(drawnChoices(count, many, [3], "B").drawn).toEqual([3, 4]);
  });
});

it("toggles a value of a list", () => {
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
});
