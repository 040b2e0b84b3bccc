import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import type { DatasetData } from "@incident-data/core";
import otherArticle from "@incident-data/ecuador-peru-1939/data.json" with { type: "json" };
import { beforeAll, describe, expect, test, vi } from "vitest";
import { noFilters } from "../state/filters.ts";
import { openEngine } from "./engine.ts";
import type { Choices, Engine, IncidentView, Overview, ViewRequest } from "./protocol.ts";
import { jsonStream, streamOf } from "./testing.ts";
import { indexOfText, lineAt, textAt } from "./texts.ts";

const clash = "2021-07-28-border-clash";
const request: ViewRequest = { language: "en", profile: "strict@1", order: [] };

/** Something that can be chosen; undefined where it is not offered. */
function choice({ choices }: Overview, kind: keyof Choices, id: string) {
  const { ids, labels, incidents } = choices[kind];
  const position = indexOfText(ids, id);
  return position === -1 ? undefined : { label: lineAt(labels, position), incidents: incidents[position] };
}

let engine: Engine;
let overview: Overview;

beforeAll(async () => {
  engine = openEngine();
  overview = await engine.open(jsonStream(article), "en");
});

describe("what an open data set tells", () => {
  test("counts, title, and choices with how many incidents have each", () => {
    expect(overview.counts).toEqual({ incidents: 5, claims: 23, sources: 17 });
    expect(overview.title).toEqual({ text: "Armenia and Azerbaijan, 28 July 2021: who says what", lang: "en" });
    expect(choice(overview, "types", "clash")).toEqual({ label: { text: "clash", lang: "en" }, incidents: 2 });
    expect(choice(overview, "languages", "en")?.label.text).toBe("English");
    expect(choice(overview, "types", "picnic")).toBeUndefined();
    // Those that most incidents have come first, and of as many the first by id.
    const { ids, incidents } = overview.choices.actors;
    const keys = [...incidents].map((count, position) => [-count, textAt(ids, position)] as const);
    expect(keys).toEqual([...keys].sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1)));
  });

  test("which records no incident has anything to do with, by their names", async () => {
    const lost = { id: "lost", type: "settlement", names: [{ text: "Lost", lang: "en", source: "abdullayeva-tweet" }] };
    const { unused, choices } = await openEngine().open(
      jsonStream({ ...article, places: [...article.places, lost] }),
      "en",
    );
    const position = indexOfText(unused.places.ids, "lost");
    expect(lineAt(unused.places.labels, position)).toEqual({ text: "Lost", lang: "en" });
    for (const kind of ["actors", "places", "sources"] as const) {
      const has = (id: string) => [unused, choices].map((known) => indexOfText(known[kind].ids, id) !== -1);
      for (const { id } of [...article[kind], ...(kind === "places" ? [lost] : [])])
        expect(has(id).filter(Boolean), id).toHaveLength(1);
    }
  });

  test("where Intl has no names of languages in that of the page, each is called what it calls itself", async () => {
    const supported = vi.spyOn(Intl.DisplayNames, "supportedLocalesOf");
    supported.mockImplementation((locales) =>
      [locales]
        .flat()
        .map(String)
        .filter((each) => each !== "hy"),
    );
    const armenian = await engine.overview("hy");
    supported.mockRestore();
    expect(choice(armenian, "languages", "en")?.label).toEqual({ text: "English", lang: "en" });
    expect(choice(await engine.overview("hy"), "languages", "en")?.label).toEqual({ text: "անգլերեն", lang: "hy" });
  });

  test("names in another language, and the same columns", async () => {
    const russian = await engine.overview("ru");
    expect(choice(russian, "actors", "armenia")?.label).toEqual({ text: "Армения", lang: "ru" });
    expect(russian.choices.actors.ids).toEqual(overview.choices.actors.ids);
    expect(russian.columns.beginEarliest).toEqual(overview.columns.beginEarliest);
  });

  test("incidents in time order, also of one day", async () => {
    const rows = await engine.rows(Uint32Array.of(3, 4), "en");
    expect(rows.map(({ id }) => id)).toEqual([clash, "2021-07-28-deescalation"]);
  });
});

