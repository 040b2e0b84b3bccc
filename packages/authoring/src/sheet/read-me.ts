import { unbounded } from "./cells.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { CellNode } from "./layout.ts";
import { layout, type TableLayout } from "./layout.ts";

/** What whoever fills in a sheet has to know before the first cell. */
const rules: readonly (readonly [about: string, rule: string])[] = [
  ["rows", "One row a record. The first row of each sheet names its columns: leave it. Their order does not matter."],
  ["ids", "Lower-case letters, digits and single hyphens: 2021-07-28-border-clash. Other sheets name a row by its id."],
  ["dates", "Year first, as text: 2021-07-28, 2021-07, 2021, 2021-07-01/2021-07-27; uncertain: 2021-07-28?."],
  [
    "counts",
    `min and max, in digits. "At least two" is min 2 and max ${unbounded}. A blank cell is not zero: nobody said so.`,
  ],
  ["words", "To the letter, as the source has them, with its mistakes."],
  ["several", "Ids or words in one cell are separated by semicolons: armenia; azerbaijan."],
  ["languages", "A column title:hy holds the title in Armenian; add one for every language that you need."],
  [
    "lists",
    "The row itself holds the first name, date and quote. Further ones stand in sheets of their own (names, dates, quotes): of says which row (actors/armenia), field what it is there (names), number which it is (2, 3, …).",
  ],
  ["positions", "Longitude, then latitude, in degrees with a point: 46.04 40.1."],
  ["formulas", "No cell may hold one. Text is text: a cell may say -5 or =x where the column has the format Text."],
  ["notes", "A sheet or a column whose name begins with # is your own, and is left alone."],
];

/** The columns of a handle, in words. */
const handles: { readonly [name: string]: string } = {
  statement: "The id of the statement that makes the claim.",
  key: "A word of your own for the claim: wounded. Its id is then statement-id#wounded.",
  of: "The sheet and the id of the row that it belongs to: actors/armenia.",
  field: "What it is there: names, when, evidence, … .",
  number: "Which it is: 2 for the second, for the row itself holds the first.",
};

/** The words that a column is explained with. */
export function explanation(table: TableLayout, header: string, column: Column | undefined): string {
  if (column === undefined) return handles[header] ?? "";
  const { cell } = column;
  return [
    cell.description,
    cell.unbounded ? `${unbounded} where the words give no upper bound.` : "",
    kindText(cell),
    table.name === "dataset" && header === "schemaVersion" ? "1." : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function kindText({ kind, values }: CellNode): string {
  const of = values === undefined ? "" : `${kind === "words" ? "Some" : "One"} of ${values.join(", ")}.`;
  if (kind === "words") return `${of}${of === "" ? "" : " "}Several are separated by semicolons.`;
  if (kind === "boolean") return "true or false.";
  return of;
}

/** The rows of the sheet that explains the others: the rules, and every column of every table. */
export function readMeRows(): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [["sheet", "column", "needed", "what stands there"]];
  for (const [about, rule] of rules) rows.push(["", about, "", rule]);
  for (const table of layout().values()) {
    rows.push([table.name, "", "", table.description]);
    for (const name of table.handle) rows.push([table.name, name, name === "number" ? "" : "yes", handles[name] ?? ""]);
    for (const column of columnsOf(table.node)) {
      // The quote of a quote's date is like any other quote.
      if (/\.evidence\./.test(column.header)) continue;
      const name = column.open ? `${column.header}…` : column.header;
      rows.push([table.name, name, column.required ? "yes" : "", explanation(table, column.header, column)]);
    }
  }
  return rows;
}
