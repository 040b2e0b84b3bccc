import {
  formatCount,
  type Harm,
  harms,
  isVagueCount,
  resolve,
  safeReadCount,
  statuses,
} from "@incident-data/casualties";
import { type Claim, casualtyClaims, claimantOf, resolve as resolveIn } from "@incident-data/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "./languages/index.ts";
import { figure, madeUp, says } from "./made-up.test-util.ts";
import { openProse } from "./open-prose.ts";
import type { Part, Prose } from "./part.ts";

const numRuns = process.env["DEEP"] === "1" ? 1_000 : 5;
const claimsEach = 10;

const people = fc.oneof(fc.nat(30), fc.nat(3_000), fc.nat(3_000_000));
const words = fc.constantFrom("as they say", "dozens of them", "about that many", "many of our heroes");
const count = fc.oneof(
  fc.tuple(people, people, words).map(([a, b, said]) => ({ min: Math.min(a, b), max: Math.max(a, b), words: said })),
  fc.tuple(people, words).map(([n, said]) => ({ min: n, max: n, words: said })),
  fc.tuple(people, words).map(([n, said]) => ({ min: n, max: null, words: said })),
  fc.tuple(people, words).map(([n, said]) => ({ about: n, words: said })),
  fc.tuple(fc.constantFrom("dozens", "many", "losses"), words).map(([vague, said]) => ({ vague, words: said })),
);
const claim = fc
  .record({
    count,
    side: fc.constantFrom("east", "west", "front", undefined),
    status: fc.constantFrom(...statuses),
    harms: fc.subarray([...harms], { minLength: 1 }),
    asOf: fc.constantFrom(undefined, "2031-05-04", "2031-05"),
    estimate: fc.constantFrom(undefined, "low", "best", "high"),
    attributedTo: fc.constantFrom(undefined, "east-ministry", "front"),
  })
  .map(({ count, ...more }) => figure(count, more));
const dataset = fc
  .tuple(
    fc.array(claim, { minLength: claimsEach, maxLength: claimsEach }),
    fc.constantFrom("east-ministry", "west", "front", "gazette"),
    fc.array(fc.constantFrom("supersedes", "retracts", "subsetOf", "additionalTo", "reports", undefined), {
      minLength: claimsEach,
      maxLength: claimsEach,
    }),
  )
  .map(([claims, speaker, relations]) =>
    madeUp([
      says(
        speaker,
        "said",
        Object.fromEntries(
          claims.map((each, i): [string, Claim] => {
            const kind = relations[i];
            const to = { kind, claim: `said#c${i - 1}`, basis: "stated" };
            return [`c${i}`, kind === undefined || i === 0 ? each : ({ ...each, relations: [to] } as unknown as Claim)];
          }),
        ),
      ),
    ]),
  );

const lengths = ["line", "sentence", "paragraph"] as const;
const digits = (text: string) => text.replaceAll(/(?<=\d)[\s.,\u00a0\u202f](?=\d{3})/gu, "").match(/\d+/g) ?? [];
/** Parts that are the prose's own, and neither a name nor a quote nor a title. */
const own = ({ quote, actor, place, incident, source }: Part) =>
  quote === undefined && [actor, place, incident, source].every((each) => each === undefined);
const joinedText = ({ parts }: Prose) => parts.map(({ text }) => text).join("");

