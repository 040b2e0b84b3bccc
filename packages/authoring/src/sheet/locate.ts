import type { Path } from "@incident-data/core";
import { type Fields, isFields } from "./fields.ts";
import type { CellNode } from "./layout.ts";
import type { RowOf, TableSheet } from "./row-values.ts";
import type { Sheet } from "./sheets.ts";

/** The place of a value in the sheets. */
export interface CellSpot {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** What the column takes, where it is one of a value. */
  readonly takes?: CellNode;
}

/** In which row each object of the data stands. */
export interface Places {
  readonly tables: ReadonlyMap<string, TableSheet>;
  readonly rowOf: ReadonlyMap<object, RowOf>;
}

/** The cell of a value, or of what is nearest around it; `undefined` of what stands in no sheet. */
export function locate(path: Path, data: Fields, { tables, rowOf }: Places): CellSpot | undefined {
  let here: unknown = data;
  let found: RowOf | undefined;
  let rest: (string | number)[] = [];
  const [table = "", id, ...inner] = path;
  const steps: (string | number)[] = [table];
  if (id !== undefined) steps.push(id, ...inner);
  for (const [i, step] of steps.entries()) {
    here = stepInto(here, step, i === 1 || (table === "tombstones" && i === 2), steps);
    const row = isFields(here) ? rowOf.get(here) : undefined;
    if (row !== undefined && row !== found) [found, rest] = [row, []];
    else rest.push(step);
    if (here === undefined) {
      rest.push(...steps.slice(i + 1));
      break;
    }
  }
  if (found === undefined) return sheetSpot(tables.get(String(table)));
  const { table: of, row } = found;
  const column = columnNear(of, rest);
  const own = of.columns.get(column);
  const takes = own === undefined || "handle" in own ? {} : { takes: own.cell };
  return { sheet: of.sheet, row: row.number, column, ...takes };
}

/** The record that a path names by its id, its index or the field. */
function stepInto(here: unknown, step: string | number, byId: boolean, path: readonly (string | number)[]): unknown {
  if (Array.isArray(here)) {
    if (typeof step === "number") return here[step];
    if (!byId) return undefined;
    if (path[0] === "tombstones") {
      return here.some((each) => isFields(each) && `${each["of"]}s` === step)
        ? here.filter((each) => isFields(each) && `${each["of"]}s` === step)
        : here.find((each) => isFields(each) && each["id"] === step);
    }
    return here.find((each) => isFields(each) && each["id"] === step);
  }
  return isFields(here) && Object.hasOwn(here, step) ? here[step] : undefined;
}

/** The column of a way inside a row, or that of what is nearest around it; the first where there is none. */
function columnNear(table: TableSheet, rest: readonly (string | number)[]): number {
  const names = rest.filter((step) => typeof step === "string");
  const columns = [...table.columns].map(([number, { header }]) => [number, header] as const);
  const first = Math.min(...columns.map(([number]) => number));
  for (let length = names.length; length > 0; length--) {
    const plain = names.slice(0, length).join(".");
    const keyed = `${names.slice(0, length - 1).join(".")}:${names[length - 1]}`;
    const exact = columns.find(([, header]) => header === plain || header === keyed);
    const inside = columns.find(([, header]) => header.startsWith(`${plain}.`) || header.startsWith(`${plain}:`));
    const [number] = exact ?? inside ?? [];
    if (number !== undefined) return number;
  }
  return Number.isFinite(first) ? first : 1;
}

/** Where a table as a whole is told of. */
function sheetSpot(table: TableSheet | undefined): CellSpot | undefined {
  return table === undefined ? undefined : { sheet: table.sheet, row: table.header.number, column: 1 };
}
