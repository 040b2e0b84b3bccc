import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "./edits.ts";
import type { Finding } from "./finding.ts";
import { lint } from "./lint.ts";
import { rules } from "./rules/index.ts";
import { example } from "./testing.ts";

const value = { places: [{ id: "ford", names: ["a", "b", "c"], note: "x " }, { id: "hill" }] };

test("sets and removes values, and leaves what it was given as it is", () => {
  const before = JSON.stringify(value);
  const made = applyEdits(value, [
    { path: ["places", "ford", "names", 0], remove: true },
    { path: ["places", "ford", "names", 2], remove: true },
    { path: ["places", "ford", "names", 1], set: "B" },
    { path: ["places", "ford", "note"], remove: true },
    { path: ["places", "hill", "note"], set: "y" },
  ]);
  expect(made).toEqual({
    places: [
      { id: "ford", names: ["B"] },
      { id: "hill", note: "y" },
    ],
  });
  expect(JSON.stringify(value)).toBe(before);
  expect(made.places).not.toBe(value.places);
});

test("of two that remove one value the second does nothing", () => {
  const edit = { path: ["places", "ford", "names", 1], remove: true } as const;
  expect(applyEdits(value, [edit, edit])).toEqual(applyEdits(value, [edit]));
});

test("what leads nowhere is left alone", () => {
  expect(applyEdits(value, [{ path: ["places", "mill", "note"], set: "z" }])).toEqual(value);
  expect(applyEdits(value, [{ path: ["places", "ford", "note", "en"], set: "z" }])).toEqual(value);
  expect(applyEdits(value, [{ path: [], set: "z" }])).toEqual(value);
  expect(applyEdits("text", [{ path: ["x"], set: "z" }])).toBe("text");
});

const fixable = rules.filter(({ fixes }) => fixes === true);

test("rules whose findings carry a fix say so, and no other does", () => {
  for (const { code, wrong, fixes } of rules) {
    const found = lint(example(wrong)).filter((finding) => finding.code === code);
    expect(
      found.some(({ fix }) => fix !== undefined),
      code,
    ).toBe(fixes === true);
  }
});

/** Faults that can be fixed, put together by chance over the example data set. */
const dirty = fc
  .record({
    title: fc.array(fc.constantFrom(" ", "  ", "ford", "e\u0301", "\u212b", "\t", "Clash", "\u00a0"), {
      minLength: 1,
      maxLength: 8,
    }),
    note: fc.array(fc.constantFrom("By", " ", "the", "  ", "river", "o\u0308"), { minLength: 1, maxLength: 8 }),
    names: fc.array(fc.constantFrom("Ford", "Ford ", "Furt", "Fo\u0301rd", " Ford"), { minLength: 1, maxLength: 5 }),
    query: fc.array(fc.constantFrom("id=1", "utm_source=x", "fbclid=y", "q=%20", "utm_medium", ""), { maxLength: 5 }),
    fragment: fc.constantFrom("", "#top", "#utm_source=x"),
    harms: fc.uniqueArray(fc.constantFrom("wounded", "killed", "captured", "missing"), { minLength: 1, maxLength: 4 }),
    quotes: fc.array(fc.constantFrom("They clashed.", "They met."), { minLength: 1, maxLength: 5 }),
    attributed: fc.boolean(),
    coordinates: fc.tuple(fc.double({ min: 40, max: 50, noNaN: true }), fc.double({ min: 30, max: 45, noNaN: true })),
    radius: fc.constantFrom(1, 100, 5_000, 25_000),
    time: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("Z", "+03:00", "-05:00", "+04:00")),
    zone: fc.constantFrom("Asia/Yerevan", "Europe/Moscow", "Etc/UTC", "+04:00", "Not/AZone"),
  })
  .map((drawn) => {
    const data = example();
    const [hour, offset] = drawn.time;
    const query = drawn.query.length === 0 ? "" : `?${drawn.query.join("&")}`;
    const words = "Three soldiers were";
    return {
      ...data,
      sources: data.sources.map((source) => ({
        ...source,
        url: `https://example.org/${source.id}${query}${drawn.fragment}`,
        ...(source.id === "gazette-article"
          ? { published: [{ edtf: `2021-07-28T${String(hour).padStart(2, "0")}:30:00${offset}`, zone: drawn.zone }] }
          : {}),
      })),
      places: data.places.map((place) =>
        place.id === "ford"
          ? {
              ...place,
              names: drawn.names.map((text) => ({ text, lang: "en", source: "gazette-article" })),
              geometry: {
                type: "Point",
                coordinates: drawn.coordinates,
                radius: drawn.radius,
                source: "gazette-article",
              } as const,
            }
          : place,
      ),
      incidents: data.incidents.map((incident) => ({
        ...incident,
        title: { en: drawn.title.join("") },
        note: drawn.note.join(""),
        evidence: drawn.quotes.map((text) => ({ source: "gazette-article", text, lang: "en" })),
      })),
      statements: data.statements.map((statement) => ({
        ...statement,
        claims: Object.fromEntries(
          Object.entries(statement.claims ?? {}).map(([key, claim]) => [
            key,
            {
              ...claim,
              ...(drawn.attributed ? { attributedTo: statement.speaker } : {}),
              ...(claim.kind === "casualties" ? { harms: drawn.harms, count: { min: 3, max: 3, words } } : {}),
            },
          ]),
        ),
      })),
    };
  });

const runs = process.env["DEEP"] === "1" ? 5_000 : 15;

function codesOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

test("every fix makes its finding vanish and provokes no other", () => {
  fc.assert(
    fc.property(dirty, (data) => {
      const before = lint(data);
      const counts = codesOf(before);
      for (const { code, fix } of before) {
        if (fix === undefined) continue;
        const after = codesOf(lint(applyEdits(data, fix)));
        expect(after.get(code) ?? 0, code).toBeLessThan(counts.get(code) ?? 0);
        for (const [each, count] of after) expect(count, each).toBeLessThanOrEqual(counts.get(each) ?? 0);
      }
    }),
    { numRuns: runs },
  );
});

test("all fixes together leave nothing that could be fixed, once and again", () => {
  fc.assert(
    fc.property(dirty, (data) => {
      const edits = (findings: readonly Finding[]) => findings.flatMap(({ fix }) => fix ?? []);
      let fixed = data;
      // What one fix brings to light (two names alike once their spaces are gone) the next round mends.
      for (let round = 0; round < 3; round++) fixed = applyEdits(fixed, edits(lint(fixed)));
      expect(edits(lint(fixed))).toEqual([]);
      expect(applyEdits(fixed, edits(lint(fixed)))).toEqual(fixed);
    }),
    { numRuns: runs },
  );
});

test("the fixes of examples make them right", () => {
  for (const { code, wrong } of fixable) {
    const data = example(wrong);
    const fixed = applyEdits(
      data,
      lint(data).flatMap(({ fix }) => fix ?? []),
    );
    expect(lint(fixed), code).toEqual([]);
  }
});
