import { describe, expect, test } from "vitest";
import { lint } from "../lint.ts";
import { example } from "../testing.ts";

/** The codes of a claim of the killed with some words and a count. */
function codesOf(words: string, count: string, { lang = "en", harms = "[killed]" } = {}): readonly string[] {
  const data = example(`dataset:
  languages: [en, ru, az, hy]
statements/2021-07-28-east:
  evidence:
    - { source: east-release, text: "${words}", lang: ${lang} }
    - { source: east-release, text: four wounded, lang: en }
  claims:
    killed: { harms: ${harms}, count: { ${count}, words: "${words}" } }`);
  return lint(data).map(({ code }) => code);
}

describe("words of a count and the count", () => {
  test.each([
    ["at least three soldiers killed", "min: 3, max: null", []],
    ["at least three soldiers killed", "min: 3, max: 3", ["at_least_without_open_bound"]],
    ["more than 2 killed", "min: 3, max: null", []],
    ["more than 2 killed", "min: 2, max: 2", ["at_least_without_open_bound"]],
    ["up to 10 killed", "min: 0, max: 10", []],
    ["up to 10 killed", "min: 10, max: 10", ["count_reads_differently"]],
    ["between 3 and 5 killed", "min: 3, max: 5", []],
    ["between 3 and 5 killed", "min: 4, max: 4", ["count_reads_differently"]],
    ["about 50 killed", "about: 50", []],
    ["about 50 killed", "about: 55", ["count_reads_differently"]],
    ["about 50 killed", "min: 50, max: 50", ["exact_from_rounded"]],
    ["about 50 killed", "min: 45, max: 55", ["count_reads_differently"]],
    ["dozens killed", "vague: dozens", []],
    ["dozens killed", "about: 12", ["fuzzy_word_as_number"]],
    ["hundreds killed", "vague: dozens", ["count_reads_differently"]],
    // What cannot be read is nobody's fault.
    ["3 of the 5 killed", "min: 3, max: 3", []],
    ["the regiment was lost", "min: 800, max: 800", []],
  ])("%s as { %s }: %j", (words, count, codes) => {
    expect(codesOf(words, count)).toEqual(codes);
  });

  test("in other languages", () => {
    expect(codesOf("не менее трёх военнослужащих погибли", "min: 3, max: 3", { lang: "ru" })).toEqual([
      "at_least_without_open_bound",
    ]);
  });

  test("a union of harms is named whole", () => {
    expect(codesOf("12 killed or wounded", "min: 12, max: 12", { harms: "[killed, wounded]" })).toEqual([]);
    expect(codesOf("12 killed or wounded", "min: 12, max: 12")).toEqual(["harm_reads_differently"]);
    expect(codesOf("12 soldiers", "min: 12, max: 12")).toEqual([]);
  });

  test.each([
    ["unknown", "min: 999, max: 999", ["sentinel_number"]],
    ["unknown", "min: 0, max: 99999", ["sentinel_number"]],
    ["unknown", "about: 9999", ["sentinel_number"]],
    ["unknown", "min: 99, max: 99", []],
    ["999 killed", "min: 999, max: 999", []],
  ])("%s as { %s }: %j", (words, count, codes) => {
    expect(codesOf(words, count)).toEqual(codes);
  });
});

