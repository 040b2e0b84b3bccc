import { describe, expect, it } from "vitest";
import { numberText } from "./fill.ts";
import { interfaceLanguages } from "./languages.ts";
import { wordsIn } from "./load.ts";

describe.each(interfaceLanguages)("the texts of the map and the timeline in %s", (language) => {
  it("write every number that they are given, as the language does", async () => {
    const { map } = await wordsIn(language);
    for (const count of [1, 2, 5, 11, 21, 1234, 100_000]) {
      const [some, all] = [numberText(language, count), numberText(language, count + 1)];
      for (const text of [map.incidentsHere(count), map.moreHere(count), map.morePlaces(count)])
        expect(text).toContain(some);
      for (const text of [
        map.stepOf(count, count + 1),
        map.unplaced(count, count + 1),
        map.bar("2021", count, count + 1),
        map.linesFrom(count + 1, count),
      ])
        for (const number of [some, all]) expect(text).toContain(number);
      expect(map.bar("2021", count, count)).toMatch(new RegExp(`^2021.*${some}$`));
      if (count > 1) expect(map.unplaced(count, count)).toContain(some);
    }
  });

  it("tell each bound of a line that is known, and differ where another is", async () => {
    const { line } = (await wordsIn(language)).map;
    const cases: readonly (readonly [string | null, string | null])[] = [
      [null, null],
      ["A", null],
      [null, "A"],
      ["A", "A"],
      ["A", "B"],
    ];
    const texts = [line.began, line.ended].flatMap((of) => cases.map((bounds) => ({ bounds, text: of(...bounds) })));
    for (const { bounds, text } of texts) {
      for (const day of bounds) if (day !== null) expect(text).toContain(day);
    }
    const others = [line.on("A"), line.between("A", "B"), line.unknown, line.openStart, line.openEnd];
    expect(new Set([...texts.map(({ text }) => text), ...others]).size).toBe(texts.length + others.length);
  });
});
