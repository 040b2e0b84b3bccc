import type { Rule } from "../rule.ts";

const sentinels =
  /(?<!\d)(?:1753-01-01|1899-12-3[01]|1900-01-0[01]|1904-01-01|1970-01-01|0001-01-01|9999(?:-12(?:-31)?)?)(?!\d)/;

export const sentinelDate: Rule = {
  code: "sentinel_date",
  severity: "error",
  title: "A date that stands for no date in other systems is stored as a date.",
  why: `UCDP GED writes 1753-01-01 where a source's date is missing (row 413786 has it), spreadsheets begin in 1900 and clocks in 1970. Such a
date among others moves the first day of a data set by centuries.`,
  wrong: `sources/east-release:
  published: [{ edtf: "1753-01-01" }]
  archive: null
  type: reference
statements/2021-07-28-east: null
incidents/2021-07-28-clash:
  parties: [west]
  evidence: [{ source: gazette-article, text: "East and West clashed at the ford on July 28.", lang: en }]
places/ford:
  names: [{ text: Ford, lang: en, source: east-release }]`,
  right: `sources/east-release:
  published: null
  archive: null
  type: reference
statements/2021-07-28-east: null
incidents/2021-07-28-clash:
  parties: [west]
places/ford:
  names: [{ text: Ford, lang: en, source: east-release }]`,
  each: ["sources", "actors", "places", "incidents", "statements"],
  *check(context) {
    for (const { edtf, path } of context.dates) {
      const found = sentinels.exec(edtf);
      if (found === null) continue;
      yield {
        path,
        expected: "a date that somebody stated",
        received: `${found[0]}, which stands for no date in other systems`,
        hint: "Leave an unknown date out.",
      };
    }
  },
};
