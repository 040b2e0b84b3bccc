import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataOf } from "./data-of.ts";
import { openDataset } from "./dataset.ts";
import { kinds } from "./ids.ts";
import { parseDataset, safeParseDataset } from "./schema/validate.ts";
import { subset } from "./subset.ts";
import { draft, opened } from "./testing.ts";

const idsOf = (dataset: ReturnType<typeof opened>) =>
  Object.fromEntries(kinds.map((kind) => [kind, Object.keys(dataset[`${kind}s`])]));

describe("the subset of some incidents", () => {
  test("has what is said of them, and all that this refers to", () => {
    const { dataset, asked, context } = subset(opened(), ["shelling"]);
    expect(asked).toEqual(["shelling"]);
    // The shelling is part of the clash; who told of the bank told of the war, and retold what was said of the truce.
    expect(context).toEqual(["clash", "truce", "war"]);
    expect(idsOf(dataset)).toEqual({
      source: ["paper", "post", "sheet"],
      actor: ["east", "east-ministry", "gazette", "speaker", "west"],
      place: ["bank", "ford", "valley"],
      incident: ["clash", "shelling", "truce", "war"],
      statement: ["said", "told"],
    });
  });

  test("leaves out what nothing of it refers to", () => {
    const quiet = opened([["statements"], []]);
    const { dataset, context } = subset(quiet, ["truce"]);
    expect(context).toEqual(["war"]);
    expect(idsOf(dataset)).toMatchObject({ source: ["paper"], actor: ["east", "gazette", "west"], place: [] });
    expect(dataset.manifest.version).toBe("1.0.0-subset");
  });

  test("keeps of the manifest what holds of a part, and tombstones that lead somewhere", () => {
    const grave = { status: "merged", reason: "The same.", since: "2021-08-01" } as const;
    const whole = opened(
      [["dataset", "version"], "1.0.0-rc.1"],
      [["dataset", "assertions"], { counts: { incidents: 5 } }],
      [
        ["dataset", "suppressions"],
        [
          { rule: "bound_drift", record: "incidents/pact", reason: "Looked at." },
          { rule: "bound_drift", record: "incidents/truce", reason: "Looked at." },
        ],
      ],
      [
        ["tombstones"],
        [
          { ...grave, of: "incident", id: "armistice", into: ["truce"] },
          { ...grave, of: "incident", id: "treaty", into: ["pact"] },
        ],
      ],
      [["statements"], []],
    );
    const { dataset } = subset(whole, ["truce"]);
    expect(dataset.manifest).toEqual({
      ...draft().dataset,
      version: "1.0.0-rc.1.subset",
      suppressions: [{ rule: "bound_drift", record: "incidents/truce", reason: "Looked at." }],
    });
    expect(dataset.tombstones.map(({ id }) => id)).toEqual(["armistice"]);
    expect(subset(dataset, ["truce"]).dataset.manifest.version).toBe("1.0.0-rc.1.subset");
  });

  test("of ids that are none tells each", () => {
    expect(() => subset(opened(), ["clash", "clsh", "treaty"])).toThrow(
      expect.objectContaining({
        code: "unknown_id",
        issues: [expect.objectContaining({ received: '"clsh"' }), expect.objectContaining({ received: '"treaty"' })],
      }),
    );
  });
});

const host = globalThis as unknown as { readonly process: { readonly env: { readonly DEEP?: string } } };
const numRuns = host.process.env.DEEP === "1" ? 1_000 : 25;

/** For each thing of a kind which of those before it, or of another kind, it refers to: so no references form a cycle. */
const choices = fc.array(fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 7 });

