import { describe, expect, test } from "vitest";
import type { Name } from "../records/common.ts";
import { nameFor, namesBeside } from "./names.ts";

const name = (text: string, lang: string, more: Partial<Name> = {}): Name => ({ text, lang, source: "paper", ...more });
const texts = (names: readonly Name[]) => names.map(({ text }) => text);
const beside = (names: readonly Name[], lang: string) => texts(namesBeside({ names }, nameFor({ names }, lang).name));

const town = [
  name("Kalbajar", "en", { usedBy: ["azerbaijan"] }),
  name("Karvachar", "en", { usedBy: ["armenia"] }),
  name("Kəlbəcər", "az", { usedBy: ["azerbaijan"] }),
  name("Քարվաճառ", "hy", { usedBy: ["armenia"] }),
  name("Кельбаджар", "ru"),
];

describe("the names beside one that is shown", () => {
  test("leave out no user's name, nor the same name in another spelling", () => {
    expect(beside(town, "en")).toEqual(["Karvachar"]);
    expect(beside(town, "hy")).toEqual(["Kalbajar"]);
  });

  test("are those of the reader's language, and one of each other language", () => {
    const river = [name("Ford", "en"), name("Crossing", "en"), name("Furt", "de"), name("Übergang", "de")];
    expect(beside(river, "en")).toEqual(["Crossing", "Furt"]);
  });

  test("leave out those of the past and of no stated language", () => {
    const city = [name("Gyumri", "en"), name("Leninakan", "en", { to: "1990" }), name("Шурагел", "und")];
    expect(beside(city, "en")).toEqual([]);
  });

  test("are none of a lone name", () => {
    expect(beside([name("Ford", "en")], "en")).toEqual([]);
  });
});

test("a record of names of the past alone is called by one of them", () => {
  const names = [name("Old Ford", "en", { to: "1990" })];
  expect(nameFor({ names }, "en").name.text).toBe("Old Ford");
});

test("a record without a name is no record", () => {
  expect(() => nameFor({ names: [] }, "en")).toThrow(TypeError);
});
