import { expect, it } from "vitest";
import type { ChoiceColumns, Choices, Unused } from "../../engine/protocol.ts";
import { packLines, packTexts } from "../../engine/texts.ts";
import { type Filters, noFilters } from "../../state/filters.ts";
import { en } from "../../words/en.ts";
import { chipsOf } from "./chips.ts";

const none: ChoiceColumns = { ids: packTexts([]), labels: packLines([]), incidents: new Uint32Array() };
const choices: Choices = {
  actors: {
    ids: packTexts(["armenia"]),
    labels: packLines([{ text: "Հայաստան", lang: "hy" }]),
    incidents: Uint32Array.of(2),
  },
  places: none,
  types: none,
  harms: none,
  sources: none,
  languages: none,
};
const unused: Unused = {
  actors: none,
  places: { ids: packTexts(["eldorado"]), labels: packLines([{ text: "El Dorado", lang: "es" }]) },
  sources: none,
};
const known = { choices, unused };
const filters: Filters = {
  ...noFilters,
  text: "Kəlbəcər",
  dates: "2021-07",
  range: { min: 2, max: null },
  actors: ["armenia", "nobody"],
  places: ["eldorado"],
  types: ["clash"],
  harms: ["killed"],
};
const chips = chipsOf(filters, known, { words: en, language: "en" });

it("names every active filter in the words of the page or of the record", () => {
  expect(chips.map(({ name, value }) => `${name}: ${value.text} (${value.lang})`)).toEqual([
    "Search by name: Kəlbəcər (und)",
    "Dates: 2021-07 (en)",
    "Number of people: 2 – (en)",
    "Actors: Հայաստան (hy)",
    "Actors: nobody (und)",
    "Places: El Dorado (es)",
    "Types of incident: clash (en)",
    "Harm: killed (en)",
  ]);
  expect(chipsOf(noFilters, known, { words: en, language: "en" })).toEqual([]);
});

it("takes away one filter and leaves the others", () => {
  const left = chips.map(({ without }) => chipsOf(without, known, { words: en, language: "en" }).map(({ key }) => key));
  const keys = chips.map(({ key }) => key);
  expect(left).toEqual(keys.map((gone) => keys.filter((key) => key !== gone)));
});