/** Sound data sets whose records refer to each other at random, in every way that leads from one kind to another. */
const datasets = fc
  .record({ incidents: choices, statements: choices, actors: choices, places: choices })
  .map((made) => {
    const pick = (kind: keyof typeof made, choice = 0, before = made[kind].length) => `${kind}-${choice % before}`;
    /** One of those before, or none. */
    const earlier = (kind: keyof typeof made, choice = 0, at: number) =>
      choice % (at + 1) === at ? [] : [pick(kind, choice, at)];
    /** A field of a list that may not be empty. */
    const some = (field: string, items: readonly unknown[]) => (items.length === 0 ? {} : { [field]: items });
    const quote = (source: string) => [{ source, text: "At least one died.", lang: "en" }];
    const named = (source: string) => [{ text: "Name", lang: "en", source }];
    return parseDataset({
      ...draft(),
      sources: made.actors.map(([a, b], i) => ({
        id: `source-${i}`,
        type: "article",
        by: pick("actors", a),
        ...((b ?? 0) % 2 === 0 && i > 0 ? { quotedIn: `source-${(b ?? 0) % i}` } : {}),
      })),
      actors: made.actors.map(([a, b], i) => ({
        id: `actors-${i}`,
        type: "organisation",
        names: named(`source-${(b ?? 0) % made.actors.length}`),
        ...some(
          "partOf",
          earlier("actors", a, i).map((actor) => ({ actor, basis: "stated" })),
        ),
      })),
      places: made.places.map(([a, b], i) => ({
        id: `places-${i}`,
        type: "region",
        names: named(`source-${(b ?? 0) % made.actors.length}`),
        ...some(
          "partOf",
          earlier("places", a, i).map((place) => ({ place })),
        ),
      })),
      incidents: made.incidents.map(([a, b, c, d], i) => ({
        id: `incidents-${i}`,
        type: "clash",
        title: { en: "Clash" },
        when: [
          {
            edtf: "2021",
            ...earlier("incidents", d, i).map((record) => ({ anchor: { record, relation: "after" } }))[0],
          },
        ],
        where: [pick("places", b)],
        parties: [pick("actors", c)],
        ...some("partOf", earlier("incidents", a, i)),
        evidence: quote(`source-${(c ?? 0) % made.actors.length}`),
      })),
      statements: made.statements.map(([a, b, c, d, e], i) => ({
        id: `statements-${i}`,
        speaker: pick("actors", a),
        said: [{ edtf: "2021" }],
        acts: ["report"],
        about: [pick("incidents", d)],
        evidence: quote(`source-${(e ?? 0) % made.actors.length}`),
        claims: {
          dead: {
            kind: "casualties",
            about: pick("incidents", b),
            status: "any",
            harms: ["killed"],
            count: { min: 1, max: null, words: "At least one" },
            ...some(
              "relations",
              earlier("statements", c, i).map((id) => ({ kind: "reports", claim: `${id}#dead`, basis: "inferred" })),
            ),
          },
          held: { kind: "control", place: pick("places", c), to: pick("actors", b), extent: "part" },
        },
      })),
    });
  });

test("any subset is a data set without a fault, of records of the whole, with all that speaks of what was asked for", () => {
  fc.assert(
    fc.property(datasets, fc.infiniteStream(fc.boolean()), (data, coin) => {
      const whole = openDataset(data);
      const asked = data.incidents.map(({ id }) => id).filter(() => coin.next().value === true);
      const part = subset(whole, asked);
      const own = dataOf(part.dataset);
      expect(safeParseDataset(own)).not.toHaveProperty("issues");
      for (const kind of kinds)
        for (const record of own[`${kind}s`]) expect(record).toBe((whole[`${kind}s`] as never)[record.id]);
      expect(part.asked).toEqual(asked);
      expect([...part.asked, ...part.context].toSorted()).toEqual(Object.keys(part.dataset.incidents).toSorted());
      const speaking = data.statements.filter(({ about = [], claims = {} }) =>
        [...about, ...Object.values(claims).map((claim) => claim.about ?? "")].some((id) => asked.includes(id)),
      );
      expect(Object.keys(part.dataset.statements)).toEqual(expect.arrayContaining(speaking.map(({ id }) => id)));
      // Asked again, nothing changes; asked for all, nothing is left out.
      expect(dataOf(subset(part.dataset, asked).dataset)).toEqual(own);
      expect(dataOf(subset(whole, Object.keys(whole.incidents)).dataset)).toEqual(dataOf(whole));
    }),
    { numRuns },
  );
});
