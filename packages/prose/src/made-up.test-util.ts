import { type Claim, type ClaimRelation, type Dataset, openDataset } from "@incident-data/core";
import { parseDataset } from "@incident-data/core/schema";

const name = (text: string, lang: string, forms?: Record<string, string>) => ({
  text,
  lang,
  ...(forms === undefined ? {} : { forms }),
  source: "paper",
});

/** Who speaks and suffers in what the tests tell: states with all forms of their names, and others with none. */
const actors = [
  {
    id: "east",
    type: "state",
    names: [
      name("Eastland", "en", { adjective: "Eastish" }),
      name("Восточная страна", "ru", {
        genitive: "Восточной страны",
        dative: "Восточной стране",
        prepositional: "Восточной стране",
      }),
      name("Şərq ölkəsi", "az", { genitive: "Şərq ölkəsinin", dative: "Şərq ölkəsinə", ablative: "Şərq ölkəsindən" }),
      name("Արևելյան երկիր", "hy", { genitive: "Արևելյան երկրի" }),
      name("Estie", "fr", { genitive: "de l'Estie", definite: "l'Estie" }),
    ],
  },
  {
    id: "east-ministry",
    type: "ministry",
    names: [
      name("Ministry of Defence of Eastland", "en"),
      name("Министерство обороны Восточной страны", "ru", { genitive: "Министерства обороны Восточной страны" }),
      name("Şərq ölkəsinin Müdafiə Nazirliyi", "az", { genitive: "Şərq ölkəsinin Müdafiə Nazirliyinin" }),
      name("Արևելյան երկրի պաշտպանության նախարարություն", "hy", {
        genitive: "Արևելյան երկրի պաշտպանության նախարարության",
      }),
      name("Ministère de la Défense d'Estie", "fr", { definite: "le ministère de la Défense d'Estie" }),
    ],
    partOf: [{ actor: "east", basis: "stated" }],
  },
  { id: "west", type: "state", names: [name("Westmark", "en"), name("Вестмарк", "ru"), name("Vestmark", "az")] },
  { id: "front", type: "organisation", names: [name("Hill People's League", "en")] },
  { id: "gazette", type: "outlet", names: [name("The Gazette", "en")] },
] as const;

const places = [
  {
    id: "ford",
    type: "settlement",
    names: [
      { ...name("Fordham", "en"), usedBy: ["east"] },
      { ...name("Westferry", "en"), usedBy: ["west"] },
      { ...name("Фордэм", "ru"), usedBy: ["east"] },
      { ...name("Вестферри", "ru"), usedBy: ["west"] },
    ],
  },
] as const;

const evidence = (text: string) => [{ source: "paper", text, lang: "en" }];
const incident = (id: string, type: string, title: Record<string, string>, edtf: string, more: object = {}) => ({
  id,
  type,
  title,
  when: [{ edtf, ...(edtf.includes("/") ? { sense: "within" } : {}) }],
  parties: ["east", "west"],
  evidence: evidence("They clashed at the ford."),
  ...more,
});

const incidents = [
  incident(
    "clash",
    "clash",
    {
      en: "Clash at the ford",
      ru: "Столкновение у брода",
      az: "Keçiddə toqquşma",
      hy: "Բախում գետանցումում",
      fr: "Affrontement au gué",
    },
    "2031-05-03",
  ),
  incident("shelling", "shelling", { en: "Shelling of the mill" }, "2031-05-01/2031-05-06"),
  incident("raid", "other", { en: "Raid on the mill" }, "2031-05-01/2031-05-10"),
  incident("truce", "ceasefire", { en: "Truce" }, "2031-06", { ends: ["war"] }),
  incident("war", "war", { en: "War of 2031" }, "2031"),
];

type Made = Omit<Claim, "about"> | Claim;

/** A statement of somebody with its claims, in which the words of all of them stand. */
export function says(speaker: string, id: string, claims: Record<string, Made & { readonly kind: string }>) {
  const wordsOf = (claim: object): string =>
    Object.entries(claim)
      .flatMap(([key, value]) => (key === "words" ? value : typeof value === "object" ? wordsOf(value ?? {}) : []))
      .filter((words) => words !== "")
      .join("; ");
  const text = Object.values(claims)
    .map(wordsOf)
    .filter((words) => words !== "")
    .join("; ");
  return { id, speaker, said: [{ edtf: "2031-05-04" }], acts: ["report"], evidence: evidence(`${text}.`), claims };
}

/** A made-up data set of these statements, checked as any other is. */
export function madeUp(statements: readonly ReturnType<typeof says>[]): Dataset {
  // What is undefined is absent.
  const data: unknown = JSON.parse(
    JSON.stringify({
      dataset: {
        id: "made-up",
        title: { en: "Made up" },
        version: "1.2.3",
        licence: "CC0-1.0",
        citation: "Nobody (2031): Made up.",
        languages: ["en"],
        contributors: [{ name: "Nobody", role: "editor" }],
        schemaVersion: 1,
      },
      sources: [
        {
          id: "paper",
          type: "article",
          by: "gazette",
          title: { en: "At the ford" },
          published: [{ edtf: "2031-05-05" }],
          lang: "en",
          url: "https://example.org/ford",
        },
      ],
      actors,
      places,
      incidents,
      statements: [...statements].sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  );
  return openDataset(parseDataset(data));
}

/** A casualty claim about the clash, on the east's soldiers wounded where nothing else is said. */
export function figure(count: object, more: object = {}, ...relations: readonly ClaimRelation[]) {
  return {
    kind: "casualties",
    about: "clash",
    side: "east",
    status: "military",
    harms: ["wounded"],
    count,
    ...more,
    ...(relations.length === 0 ? {} : { relations }),
  } as unknown as Claim;
}