describe("filters", () => {
  const ids = async (filters: Partial<typeof noFilters>) => {
    const { positions } = await engine.filter({ ...noFilters, ...filters });
    return (await engine.rows(positions, "en")).map(({ id }) => id);
  };

  test.each(["Kalbajar", "Kəlbəcər", "Քարվաճառ", "Кельбаджар", "Kerbakhiar"])("%s finds the clash", async (text) => {
    expect(await ids({ text })).toContain(clash);
  });

  test("a name of no place in the data set finds nothing", async () => {
    expect(await ids({ text: "Yeraskhahun" })).toEqual([]);
    expect(await ids({ text: "Yeraskh" })).toEqual(["2021-exchange-of-fire-before-28-july"]);
  });

  test("a record that the data set does not have filters nothing; one that no incident has to do with leaves none", async () => {
    const all = await ids({});
    expect(await ids({ actors: ["nobody", "constructor"], places: ["nowhere"], sources: ["nothing"] })).toEqual(all);
    expect(await ids({ actors: ["nobody", "azerbaijan-mod"] })).toEqual(await ids({ actors: ["azerbaijan-mod"] }));
    const data = article as unknown as DatasetData;
    const place = { id: "unused", type: "settlement", names: data.places[0]?.names ?? [] };
    const own = openEngine();
    await own.open(jsonStream({ ...data, places: [...data.places, place] }), "en");
    expect((await own.filter({ ...noFilters, places: ["unused"] })).positions).toHaveLength(0);
  });

  test("narrow each other, and count what is left", async () => {
    const shown = await engine.filter({ ...noFilters, types: ["clash"], harms: ["killed"] });
    expect(shown.positions).toEqual(Uint32Array.of(3));
    const count = (kind: "harms" | "types", id: string) =>
      shown.counts[kind][indexOfText(overview.choices[kind].ids, id)];
    expect(count("harms", "wounded")).toBe(1);
    expect(count("types", "war")).toBe(0);
    expect(shown.bins).toEqual([{ edtf: "2021-07-28", lower: 1, upper: 1 }]);
  });

  test("people: what some claim may mean", async () => {
    // "At least two" may be seven thousand; three killed are not.
    expect(await ids({ range: { min: 7000, max: null } })).toEqual(["2020-44-day-war", clash]);
    expect(await ids({ harms: ["killed"], range: { min: 7000, max: null } })).toEqual(["2020-44-day-war"]);
    expect(await ids({ harms: ["killed"], range: { min: null, max: 3 } })).toEqual([clash]);
    expect(await ids({ harms: ["wounded"], range: { min: 5, max: 6 } })).toEqual([clash]);
  });

  test("a date that is none filters nothing and says why", async () => {
    const { positions, faults } = await engine.filter({ ...noFilters, dates: "28 July" });
    expect(positions).toHaveLength(5);
    expect(faults).toEqual([{ filter: "dates", code: "white_space", value: "28 July", meant: [] }]);
  });
});

