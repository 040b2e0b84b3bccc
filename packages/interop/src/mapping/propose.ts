import type { Input } from "../format.ts";
import { InteropError } from "../issues.ts";
import { Report } from "../report.ts";
import { tableRows } from "../table/table.ts";

/** Words of headers, in the order in which they are asked for, and what a column of that name may be. */
const guesses: readonly (readonly [field: string, words: RegExp])[] = [
  ["killed", /kill|dead|death|fatal/i],
  ["wounded", /wound|injur/i],
  ["missing", /missing/i],
  ["captured", /captur|abduct|kidnap|detain/i],
  ["displaced", /displac/i],
  ["id", /^(?:event|incident)?[_ ]?(?:id|no|number|code)$/i],
  ["title", /title|headline|^name$|^event$/i],
  ["start", /start|from|begin/i],
  ["end", /end|until|^to$/i],
  ["date", /date|^day$|^when$/i],
  ["latitude", /^lat/i],
  ["longitude", /^(?:lon|lng)/i],
  ["country", /country/i],
  ["adm1", /adm(?:in)?[_ ]?1|province|state|region|oblast/i],
  ["adm2", /adm(?:in)?[_ ]?2|district|raion/i],
  ["name", /place|location|town|village|city|settlement/i],
  ["note", /note|comment|description|summary/i],
];

/**
 * A draft of a mapping from the header of a table, for a person to finish. What a column's name makes likely is put in its
 * place; what nobody can know from a name (the order of dates, how numbers are written, who speaks) stays empty, and a mapping
 * with it is refused until it is stated.
 */
export async function proposeMapping(input: Input): Promise<string> {
  const context = { options: {}, report: new Report(), progress: () => {} };
  for await (const rows of tableRows(input, context)) {
    const [header, ...some] = rows.flatMap((row) =>
      "cells" in row && row.cells.some((cell) => /\S/.test(cell)) ? [row.cells] : [],
    );
    if (header !== undefined)
      return draft(
        input.name,
        header.map((each) => each.trim()),
        some.slice(0, 20),
      );
  }
  throw new InteropError([
    { code: "wrong_format", field: input.name, expected: "a table with a header", received: "none" },
  ]);
}

function draft(file: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const left = new Set(header.filter((each) => each !== ""));
  const found = new Map<string, string>();
  for (const [field, words] of guesses) {
    const column = [...left].find((each) => words.test(each));
    // A date is the day, or the first and the last; one of those alone is the day.
    const dated = field === "date" && found.has("start") && found.has("end");
    if (column === undefined || dated) continue;
    found.set(field, column);
    left.delete(column);
  }
  const line = (indent: string, field: string, as = field) => {
    const column = found.get(field);
    return column === undefined ? [] : [`${indent}${as}: ${quoted(column)}`];
  };
  const harms = ["killed", "wounded", "missing", "captured", "displaced"].flatMap((harm) => {
    const column = found.get(harm);
    return column === undefined ? [] : [`  - { column: ${quoted(column)}, harms: [${harm}], status: any }`];
  });
  const places = ["name", "latitude", "longitude", "country", "adm1", "adm2"].flatMap((field) => line("  ", field));
  const [start, end] = [found.get("start"), found.get("end")];
  if (start !== undefined && end === undefined && found.has("date")) left.add(start);
  if (end !== undefined && start === undefined) left.add(end);
  const dates =
    found.has("start") && found.has("end")
      ? [...line("  ", "start"), ...line("  ", "end")]
      : line("  ", found.has("date") ? "date" : "start", "date");
  const sample = (column: string) => {
    const at = header.indexOf(column);
    const own = [...new Set(rows.flatMap((row) => ((row[at] ?? "").trim() === "" ? [] : [(row[at] ?? "").trim()])))];
    return own
      .slice(0, 3)
      .map((each) => JSON.stringify(each.slice(0, 40)))
      .join(", ");
  };
  return [
    `# What the columns of ${JSON.stringify(file)} mean. A draft from its header: what is empty has to be stated, and what was`,
    "# put in its place by a name alone has to be looked at. Then: incident-data convert FILE --mapping THIS --dry-run",
    "source:",
    `  title: ${quoted(file)}`,
    "  # licence: CC-BY-4.0",
    "  # citation: how it asks to be cited",
    "speaker: # who says what stands in the table",
    "  name:",
    "  type: organisation # state, ministry, armed-force, person, organisation, outlet, population",
    "lang: # the language of its texts, as BCP 47 has it: en, hy, az, ru, …; und if unknown",
    "dates: # iso, day-month-year or month-day-year",
    'numbers: # plain, "1,234", "1.234" or "1 234"',
    "# words: en # where counts are written in words, too: en, ru, az, hy, tr",
    'missing: [] # texts that stand for nothing: ["n/a", "-99"]',
    "incident:",
    ...(found.has("id")
      ? line("  ", "id")
      : [
          '  # id: "…" # a column whose text is each row\'s own; without it ids are the numbers of rows, which move with them',
        ]),
    ...line("  ", "title"),
    "  type: other # clash, shelling, air-or-drone-strike, explosion, attack-on-civilians, abduction, war, ceasefire, agreement, other;",
    '  # or { column: "…", values: { "what stands there": clash } }',
    ...dates,
    ...line("  ", "note"),
    '  # parties: [{ column: "…", type: armed-force }]',
    ...(places.length === 0
      ? []
      : [
          "place:",
          "  type: settlement # country, region, district, settlement, site, border, water",
          ...places,
          "  # radius: 1000 # metres within which each place lies, where somebody says so",
        ]),
    ...(harms.length === 0
      ? ["counts: []"]
      : ["counts: # status: military, civilian, unknown, any; side: 1 or 2 of the parties", ...harms]),
    ...(left.size === 0
      ? []
      : [
          "# Columns that are not read, each of their cells a loss; under keep they are kept as evidence:",
          "# keep:",
          ...[...left].map((each) => `#   - ${quoted(each)} # ${sample(each)}`),
        ]),
    "",
  ].join("\n");
}

/** A text in quotes, as YAML and JSON both have it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
