// Data sets of any size for measurements: the shapes of real records, made from a counter, the same on every run.
import { parseDataset } from "../packages/core/dist/schema/index.js";

/** A valid data set with so many records: a tenth each sources, actors and places, three tenths incidents, the rest statements. */
export function generate(records) {
  const tenth = Math.floor(records / 10);
  const quote = (i) => ({
    source: `source-${i % tenth}`,
    text: `Statement ${i}: at least ${i % 40} killed and 3 wounded.`,
    lang: "en",
  });
  const list = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  const day = (i) =>
    `20${String(10 + (i % 15)).padStart(2, "0")}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;
  return parseDataset({
    dataset: {
      id: "generated",
      title: { en: "Generated" },
      version: "1.0.0",
      licence: "CC0-1.0",
      citation: "Generated.",
      languages: ["en"],
      contributors: [{ name: "generated" }],
      schemaVersion: 1,
    },
    sources: list(tenth, (i) => ({
      id: `source-${i}`,
      type: "article",
      by: `actor-${i % tenth}`,
      published: [{ edtf: day(i) }],
    })),
    actors: list(tenth, (i) => ({
      id: `actor-${i}`,
      type: "state",
      names: [{ text: `Actor ${i}`, lang: "en", source: `source-${i}` }],
    })),
    places: list(tenth, (i) => ({
      id: `place-${i}`,
      type: "settlement",
      names: [{ text: `Place ${i}`, lang: "en", source: `source-${i}` }],
    })),
    incidents: list(3 * tenth, (i) => ({
      id: `incident-${i}`,
      type: "clash",
      title: { en: `Incident ${i}` },
      when: [{ edtf: day(i) }],
      where: [`place-${i % tenth}`],
      parties: [`actor-${i % tenth}`, `actor-${(i + 1) % tenth}`],
      evidence: [quote(i)],
    })),
    statements: list(records - 6 * tenth, (i) => ({
      id: `statement-${i}`,
      speaker: `actor-${i % tenth}`,
      said: [{ edtf: day(i) }],
      acts: ["report"],
      evidence: [quote(i)],
      claims: {
        killed: {
          kind: "casualties",
          about: `incident-${i % (3 * tenth)}`,
          side: `actor-${i % tenth}`,
          status: "military",
          harms: ["killed"],
          count: { min: i % 40, max: null, words: `at least ${i % 40}` },
        },
      },
    })),
  });
}