describe("figures of one claimant in two statements", () => {
  const again = (count: number, more = "", speaker = "east-ministry") =>
    lint(
      example(`statements/2021-07-30-east:
  speaker: ${speaker}
  evidence: [{ source: gazette-article, text: "${count} wounded", lang: en }]
  claims:
    wounded:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: military
      harms: [wounded]
      count: { min: ${count}, max: ${count}, words: ${count} wounded }${more}`),
    ).map(({ code }) => code);

  test("are one figure twice, or two that differ", () => {
    expect(again(4)).toEqual(["source_counted_twice"]);
    expect(again(6)).toEqual(["claimant_contradicts_itself"]);
  });

  test("that are related, or of another day, or of another claimant, are neither", () => {
    for (const kind of ["reports", "sameAs"]) {
      expect(
        again(4, `\n      relations: [{ kind: ${kind}, claim: "2021-07-28-east#wounded", basis: inferred }]`),
      ).toEqual([]);
    }
    for (const kind of ["supersedes", "additionalTo", "disjointFrom"]) {
      expect(
        again(6, `\n      relations: [{ kind: ${kind}, claim: "2021-07-28-east#wounded", basis: inferred }]`),
      ).toEqual([]);
    }
    expect(again(6, '\n      asOf: "2021-07-29"')).toEqual([]);
    expect(again(6, "", "gazette")).toEqual([]);
  });
});

describe("a running total", () => {
  const days = (figures: readonly number[], more = "") =>
    lint(
      example(
        figures
          .map(
            (count, i) => `statements/2021-07-29-day-${i}:
  speaker: east-ministry
  evidence: [{ source: gazette-article, text: "${count} civilians died", lang: en }]
  claims:
    dead:
      kind: casualties
      about: 2021-07-28-clash
      side: east
      status: civilian
      harms: [killed]
      asOf: "2021-08-${String(i + 1).padStart(2, "0")}"
      count: { min: ${count}, max: ${count}, words: ${count} civilians died }${i === 1 ? more : ""}`,
          )
          .join("\n"),
      ),
    ).filter(({ code }) => code === "falling_series");

  test("that rises or stays is right", () => {
    expect(days([120, 125, 125, 140])).toEqual([]);
  });

  test("that falls by exchanged digits names the likely figure", () => {
    const [found] = days([120, 152, 130]);
    expect(found?.hint).toContain("was it 125?");
    expect(found?.related).toEqual([["statements", "2021-07-29-day-1", "claims", "dead", "count"]]);
  });

  test("that was corrected is right", () => {
    const more = '\n      relations: [{ kind: supersedes, claim: "2021-07-29-day-0#dead", basis: stated }]';
    expect(days([152, 125, 130], more)).toEqual([]);
  });
});

describe("parts and totals", () => {
  const of = (total: number, parts: readonly (readonly [string, number])[], more = "") =>
    lint(
      example(`statements/2021-07-28-east:
  evidence: [{ source: east-release, text: Three soldiers were killed and four wounded. figures, lang: en }]
  claims:
    killed: null
    total: { kind: casualties, about: 2021-07-28-clash, status: any, harms: [killed], ${more} count: { min: ${total}, max: ${total}, words: figures } }
${parts.map(([fields, n], i) => `    part-${i}: { kind: casualties, about: 2021-07-28-clash, ${fields}, harms: [killed], ${more} count: { min: ${n}, max: ${n}, words: figures } }`).join("\n")}`),
    )
      .map(({ code }) => code)
      .filter((code) => code !== "one_side_silent");

  test("UCDP's best is the sum of its four columns", () => {
    const columns = (a: number, b: number, civilians: number, unknown: number) =>
      [
        ["side: east, status: military", a],
        ["side: west, status: military", b],
        ["status: civilian", civilians],
        ["status: unknown", unknown],
      ] as const;
    expect(of(10, columns(1, 2, 3, 4), "estimate: best,")).toEqual([]);
    expect(of(11, columns(1, 2, 3, 4), "estimate: best,")).toEqual(["parts_not_total"]);
    expect(of(9, columns(1, 2, 3, 4), "estimate: best,")).toEqual(["parts_not_total"]);
    // Of another total nothing says that its parts are all there are.
    expect(of(11, columns(1, 2, 3, 4))).toEqual([]);
  });

  test("parts that may overlap add up to nothing", () => {
    expect(
      of(5, [
        ["side: east, status: any", 4],
        ["side: east-ministry, status: any", 4],
      ]),
    ).toEqual([]);
  });
});