describe("an incident, claimant by claimant", () => {
  let view: IncidentView;
  beforeAll(async () => {
    view = await engine.incident(clash, request);
  });
  const account = (claimant: string) => view.accounts.find((each) => each.claimant === claimant);

  test("every claimant's figures stand under its own name", () => {
    const said = account("armenia-mod")?.claims.map(({ column, bound }) => [column, bound]);
    expect(said).toContainEqual(["killed, armenia, military", { min: 3, max: 3 }]);
    expect(said).toContainEqual(["wounded, armenia, military", { min: 4, max: 4 }]);
    const bounds = account("azerbaijan-mod")?.claims.flatMap(({ bound }) => bound ?? []);
    expect(bounds).toEqual([
      { min: 2, max: 2 },
      { min: 2, max: null },
    ]);
  });

  test("what nobody reported is a column too, and is said", () => {
    expect(view.silent.map(({ column }) => column)).toEqual(["killed, azerbaijan, military"]);
    expect(view.columns.map(({ key }) => key)).toContain("killed, azerbaijan, military");
  });

  test("the retelling that says less is told, with the words and the way they came", () => {
    const claims = account("azerbaijan-mod")?.claims ?? [];
    const drifted = claims.filter(({ drifts }) => drifts.length > 0);
    expect(drifted.map(({ id, drifts }) => [id, drifts[0]?.verdict])).toEqual([
      ["2021-07-28-azerbaijan-mod#wounded", "weaker"],
    ]);
    const original = claims.find(({ words }) => words === "2 servicemen wounded");
    expect(original?.quotes[0]).toMatchObject({ text: "2 servicemen wounded.", lang: "en" });
    expect(original?.chains[0]?.map(({ role }) => role)).toEqual(["claimant", "speaker", "source", "source"]);
  });

  test("no policy unless one is asked for; then what it used and dropped", async () => {
    expect(view.columns.every(({ resolution }) => resolution === undefined)).toBe(true);
    const { columns } = await engine.incident(clash, { ...request, policy: "intersection" });
    const wounded = columns.find(({ key }) => key === "wounded, azerbaijan, military")?.resolution;
    expect(wounded).toMatchObject({ kind: "reported", bound: { min: 2, max: 2 } });
    const unasked = columns.find(({ key }) => key === "killed, azerbaijan, military")?.resolution;
    expect(unasked).toMatchObject({ kind: "unreported", used: [] });
    expect(unasked).not.toHaveProperty("bound");
  });

  test("of a data set's own estimates, which are no rival claims, a policy is asked about the best", async () => {
    const data = structuredClone(article) as unknown as DatasetData;
    const said = data.statements.find(({ id }) => id === "2021-07-28-armenia-mod");
    const { killed, ...others } = said?.claims ?? {};
    if (said === undefined || killed?.kind !== "casualties") throw new Error("the article has no such claim");
    const figure = (n: number, estimate: "low" | "best" | "high") => ({
      ...killed,
      count: { min: n, max: n, words: killed.count.words },
      estimate,
    });
    const estimates = { low: figure(2, "low"), best: figure(3, "best"), high: figure(5, "high") };
    const own = openEngine();
    const statements = data.statements.map((each) =>
      each === said ? { ...said, claims: { ...others, ...estimates } } : each,
    );
    await own.open(jsonStream({ ...data, statements }), "en");
    const { columns, accounts } = await own.incident(clash, { ...request, policy: "intersection" });
    const told = accounts.flatMap(({ claims }) => claims.flatMap(({ estimate = [] }) => estimate));
    expect(told).toEqual(["low", "best", "high"]);
    const column = columns.find(({ side, harms }) => side === "armenia" && harms.join() === "killed");
    expect(column?.resolution).toMatchObject({ kind: "reported", estimate: "best", bound: { min: 3, max: 3 } });
  });

  test("a source tells its licence and what the editor notes on it", async () => {
    const own = openEngine();
    const terms = { licence: "CC-BY-4.0", note: "Cite: the article." };
    const sources = article.sources.map((source) => ({ ...source, ...terms }));
    await own.open(jsonStream({ ...article, sources }), "en");
    const view = await own.incident(clash, request);
    expect(view.sources.length).toBeGreaterThan(0);
    for (const source of view.sources) expect(source).toMatchObject(terms);
  });

  test("an order of sources is the reader's own: without one the policy is silent", async () => {
    const without = await engine.incident(clash, { ...request, policy: "source-order" });
    expect(without.columns[0]?.resolution).toBeUndefined();
    const ordered = await engine.incident(clash, { ...request, policy: "source-order", order: ["armenia-mod"] });
    expect(ordered.columns[0]?.resolution?.bound).toEqual({ min: 3, max: 3 });
  });

  test("words that a reader may not want to meet unasked say why", async () => {
    const id = "2021-07-28-armenia-mod";
    const quote = article.statements.find((each) => each.id === id)?.evidence[0];
    const statements = article.statements.map((each) =>
      each.id === id ? { ...each, evidence: [{ ...quote, sensitive: "graphic" }] } : each,
    );
    const own = openEngine();
    await own.open(jsonStream({ ...article, statements }), "en");
    const { accounts } = await own.incident(clash, request);
    const quotes = accounts.flatMap(({ claims }) => claims.flatMap((claim) => claim.quotes));
    const closed = quotes.filter(({ sensitive }) => sensitive === "graphic");
    expect(new Set(closed.map(({ text }) => text))).toEqual(new Set([quote?.text]));
  });

  test("of an agreement nobody is asked how many it killed", async () => {
    const agreement = await engine.incident("2021-07-28-deescalation", request);
    expect(agreement.columns).toEqual([]);
    expect(agreement.silent).toEqual([]);
  });

  test("an id that is not there is refused, with the nearest", async () => {
    const refusal = engine.incident("2021-07-28-border-clas", request);
    await expect(refusal).rejects.toMatchObject({ code: "unknown_id", near: [clash] });
  });
});

