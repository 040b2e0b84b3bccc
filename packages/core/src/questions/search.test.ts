import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataOf } from "../data-of.ts";
import { openDataset } from "../dataset.ts";
import type { Place } from "../records/place.ts";
import { opened } from "../testing.ts";
import { prepareSearch, search } from "./search.ts";
import { latin, sound } from "./spelling.ts";

describe("letters in plain Latin", () => {
  test.each([
    ["Kəlbəcər", "kalbacar"],
    ["Ələt", "alat"],
    ["Ǝlət", "alat"], // the African capital in the place of the Azerbaijani one
    ["Şuşa", "shusha"],
    ["Dağlıq Qarabağ", "daghliq qarabagh"],
    ["Xocalı", "khocali"],
    ["İsmayıllı", "ismayilli"],
    ["Çıraqlı", "chiraqli"],
    ["Gəncə", "ganca"],
    ["Göygöl", "goygol"],
    ["Kälbäjär", "kalbajar"],
    ["Kel’badzhar", "kelbadzhar"],
    ["Kelʹbadzhar", "kelbadzhar"],
    ["K’arvacharr", "karvacharr"],
    ["Kʻarvačar̄", "karvacar"],
    ["Kʿarvačaṙ", "karvacar"],
    ["Кельбаджар", "kelbadzhar"],
    ["Объект", "obekt"],
    ["Ёлкино", "yolkino"],
    ["Кәлбәҹәр", "kalbajar"],
    ["Քելբաջար", "kelbajar"],
    ["Քարվաճառ", "karvachar"],
    ["Գյումրի", "gyumri"],
    ["Երևան", "erevan"],
    ["ԵՐԵՎԱՆ", "erevan"],
    ["Ղարաբաղ", "gharabagh"],
    ["Straße", "strasse"],
    ["Kafka’s 2nd", "kafkas 2nd"],
    ["Armenia-Azerbaijan", "armenia azerbaijan"],
    ["#Armenia", "armenia"],
    ["ﬁre", "fire"],
    ["თბილისი", "თბილისი"],
    ["𠮷野", "𠮷野"],
  ])("%s: %s", (text, expected) => {
    expect(latin(text).join(" ")).toBe(expected);
  });

  test("of a text in ASCII, which is read another way, as of any text", () => {
    const ascii = fc.string({ unit: fc.constantFrom(..."abcdeqwxXYZ019 -_.'`~^,/") });
    fc.assert(
      fc.property(ascii, (text) => {
        expect(latin(`${text} …ə`)).toEqual([...latin(text), "a"]);
      }),
    );
  });

  test.each(["", " ", "…!?", "—", "'"])("%j has no words", (text) => {
    expect(latin(text)).toEqual([]);
  });
});

describe("sounds", () => {
  test.each([
    ["kalbajar", "kelbecer"],
    ["kalbajar", "kelbadshar"],
    ["kalbajar", "kelbadzhar"],
    ["qarabagh", "karabakh"],
    ["qarabagh", "karabagh"],
    ["qarabag", "gharabagh"],
    ["qubadli", "gubadli"],
    ["hasanabad", "hassanabad"],
  ])("%s sounds as %s", (a, b) => {
    expect(sound(a)).toBeDefined();
    expect(sound(a)).toBe(sound(b));
  });

  test.each([
    ["kalbajar", "kalbashar"],
    ["yeraskhahun", "yeraskhavan"],
    ["martuni", "martakert"],
  ])("%s does not sound as %s", (a, b) => {
    expect(sound(a)).not.toBe(sound(b));
  });

  test("a name of fewer than four consonants has none", () => {
    expect(sound("yeraskh")).toBeUndefined();
    expect(sound("susa")).toBeUndefined();
  });
});

describe("search", () => {
  const name = (text: string) => [{ text, lang: "und", source: "paper" }];
  const dataset = opened(
    [["places", 3], { id: "kelbajer", type: "site", names: name("Kelbajer") }],
    [["places", 4], { id: "kalbajar", type: "site", names: [...name("Kalbajar"), ...name("Kalbajar town")] }],
    [["places", 5], { id: "yeraskh", type: "site", names: name("Yeraskh") }],
    [["places", 6], { id: "yeraskhahun", type: "site", names: name("Yeraskhahun") }],
    [["actors", 5], { id: "kalbajar-guard", type: "armed-force", names: name("Guard of Kalbajar") }],
  );
  const found = (text: string) => search(dataset, text).map(({ kind, id, by }) => `${by} ${kind} ${id}`);

  test("by spelling before sound, each record once", () => {
    expect(found("KALBAJAR")).toEqual([
      "spelling place kalbajar",
      "spelling actor kalbajar-guard",
      "sound place kelbajer",
    ]);
    expect(search(dataset, "kalbajar town")).toEqual([
      { kind: "place", id: "kalbajar", name: "Kalbajar town", by: "spelling" },
    ]);
  });

  test("whole words only", () => {
    expect(found("Yeraskh")).toEqual(["spelling place yeraskh"]);
    expect(found("Yeraskhahun")).toEqual(["spelling place yeraskhahun"]);
    expect(found("Kalbaj")).toEqual([]);
    expect(found("Kalbajar city")).toEqual([]);
  });

  test("incidents by their titles, and actors", () => {
    expect(found("clash ford")).toEqual(["spelling incident clash"]);
    expect(found("gazette")).toEqual(["spelling actor gazette"]);
    expect(found("ford")).toEqual(["spelling place ford", "spelling incident clash"]);
  });

  test.each(["", "   ", "?!", "’"])("nothing is asked for: %j", (text) => {
    expect(search(dataset, text)).toEqual([]);
  });

  test("the same when it was prepared, wholly or in part", () => {
    const data = dataOf(dataset);
    const places: Place[] = Array.from({ length: 5000 }, (_, i) => ({
      id: `p-${i}`,
      type: "site",
      names: name(`Ford ${i}`),
    }));
    const fresh = () => openDataset({ ...data, places: [...data.places, ...places] });
    const expected = search(fresh(), "ford");
    expect(expected).toHaveLength(5002);
    for (const steps of [1, 2, 100]) {
      const large = fresh();
      const ready = Array.from({ length: steps }, () => prepareSearch(large));
      expect(ready).toEqual(ready.map((_, i) => i >= 2));
      expect(search(large, "ford")).toEqual(expected);
      expect(prepareSearch(large)).toBe(true);
    }
  });
});
