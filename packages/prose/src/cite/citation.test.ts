import { dataset } from "@incident-data/armenia-azerbaijan-2021";
import { openDataset, resolve, total } from "@incident-data/core";
import { entries } from "bibtex-parse";
import type { Data as CslData } from "csl-json";
import { expect, test } from "vitest";
import { madeUp } from "../made-up.test-util.ts";
import { type Citation, cite } from "./citation.ts";
import type { CslDataset } from "./csl.ts";

const accessed = "2026-11-27";
const killed = { incident: "2021-07-28-border-clash", side: "armenia", status: "military", harms: ["killed"] } as const;
const all: readonly (readonly [string, Citation])[] = [
  [
    "a data set",
    cite(dataset, { kind: "dataset" }, { accessed, issued: "2026", url: "https://example.org/a_b%7E?c=d&e" }),
  ],
  ["a record", cite(dataset, { kind: "statement", id: "2021-07-28-armenia-mod" }, { accessed, doi: "10.1234/a_b" })],
  ["a claim", cite(dataset, { kind: "claim", id: "2021-07-28-armenia-mod#killed" }, { accessed })],
  ["a resolution", cite(dataset, { kind: "view", view: resolve(dataset, killed, "hull") }, { accessed })],
  ["a total", cite(dataset, { kind: "view", view: total(dataset, { over: [killed], policy: "hull" }) }, { accessed })],
];

test("in plain words, with version and day of access", () => {
  expect(all.map(([name, { plain }]) => `${name}: ${plain}`)).toMatchInlineSnapshot(`
    [
      "a data set: incident-data contributors (2026): Armenia and Azerbaijan, 28 July 2021: who says what. Data set @incident-data/armenia-azerbaijan-2021. Version 0.0.0. Licence: CC-BY-4.0. https://example.org/a_b%7E?c=d&e Accessed 2026-11-27.",
      "a record: incident-data contributors (2026): Armenia and Azerbaijan, 28 July 2021: who says what. Data set @incident-data/armenia-azerbaijan-2021. Version 0.0.0. Statement 2021-07-28-armenia-mod. Licence: CC-BY-4.0. https://doi.org/10.1234/a_b Accessed 2026-11-27.",
      "a claim: incident-data contributors (2026): Armenia and Azerbaijan, 28 July 2021: who says what. Data set @incident-data/armenia-azerbaijan-2021. Version 0.0.0. Claim 2021-07-28-armenia-mod#killed. Licence: CC-BY-4.0. Accessed 2026-11-27.",
      "a resolution: incident-data contributors (2026): Armenia and Azerbaijan, 28 July 2021: who says what. Data set @incident-data/armenia-azerbaijan-2021. Version 0.0.0. View: resolution of killed, side armenia, military, 2021-07-28-border-clash; policy hull, profile strict@1; from claims 2021-07-28-armenia-mod#killed. Licence: CC-BY-4.0. Accessed 2026-11-27.",
      "a total: incident-data contributors (2026): Armenia and Azerbaijan, 28 July 2021: who says what. Data set @incident-data/armenia-azerbaijan-2021. Version 0.0.0. View: total of killed, side armenia, military, 2021-07-28-border-clash; policy hull, profile strict@1; from claims 2021-07-28-armenia-mod#killed. Licence: CC-BY-4.0. Accessed 2026-11-27.",
    ]
  `);
});

test.each(all)("%s as BibTeX is read by another parser, and says the same as CSL-JSON", (_name, { bibtex, csl }) => {
  const [entry, ...more] = entries(bibtex);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ type: "misc", key: csl.id, URLDATE: accessed, VERSION: csl.version });
  const plain = (value: unknown) =>
    String(value)
      .replace(/\\([#$%&_{}])/g, "$1")
      .replace(/[{}]/g, "");
  expect(plain(entry?.["TITLE"])).toBe(csl.title);
  expect(plain(entry?.["AUTHOR"])).toBe(csl.author.map(({ literal }) => literal).join(" and "));
  expect(entry?.["URL"]).toBe(csl.URL);
  expect(entry?.["DOI"]).toBe(csl.DOI);
  expect(bibtex).toMatchSnapshot();
});

test.each(all)("%s as CSL-JSON has the fields of its schema", (_name, { csl }) => {
  // The compiler compares: what another package knows of the schema, and what is made here.
  const data: CslData = csl as CslDataset & CslData;
  expect(data.type).toBe("dataset");
  expect(csl.accessed).toEqual({ "date-parts": [[2026, 11, 27]] });
  expect(JSON.parse(JSON.stringify(csl))).toEqual(csl);
  expect(csl).toMatchSnapshot();
});

test("characters that TeX reads as commands are written out", () => {
  const plain = madeUp([]);
  const title = { en: "A \\input{x} & 100 % of ~ ^ _ # $" };
  const contributors = [{ name: "Smith and Sons", role: "editor" as const }];
  const data = { sources: [], actors: [], places: [], incidents: [], statements: [] };
  const odd = openDataset({ ...data, dataset: { ...plain.manifest, title, contributors } });
  const { bibtex } = cite(odd, { kind: "dataset" }, { accessed, url: "https://example.org/{x}\\y" });
  const [entry] = entries(bibtex);
  expect(entry?.["TITLE"]).toContain("\\textbackslash");
  expect(bibtex).toContain(
    "title = {{A \\textbackslash{}input\\{x\\} \\& 100 \\% of \\textasciitilde{} \\textasciicircum{} \\_ \\# \\$}}",
  );
  // "and" stands between authors; inside of a name it is a word.
  expect(bibtex).toContain("author = {{Smith and Sons}}");
  expect(entry?.["URL"]).toBe("https://example.org/%7Bx%7D%5Cy");
});

test.each([
  [{ accessed: "2026-11" }, "bad_date"],
  [{ accessed: "yesterday" }, "bad_date"],
  [{ accessed: "2026-02-30" }, "bad_date"],
  [{ accessed, issued: "2026~" }, "bad_date"],
])("%j is refused", (options, code) => {
  expect(() => cite(dataset, { kind: "dataset" }, options)).toThrow(expect.objectContaining({ code }));
});

test("what is not there is not cited", () => {
  const unknown = { kind: "claim", id: "nobody#nothing" } as never;
  expect(() => cite(dataset, unknown, { accessed })).toThrow(expect.objectContaining({ code: "unknown_id" }));
});
