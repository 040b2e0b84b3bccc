import type { Manifest } from "@incident-data/core";

/** A release of the data set, as a file's name tells it: 22.1 yearly, 24.0.3 monthly, 23.01.23.09 of several months. */
export interface Release {
  /** As UCDP writes it; absent where the name does not say. */
  readonly version?: string;
  /** The year in which it came out, which the version begins with. */
  readonly year?: string;
}

/** The release of a file by its name: `GEDEvent_v22_1.csv`, `ged191.csv`, `GEDEvent_v24_0_3.csv`. */
export function releaseOf(name: string): Release {
  const plain = name.toLowerCase().replace(/\.[a-z]+$/, "");
  const spelt = /ged(?:event)?s?[_-]?v?(\d{2})[._](\d{1,2}(?:[._]\d{1,2})*)(?!\d)/.exec(plain);
  const short = /^ged(\d{2})(\d)(?:\D|$)/.exec(plain);
  const [, first, rest] = spelt ?? short ?? [];
  if (first === undefined || rest === undefined || Number(first) < 10) return {};
  return { version: `${first}.${rest.replace(/[_.]/g, ".")}`, year: `20${first}` };
}

/** The licence of all of UCDP's data (ucdp.uu.se/downloads). */
export const licence = "CC-BY-4.0";

/** How the data set asks to be cited: the publication that introduces it, and the release. */
export function citationOf({ version }: Release): string {
  const release = version === undefined ? "UCDP Georeferenced Event Dataset" : `UCDP GED version ${version}`;
  return `${release}, Uppsala Conflict Data Program. Sundberg, Ralph, and Erik Melander (2013), Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4), 523-532, doi 10.1177/0022343313484347; and the publication that comes with the release, see ucdp.uu.se/downloads.`;
}

/** The id of the source that a file is. */
export function sourceIdOf({ version }: Release): string {
  return version === undefined ? "ucdp-ged" : `ucdp-ged-${version.replaceAll(".", "-")}`;
}

/** The name of the file's data set, for readers. */
export function titleOf({ version }: Release): string {
  return `UCDP Georeferenced Event Dataset${version === undefined ? "" : ` ${version}`}`;
}

/** What the file is as a data set. A release without a number is 0.0.0, the first version of none. */
export function manifestOf(release: Release): Manifest {
  const parts = (release.version ?? "0.0.0").split(".").map(Number);
  return {
    id: sourceIdOf(release),
    title: { en: titleOf(release) },
    version: `${parts[0] ?? 0}.${parts[1] ?? 0}.${parts[2] ?? 0}${parts.length > 3 ? `-${parts.slice(3).join(".")}` : ""}`,
    licence,
    citation: citationOf(release),
    languages: ["en"],
    contributors: [{ name: "Uppsala Conflict Data Program", role: "publisher" }],
    schemaVersion: 1,
  };
}
