import type { Path } from "@incident-data/core";
import { idNouns, nearest, shown } from "@incident-data/core";
import type { FileIssueCode } from "../issues.ts";
import { cellValue } from "./cells.ts";
import { type Column, emptyObject, isMarker, listAt } from "./columns.ts";
import { cellFault, cellWarning } from "./habits.ts";
import { type CellNode, type ListNode, layout, type ObjectNode, sheetOf, type TableLayout } from "./layout.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheets.ts";

/** What is wrong with a cell, or with a row or a sheet where that cell stands. */
export interface CellIssue {
  readonly code: FileIssueCode;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly expected: string;
  readonly received: string;
  readonly hint?: string;
}

/** The place of a value in the sheets. */
export interface CellSpot {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** What the column takes, where it is one of a value. */
  readonly takes?: CellNode;
}

/** The data that some sheets hold, not checked yet, and where each of its values stands. */
export interface Assembled {
  readonly data: { readonly [table: string]: unknown };
  readonly faults: readonly CellIssue[];
  readonly warnings: readonly CellIssue[];
  /** The cell of a value, or of what is nearest around it; `undefined` of what stands in no sheet. */
  locate(path: Path): CellSpot | undefined;
}

/** A sheet that is one of the tables, with its columns by their number. */
export interface TableSheet {
  readonly table: TableLayout;
  readonly sheet: Sheet;
  readonly header: SheetRow;
  readonly columns: ReadonlyMap<number, Column | { readonly header: string; readonly handle: true }>;
}

type Fields = { [field: string]: unknown };

/** A row that became an object of the data. */
interface RowOf {
  readonly table: TableSheet;
  readonly row: SheetRow;
  readonly value: Fields;
}

/** The members of one list: those with a number, and those without one after them. */
interface Members {
  readonly holder: Fields;
  readonly field: string;
  readonly byNumber: Map<number, { value: Fields; from: RowOf | undefined }>;
}

/**
 * Puts the rows of the tables together as the data of a data set.
 *
 * @param partial whether a table that is not there may be one that could not be read: then nothing is said of what only its
 *   rows could mend.
 */
export function assemble(tables: readonly TableSheet[], partial: boolean): Assembled {
  return new Assembler(tables, partial).result();
}

class Assembler {
  readonly #tables: ReadonlyMap<string, TableSheet>;
  readonly #partial: boolean;
  readonly #faults: CellIssue[] = [];
  readonly #warnings: CellIssue[] = [];
  /** Rows by the address that those of lists name them by. */
  readonly #owners = new Map<string, RowOf>();
  readonly #lists = new Map<string, Members>();
  readonly #rows: RowOf[] = [];
  /** Objects of the data to the row that they stand in. */
  readonly #rowOf = new Map<object, RowOf>();

  constructor(tables: readonly TableSheet[], partial: boolean) {
    this.#tables = new Map(tables.map((each) => [each.table.name, each]));
    this.#partial = partial;
  }

  result(): Assembled {
    const data: Fields = {};
    for (const name of ["sources", "actors", "places", "incidents", "statements"]) {
      const records = this.#records(name);
      if (!this.#isUnread(name)) data[name] = records;
    }
    const manifests = this.#records("dataset");
    if (manifests.length > 0) data["dataset"] = manifests[0];
    this.#claims();
    const tombstones = this.#records("tombstones");
    if (tombstones.length > 0) data["tombstones"] = tombstones;
    this.#listRows();
    this.#closeLists();
    return {
      data,
      faults: this.#faults,
      warnings: this.#warnings,
      locate: (path) => this.#locate(data, path),
    };
  }

  /** Whether a table may be there, and could not be read. */
  #isUnread(name: string): boolean {
    return this.#partial && !this.#tables.has(name);
  }