describe("bytes that are no data set", () => {
  const refused = async (bytes: ReadableStream<Uint8Array>) => {
    const error = await openEngine()
      .open(bytes, "en")
      .catch((reason: unknown) => reason);
    return error as Error & { code: string };
  };

  test.each([
    ["not_utf8", streamOf(Uint8Array.of(0xff, 0xfe))],
    ["not_json", streamOf(new TextEncoder().encode("<!doctype html>"))],
    ["not_data", jsonStream([])],
    ["not_data", jsonStream({ dataset: {} })],
    ["not_data", jsonStream({ ...article, incidents: {} })],
    ["not_data", jsonStream({ ...article, sources: [null] })],
    ["schema_version", jsonStream({ ...article, dataset: { ...article.dataset, schemaVersion: 2 } })],
  ])("%s", async (code, bytes) => {
    expect((await refused(bytes)).code).toBe(code);
  });

  test("where in the file, also of a long one that comes in parts", async () => {
    const text = JSON.stringify(article);
    const at = text.indexOf('"statements"');
    const broken = new TextEncoder().encode(`${text.slice(0, at)}!${text.slice(at)}`);
    const parts = new ReadableStream<Uint8Array>({
      start(parts) {
        for (let from = 0; from < broken.length; from += 1000) parts.enqueue(broken.slice(from, from + 1000));
        parts.close();
      },
    });
    const { code, message } = await refused(parts);
    expect([code, message]).toEqual(["not_json", expect.stringContaining(`position ${at}`)]);
  });

  test("a byte order mark is none of it", async () => {
    const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(article)}`);
    expect((await openEngine().open(streamOf(bytes), "en")).counts.incidents).toBe(5);
  });

  test("records that do not hold together are told as the validators tell them", async () => {
    const [first, ...others] = article.incidents;
    const incidents = [{ ...first, when: "2021", where: ["nowhere"] }, ...others];
    const { code, message } = await refused(jsonStream({ ...article, incidents }));
    expect(code).toBe("invalid");
    expect(message).toContain("when");
    expect(message).toContain("nowhere");
  });

  test("also those that are found out only when they are put in words", async () => {
    const [first, ...others] = article.incidents;
    const { code, message } = await refused(
      jsonStream({ ...article, incidents: [{ ...first, type: "picnic" }, ...others] }),
    );
    expect([code, message]).toEqual(["invalid", expect.stringContaining("type")]);
  });
});

test.each([
  ["armenia-azerbaijan-2021", article],
  ["ecuador-peru-1939", otherArticle],
])("no words and no note of a statement are lost: %s", async (_, data) => {
  const own = openEngine();
  await own.open(jsonStream(data), "en");
  const views = await Promise.all(data.incidents.map(({ id }) => own.incident(id, request)));
  const shown = JSON.stringify([views, await own.statements("en")]);
  const said = (data as unknown as DatasetData).statements.flatMap(({ evidence, claims = {}, note }) => [
    ...evidence.map(({ text }) => text),
    ...Object.values(claims).flatMap((claim) => [...(claim.evidence ?? []).map(({ text }) => text), claim.note ?? ""]),
    note ?? "",
  ]);
  expect(said.filter((text) => !shown.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
});

test("an order of claimants holds for every incident, also where some of them have nothing to do with it", async () => {
  const ranked = await engine.incident(clash, { ...request, policy: "source-order", order: ["armenia-mod"] });
  expect(ranked.columns.some(({ resolution }) => resolution?.kind === "reported")).toBe(true);
  const others = article.actors.map(({ id }) => id).filter((id) => id !== "armenia-mod");
  for (const { id } of article.incidents) {
    const order = ["nobody", "armenia-mod", ...others];
    const view = await engine.incident(id, { ...request, policy: "source-order", order });
    expect(view.id).toBe(id);
    if (id === clash)
      expect(view.columns.map(({ resolution }) => resolution?.bound)).toEqual(
        expect.arrayContaining(ranked.columns.flatMap(({ resolution }) => resolution?.bound ?? [])),
      );
  }
  const nobody = await engine.incident(clash, { ...request, policy: "source-order", order: ["nobody"] });
  expect(nobody.columns.map(({ resolution }) => resolution)).toEqual(nobody.columns.map(() => undefined));
});

test("a claim about no incident is told in a sentence, with its words", async () => {
  const control = {
    kind: "control",
    place: "kalbajar",
    to: "azerbaijan",
    evidence: [{ source: "abdullayeva-tweet", lang: "en", text: "it is ours" }],
  };
  const statements = article.statements.map((each) =>
    each.id === "2021-07-20-klaar" ? { ...each, claims: { own: control } } : each,
  );
  const own = openEngine();
  await own.open(jsonStream({ ...article, statements }), "en");
  const said = (await own.statements("en")).find(({ id }) => id === "2021-07-20-klaar");
  expect(said?.claims.map(({ text }) => text)).toEqual([
    expect.stringMatching(/Kalbajar.*Azerbaijan|Azerbaijan.*Kalbajar/),
  ]);
  expect(said?.quotes.at(-1)).toMatchObject({ text: "it is ours" });
});

test("also where the same statement makes claims about one", async () => {
  const control = { kind: "control", place: "nagorno-karabakh", to: "azerbaijan", extent: "part" };
  const statements = article.statements.map((each) =>
    each.id === "2021-07-28-armenia-mod" ? { ...each, claims: { ...each.claims, own: control } } : each,
  );
  const own = openEngine();
  await own.open(jsonStream({ ...article, statements }), "en");
  const said = (await own.incident(clash, request)).statements.find(({ id }) => id === "2021-07-28-armenia-mod");
  expect(said?.claims.map(({ text }) => text)).toEqual([expect.stringContaining("Azerbaijan")]);
});

test("what was said of no incident in particular is not lost", async () => {
  const statements = await engine.statements("en");
  expect(statements.map(({ id }) => id).sort()).toEqual([
    "2021-07-20-klaar",
    "2021-07-20-us-embassy",
    "2021-07-european-union-appeal",
    "2021-07-united-states-appeal",
  ]);
  const embassy = statements.find(({ id }) => id === "2021-07-20-us-embassy");
  expect(embassy?.quotes[0]).toMatchObject({ lang: "hy", text: expect.stringContaining("Միացյալ Նահանգները") });
});

test("a citation names the data set, the incident and the day", async () => {
  const text = await engine.cite(clash, "2026-11-27", "https://example.org/");
  for (const part of [clash, "2026-11-27", "https://example.org/"]) expect(text).toContain(part);
});
