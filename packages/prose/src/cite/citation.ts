import { describeCell, type Resolution, type Total } from "@incident-data/casualties";
import {
  type AnyIds,
  type Dataset,
  type Id,
  type IdKind,
  type Ids,
  IncidentDataError,
  idNouns,
  issue,
  shown,
} from "@incident-data/core";
import { safeParseEdtf } from "@incident-data/dates";
import { type BibtexEntry, bibtexText } from "./bibtex.ts";
import type { CslDataset } from "./csl.ts";

/** What is cited: a whole data set, one record or claim of it, or a view of it. */
export type Cited<I extends Ids> =
  | { readonly kind: "dataset" }
  | { [K in IdKind]: { readonly kind: K; readonly id: Id<I, K> } }[IdKind]
  | { readonly kind: "view"; readonly view: Resolution | Total };

/** A citation in three forms. */
export interface Citation {
  readonly plain: string;
  /** One entry `@misc`, for BibTeX and BibLaTeX, in UTF-8. */
  readonly bibtex: string;
  /** CSL-JSON 1.0: one item of type `dataset`. */
  readonly csl: CslDataset;
}

/** When what is cited was looked at, and where it can be found. */
export interface CiteOptions {
  /** The day of access, `2026-11-27`. The clock is not asked, so that the same input gives the same citation. */
  readonly accessed: string;
  /** The day, month or year in which this version was issued, `2026`; a manifest does not state it. */
  readonly issued?: string;
  readonly url?: string;
  /** Without the address before it: `10.5281/zenodo.1`. */
  readonly doi?: string;
}

/**
 * Returns a citation of a data set, of a record or claim, or of a view, with the version and the day of access. A view is cited
 * with its policy and the claims that it used, so that it can be computed again.
 *
 * @throws IncidentDataError `unknown_id` or `buried_id` for what is not there, `bad_date` where `accessed` is no day or
 * `issued` no day, month or year.
 * @example
 * cite(dataset, { kind: "dataset" }, { accessed: "2026-11-27" }).plain;
 */
export function cite<I extends Ids>(dataset: Dataset<I>, cited: Cited<I>, options: CiteOptions): Citation;
export function cite(dataset: Dataset, cited: Cited<AnyIds>, { accessed, issued, url, doi }: CiteOptions): Citation {
  const accessedParts = datePartsOf(accessed, "accessed", 3);
  const issuedParts = issued === undefined ? undefined : datePartsOf(issued, "issued", 1);
  const { id, title, version, licence, citation, contributors, languages } = dataset.manifest;
  const [lang = "en"] = languages;
  const name = title[lang] ?? title["en"] ?? Object.values(title)[0] ?? id;
  const part = partOf(dataset, cited);
  const key = [id, version, ...(part === undefined ? [] : [part.key])].join("-").replace(/[^A-Za-z0-9.-]+/g, "-");
  const note = [...(part === undefined ? [] : [part.text]), `Licence: ${licence}`].join(". ");
  const where = [...(doi === undefined ? [] : [`https://doi.org/${doi}`]), ...(url === undefined ? [] : [url])];
  const authors = contributors.map((each) => each.name);

  const entry: BibtexEntry = {
    key,
    fields: [
      ["author", { names: authors }],
      ["title", { title: part === undefined ? name : `${part.title}: ${name}` }],
      ...(issued === undefined ? [] : ([["year", { plain: issued.slice(0, 4) }]] as const)),
      ["version", { plain: version }],
      ["howpublished", { plain: "Data set" }],
      ["note", { plain: `Version ${version}. ${note}. Accessed ${accessed}` }],
      ...(doi === undefined ? [] : ([["doi", { verbatim: doi }]] as const)),
      ...(url === undefined ? [] : ([["url", { verbatim: url }]] as const)),
      ["urldate", { plain: accessed }],
    ],
  };
  return {
    plain: [
      `${stopped(citation)} Version ${version}.`,
      ...(part === undefined ? [] : [stopped(part.text)]),
      `Licence: ${licence}.`,
      ...where,
      `Accessed ${accessed}.`,
    ].join(" "),
    bibtex: bibtexText(entry),
    csl: {
      id: key,
      type: "dataset",
      title: part === undefined ? name : `${part.title}: ${name}`,
      author: authors.map((literal) => ({ literal })),
      version,
      language: lang,
      note,
      ...(issuedParts === undefined ? {} : { issued: { "date-parts": [issuedParts] } }),
      accessed: { "date-parts": [accessedParts] },
      ...(url === undefined ? {} : { URL: url }),
      ...(doi === undefined ? {} : { DOI: doi }),
    },
  };
}

/** What of a data set is cited: its title, a text that finds it, and a short key. */
function partOf(dataset: Dataset, cited: Cited<AnyIds>): { title: string; text: string; key: string } | undefined {
  if (cited.kind === "dataset") return undefined;
  if (cited.kind !== "view") {
    const { kind, id } = cited;
    // An id that is not there is not cited.
    dataset[kind](id);
    const noun = idNouns[kind].replace(/^an? /, "").replace(/ \(.*/, "");
    return { title: `${noun} ${id}`, text: `${noun[0]?.toUpperCase()}${noun.slice(1)} ${id}`, key: id };
  }
  const { view } = cited;
  const cells = "cells" in view ? view.cells.filter(({ counted }) => counted).map(({ cell }) => cell) : [view.cell];
  const name = "cells" in view ? "total" : "resolution";
  const of = cells.map(describeCell).join("; ");
  const used = view.used.length === 0 ? "no claim" : `claims ${view.used.join(", ")}`;
  return {
    title: `${name} of ${of} by policy ${view.policy}`,
    text: `View: ${name} of ${of}; policy ${view.policy}, profile ${view.profile}; from ${used}`,
    key: `${name}-${view.policy}`,
  };
}

/** A text that ends in a full stop. */
function stopped(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Year, month and day as numbers, of a date that has at least so many. */
function datePartsOf(text: string, field: string, least: number): readonly [number, number?, number?] {
  const read = safeParseEdtf(text);
  const value = read.success ? read.value : undefined;
  const parts =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/
      .exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? [];
  const [year, month, day] = parts.map(Number);
  if (value?.type === "date" && year !== undefined && parts.length >= least) {
    if (month === undefined) return [year];
    return day === undefined ? [year, month] : [year, month, day];
  }
  const expected = least === 3 ? "a day, such as 2026-11-27" : "a day, a month or a year, such as 2026-11";
  throw new IncidentDataError([issue({ code: "bad_date", path: [field], expected, received: shown(text) })]);
}
