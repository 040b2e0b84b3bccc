import { describe, expect, test } from "vitest";
import type { AnyIds } from "../ids.ts";
import { type Change, opened } from "../testing.ts";
import { claimantOf, partsOfActor, wholesOfActor } from "./affiliation.ts";
import { claimsAbout, claimsBy, evidenceOf, partsOfIncident, wholesOfIncident } from "./claims.ts";
import { incidentsAt, incidentsIn } from "./incidents.ts";
import { nameFor, namesIn } from "./names.ts";
import { retelling, retellings } from "./retelling.ts";

const dataset = opened();
const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);

describe("who claims", () => {
  test.each([
    ["said#wounded", "east-ministry"], // attributed
    ["said#blame", "east"], // on behalf of
    ["told#worst", "gazette"], // the speaker
  ])("%s: %s", (claim, claimant) => {
    expect(claimantOf(dataset, dataset.claim(claim))).toBe(claimant);
  });

  test("claims by an actor, and with its spokespeople", () => {
    expect(ids(claimsBy(dataset, "east"))).toEqual(["said#blame"]);
    expect(ids(claimsBy(dataset, "east", { spokespeople: true }))).toEqual(["said#wounded", "said#blame"]);
    expect(claimsBy(dataset, "west")).toEqual([]);
    expect(() => claimsBy(dataset, "wset")).toThrow(expect.objectContaining({ code: "unknown_id" }));
  });
});

describe("wholes and parts of an actor", () => {
  test.each([
    [undefined, ["speaker", "east-ministry", "west", "east"]],
    [[{ edtf: "2021-07-28" }], ["speaker", "east-ministry", "east"]],
    [[{ edtf: "2021-12-31" }], ["speaker", "east-ministry", "east"]],
    [[{ edtf: "2022-01-01" }], ["speaker", "west"]],
    [[{ edtf: "2021-12/2022-01" }], ["speaker", "east-ministry", "west", "east"]],
    [[{ edtf: "2022/.." }], ["speaker", "west"]],
    [[{ edtf: "../2021" }], ["speaker", "east-ministry", "east"]],
    // Dates that exclude each other are no date.
    [
      [{ edtf: "2020" }, { edtf: "2022" }],
      ["speaker", "east-ministry", "west", "east"],
    ],
  ])("for whom the speaker speaks at %j: %j", (when, expected) => {
    expect([...wholesOfActor(dataset, "speaker", when)]).toEqual(expected);
  });

  test("parts", () => {
    expect([...partsOfActor(dataset, "east")]).toEqual(["east", "east-ministry", "speaker"]);
    expect([...partsOfActor(dataset, "gazette")]).toEqual(["gazette"]);
  });
});

describe("claims about an incident", () => {
  test("alone, with its parts, with its wholes", () => {
    expect(ids(claimsAbout(dataset, "clash"))).toEqual(["said#wounded", "said#blame", "told#worst", "told#wounded"]);
    expect(ids(claimsAbout(dataset, "clash", { parts: true }))).toEqual([
      "said#wounded",
      "said#blame",
      "told#bank",
      "told#worst",
      "told#wounded",
    ]);
    expect(ids(claimsAbout(dataset, "shelling"))).toEqual(["told#bank"]);
    expect(ids(claimsAbout(dataset, "shelling", { wholes: true }))).toEqual(
      ids(claimsAbout(dataset, "clash", { parts: true })),
    );
  });

  test("wholes and parts at any distance", () => {
    const deeper = opened([["incidents", "clash", "partOf"], ["war"]]);
    expect(wholesOfIncident(deeper, "shelling")).toEqual(["clash", "war"]);
    expect(partsOfIncident(deeper, "war")).toEqual(["clash", "shelling"]);
    expect(wholesOfIncident(deeper, "war")).toEqual([]);
  });

  test("their evidence: their own, else the statement's", () => {
    expect(evidenceOf(dataset, dataset.claim("said#wounded")).map(({ text }) => text)).toEqual([
      "The ministry counts 2 wounded.",
    ]);
    expect(evidenceOf(dataset, dataset.claim("said#blame"))).toBe(dataset.statement("said").evidence);
  });
});

describe("the chain of retelling", () => {
  test("claimant, speaker, post, paper", () => {
    expect(retelling(dataset, dataset.claim("said#wounded"))).toEqual([
      { role: "claimant", actor: "east-ministry" },
      { role: "speaker", actor: "speaker", statement: "said" },
      { role: "source", source: "post", by: "speaker" },
      { role: "source", source: "paper", by: "gazette" },
    ]);
  });

  test("a speaker who is the claimant makes no second link; a source without an author is a link too", () => {
    expect(retelling(dataset, dataset.claim("told#worst"))).toEqual([
      { role: "claimant", actor: "gazette" },
      { role: "source", source: "paper", by: "gazette" },
    ]);
    expect(retellings(dataset, dataset.claim("told#worst"))[1]).toEqual([
      { role: "claimant", actor: "gazette" },
      { role: "source", source: "sheet" },
    ]);
  });

  test("every source that does not come through another makes a chain of its own", () => {
    const sources = (...cited: readonly string[]) => {
      const own = opened([
        ["statements", "told", "evidence"],
        cited.map((source) => ({ source, text: String(dataset.statement("told").evidence[0]?.text), lang: "en" })),
      ]);
      const chains = retellings(own, own.claim("told#worst"));
      expect(retelling(own, own.claim("told#worst"))).toEqual(chains[0]);
      return chains.map((chain) => chain.flatMap((link) => (link.role === "source" ? [link.source] : [])));
    };
    expect(sources("paper")).toEqual([["paper"]]);
    expect(sources("paper", "paper")).toEqual([["paper"]]);
    expect(sources("paper", "sheet")).toEqual([["paper"], ["sheet"]]);
    expect(sources("post", "sheet", "paper")).toEqual([["post", "paper"], ["sheet"]]);
    expect(sources("paper", "post")).toEqual([["paper"], ["post", "paper"]]);
  });
});

