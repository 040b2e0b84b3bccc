import { afterEach, expect, it, vi } from "vitest";
import { interfaceLanguages } from "./languages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** What Chromium has of Armenian and Azerbaijani: nothing, so that it writes them as English. */
class NumbersOfEnglish extends Intl.NumberFormat {
  constructor(locale: string, options?: Intl.NumberFormatOptions) {
    super(locale === "hy" || locale === "az" ? "en" : locale, options);
  }
}

it.each([["all languages"], ["none of Armenian and Azerbaijani"]])(
  "numbers and distances are in the language of the page where Intl knows %s",
  async (known) => {
    if (known !== "all languages") {
      const stub = Object.create(Intl, { NumberFormat: { value: NumbersOfEnglish } });
      vi.stubGlobal("Intl", stub);
    }
    const { numberText, distanceText } = await import("./fill.ts");
    const { wordsIn } = await import("./load.ts");
    const written = await Promise.all(
      interfaceLanguages.map(async (language) => [
        ...[numberText(language, 12_345), distanceText(500, language), distanceText(1_250, language)],
        ...[distanceText(20_003_932, language), (await wordsIn(language)).map.stepOf(1, 12_345)],
      ]),
    );
    expect(written.map((texts) => texts.map((text) => text.replaceAll("\u00a0", " ")))).toEqual([
      ["12,345", "500 m", "1.25 km", "20,000 km", "1 of 12,345"],
      ["12 345", "500 м", "1,25 км", "20 000 км", "1 из 12 345"],
      ["12.345", "500 m", "1,25 km", "20.000 km", expect.stringContaining("12.345")],
      ["12 345", "500 մ", "1,25 կմ", "20 000 կմ", expect.stringContaining("12 345")],
    ]);
  },
);
