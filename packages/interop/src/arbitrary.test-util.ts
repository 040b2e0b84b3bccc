import type { CasualtiesClaim, Claim, Evidence, Name, When } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import fc from "fast-check";

/** How many made inputs a test takes: 10,000 in `npm run test:deep`. */
export const runs = (few: number) => (process.env["DEEP"] === "1" ? 10_000 : few);

/** Letters, and what a table, a formula or another script brings. */
const part = fc.constantFrom(
  "a",
  "B",
  "7",
  " ",
  "'",
  ",",
  '"',
  "\n",
  "=",
  "+",
  "-",
  "@",
  "é",
  "Ş",
  "ջ",
  "𝄞",
  ";",
  "(",
  ")",
);

/** Text that begins with a letter. */
export const text = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join("")}`);

/** A name: text on one line. */
export const name = text.map((each) => each.replaceAll("\n", " "));

/** Text that a cell can have, also none, or one that a spreadsheet would run. */
export const cell = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom("=1+1", "'=1", "@x", "-2-3", "+a", "\t=1", "-5") },
  { weight: 1, arbitrary: fc.constant("") },
);

/** A day between 1989 and 2025. */
export const day = fc
  .date({ min: new Date("1989-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Degrees with up to four digits after the point, as a file has them. */
export const degrees = (most: number) =>
  fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((each) => String(each / 10_000));

/** A text that no other has, so that it can be found again. */
type Token = () => string;

const harms = fc.subarray(["killed", "wounded", "missing", "captured", "displaced"] as const, {
  minLength: 1,
  maxLength: 2,
});
const statuses = fc.constantFrom("military", "civilian", "unknown", "any");
const edtfs = fc.oneof(
  day,
  day.map((each) => each.slice(0, 7)),
  day.map((each) => `${each}~`),
  fc.tuple(day, day).map((days) => days.toSorted().join("/")),
  fc.constantFrom("2021", "2021-07-28T03:40:00+04:00", "../2020-01-01", "XXXX-XX-XX"),
);

interface Choices {
  readonly flags: readonly boolean[];
  readonly harms: CasualtiesClaim["harms"];
  readonly status: CasualtiesClaim["status"];
  readonly edtf: string;
  readonly people: number;
  readonly type: RecordLine<"incident">["type"];
  readonly place: RecordLine<"place">["type"];
}

const choices: fc.Arbitrary<Choices> = fc.record({
  flags: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  harms,
  status: statuses,
  edtf: edtfs,
  people: fc.nat(300),
  type: fc.constantFrom("clash", "shelling", "attack-on-civilians", "war", "other", "agreement", "ceasefire"),
  place: fc.constantFrom("settlement", "site", "district", "region", "country", "border"),
});

/** Sound records of every kind, with every field now and then; each text in them stands nowhere else. */
export const records: fc.Arbitrary<readonly RecordLine[]> = fc
  .array(choices, { minLength: 1, maxLength: 3 })
  .map((all) => {
    let count = 0;
    const token: Token = () => `w${++count}w`;
    return all.flatMap((each, i) => recordsOf(each, `r${i}`, token));
  });

/** Some records that refer to each other, with ids that begin alike. */
function recordsOf(own: Choices, start: string, token: Token): RecordLine[] {
  const flag = (i: number) => own.flags[i] === true;
  const some = <T extends object>(i: number, fields: () => T): T | Record<string, never> => (flag(i) ? fields() : {});
  const id = (what: string) => `${start}-${what}`;
  const quote = (text = token()): Evidence => ({ source: id("paper"), text, lang: "en" });
  const named = (i: number): readonly Name[] => [
    {
      text: token(),
      lang: flag(i) ? "en" : "hy",
      source: id("paper"),
      ...some(i + 1, () => ({ script: "Latn", from: "1990", usedBy: [id("east")], forms: { genitive: token() } })),
    },
    ...(flag(i + 2) ? [{ text: token(), lang: "az", source: id("paper") }] : []),
  ];
  const when = (i: number): When => {
    const words = token();
    return {
      edtf: own.edtf,
      ...some(i, () => ({ words, zone: "Asia/Yerevan", evidence: [quote(`${words} ${token()}`)] })),
    };
  };
  const count = (words: string): CasualtiesClaim["count"] =>
    flag(0)
      ? { min: own.people, max: flag(1) ? null : own.people + (flag(2) ? 2 : 0), words }
      : flag(3)
        ? { about: own.people, words }
        : { vague: "dozens", words };
  const [words, more] = [token(), token()];
  const claims: { [key: string]: Claim } = {
    dead: {
      kind: "casualties",
      about: id("event"),
      status: own.status,
      harms: own.harms,
      count: count(words),
      ...some(4, () => ({ side: id("east") })),
      ...some(5, () => ({ attributedTo: id("ministry"), note: token() })),
      ...some(6, () => ({ asOf: "2021-07-29", evidence: [quote(words)] })),
    },
    ...some(7, () => ({
      blame: {
        kind: "responsibility" as const,
        about: id("event"),
        accused: id("east"),
        act: "started" as const,
        extent: "full" as const,
        intent: "unstated" as const,
        note: token(),
      },
    })),
    ...some(8, () => ({
      held: { kind: "control" as const, place: id("ford"), to: id("east"), extent: "whole" as const, note: token() },
    })),
    ...some(9, () => ({
      again: { kind: "occurrence" as const, about: id("event"), affirmed: true, when: [when(10)] },
    })),
  };
  const agreement = own.type === "agreement" || own.type === "ceasefire";
  const lines: RecordLine[] = [
    {
      kind: "source",
      id: id("paper"),
      type: "article",
      ...some(10, () => ({
        title: { en: token(), hy: token() },
        by: id("gazette"),
        published: [when(11)],
        note: token(),
      })),
      ...some(11, () => ({ url: `https://example.org/${token()}`, licence: token() })),
    },
    { kind: "actor", id: id("gazette"), type: "outlet", names: named(12) },
    {
      kind: "actor",
      id: id("east"),
      type: "state",
      names: named(13),
      ...some(14, () => ({ ids: [{ scheme: "wikidata", id: token(), source: id("paper") }], note: token() })),
    },
    {
      kind: "actor",
      id: id("ministry"),
      type: "ministry",
      names: named(15),
      ...some(16, () => ({ partOf: [{ actor: id("east"), basis: "stated" as const, evidence: [quote()] }] })),
    },
    { kind: "place", id: id("valley"), type: "region", names: named(16) },
    {
      kind: "place",
      id: id("ford"),
      type: own.place,
      names: named(17),
      ...some(18, () => ({
        geometry: { type: "Point" as const, coordinates: [46.5, 40.25] as const, radius: 500, source: id("paper") },
      })),
      ...some(19, () => ({ partOf: [{ place: id("valley") }], note: token() })),
      ...some(20, () => ({ ids: [{ scheme: "geonames", id: token(), source: id("paper") }], evidence: [quote()] })),
    },
    {
      kind: "incident",
      id: id("event"),
      type: own.type,
      title: { en: token(), ...some(21, () => ({ hy: token() })) },
      when: [when(22), ...(flag(23) ? [when(22)] : [])],
      ...some(18, () => ({ where: [id("ford")] })),
      parties: [id("east"), id("ministry"), id("gazette")],
      evidence: [quote()],
      ...some(20, () => ({ note: token() })),
      ...(agreement && flag(5) ? { broker: [id("gazette")], terms: [quote()] } : {}),
    } as RecordLine<"incident">,
    {
      kind: "statement",
      id: id("said"),
      speaker: id("ministry"),
      said: [when(9)],
      acts: ["report"],
      evidence: [quote(`${words} ${more}`)],
      claims,
      ...some(3, () => ({ onBehalfOf: id("east"), addressees: [id("gazette")], note: token() })),
      ...some(4, () => ({ paraphrase: { text: words, lang: "en" }, damaged: token() })),
    },
  ];
  return lines;
}
