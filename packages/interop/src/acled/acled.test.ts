import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDataset } from "@incident-data/authoring";
import type { CasualtiesClaim, Incident, RecordOf } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { convertedText, inputOf, recordsOf } from "../testing.ts";
import { columns } from "./columns.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const files = ["invented.csv", "invented-hdx.csv"];
type Table = { readonly [column: string]: string }[];
const rowsOf = (text: string): Table =>
  (parse(text, { columns: true }) as Table).filter(({ event_id_cnty }) => !event_id_cnty?.startsWith("#"));
const filledCells = (row: Table[number]) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""));
const incidentsOf = (records: readonly RecordLine[]) => records.filter((each) => each.kind === "incident");

describe.each(files)("%s", (name) => {
  test("becomes an incident and a statement of ACLED's a row", async () => {
    const { records, report } = await recordsOf(inputOf(fixture(name), name, 100));
    const rows = rowsOf(fixture(name));
    expect(report).toMatchObject({ from: "acled", losses: [], rows: { read: rows.length, bad: 0 } });
    expect(report.licence).toMatch(/ACLED/);
    expect(incidentsOf(records).map(({ id }) => id)).toEqual(
      rows.map(({ event_id_cnty }) => `acled-${event_id_cnty?.toLowerCase()}`),
    );
    const statements = records.filter((each) => each.kind === "statement");
    expect(statements.map(({ speaker }) => speaker)).toEqual(rows.map(() => "acled"));
    for (const [i, row] of rows.entries()) {
      expect(statements[i]?.evidence).toContainEqual({
        source: "acled",
        row: i + 1,
        column: "notes",
        text: row["notes"],
      });
    }
  });

  test("is the same after it was written and read, record by record", async () => {
    const first = await recordsOf(inputOf(fixture(name), name));
    const { text } = await convertedText(inputOf(fixture(name), name), { to: "acled" });
    const second = await recordsOf(inputOf(text, name), { escaped: true });
    // Columns that files since 2023 do not have are not written, and the report says so.
    const plain = (records: typeof first.records) =>
      JSON.parse(JSON.stringify(records), (_key, value) =>
        Array.isArray(value)
          ? value.filter((each) => !["data_id", "event_id_no_cnty", "iso3"].includes(each?.column))
          : value,
      );
    if (name === "invented.csv") expect(second.records).toEqual(first.records);
    else
      expect(incidentsOf(plain(second.records)).map(({ where: _, ...each }) => each)).toEqual(
        incidentsOf(plain(first.records)).map(({ where: _, ...each }) => each),
      );
  });

  test("is written with every value of every column that is written", async () => {
    const { text, report } = await convertedText(inputOf(fixture(name), name), { to: "acled" });
    const written = parse(text, { columns: true }) as Table;
    expect(Object.keys(written[0] ?? {})).toEqual([...columns]);
    for (const [i, row] of rowsOf(fixture(name)).entries()) {
      for (const [column, cell] of Object.entries(row)) {
        if (columns.some((each) => each === column)) {
          expect([column, written[i]?.[column]?.replace(/^'(?=[=+@-])/, "")]).toEqual([column, cell]);
        } else expect(JSON.stringify(report.losses)).toContain(cell);
      }
    }
  });
});

/** The first row of the fixture with some cells changed, as a table of its own. */
function rowWith(cells: { readonly [column: string]: string }): string {
  const [row = {}] = rowsOf(fixture("invented.csv"));
  const own = { ...row, ...cells };
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `${Object.keys(own).join(",")}\n${Object.values(own).map(quoted).join(",")}\n`;
}

describe("what a row means", () => {
  test.each([
    ["1", "2031-05-03", { edtf: "2031-05-03" }],
    ["2", "2031-05-03", { edtf: "2031-04-30/2031-05-06", sense: "within" }],
    ["3", "2031-05-16", { edtf: "2031-05" }],
    ["3", "2031-05-01", { edtf: "2031-05" }],
    ["1", "3 May 2031", { edtf: "2031-05-03" }],
    ["1", "03-May-2031", { edtf: "2031-05-03" }],
    ["1", "2031-05-03 00:00:00.000", { edtf: "2031-05-03" }],
  ])("time_precision %s of %s widens the day to %j", async (time_precision, event_date, when) => {
    const { records } = await recordsOf(inputOf(rowWith({ time_precision, event_date })));
    expect(incidentsOf(records)[0]?.when).toEqual([when]);
  });

  test.each([
    ["1", "settlement", 10_000],
    ["2", "site", 25_000],
    ["3", "site", 250_000],
  ])("geo_precision %s is a %s with a radius of %i metres", async (geo_precision, type, radius) => {
    const { records } = await recordsOf(inputOf(rowWith({ geo_precision })));
    const [where] = incidentsOf(records)[0]?.where ?? [];
    const place = records.find((each) => each.kind === "place" && each.id === where);
    expect(place).toMatchObject({ type, geometry: { coordinates: [-3.2501, 12.5004], radius } });
  });

  test.each([
    ["Battles", "Armed clash", "clash"],
    ["Battles", "", "clash"],
    ["Explosions/Remote violence", "Air/drone strike", "air-or-drone-strike"],
    ["Explosions/Remote violence", "Grenade", "explosion"],
    ["Violence against civilians", "Sexual violence", "attack-on-civilians"],
    ["Violence against civilians", "Abduction/forced disappearance", "abduction"],
    ["Strategic developments", "Agreement", "agreement"],
    ["Strategic developments", "Arrests", "other"],
    ["Riots", "Mob violence", "other"],
    ["Remote violence", "", "explosion"],
  ])("%s, %s is an incident of type %s", async (event_type, sub_event_type, type) => {
    const { records, report } = await recordsOf(inputOf(rowWith({ event_type, sub_event_type })));
    expect(incidentsOf(records)[0]?.type).toBe(type);
    expect(report.findings).toEqual([]);
  });

  test("a type that the codebook does not have is kept and told", async () => {
    const { records, report } = await recordsOf(inputOf(rowWith({ event_type: "Sieges" })));
    expect(incidentsOf(records)[0]).toMatchObject({
      type: "other",
      evidence: expect.arrayContaining([expect.objectContaining({ column: "event_type", text: "Sieges" })]),
    });
    expect(report.findings).toMatchObject([{ code: "unknown_event_type" }]);
  });

  test("a code is a code in words and as a number", async () => {
    for (const inter1 of ["State forces", "1"]) {
      const { records } = await recordsOf(inputOf(rowWith({ inter1 })));
      const party = records.find((each) => each.kind === "actor" && each.id === incidentsOf(records)[0]?.parties[0]);
      expect(party).toMatchObject({ type: "armed-force" });
    }
  });

  test("rows that are none are set aside, each with all its faults", async () => {
    const cells = {
      event_id_cnty: "",
      event_date: "05/03/2031",
      time_precision: "4",
      latitude: "91",
      fatalities: "some",
      timestamp: "x",
      actor1: " ",
    };
    const { report } = await recordsOf(inputOf(rowWith(cells)));
    expect(report.rows).toEqual({ read: 1, accepted: 0, bad: 1 });
    expect(report.badRows[0]?.line).toBe(2);
    expect(new Set(report.badRows[0]?.faults.map(({ field }) => field))).toEqual(new Set(Object.keys(cells)));
  });

  test("the JSON of the API becomes the same records", async () => {
    const rows = rowsOf(fixture("invented.csv"));
    const csv = await recordsOf(inputOf(fixture("invented.csv"), "x"));
    for (const body of [rows, { status: 200, success: true, count: rows.length, data: rows }]) {
      const { records, report } = await recordsOf(inputOf(JSON.stringify(body), "x", 99));
      expect(report.from).toBe("acled");
      expect(records).toEqual(csv.records);
    }
  });
});

/** The rules of ACLED's codebook for fatalities, both ways. */
describe("fatalities", () => {
  const claimsIn = (records: readonly RecordLine[]): CasualtiesClaim[] =>
    records
      .flatMap((each) => (each.kind === "statement" ? Object.values(each.claims ?? {}) : []))
      .filter((claim) => claim.kind === "casualties");

  test.each(["1", "3", "10", "12", "100"])("%s is ACLED's claim, with its rule named", async (fatalities) => {
    const { records } = await recordsOf(inputOf(rowWith({ fatalities })));
    const people = Number(fatalities);
    expect(claimsIn(records)).toEqual([
      {
        kind: "casualties",
        about: "acled-nrd101",
        status: "any",
        harms: ["killed"],
        estimate: "low",
        count: { min: people, max: people, words: fatalities },
        evidence: [{ source: "acled", row: 1, column: "fatalities", text: fatalities }],
        note: expect.stringContaining("acled@1"),
      },
    ]);
  });

  test.each(["0", ""])(
    "%j, which is none or unknown, is no claim of zero, and is kept as it stands",
    async (fatalities) => {
      const { records } = await recordsOf(inputOf(rowWith({ fatalities })));
      expect(claimsIn(records)).toEqual([]);
      const { text } = await convertedText(inputOf(rowWith({ fatalities })), { to: "acled" });
      expect(rowsOf(text)[0]?.["fatalities"]).toBe(fatalities);
    },
  );

  /** An incident with claims, as records a line. */
  const told = (
    claims: readonly (Partial<CasualtiesClaim> & { readonly by?: string })[],
    incident: Partial<Incident> = {},
  ) => {
    const evidence = [{ source: "post", text: "It is told so.", lang: "en" }];
    const names = (text: string) => [{ text, lang: "en", source: "post" }];
    const records: RecordLine[] = [
      { kind: "source", id: "post", type: "article" },
      ...["north", "south"].map((id): RecordLine => ({ kind: "actor", id, type: "state", names: names(id) })),
      { kind: "place", id: "town", type: "settlement", names: names("Town") },
      {
        kind: "incident",
        id: "event",
        type: "clash",
        title: { en: "Event" },
        when: [{ edtf: "2031-05-03" }],
        where: ["town"],
        parties: ["north", "south"],
        evidence,
        ...incident,
      } as RecordOf["incident"] & { readonly kind: "incident" },
      ...claims.map(
        ({ by = "north", ...claim }, i): RecordLine => ({
          kind: "statement",
          id: `said-${i}`,
          speaker: by,
          said: [{ edtf: "2031-05-04" }],
          acts: ["report"],
          evidence: [{ source: "post", text: `It is told: ${claim.count?.words ?? "one"}.`, lang: "en" }],
          claims: {
            count: {
              kind: "casualties",
              about: "event",
              status: "any",
              harms: ["killed"],
              count: { min: 1, max: 1, words: "one" },
              ...claim,
            },
          },
        }),
      ),
    ];
    return records.map((each) => JSON.stringify(each)).join("\n");
  };
  const exact = (people: number) => ({ min: people, max: people, words: String(people) });
  const written = async (...args: Parameters<typeof told>) => {
    const { text, report } = await convertedText(inputOf(told(...args)), { to: "acled" });
    expect(report.badRows).toEqual([]);
    return {
      rows: rowsOf(text),
      lost: report.losses.map(({ field, spots }) => `${field}: ${spots.map(({ value }) => value).join(", ")}`),
    };
  };

  test.each<[string, Parameters<typeof told>[0], string]>([
    ["the lowest of rival figures", [{ count: exact(5) }, { count: exact(3), by: "south" }], "3"],
    ["several as 3", [{ count: { vague: "several", words: "several" } }], "3"],
    ["tens as 10", [{ count: { vague: "tens", words: "tens" } }], "10"],
    ["dozens as 12", [{ count: { vague: "dozens", words: "dozens" } }], "12"],
    ["hundreds as 100", [{ count: { vague: "hundreds", words: "hundreds" } }], "100"],
    ["the lower end of a bound", [{ count: { min: 2, max: null, words: "at least two" } }], "2"],
    ["about 50 as 50", [{ count: { about: 50, words: "about 50" } }], "50"],
    [
      "sides added up, and not told apart",
      [
        { side: "north", count: exact(2) },
        { side: "south", status: "military", count: exact(4), by: "south" },
      ],
      "6",
    ],
    ["a part and its whole once", [{ count: exact(5) }, { status: "civilian", count: exact(2) }], "5"],
    ["nobody's figure as 0", [], "0"],
    ["casualties without a figure of the dead as 0", [{ harms: ["killed", "wounded"], count: exact(7) }], "0"],
    ["wounded alone as 0", [{ harms: ["wounded"], count: exact(2) }], "0"],
  ])("%s", async (_what, claims, fatalities) => {
    const { rows } = await written(claims);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.["fatalities"]).toBe(fatalities);
  });

  test("a total of several days is divided, and the remainder goes to the first", async () => {
    const { rows, lost } = await written([{ count: exact(8) }], {
      when: [{ edtf: "2031-05-03/2031-05-05", sense: "throughout" }],
    });
    expect(rows.map((row) => [row["event_date"], row["fatalities"]])).toEqual([
      ["2031-05-03", "4"],
      ["2031-05-04", "2"],
      ["2031-05-05", "2"],
    ]);
    expect(lost.filter((each) => each.startsWith("incidents.when"))).toHaveLength(2);
  });

  test("what the figure does not say is told", async () => {
    const { lost } = await written([
      { count: { min: 2, max: null, words: "at least two" } },
      { count: exact(9), by: "south" },
      { harms: ["wounded"], side: "south", count: exact(4) },
      { count: exact(0), status: "civilian" },
    ]);
    expect(lost).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^claims.count: at least two/),
        expect.stringContaining("claims.killed: 9 (south)"),
        expect.stringContaining("claims.wounded: 4 (north)"),
        expect.stringMatching(/^claims.side: south/),
        expect.stringMatching(/^statements.speaker: .*south/),
      ]),
    );
  });

  test("what is coarser than a month, or known by its country alone, is no event of ACLED's", async () => {
    expect((await written([], { when: [{ edtf: "2031" }] })).rows).toEqual([]);
    expect((await written([], { where: undefined as never })).rows).toEqual([]);
    expect((await written([], { type: "war" })).rows).toEqual([]);
  });
});

