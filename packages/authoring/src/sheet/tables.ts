import { type DatasetData, kinds } from "@incident-data/core";
import { cellText } from "./cells.ts";
import { columnsOf, emptyObject } from "./columns.ts";
import { layout, type Node, type ObjectNode, sheetOf, type TableLayout } from "./layout.ts";

/** A table as texts: its header, and a row for each record or member of a list. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Row = Map<string, string>;
type Rows = { readonly [table: string]: Row[] };

/** The tables of a data set, as `data.json` holds it, with the columns that it needs. */
export function tablesOf(data: DatasetData): readonly Table[] {
  const rows = emptyRows();
  addRow(rows, "dataset", {}, data.dataset, "dataset");
  for (const kind of kinds) {
    const table = `${kind}s` as const;
    for (const record of data[table]) {
      const { claims, ...own } = record as { readonly id: string; readonly claims?: object };
      const row = addRow(rows, table, {}, own, `${table}/${record.id}`);
      if (claims === undefined) continue;
      if (Object.keys(claims).length === 0) row.set("claims", emptyObject);
      for (const [key, claim] of Object.entries(claims)) {
        addRow(rows, "claims", { statement: record.id, key }, claim, `claims/${record.id}#${key}`);
      }
    }
  }
  for (const each of data.tombstones ?? []) addRow(rows, "tombstones", {}, each, `tombstones/${each.of}/${each.id}`);
  return [...layout().values()].flatMap((table) => {
    const own = rows[table.name] ?? [];
    const optional = table.handle.length === 3 || table.name === "tombstones";
    return own.length === 0 && optional ? [] : [tableOf(table, own)];
  });
}

function emptyRows(): Rows {
  return Object.fromEntries([...layout().keys()].map((name) => [name, []]));
}

function addRow(rows: Rows, table: string, handle: object, value: object, address: string): Row {
  const row: Row = new Map(Object.entries(handle));
  // The row takes its place before those of its lists.
  rows[table]?.push(row);
  const node = layout().get(table)?.node as ObjectNode;
  new Flattener(rows, address).object(node, value, row, "", "");
  return row;
}

/** Spreads the values of a record over its row and the rows of its lists. */
class Flattener {
  readonly #rows: Rows;
  readonly #address: string;

  constructor(rows: Rows, address: string) {
    this.#rows = rows;
    this.#address = address;
  }

  object(node: ObjectNode, value: object, row: Row, prefix: string, way: string): void {
    for (const [name, own] of Object.entries(value)) {
      const field = node.fields.get(name);
      if (field !== undefined && own !== undefined) {
        this.#value(field.node, own, row, `${prefix}${name}`, way === "" ? name : `${way}.${name}`);
      }
    }
  }

  #value(node: Node, value: unknown, row: Row, header: string, way: string): void {
    switch (node.is) {
      case "cell":
        row.set(header, cellText(value));
        return;
      case "map":
      case "object": {
        if (Object.keys(value as object).length === 0) row.set(header, emptyObject);
        else if (node.is === "object") this.object(node, value as object, row, `${header}.`, way);
        else for (const [key, own] of Object.entries(value as object)) row.set(`${header}:${key}`, cellText(own));
        return;
      }
      case "either":
        this.#value(Array.isArray(value) ? node.list : node.cell, value, row, header, way);
        return;
      case "list":
        (value as readonly object[]).forEach((member, i) => {
          this.#member(node.of, member, i + 1, row, header, way);
        });
    }
  }

  #member(node: ObjectNode, member: object, number: number, row: Row, header: string, way: string): void {
    const inner = `${way}.${number}`;
    if (number === 1) {
      this.object(node, member, row, `${header}.`, inner);
      return;
    }
    const own: Row = new Map([
      ["of", this.#address],
      ["field", way],
      ["number", String(number)],
    ]);
    this.#rows[sheetOf(way.slice(way.lastIndexOf(".") + 1))]?.push(own);
    this.object(node, member, own, "", inner);
  }
}

/** A table with the columns that it must have and those that are filled. */
function tableOf({ name, node, handle }: TableLayout, rows: readonly Row[]): Table {
  const filled = new Set(rows.flatMap((row) => [...row.keys()]));
  const header = [...handle];
  for (const column of columnsOf(node)) {
    const own = column.open
      ? [...filled].filter((each) => each.startsWith(column.header))
      : filled.has(column.header) || column.required
        ? [column.header]
        : [];
    header.push(...own);
    if (column.required && column.open && own.length === 0) header.push(`${column.header}en`);
  }
  // What is there and empty stands under the name of the whole.
  const known = new Set(header);
  header.push(...[...filled].filter((each) => !known.has(each)));
  return { name, header, rows: rows.map((row) => header.map((each) => row.get(each) ?? "")) };
}
