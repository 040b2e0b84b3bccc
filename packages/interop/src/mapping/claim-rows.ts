import type { Claim, Evidence } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import type { RowFault } from "../issues.ts";
import type { SoundRecords } from "../rows/sound.ts";
import { claimRow, columnsOfClaim, type RowClaim } from "./claim-row.ts";
import type { CellOf } from "./event.ts";
import type { ClaimMapping } from "./schema.ts";

/** A record as the first row told of it, and which row that was. */
interface Known {
  readonly text: string;
  readonly row: number;
}

/** A statement whose rows are gathered. */
interface Gathered {
  readonly record: RecordLine<"statement">;
  readonly claims: { [key: string]: Claim };
  /** Its passages by their text, each once. */
  readonly evidence: Map<string, Evidence>;
}

/** So many passages a statement may have. */
const mostEvidence = 1_000;

/**
 * Makes records of rows of which each is a claim. Rows of one statement may stand anywhere, so that statements are held until
 * the last row; what else they name is told at once. A record of which two rows say different things is nobody's guess: the
 * first row has it, and the other is set aside.
 */
export class ClaimRows {
  readonly #mapping: ClaimMapping;
  readonly #file: string;
  readonly #sound: SoundRecords;
  readonly #claimColumns: readonly string[];
  readonly #known = new Map<string, Known>();
  readonly #statements = new Map<string, Gathered>();

  constructor(mapping: ClaimMapping, file: string, sound: SoundRecords) {
    this.#mapping = mapping;
    this.#file = file;
    this.#sound = sound;
    this.#claimColumns = columnsOfClaim(mapping);
  }

  /** Takes a row; gives why it is set aside. */
  row(cell: CellOf, number: number): readonly RowFault[] {
    const read = claimRow(this.#mapping, this.#claimColumns, cell, number, this.#file);
    if (!read.ok) return read.faults;
    const { records, claim } = read.row;
    const told = new Map<string, Known>();
    const faults: RowFault[] = [];
    const fresh: RecordLine[] = [];
    for (const each of [...records, ...(claim === undefined ? [] : [claim.statement])]) {
      const known = this.#known.get(keyOf(each)) ?? told.get(keyOf(each));
      if (known !== undefined) faults.push(...otherwise(each, known));
      else {
        told.set(keyOf(each), { text: saidOf(each), row: number });
        if (each.kind !== "statement") fresh.push(each);
      }
    }
    if (claim !== undefined) faults.push(...this.#faultsOf(claim));
    if (faults.length > 0) return faults;
    const unsound = this.#sound.putAll(fresh);
    if (unsound.length > 0) return unsound;
    for (const [each, known] of told) this.#known.set(each, known);
    if (claim !== undefined) this.#gather(claim);
    return [];
  }

  /** Why a claim cannot be one of its statement's. */
  #faultsOf({ statement, key }: RowClaim): readonly RowFault[] {
    const before = this.#statements.get(statement.id);
    const faults: RowFault[] = [];
    if (before !== undefined && Object.hasOwn(before.claims, key)) faults.push(this.#twice(statement.id, key));
    faults.push(...this.#sound.faultsIn(statement));
    if ((before?.evidence.size ?? 0) + passagesBeyond(statement, before).length > mostEvidence) {
      const expected = `a statement that rests on at most ${mostEvidence} passages`;
      faults.push({ code: "too_large", field: this.#mapping.claims.statement, expected, received: "more" });
    }
    return faults;
  }

  #gather({ statement }: RowClaim): void {
    const before = this.#statements.get(statement.id);
    const gathered = before ?? { record: statement, claims: {}, evidence: new Map<string, Evidence>() };
    Object.assign(gathered.claims, statement.claims);
    for (const each of passagesBeyond(statement, before)) gathered.evidence.set(JSON.stringify(each), each);
    this.#statements.set(statement.id, gathered);
  }

  /** The statements, each with all its claims. */
  finish(): void {
    for (const { record, claims, evidence } of this.#statements.values())
      this.#sound.putAll([{ ...record, claims, evidence: [...evidence.values()] }]);
    this.#statements.clear();
  }

  #twice(statement: string, key: string): RowFault {
    const [expected, received] = ["a claim that no row before has", `${statement}#${key}`];
    return { code: "duplicate_id", field: this.#mapping.claims.key, expected, received };
  }
}

/** The passages that no row before gave a statement. */
function passagesBeyond({ evidence }: RecordLine<"statement">, before: Gathered | undefined): readonly Evidence[] {
  return evidence.filter((each) => before?.evidence.has(JSON.stringify(each)) !== true);
}

function keyOf({ kind, id }: RecordLine): string {
  return `${kind} ${id}`;
}

/** What a row says of a record, but for the row itself and for what other rows add to it. */
function saidOf(record: RecordLine): string {
  return JSON.stringify(record, (field, value) => (field === "evidence" || field === "claims" ? undefined : value));
}

/** Where a row says something else of a record than a row before it. */
function otherwise(record: RecordLine, { text, row }: Known): RowFault[] {
  const said = saidOf(record);
  if (text === said) return [];
  const [before, now]: { readonly [field: string]: unknown }[] = [JSON.parse(text), JSON.parse(said)];
  return Object.keys({ ...before, ...now }).flatMap((field): RowFault[] => {
    const [one, other] = [shownField(before?.[field]), shownField(now?.[field])];
    if (one === other) return [];
    const expected = `what row ${row} says of it: ${one}`;
    return [{ code: "bad_cell", field: `${record.kind} ${record.id} › ${field}`, expected, received: other }];
  });
}

function shownField(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200);
}
