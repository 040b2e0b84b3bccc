import { expect, test } from "vitest";
import { interfaceLanguages } from "../words/languages.ts";
import { wordsIn } from "../words/load.ts";
import { degreesText } from "./paint-grid.ts";

test("degrees of the grid are in the language of the page", async () => {
  const tables = await Promise.all(interfaceLanguages.map(wordsIn));
  const texts = tables.map(({ map }) => [
    degreesText(map, 40, 0, ["north", "south"]),
    degreesText(map, -0.25, 2, ["north", "south"]),
    degreesText(map, 45.5, 1, ["east", "west"]),
    degreesText(map, -120, 0, ["east", "west"]),
  ]);
  expect(Object.fromEntries(interfaceLanguages.map((language, i) => [language, texts[i]]))).toEqual({
    en: ["40° N", "0.25° S", "45.5° E", "120° W"],
    ru: ["40° с. ш.", "0.25° ю. ш.", "45.5° в. д.", "120° з. д."],
    az: ["40° şm. e.", "0.25° c. e.", "45.5° ş. u.", "120° q. u."],
    hy: ["40° հս. լ.", "0.25° հվ. լ.", "45.5° արլ. ե.", "120° արմ. ե."],
  });
});

test("the equator, Greenwich and the line opposite are on no side", async () => {
  const { map } = await wordsIn("en");
  const texts = [0, -0.001, 180, -180].map((degrees) => degreesText(map, degrees, 0, ["east", "west"]));
  expect(texts).toEqual(["0°", "0°", "180°", "180°"]);
});