test("the article's data set lists the six wounded, the bounds, the blame and the second claimant as lost", async () => {
  const folder = fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records", import.meta.url));
  const data = await readDataset(folder);
  const { text, report } = await convertedText(inputOf(JSON.stringify(data)), { from: "json", to: "acled" });
  const lost = (field: string) =>
    report.losses
      .filter((each) => each.field === field)
      .flatMap(({ spots }) => spots.map(({ record, value }) => `${record}: ${value}`));
  expect(lost("claims.wounded").sort()).toMatchInlineSnapshot(`
    [
      "2021-07-28-abdullayeva#wounded: 2 servicemen wounded (Ministry of Defence of the Republic of Azerbaijan)",
      "2021-07-28-armenia-mod#wounded: four wounded (Ministry of Defence of the Republic of Armenia)",
      "2021-07-28-azerbaijan-mod#wounded: at least two (Ministry of Defence of the Republic of Azerbaijan)",
    ]
  `);
  expect(lost("claims.count")).toMatchInlineSnapshot(`
    [
      "2021-07-28-abdullayeva#wounded: 2 servicemen wounded",
      "2021-07-28-armenia-mod#killed: three Armenian servicemen were killed",
      "2021-07-28-armenia-mod#wounded: four wounded",
      "2021-07-28-azerbaijan-mod#wounded: at least two",
    ]
  `);
  expect(lost("claims.responsibility").map((each) => each.split(":")[0])).toMatchInlineSnapshot(`
    [
      "2021-07-28-abdullayeva#blame",
      "2021-07-28-abdullayeva-as-retold#blame",
      "2021-07-28-armenia-blame#started",
      "2021-07-28-armenia-blame#violated",
      "2021-07-28-armenia-mfa#blame",
      "2021-07-28-armenia-mod-blame#blame",
      "2021-07-28-azerbaijan-blame#started",
      "2021-07-28-azerbaijan-blame#violated",
    ]
  `);
  expect(lost("statements.speaker").sort()).toMatchInlineSnapshot(`
    [
      "2021-07-28-abdullayeva-as-retold: leyla-abdullayeva",
      "2021-07-28-abdullayeva: leyla-abdullayeva",
      "2021-07-28-armenia-agreement: armenia",
      "2021-07-28-armenia-blame: armenia",
      "2021-07-28-armenia-mfa: armenia-mfa",
      "2021-07-28-armenia-mod-blame: armenia-mod",
      "2021-07-28-armenia-mod: armenia-mod",
      "2021-07-28-azerbaijan-agreement: azerbaijan",
      "2021-07-28-azerbaijan-blame: azerbaijan",
      "2021-07-28-azerbaijan-mod: azerbaijan-mod",
      "2021-07-28-russia-proposal: russia",
      "2021-07-29-global-voices-agreement: global-voices",
      "2021-07-29-global-voices-clash: global-voices",
      "2021-07-29-global-voices-control: global-voices",
      "2021-07-29-global-voices-earlier-fire: global-voices",
      "2021-07-29-global-voices-war-dead: global-voices",
    ]
  `);
  expect(rowsOf(text).map(filledCells)).toMatchInlineSnapshot(`
    [
      {
        "actor1": "Armenia",
        "actor2": "Azerbaijan",
        "disorder_type": "Political violence",
        "event_date": "2021-07-28",
        "event_type": "Battles",
        "fatalities": "3",
        "geo_precision": "3",
        "location": "Armenia-Azerbaijan state border",
        "notes": "Border clash of 28 July 2021",
        "source": "Ministry of Defence of the Republic of Armenia",
        "sub_event_type": "Armed clash",
        "tags": "2021-07-28-border-clash",
        "time_precision": "1",
        "year": "2021",
      },
      {
        "actor1": "Armenia",
        "actor2": "Azerbaijan",
        "disorder_type": "Political violence",
        "event_date": "2021-07-12",
        "event_type": "Battles",
        "fatalities": "0",
        "geo_precision": "1",
        "location": "Yeraskh",
        "notes": "Exchange of fire some days before 28 July 2021",
        "sub_event_type": "Armed clash",
        "tags": "2021-exchange-of-fire-before-28-july",
        "time_precision": "3",
        "year": "2021",
      },
    ]
  `);
});
