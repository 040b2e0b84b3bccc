import type { Path } from "@incident-data/core";
import { idNouns, nearest, shown } from "@incident-data/core";
import { listAt } from "./columns.ts";
import { type Fields, isFields, setOwn } from "./fields.ts";
import { type ListNode, layout, type ObjectNode, sheetOf } from "./layout.ts";
import { type CellSpot, locate } from "./locate.ts";
import { type CellIssue, columnOf, type RowOf, RowReader, type TableSheet } from "./row-values.ts";

/** The data that some sheets hold, not checked yet, and where each of its values stands. */
export interface Assembled {
  readonly data: { readonly [table: string]: unknown };
  readonly faults: readonly CellIssue[];
  readonly warnings: readonly CellIssue[];
  /** The cell of a value, or of what is nearest around it; `undefined` of what stands in no sheet. */
  locate(path: Path): CellSpot | undefined;
}

/** What is expected of a cell that names a row of whatever sheet. */
export const ownerExpected = "a row that is there, as sheet/id";

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
  readonly #reader = new RowReader();
  /** Rows by the address that those of lists name them by. */
  readonly #owners = new Map<string, RowOf>();
  readonly #lists = new Map<string, Members>();
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
      faults: this.#reader.faults,
      warnings: this.#reader.warnings,
      locate: (path) => locate(path, data, { tables: this.#tables, rowOf: this.#rowOf }),
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
        this.#reader.fault("duplicate_id", table, row, columnOf(table, "id"), {
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
      const [statement, key] = [this.#reader.handle(made, "statement"), this.#reader.handle(made, "key")];
      for (const [field, given] of [
        ["statement", statement],
        ["key", key],
      ] as const) {
        if (given !== "") continue;
        const expected = field === "statement" ? "the id of the statement that makes the claim" : "a key for the claim";
        const hint = field === "key" ? "A word of your own: wounded, blame." : undefined;
        this.#reader.fault("missing_field", table, row, columnOf(table, field), {
          expected,
          received: "nothing",
          hint,
        });
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
        this.#reader.fault("duplicate_id", table, row, columnOf(table, "key"), {
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
    const depth = (made: RowOf) => this.#reader.handle(made, "field").split(".").length;
    const rows = names.flatMap((name) => this.#rowsOf(name));
    const unnumbered = (made: RowOf) => (this.#reader.handle(made, "number") === "" ? 1 : 0);
    // Those without a number come after those with one, so that they get the numbers that are left.
    rows.sort((a, b) => depth(a) - depth(b) || unnumbered(a) - unnumbered(b));
    for (const made of rows) this.#listRow(made);
  }

  #listRow(made: RowOf): void {
    const { table, row } = made;
    const [of, field, number] = [
      this.#reader.handle(made, "of"),
      this.#reader.handle(made, "field"),
      this.#reader.handle(made, "number"),
    ];
    const at = (column: string) => columnOf(table, column);
    const owner = this.#owners.get(of);
    if (owner === undefined) {
      if (of !== "") this.#unknownOwner(made, "of", undefined, of);
      else {
        const expected = "the row of another sheet that this one belongs to";
        const hint = "Write its sheet and its id: actors/armenia.";
        this.#reader.fault("missing_field", table, row, at("of"), { expected, received: "nothing", hint });
      }
      return;
    }
    const steps = field.split(".").map((step) => (/^[1-9][0-9]{0,5}$/.test(step) ? Number(step) : step));
    const list = field === "" ? undefined : listAt(owner.table.table.node, steps);
    if (list === undefined || typeof steps.at(-1) !== "string" || sheetOf(String(steps.at(-1))) !== table.table.name) {
      const lists = fieldsIn(owner.table.table.node, table.table.name);
      const hint = nearest(field, lists);
      this.#reader.fault(field === "" ? "missing_field" : "not_allowed", table, row, at("field"), {
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
      this.#reader.fault("unknown_id", table, row, at("field"), { expected, received: shown(field), hint });
      return;
    }
    const wanted = number === "" ? Math.max(0, ...members.byNumber.keys()) + 1 : Number(number);
    if (!/^(?:[1-9][0-9]{0,5})?$/.test(number)) {
      const expected = "a whole number from 1 on, or nothing";
      this.#reader.fault("wrong_type", table, row, at("number"), {
        expected,
        received: shown(number),
        hint: undefined,
      });
      return;
    }
    if (members.byNumber.has(wanted)) {
      const before = members.byNumber.get(wanted)?.from;
      const where = before === undefined ? `the row of ${of}` : `row ${before.row.number}`;
      this.#reader.fault("duplicate_id", table, row, at("number"), {
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
    this.#reader.fault("unknown_id", made.table, made.row, columnOf(made.table, column), {
      expected: table === undefined ? ownerExpected : `the id of ${idNouns.statement}`,
      received: shown(name),
      hint:
        near === undefined ? "Add the row that it belongs to, or take this one out." : `Did you mean ${shown(near)}?`,
    });
  }

  /** The rows of a table as objects. */
  #rowsOf(name: string): RowOf[] {
    const table = this.#tables.get(name);
    if (table === undefined) return [];
    const rows = this.#reader.rowsOf(table);
    for (const made of rows) {
      this.#rowOf.set(made.value, made);
      if (table.table.handle.length < 3) this.#inlineLists(made, this.#addressOf(made));
    }
    return rows;
  }

  #addressOf(made: RowOf): string {
    const { name } = made.table.table;
    if (name === "dataset") return name;
    if (name === "claims")
      return `claims/${this.#reader.handle(made, "statement")}#${this.#reader.handle(made, "key")}`;
    return `${name}/${String(made.value["id"])}`;
  }
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
