import { fileURLToPath } from "node:url";
import {
  claimantOf,
  coverage,
  drift,
  incidentsAt,
  incidentsIn,
  list,
  nameFor,
  openDataset,
  perClaimant,
  resolve,
  retelling,
  search,
  timeline,
  total,
} from "@incident-data/core";
import { parseDataset } from "@incident-data/core/schema";
import { describe, expect, test } from "vitest";
import { readFolder } from "./folder.ts";

const folder = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
const data = await readFolder(folder);
const dataset = openDataset(data);

const clash = "2021-07-28-border-clash";
const war = "2020-44-day-war";
const wounded = (side: string) => ({ incident: clash, side, status: "military", harms: ["wounded"] }) as const;
const killed = (side: string) => ({ incident: clash, side, status: "military", harms: ["killed"] }) as const;

test("the records are a data set, and stay one when they are read again", () => {
  expect(parseDataset(JSON.parse(JSON.stringify(data)))).toEqual(data);
  expect([data.actors, data.places, data.incidents].map(({ length }) => length)).toEqual([16, 7, 5]);
});

describe("search", () => {
  const found = (text: string) => search(dataset, text).filter(({ kind }) => kind === "place");

  test.each([
    ["Kalbajar", "spelling"],
    ["Kəlbəcər", "spelling"],
    ["KƏLBƏCƏR", "spelling"],
    ["Kelbadzhar", "spelling"],
    ["Кельбаджар", "spelling"],
    ["Քելբաջար", "spelling"],
    ["Քարվաճառ", "spelling"],
    ["Karvachar", "spelling"],
    ["Kerbakhiar", "spelling"],
    ["Kälbäjär", "spelling"],
    ["Kelbecer", "sound"],
    ["Kelbajar", "spelling"],
    ["Kalbadjar", "sound"],
  ])("%s finds Kalbajar by %s", (text, by) => {
    expect(found(text)[0]).toMatchObject({ id: "kalbajar", by });
  });

  test.each([
    "Nagorno-Karabakh",
    "Nagorno Karabagh",
    "Qarabağ",
    "Dagliq Qarabag",
    "Ղարաբաղ",
    "Нагорный Карабах",
    "Artsakh",
  ])("%s finds Nagorno-Karabakh", (text) => {
    expect(found(text).map(({ id }) => id)).toEqual(["nagorno-karabakh"]);
  });

  test("Yeraskh finds Yeraskh and not Yeraskhahun", () => {
    const [yeraskh] = data.places.filter(({ id }) => id === "yeraskh");
    if (yeraskh === undefined) throw new Error("no Yeraskh");
    const names = [{ text: "Yeraskhahun", lang: "en", source: "wikipedia-yeraskh" }];
    const both = openDataset({ ...data, places: [...data.places, { ...yeraskh, id: "yeraskhahun", names }] });
    expect(search(both, "Yeraskh").map(({ id }) => id)).toEqual(["yeraskh"]);
    expect(search(both, "Երասխ").map(({ id }) => id)).toEqual(["yeraskh"]);
    expect(search(both, "Yeraskhahun").map(({ id }) => id)).toEqual(["yeraskhahun"]);
  });

  test("all of an actor's words", () => {
    expect(search(dataset, "Ministry of Defence Armenia").map(({ id }) => id)).toEqual(["armenia-mod"]);
    expect(search(dataset, "Abdullayeva").map(({ id }) => id)).toEqual(["leyla-abdullayeva"]);
  });
});

describe("who says it", () => {
  test("ministry, spokesperson, post, article", () => {
    expect(retelling(dataset, dataset.claim("2021-07-28-abdullayeva#wounded"))).toEqual([
      { role: "claimant", actor: "azerbaijan-mod" },
      { role: "speaker", actor: "leyla-abdullayeva", statement: "2021-07-28-abdullayeva" },
      { role: "source", source: "abdullayeva-tweet", by: "leyla-abdullayeva" },
      { role: "source", source: "global-voices-2021-07-29", by: "global-voices" },
    ]);
  });

  test.each([
    ["2021-07-28-abdullayeva#wounded", "azerbaijan-mod"],
    ["2021-07-28-abdullayeva#blame", "azerbaijan-mfa"],
    ["2021-07-28-azerbaijan-mod#wounded", "azerbaijan-mod"],
    ["2021-07-29-global-voices-war-dead#killed", "global-voices"],
  ])("%s: %s", (claim, claimant) => {
    expect(claimantOf(dataset, dataset.claim(claim))).toBe(claimant);
  });

  test("side by side", () => {
    expect(perClaimant(dataset, clash).map(({ claimant, claims }) => [claimant, claims.length])).toEqual([
      ["armenia", 2],
      ["armenia-mfa", 1],
      ["armenia-mod", 3],
      ["azerbaijan", 2],
      ["azerbaijan-mfa", 2],
      ["azerbaijan-mod", 3],
      ["global-voices", 2],
    ]);
  });

  test("names in the reader's language", () => {
    const name = (lang: string) => nameFor(dataset.actor("armenia"), lang).name.text;
    expect(["en", "hy", "az", "ru", "ka"].map(name)).toEqual([
      "Armenia",
      "Հայաստան",
      "Ermənistan",
      "Армения",
      "Armenia",
    ]);
    expect(nameFor(dataset.place("yeraskh"), "und").name.text).toBe("Yeraskh");
  });
});