  /** The rows of a table that are records of their own. */
  #records(name: string): Fields[] {
    const found: Fields[] = [];
    for (const made of this.#rowsOf(name)) {
      const { value, table, row } = made;
      const id = value["id"];
      const one = name === "dataset";
      const address = one ? name : name === "tombstones" ? `${name}/${value["of"]}/${id}` : `${name}/${id}`;
      const before = this.#owners.get(address);
      if (before !== undefined && (one || typeof id === "string")) {
        this.#fault("duplicate_id", table, row, this.#columnOf(table, "id"), {
          expected: one ? "one row" : "an id that no other row has",
          received: one ? "another row" : `${shown(id)}, which row ${before.row.number} has, too`,
          hint: one ? "Take the row out." : "Give one of them another id, or take one of the rows out.",
        });
        continue;
      }
      this.#owners.set(address, made);
      found.push(value);
    }
    return found;
  }

  /** Claims stand in a sheet of their own, and in the statement that makes them. */
  #claims(): void {
    for (const made of this.#rowsOf("claims")) {
      const { table, row, value } = made;
      const [statement, key] = [this.#handle(made, "statement"), this.#handle(made, "key")];
      for (const [field, given] of [
        ["statement", statement],
        ["key", key],
      ] as const) {
        if (given !== "") continue;
        const expected = field === "statement" ? "the id of the statement that makes the claim" : "a key for the claim";
        const hint = field === "key" ? "A word of your own: wounded, blame." : undefined;
        this.#fault("missing_field", table, row, this.#columnOf(table, field), { expected, received: "nothing", hint });
      }
      if (statement === "" || key === "") continue;
      const owner = this.#owners.get(`statements/${statement}`);
      if (owner === undefined) {
        this.#unknownOwner(made, "statement", "statements", statement);
        continue;
      }
      const address = `claims/${statement}#${key}`;
      const before = this.#owners.get(address);
      if (before !== undefined) {
        this.#fault("duplicate_id", table, row, this.#columnOf(table, "key"), {
          expected: "a key that no other claim of the statement has",
          received: `${shown(key)}, which row ${before.row.number} has, too`,
          hint: "Give one of them another key.",
        });
        continue;
      }
      this.#owners.set(address, made);
      const claims = isFields(owner.value["claims"]) ? owner.value["claims"] : {};
      setOwn(owner.value, "claims", claims);
      setOwn(claims, key, value);
    }
  }

  /** Rows of lists, those of outer lists first. */
  #listRows(): void {
    const names = [...layout().values()].filter(({ handle }) => handle.length === 3).map(({ name }) => name);
    const depth = (made: RowOf) => this.#handle(made, "field").split(".").length;
    const rows = names.flatMap((name) => this.#rowsOf(name));
    const unnumbered = (made: RowOf) => (this.#handle(made, "number") === "" ? 1 : 0);
    // Those without a number come after those with one, so that they get the numbers that are left.
    rows.sort((a, b) => depth(a) - depth(b) || unnumbered(a) - unnumbered(b));
    for (const made of rows) this.#listRow(made);
  }

  #listRow(made: RowOf): void {
    const { table, row } = made;
    const [of, field, number] = [this.#handle(made, "of"), this.#handle(made, "field"), this.#handle(made, "number")];
    const at = (column: string) => this.#columnOf(table, column);
    const owner = this.#owners.get(of);
    if (owner === undefined) {
      if (of !== "") this.#unknownOwner(made, "of", undefined, of);
      else {
        const expected = "the row of another sheet that this one belongs to";
        const hint = "Write its sheet and its id: actors/armenia.";
        this.#fault("missing_field", table, row, at("of"), { expected, received: "nothing", hint });
      }
      return;
    }
    const steps = field.split(".").map((step) => (/^[1-9][0-9]{0,5}$/.test(step) ? Number(step) : step));
    const list = field === "" ? undefined : listAt(owner.table.table.node, steps);
    if (list === undefined || typeof steps.at(-1) !== "string" || sheetOf(String(steps.at(-1))) !== table.table.name) {
      const lists = fieldsIn(owner.table.table.node, table.table.name);
      const hint = nearest(field, lists);
      this.#fault(field === "" ? "missing_field" : "not_allowed", table, row, at("field"), {
        expected: lists.length === 0 ? `a row of ${table.table.name}` : `one of ${lists.join(", ")}`,
        received: field === "" ? "nothing" : shown(field),
        hint: hint === undefined ? undefined : `Did you mean ${hint}?`,
      });
      return;
    }
    const members = this.#membersAt(owner, of, steps);
    if (members === undefined) {
      const expected = "the field of a row that is there";
      const hint = "The number before the last word is that of a row whose number is the same.";
      this.#fault("unknown_id", table, row, at("field"), { expected, received: shown(field), hint });
      return;
    }
    const wanted = number === "" ? Math.max(0, ...members.byNumber.keys()) + 1 : Number(number);
    if (!/^(?:[1-9][0-9]{0,5})?$/.test(number)) {
      const expected = "a whole number from 1 on, or nothing";
      this.#fault("wrong_type", table, row, at("number"), { expected, received: shown(number), hint: undefined });
      return;
    }
    if (members.byNumber.has(wanted)) {
      const before = members.byNumber.get(wanted)?.from;
      const where = before === undefined ? `the row of ${of}` : `row ${before.row.number}`;
      this.#fault("duplicate_id", table, row, at("number"), {
        expected: `a number that no other ${field} of ${of} has`,
        received: `${wanted}, which ${where} has, too`,
        hint: "The row of the record itself holds number 1; number the others from 2 on.",
      });
      return;
    }
    members.byNumber.set(wanted, { value: made.value, from: made });
    this.#inlineLists(made, `${of}\0${field}.${wanted}`);
  }

  /** The members of a list that a row of a list names, with those before it on the way. */
  #membersAt(owner: RowOf, of: string, steps: readonly (string | number)[]): Members | undefined {
    const key = `${of}\0${steps.join(".")}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    // Up to the last list on the way, the holder is a member of it.
    let holder: unknown = owner.value;
    const lastNumber = steps.findLastIndex((step) => typeof step === "number");
    if (lastNumber >= 0) {
      const outer = this.#lists.get(`${of}\0${steps.slice(0, lastNumber).join(".")}`);
      holder = outer?.byNumber.get(steps[lastNumber] as number)?.value;
    }
    for (const step of steps.slice(lastNumber + 1, -1)) {
      if (!isFields(holder)) return undefined;
      if (!Object.hasOwn(holder, step)) setOwn(holder, String(step), {});
      holder = holder[step];
    }
    if (!isFields(holder)) return undefined;
    const members: Members = { holder, field: String(steps.at(-1)), byNumber: new Map() };
    this.#lists.set(key, members);
    return members;
  }

  /** Takes note of the lists whose first member stands in the row itself. */
  #inlineLists(made: RowOf, address: string): void {
    const visit = (value: unknown, key: string) => {
      if (!isFields(value)) return;
      for (const [name, own] of Object.entries(value)) {
        const inner = key.includes("\0") ? `${key}.${name}` : `${key}\0${name}`;
        if (Array.isArray(own) && isFields(own[0])) {
          const first = own[0] as Fields;
          this.#rowOf.set(first, made);
          this.#lists.set(inner, {
            holder: value,
            field: name,
            byNumber: new Map([[1, { value: first, from: undefined }]]),
          });
          visit(first, `${inner}.1`);
        } else if (isFields(own) && name !== "claims") visit(own, inner);
      }
    };
    visit(made.value, address);
  }

  #closeLists(): void {
    for (const { holder, field, byNumber } of this.#lists.values()) {
      const members = [...byNumber].sort(([a], [b]) => a - b);
      if (members.length > 0)
        setOwn(
          holder,
          field,
          members.map(([, { value }]) => value),
        );
    }
  }

  #unknownOwner(made: RowOf, column: string, table: string | undefined, name: string): void {
    if (this.#isUnread(table ?? name.split("/")[0] ?? "")) return;
    const start = table === undefined ? "" : `${table}/`;
    const known = [...this.#owners.keys()].filter((each) => each.startsWith(start));
    const near = nearest(
      name,
      known.map((each) => each.slice(start.length)),
    );
    this.#fault("unknown_id", made.table, made.row, this.#columnOf(made.table, column), {
      expected: table === undefined ? "a row that is there, as sheet/id" : `the id of ${idNouns.statement}`,
      received: shown(name),
      hint:
        near === undefined ? "Add the row that it belongs to, or take this one out." : `Did you mean ${shown(near)}?`,
    });
  }

  /** The rows of a table as objects. */
  #rowsOf(name: string): RowOf[] {
    const table = this.#tables.get(name);
    if (table === undefined) return [];
    return table.sheet.rows.flatMap((row) => {
      if (row === table.header || row.number < table.header.number) return [];
      if (row.cells.every(({ kind, text }) => kind === "text" && text.trim() === "")) return [];
      const made: RowOf = { table, row, value: {} };
      for (const cell of row.cells) this.#cell(made, cell);
      fillBlanks(made.value, table.table.node);
      this.#rows.push(made);
      this.#rowOf.set(made.value, made);
      if (table.table.handle.length < 3) this.#inlineLists(made, this.#addressOf(made));
      return [made];
    });
  }

  #addressOf(made: RowOf): string {
    const { name } = made.table.table;
    if (name === "dataset") return name;
    if (name === "claims") return `claims/${this.#handle(made, "statement")}#${this.#handle(made, "key")}`;
    return `${name}/${String(made.value["id"])}`;
  }

  #cell({ table, row, value }: RowOf, cell: SheetCell): void {
    const column = table.columns.get(cell.column);
    if (column === undefined) return;
    const handle = "handle" in column;
    const kind = handle ? "word" : column.cell.kind;
    if (cell.kind === "text" && (kind === "text" ? cell.text : cell.text.trim()) === "") return;
    const fault = cellFault(cell, kind);
    if (fault !== undefined) {
      this.#fault(fault.code, table, row, cell.column, fault);
      return;
    }
    const warning = cellWarning(cell, kind);
    if (warning !== undefined) {
      this.#warnings.push({ sheet: table.sheet, row: row.number, column: cell.column, ...warning });
    }
    if (handle) return;
    if (isMarker(column) && cell.text.trim() !== emptyObject) {
      this.#fault("wrong_type", table, row, cell.column, {
        expected: `${emptyObject}, or a blank cell`,
        received: shown(cell.text),
        hint: "What it holds stands in columns of its own.",
      });
      return;
    }
    const own = isMarker(column) ? {} : cellValue(cell.text, column.cell);
    if (put(value, column.steps, own)) return;
    this.#fault("duplicate_key", table, row, cell.column, {
      expected: "a blank cell, for another column of the row holds this value",
      received: shown(cell.text),
      hint: "Keep the one that is meant.",
    });
  }

  #handle({ table, row }: RowOf, name: string): string {
    const column = this.#columnOf(table, name);
    return row.cells.find((each) => each.column === column)?.text.trim() ?? "";
  }

  /** The number of a column by its header; of one that is not there the first. */
  #columnOf(table: TableSheet, header: string): number {
    for (const [number, column] of table.columns) if (column.header === header) return number;
    return Number.NaN;
  }

  #fault(
    code: FileIssueCode,
    { sheet }: TableSheet,
    row: SheetRow,
    column: number,
    { expected, received, hint }: { expected: string; received: string; hint?: string | undefined },
  ): void {
    const at = Number.isNaN(column) ? 1 : column;
    const mend = hint === undefined ? {} : { hint };
    this.#faults.push({ code, sheet, row: row.number, column: at, expected, received, ...mend });
  }

  #locate(data: Fields, path: Path): CellSpot | undefined {
    let here: unknown = data;
    let found: RowOf | undefined;
    let rest: (string | number)[] = [];
    const [table = "", id, ...inner] = path;
    const steps: (string | number)[] = [table];
    if (id !== undefined) steps.push(id, ...inner);
    for (const [i, step] of steps.entries()) {
      here = stepInto(here, step, i === 1 || (table === "tombstones" && i === 2), steps);
      const row = isFields(here) ? this.#rowOf.get(here) : undefined;
      if (row !== undefined && row !== found) [found, rest] = [row, []];
      else rest.push(step);
      if (here === undefined) {
        rest.push(...steps.slice(i + 1));
        break;
      }
    }
    if (found === undefined) return sheetSpot(this.#tables.get(String(table)));
    const { table: of, row } = found;
    const column = columnNear(of, rest);
    const own = of.columns.get(column);
    const takes = own === undefined || "handle" in own ? {} : { takes: own.cell };
    return { sheet: of.sheet, row: row.number, column, ...takes };
  }
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