describe.each(Object.entries(languages))("%s", (tag, language) => {
  test("of generated claims: the claimant is named, no other digit is printed, and the parts are the text", () => {
    fc.assert(
      fc.property(dataset, (made) => {
        const prose = openProse(made, language);
        for (const each of casualtyClaims(made)) {
          const whole = made.claim(each.id);
          for (const length of lengths) {
            const said = prose.claim(each.id, { length });
            expect(joinedText(said)).toBe(said.text);
            // Every part that is claimed says by whom: the claimant stands among the parts of that claim.
            const claimant = claimantOf(made, whole);
            const of = said.parts.filter((part) => part.claim === each.id);
            expect(of.map(({ actor }) => actor)).toContain(claimant);
            // A figure of another claim stands beside that one's claimant.
            for (const { claim } of said.parts) {
              if (claim === undefined) continue;
              const theirs = said.parts.filter((part) => part.claim === claim).map(({ actor }) => actor);
              expect(theirs).toContain(claimantOf(made, made.claim(claim)));
            }
          }
          const { count, asOf = "" } = each;
          const numbers = isVagueCount(count) ? [] : "about" in count ? [count.about] : [count.min, count.max ?? ""];
          const line = prose.claim(each.id, { length: "sentence", topic: false });
          const allowed = new Set([
            ...numbers.map(String),
            ...digits(asOf).flatMap((part) => [part, String(Number(part))]),
          ]);
          const printed = line.parts
            .filter((part) => own(part) && part.claim === each.id)
            .flatMap(({ text }) => digits(text));
          expect(printed.filter((number) => !allowed.has(number))).toEqual([]);
        }
      }),
      { numRuns, seed: 2 },
    );
  });

  test("an assumption alone reads as it does after the resolution that rests on it", () => {
    const made = madeUp([says("west", "said", { one: figure({ about: 40, words: "about 40" }) })]);
    const prose = openProse(made, language);
    const cell = { incident: "clash", side: "east", status: "military", harms: ["wounded"] } as const;
    const found = resolveIn(made, cell, "hull", { profile: "acled@1" });
    expect(found.assumptions).not.toEqual([]);
    const sentence = prose.resolution(found).text.toLowerCase();
    for (const each of found.assumptions) {
      const { text } = prose.assumption(each);
      expect(text).not.toBe("");
      expect(sentence).toContain(text.toLowerCase());
    }
  });

  test("silence never reads as none", () => {
    const made = madeUp([
      says("west", "said", { one: figure({ min: 1, max: 1, words: "one" }, { status: "civilian" }) }),
    ]);
    const prose = openProse(made, language);
    const zeros = [language.zero, ...Object.values(language.people).flatMap(({ zero }) => zero ?? [])];
    for (const status of statuses) {
      for (const side of ["east", "west", "front", undefined]) {
        for (const harm of harms) {
          const cell = { incident: "clash", status, harms: [harm] as Harm[], ...(side === undefined ? {} : { side }) };
          if (resolveIn(made, cell, "hull").kind !== "unreported") continue;
          for (const length of lengths) {
            const { text, parts } = prose.resolution(resolveIn(made, cell, "hull"), { length });
            expect(parts.filter(({ bound }) => bound !== undefined)).toEqual([]);
            expect(
              digits(
                parts
                  .filter(own)
                  .map((part) => part.text)
                  .join(""),
              ),
            ).toEqual([]);
            expect(text).toContain(language.phrases.notZero);
            // None of the verbs that say that nobody came to harm.
            const { noVerb } = language.harms[harm];
            if (tag !== "en")
              for (const zero of zeros) expect(text.includes(zero) && text.includes(noVerb)).toBe(false);
            if (tag === "fr") continue;
            const lang = tag as Exclude<keyof typeof languages, "fr">;
            const read = safeReadCount(text.replace(language.phrases.notZero, ""), { lang });
            if (read.ok) expect(read.reading.kind).toBe("no-claim");
          }
        }
      }
    }
  });
});

describe.each(["en", "ru", "az", "hy"] as const)("%s, read back", (lang) => {
  const language = languages[lang];
  test("the text of a bound is the same bound", () => {
    const made = madeUp([says("west", "said", { one: figure({ min: 1, max: 1, words: "one" }) })]);
    const prose = openProse(made, language);
    fc.assert(
      fc.property(people, people, fc.boolean(), (a, b, open) => {
        const bound = { min: Math.min(a, b), max: open ? null : Math.max(a, b) };
        fc.pre(bound.min > 0 || bound.max !== null);
        const [claim] = casualtyClaims(made);
        if (claim === undefined) throw new Error("there is no claim");
        const cell = { incident: "clash", status: "military", harms: ["wounded"], side: "east" } as const;
        const found = resolve([{ ...claim, count: { ...bound, words: "so" } }], cell, "hull");
        const figures = prose.resolution(found, { length: "line" }).parts.filter((part) => part.bound !== undefined);
        expect(figures.map((part) => part.bound)).toEqual([bound]);
        const read = safeReadCount(figures[0]?.text ?? "", { lang });
        expect([figures[0]?.text, read.ok && read.reading.kind === "count" && read.reading.bound]).toEqual([
          figures[0]?.text,
          bound,
        ]);
      }),
      { numRuns: numRuns * 60, seed: 4 },
    );
  });

  test("so is that of an approximate one", () => {
    fc.assert(
      fc.property(people, (about) => {
        const text = formatCount({ about, words: "so" }, { style: "words", lang });
        const read = safeReadCount(text, { lang });
        expect(read.ok && read.reading.kind === "count" && read.reading.count).toMatchObject({ about });
      }),
      { numRuns: numRuns * 20, seed: 5 },
    );
  });
});

test("the article's sentence is the one of a careful editor", () => {
  const made = madeUp([
    says("east-ministry", "a", { wounded: figure({ min: 2, max: null, words: "at least two" }) }),
    says("west", "b", {
      killed: figure({ min: 3, max: 3, words: "three" }, { side: "west", harms: ["killed"] }),
      wounded: figure({ min: 4, max: 4, words: "four" }, { side: "west" }),
    }),
  ]);
  expect(openProse(made, languages.en).incident("clash").text).toBe(
    "Clash at the ford: editor's frame: 3 May 2031. " +
      "According to the Ministry of Defence of Eastland, at least 2 Eastish service members were wounded. " +
      "According to Westmark, 3 service members of Westmark were killed and 4 service members of Westmark were wounded. " +
      "The number of Eastish service members killed was not reported (this does not mean zero).",
  );
});