describe("casualties of 28 July", () => {
  test.each([
    [wounded("azerbaijan"), "intersection", { min: 2, max: 2 }],
    [wounded("azerbaijan"), "hull", { min: 2, max: null }],
    [wounded("azerbaijan"), "own-losses", { min: 2, max: 2 }],
    [wounded("armenia"), "intersection", { min: 4, max: 4 }],
    [wounded("armenia"), "own-losses", { min: 4, max: 4 }],
    [killed("armenia"), "intersection", { min: 3, max: 3 }],
  ] as const)("%j by %s", (cell, policy, bound) => {
    expect(resolve(dataset, cell, policy)).toMatchObject({ kind: "reported", bound, assumptions: [] });
  });

  test("both claims on Azerbaijan's wounded are used", () => {
    expect(resolve(dataset, wounded("azerbaijan"), "intersection").used).toEqual([
      "2021-07-28-abdullayeva#wounded",
      "2021-07-28-azerbaijan-mod#wounded",
    ]);
  });

  test("Azerbaijan's killed are unreported, not zero", () => {
    expect(resolve(dataset, killed("azerbaijan"), "intersection").kind).toBe("unreported");
  });

  test("killed on both sides: at least three", () => {
    const sum = total(dataset, { over: [killed("armenia"), killed("azerbaijan")], policy: "intersection" });
    expect(sum).toMatchObject({
      kind: "reported",
      bound: { min: 3, max: null },
      used: ["2021-07-28-armenia-mod#killed"],
    });
    expect(sum.assumptions.map(({ kind }) => kind)).toEqual(["unreported"]);
  });

  test("killed in the war and the clash: at least 6,903, taken as disjoint", () => {
    const sum = total(dataset, {
      over: [{ incident: war, status: "any", harms: ["killed"] }, killed("armenia"), killed("azerbaijan")],
      policy: "intersection",
    });
    expect(sum).toMatchObject({ kind: "reported", bound: { min: 6903, max: null } });
    expect(sum.assumptions).toContainEqual(
      expect.objectContaining({ kind: "incidents-disjoint", incidents: [war, clash].sort() }),
    );
  });

  test("the war's dead alone", () => {
    expect(resolve(dataset, { incident: war, status: "any", harms: ["killed"] }, "hull")).toMatchObject({
      bound: { min: 6900, max: null },
    });
  });

  test("who is silent", () => {
    const { silent, claimants } = coverage(dataset, clash);
    expect(silent.map(({ cell }) => cell)).toEqual([killed("azerbaijan")]);
    expect(claimants.map(({ claimant, silent: own }) => [claimant, own.length])).toEqual([
      ["azerbaijan-mod", 3],
      ["armenia-mod", 2],
    ]);
  });

  test("two wounded became at least two", () => {
    expect(drift(dataset)).toMatchObject([
      {
        claim: "2021-07-28-azerbaijan-mod#wounded",
        reports: "2021-07-28-abdullayeva#wounded",
        basis: "inferred",
        verdict: "weaker",
        bound: { min: 2, max: null },
        reportedBound: { min: 2, max: 2 },
      },
    ]);
  });
});

describe("the timeline", () => {
  const view = timeline(dataset);
  const day = (year: number, month: number, of: number) => Date.UTC(year, month - 1, of) / 86_400_000;

  test("war, ceasefire, earlier fire, clash, de-escalation", () => {
    expect(view.entries.map(({ incident }) => incident)).toEqual([
      war,
      "2020-11-ceasefire",
      "2021-exchange-of-fire-before-28-july",
      clash,
      "2021-07-28-deescalation",
    ]);
    expect(view.entries.map(({ afterPrevious }) => afterPrevious?.answer)).toEqual([
      undefined,
      // The ceasefire ended the war, so that the war had not ended before it.
      "no",
      "yes",
      "yes",
      "no",
    ]);
    expect(view.entries.at(-1)?.laterThan).toEqual({ incident: clash, words: "Later that day" });
  });

  test("the war began and ended within a month each, from its end and its length", () => {
    expect(view.entries[0]?.days).toEqual({
      begin: { earliest: day(2020, 9, 18), latest: day(2020, 10, 18) },
      end: { earliest: day(2020, 11, 1), latest: day(2020, 11, 30) },
    });
    expect(view.entries[0]?.narrowedBy).toEqual([
      { kind: "ends", incident: war, by: "2020-11-ceasefire" },
      { kind: "duration", incident: war, claim: "2021-07-29-global-voices-clash#war-length" },
    ]);
    expect(view).toMatchObject({ used: ["2021-07-29-global-voices-clash#war-length"], dropped: [], clashes: [] });
  });
});

describe("where and when", () => {
  test("incidents at a place", () => {
    expect(incidentsAt(dataset, "yeraskh").map(({ incident, by }) => [incident, by])).toEqual([
      ["2021-exchange-of-fire-before-28-july", "frame"],
      ["2021-exchange-of-fire-before-28-july", { claim: "2021-07-29-global-voices-earlier-fire#fire", affirmed: true }],
    ]);
    expect(incidentsAt(dataset, "armenia-azerbaijan-border").map(({ place }) => place)).toEqual([
      "armenia-azerbaijan-border",
      "kalbajar-section",
    ]);
  });

  test("incidents in a span of time", () => {
    const answers = (edtf: string) => incidentsIn(dataset, edtf).map(({ incident, answer }) => [incident, answer]);
    expect(answers("2021-07-28")).toEqual([
      [clash, "yes"],
      ["2021-07-28-deescalation", "yes"],
    ]);
    expect(answers("2021-07-20")).toEqual([["2021-exchange-of-fire-before-28-july", "maybe"]]);
    expect(answers("2019")).toEqual([]);
  });

  test("every incident has claims or statements about it", () => {
    const about = new Set([
      ...list(dataset.claims).map((claim) => claim.about),
      ...list(dataset.statements).flatMap((statement) => statement.about ?? []),
    ]);
    expect(list(dataset.incidents).filter(({ id }) => !about.has(id))).toEqual([]);
  });
});