/** The lists of a row whose further members stand in a sheet. */
function fieldsIn(node: ObjectNode, sheet: string): string[] {
  return [...node.fields].flatMap(([name, { node: inner }]) => {
    const isList = inner.is === "list" || inner.is === "either";
    const list: ListNode | undefined = inner.is === "list" ? inner : inner.is === "either" ? inner.list : undefined;
    const own = isList && sheetOf(name) === sheet ? [name] : [];
    const below = list === undefined ? [] : fieldsIn(list.of, sheet).map((each) => `${name}.1.${each}`);
    return [...own, ...below];
  });
}

/** What a blank cell means where a field cannot be left out: an empty list, or the empty text of a data file's cell. */
function fillBlanks(value: Fields, node: ObjectNode): void {
  for (const [name, { node: inner, required }] of node.fields) {
    const own = value[name];
    if (own === undefined && required && inner.is === "cell" && inner.blank === "list") setOwn(value, name, []);
    const list = inner.is === "either" ? inner.list : inner;
    if (list.is === "list" && Array.isArray(own) && isFields(own[0])) fillBlanks(own[0] as Fields, list.of);
    if (inner.is === "object" && isFields(own)) fillBlanks(own, inner);
  }
  const given = Object.keys(value);
  if (given.length === 0) return;
  const fitting = node.variants.filter((fields) => given.every((name) => fields.has(name)));
  for (const [name, { node: inner }] of fitting.length === 1 ? (fitting[0] ?? []) : []) {
    if (value[name] === undefined && inner.is === "cell" && inner.blank === "text") setOwn(value, name, "");
  }
}

/** Puts a value at the end of a way, with the objects and lists on it, unless another value stands in the way. */
function put(root: Fields, steps: readonly (string | 0)[], value: unknown): boolean {
  let here: Fields = root;
  for (const [i, step] of steps.entries()) {
    if (step === 0) continue;
    const list = steps[i + 1] === 0;
    const own = Object.hasOwn(here, step) ? here[step] : undefined;
    if (i === steps.length - 1) {
      // That a whole is there and empty says no more than its parts do.
      if (own !== undefined) return isFields(own) && isFields(value);
      setOwn(here, step, value);
      return true;
    }
    if (own === undefined) setOwn(here, step, list ? [{}] : {});
    const inner = list && Array.isArray(own ?? here[step]) ? (here[step] as unknown[])[0] : here[step];
    if (!isFields(inner)) return false;
    here = inner;
  }
  return true;
}

/** Sets a field of whatever name: `__proto__` becomes a field like any other, which the check of the data refuses. */
function setOwn(value: Fields, name: string, own: unknown): void {
  Object.defineProperty(value, name, { value: own, writable: true, enumerable: true, configurable: true });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
