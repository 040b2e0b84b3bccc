import type { CellNode, ListNode, Node, ObjectNode } from "./layout.ts";

/** A column of a table: the way from a row to a value, and what stands there. */
export interface Column {
  /** What the header says: `evidence.text`, `title:en`. */
  readonly header: string;
  /** The way in the record; 0 is the first member of a list. */
  readonly steps: readonly (string | 0)[];
  readonly cell: CellNode;
  /** Whether every row needs it, where what it stands in is there. */
  readonly required: boolean;
  /** Set where the header only announces the keys that somebody may add: `title:`. */
  readonly open?: boolean;
}

/** What stands in a cell where a map or an object is there and empty. */
export const emptyObject = "{}";

/** A cell that says that a map or an object is there, and empty. */
const markerCell: CellNode = {
  is: "cell",
  kind: "word",
  description: `${emptyObject} where it is there and empty.`,
  unbounded: false,
};

/** Every column that an object can have, in order; a map has one column that is open. */
export function columnsOf(node: ObjectNode): readonly Column[] {
  return [...walk(node, "", [], true)];
}

function* walk(node: ObjectNode, prefix: string, steps: readonly (string | 0)[], needed: boolean): Generator<Column> {
  for (const [name, { node: inner, required }] of node.fields) {
    yield* columnsAt(inner, `${prefix}${name}`, [...steps, name], needed && required);
  }
}

function* columnsAt(node: Node, header: string, steps: readonly (string | 0)[], required: boolean): Generator<Column> {
  switch (node.is) {
    case "cell":
      yield { header, steps, cell: node, required };
      return;
    case "object":
      yield* walk(node, `${header}.`, steps, required);
      return;
    case "list":
      yield* walk(node.of, `${header}.`, [...steps, 0], required);
      return;
    case "map":
      yield { header: `${header}:`, steps, cell: node.of, required, open: true };
      return;
    case "either":
      yield* columnsAt(node.cell, header, steps, required);
      yield* columnsAt(node.list, header, steps, false);
  }
}

/** The column that a header names, or `undefined`. What stands after a colon is a key, to the letter. */
export function columnFor(node: ObjectNode, header: string): Column | undefined {
  const colon = header.indexOf(":");
  const names = (colon < 0 ? header : header.slice(0, colon)).trim();
  const steps: (string | 0)[] = [];
  let here: Node = node;
  for (const name of names.split(".")) {
    if (here.is === "either") here = here.list;
    if (here.is === "list") {
      steps.push(0);
      here = here.of;
    }
    const field: Node | undefined = here.is === "object" ? here.fields.get(name)?.node : undefined;
    if (field === undefined) return undefined;
    steps.push(name);
    here = field;
  }
  const key = colon < 0 ? undefined : header.slice(colon + 1);
  if (here.is === "map" && key !== undefined && key !== "") {
    return { header: `${names}:${key}`, steps: [...steps, key], cell: here.of, required: false };
  }
  if (key !== undefined) return undefined;
  if (here.is === "cell") return { header: names, steps, cell: here, required: false };
  if (here.is === "either") return { header: names, steps, cell: here.cell, required: false };
  return here.is === "list" ? undefined : { header: names, steps, cell: markerCell, required: false };
}

/** The column that says of a whole, whose parts stand elsewhere, that it is there and empty. */
export function markerColumn(header: string): Column {
  return { header, steps: [header], cell: markerCell, required: false };
}

/** Whether a column is the marker of something empty. */
export function isMarker(column: Column): boolean {
  return column.cell === markerCell;
}

/** The list at the end of a way through an object, where each list on the way is followed by a member's number. */
export function listAt(node: ObjectNode, steps: readonly (string | number)[]): ListNode | undefined {
  let here: Node = node;
  for (const step of steps) {
    if (here.is === "either") here = here.list;
    if (typeof step === "number") {
      if (here.is !== "list") return undefined;
      here = here.of;
      continue;
    }
    const field: Node | undefined = here.is === "object" ? here.fields.get(step)?.node : undefined;
    if (field === undefined) return undefined;
    here = field;
  }
  if (here.is === "either") return here.list;
  return here.is === "list" ? here : undefined;
}