describe("names", () => {
  const ford = dataset.place("ford");
  test.each([
    ["en", ["Old Ford", "Ford"]],
    ["en-GB", ["Old Ford", "Ford"]],
    ["EN", ["Old Ford", "Ford"]],
    ["de", ["Furt"]],
    ["e", []],
    ["fr", []],
  ])("in %s: %j", (lang, expected) => {
    expect(namesIn(ford, lang).map(({ text }) => text)).toEqual(expected);
  });

  test.each([
    ["en", "Ford"], // not the past one
    ["de", "Furt"],
    [["fr", "de"], "Furt"],
    ["fr", "Ford"], // the first that is in use
    [[], "Ford"],
  ] as const)("for a reader of %j: %s", (langs, expected) => {
    const { name, others } = nameFor(ford, langs);
    expect(name.text).toBe(expected);
    expect(others.map(({ text }) => text).sort()).toEqual(
      ["Old Ford", "Ford", "Furt"].filter((text) => text !== expected).sort(),
    );
  });

  test("an exact tag goes before a broader or narrower one", () => {
    const name = (text: string, lang: string) => ({ text, lang, source: "paper" });
    const names = [name("American", "en-US"), name("British", "en-GB"), name("English", "en")];
    const shown = (langs: string | readonly string[]) => nameFor<AnyIds>({ names }, langs).name.text;
    expect([shown("en"), shown("en-GB"), shown("EN-us"), shown("en-AU")]).toEqual([
      "English",
      "British",
      "American",
      "English",
    ]);
    expect(shown(["fr", "en"])).toBe("English");
  });

  test("a past name where there is no other", () => {
    expect(nameFor({ names: ford.names.slice(0, 1) }, "en").name.text).toBe("Old Ford");
    expect(() => nameFor({ names: [] }, "en")).toThrow(TypeError);
  });
});

describe("incidents in a span of time", () => {
  const sure = { answer: "yes" };
  const maybe = { answer: "maybe" };
  test.each([
    [
      "2021-07-28",
      [
        { incident: "clash", ...sure },
        { incident: "pact", ...sure },
        { incident: "shelling", ...sure },
      ],
    ],
    ["2021-07-29", []],
    [
      "2020",
      [
        { incident: "truce", ...sure },
        { incident: "war", ...sure },
      ],
    ],
    [
      "2020-11-15",
      [
        { incident: "truce", ...maybe },
        { incident: "war", ...maybe },
      ],
    ],
    ["2019", []],
    ["../2019", []],
    [
      "../2020-11-30",
      [
        { incident: "truce", ...sure },
        { incident: "war", ...maybe },
      ],
    ],
    [
      "2021-07-28/..",
      [
        { incident: "clash", ...sure },
        { incident: "pact", ...sure },
        { incident: "shelling", ...sure },
      ],
    ],
  ])("%s", (edtf, expected) => {
    expect(incidentsIn(dataset, edtf).map(({ incident, answer }) => ({ incident, answer }))).toEqual(expected);
  });

  test("a maybe says because of what", () => {
    expect(incidentsIn(dataset, "2020-11-15")[0]?.reason).toMatchObject({
      code: "vague_ends",
      ends: [
        { of: "a", end: "begin" },
        { of: "a", end: "end" },
      ],
    });
  });

  test("an incident without an end", () => {
    const open = (sense: object) => opened([["incidents", "war", "when", 0], { edtf: "2020/..", ...sense }]);
    const answers = (sense: object, edtf: string) =>
      incidentsIn(open(sense), edtf).map(({ incident, answer }) => [incident, answer]);
    expect(answers({ sense: "throughout" }, "2030")).toEqual([["war", "yes"]]);
    expect(answers({ sense: "within" }, "2030")).toEqual([["war", "maybe"]]);
    expect(answers({}, "2030")).toEqual([["war", "maybe"]]);
    expect(answers({}, "2019")).toEqual([]);
  });

  test("what is no EDTF is refused", () => {
    expect(() => incidentsIn(dataset, "July")).toThrow(expect.objectContaining({ name: "EdtfError" }));
  });
});

describe("incidents at a place", () => {
  test.each([
    [
      "ford",
      [
        { incident: "clash", by: "frame", place: "ford" },
        { incident: "shelling", by: { claim: "told#bank", affirmed: true }, place: "bank" },
      ],
    ],
    ["bank", [{ incident: "shelling", by: { claim: "told#bank", affirmed: true }, place: "bank" }]],
    [
      "valley",
      [
        { incident: "clash", by: "frame", place: "ford" },
        { incident: "shelling", by: { claim: "told#bank", affirmed: true }, place: "bank" },
      ],
    ],
  ])("%s", (place, expected) => {
    expect(incidentsAt(dataset, place)).toEqual(expected);
  });

  test("a claim that denies it says so", () => {
    const denied = opened([["statements", "told", "claims", "bank", "affirmed"], false]);
    expect(incidentsAt(denied, "bank")).toEqual([
      { incident: "shelling", by: { claim: "told#bank", affirmed: false }, place: "bank" },
    ]);
  });

  test("a claim of another kind puts nothing there", () => {
    const change: Change = [
      ["places", 3],
      { id: "hill", type: "site", names: [{ text: "Hill", lang: "en", source: "paper" }] },
    ];
    expect(incidentsAt(opened(change), "hill")).toEqual([]);
    expect(() => incidentsAt(dataset, "hill")).toThrow(expect.objectContaining({ code: "unknown_id" }));
  });
});
