// A data set of invented events of any size, in the shape of coded event data: most at a point with a radius, some in an area,
// some known by a district alone; two to three claims each, many of them open at an end or vague; a few hundred actors in
// states, several languages. The same seed gives the same records.
import { incidentTypes } from "@incident-data/core";

const harmsOf = [
  ["killed"],
  ["killed"],
  ["killed"],
  ["wounded"],
  ["wounded"],
  ["killed", "wounded"],
  ["captured"],
  ["displaced"],
];
/** Those of force but for wars, and clashes more often than the others. */
const types = [
  ...["clash", "clash"],
  ...Object.keys(incidentTypes).filter((type) => incidentTypes[type].plover === "ASSAULT" && type !== "war"),
];
const tongues = ["en", "en", "en", "ru", "az", "hy", "ar"];
const syllables = [
  "ka",
  "ra",
  "bel",
  "sha",
  "tor",
  "min",
  "yer",
  "ash",
  "gul",
  "dar",
  "zan",
  "or",
  "vek",
  "lis",
  "mar",
  "agh",
];

/** Numbers that look random: mulberry32. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @returns {import("@incident-data/core").DatasetData} */
export function generate(count, seed = 1) {
  const random = randomOf(seed);
  const below = (most) => Math.floor(random() * most);
  const one = (list) => list[below(list.length)];
  const list = (length, make) => Array.from({ length }, (_, i) => make(i));
  const pad = (number, digits) => String(number).padStart(digits, "0");
  const word = () => list(2 + below(2), () => one(syllables)).join("");
  const name = () => word().replace(/^./, (letter) => letter.toUpperCase());
  const day = () => `${1990 + below(30)}-${pad(1 + below(12), 2)}-${pad(1 + below(28), 2)}`;
  const [states, groups] = [20, Math.min(380, 20 + Math.floor(count / 20))];
  const [districts, settlements] = [Math.min(400, 10 + Math.floor(count / 50)), Math.max(20, Math.floor(count / 4))];
  const sources = Math.max(10, Math.floor(count / 20));
  const evidence = (source, text) => [{ source: `source-${source}`, text, lang: one(tongues) }];
  const named = (text, source) => [{ text, lang: "en", source: `source-${source}` }];
  const around = (longitude, latitude, by) => {
    const at = (x, y) => [Number((longitude + x * by).toFixed(4)), Number((latitude + y * by).toFixed(4))];
    return [[at(-1, -0.6), at(0.9, -0.8), at(1, 0.7), at(-0.2, 1), at(-1, 0.4), at(-1, -0.6)]];
  };
  const centres = list(districts, () => [
    Number((random() * 300 - 150).toFixed(4)),
    Number((random() * 110 - 50).toFixed(4)),
  ]);
  const district = (i) => `district-${pad(i, 3)}`;
  const places = [
    ...centres.map(([longitude, latitude], i) => ({
      id: district(i),
      type: "district",
      names: named(`${name()} district`, i % sources),
      ...(i % 3 === 0
        ? {
            geometry: {
              source: `source-${i % sources}`,
              radius: 0,
              type: "Polygon",
              coordinates: around(longitude, latitude, 0.5),
            },
          }
        : {}),
    })),
    ...list(settlements, (i) => {
      const [longitude, latitude] = centres[i % districts];
      const coordinates = [
        Number((longitude + random() - 0.5).toFixed(4)),
        Number((latitude + random() - 0.5).toFixed(4)),
      ];
      return {
        id: `place-${pad(i, 6)}`,
        type: "settlement",
        names: named(name(), i % sources),
        ...(i % 10 === 0
          ? {}
          : {
              geometry: {
                source: `source-${i % sources}`,
                radius: one([0, 500, 5_000, 25_000]),
                type: "Point",
                coordinates,
              },
            }),
        partOf: [{ place: district(i % districts) }],
      };
    }),
  ];
  const actors = [
    ...list(states, (i) => ({ id: `state-${pad(i, 2)}`, type: "state", names: named(name(), i % sources) })),
    ...list(groups, (i) => ({
      id: `group-${pad(i, 3)}`,
      type: i % 2 === 0 ? "ministry" : "armed-force",
      names: named(`${name()} ${i % 2 === 0 ? "ministry" : "front"}`, i % sources),
      ...(i % 3 === 2 ? {} : { partOf: [{ actor: `state-${pad(i % states, 2)}`, basis: "inferred" }] }),
    })),
  ];
  const group = () => `group-${pad(below(groups), 3)}`;
  const incidents = list(count, (i) => {
    const source = below(sources);
    const precision = random();
    const where =
      precision < 0.05
        ? undefined
        : precision < 0.2
          ? district(below(districts))
          : `place-${pad(below(settlements), 6)}`;
    const edtf = random() < 0.8 ? day() : random() < 0.5 ? day().slice(0, 7) : `${day().slice(0, 4)}`;
    return {
      id: `incident-${pad(i, 6)}`,
      type: one(types),
      title: { en: `${name()} event ${i}` },
      when: [{ edtf }],
      ...(where === undefined ? {} : { where: [where] }),
      parties: [...new Set([group(), group()])],
      evidence: evidence(source, `Event ${i} took place`),
    };
  });
  const countOf = () => {
    const [least, kind] = [below(40), random()];
    if (kind < 0.6) return { min: least, max: least, words: String(least) };
    if (kind < 0.8) return { min: least, max: null, words: `at least ${least}` };
    if (kind < 0.95) return { min: least, max: least + 1 + below(10), words: `from ${least}` };
    return { vague: "dozens", words: "dozens" };
  };
  const statements = incidents.flatMap(({ id, parties }, i) =>
    list(random() < 0.5 ? 2 : 1, (j) => {
      const source = below(sources);
      const own = countOf();
      const other = countOf();
      const claims = {
        a: {
          kind: "casualties",
          about: id,
          side: parties[j % parties.length],
          status: one(["military", "civilian", "any"]),
          harms: one(harmsOf),
          count: own,
        },
        ...(random() < 0.5
          ? { b: { kind: "casualties", about: id, status: "any", harms: one(harmsOf), count: other } }
          : {}),
        ...(random() < 0.2
          ? {
              c: {
                kind: "responsibility",
                about: id,
                accused: one(parties),
                act: "started",
                extent: "unstated",
                intent: "unstated",
              },
            }
          : {}),
      };
      return {
        id: `statement-${pad(i, 6)}-${j}`,
        speaker: random() < 0.7 ? one(parties) : group(),
        said: [{ edtf: "2021" }],
        acts: ["report"],
        evidence: evidence(source, `Of event ${i}: ${own.words}; ${other.words}`),
        claims,
      };
    }),
  );
  return {
    dataset: {
      id: "generated",
      title: { en: `${count} invented events` },
      version: "1.0.0",
      licence: "CC0-1.0",
      citation: "Invented.",
      languages: ["en"],
      contributors: [{ name: "Invented" }],
      schemaVersion: 1,
    },
    sources: list(sources, (i) => ({
      id: `source-${i}`,
      type: "article",
      title: { en: `Report ${i}` },
      by: group(),
      published: [{ edtf: day() }],
    })).sort(byId),
    actors: actors.sort(byId),
    places: places.sort(byId),
    incidents,
    statements,
  };
}

const byId = (a, b) => (a.id < b.id ? -1 : 1);
