import { type Issue, idNouns, issue, kinds } from "@incident-data/core";
import type { FileIssueCode } from "../issues.ts";
import { ownerExpected } from "./assemble.ts";
import type { CellIssue, TableSheet } from "./row-values.ts";

/** Faults without those that only follow from others, and a fault for each sheet that is missed. */
export interface OwnFaults {
  readonly cells: readonly CellIssue[];
  readonly issues: readonly Issue<FileIssueCode>[];
  readonly missed: readonly Issue<FileIssueCode>[];
}

/**
 * Leaves out what only follows from a fault that is told by itself: that nothing has an id whose cell is at fault, or that
 * stands in a sheet which is not there. Of such a sheet one fault tells, with how many references lead there.
 *
 * @param usesOthers whether rows may refer to records of another data set: then no sheet has to be there.
 */
export function withoutKnockOn(
  cells: readonly CellIssue[],
  issues: readonly Issue<FileIssueCode>[],
  tables: readonly TableSheet[],
  usesOthers: boolean,
): OwnFaults {
  const there = new Set(tables.map(({ table }) => table.name));
  const spoilt = new Set(tables.filter((each) => cells.some((fault) => isOfId(fault, each))).map(nameOf));
  const references = new Map<string, number>();
  const isOwn = (each: Pick<CellIssue, "code" | "expected" | "received">) => {
    const table = each.code === "unknown_id" ? tableOf(each) : undefined;
    if (table === undefined || usesOthers || there.has(table)) return table === undefined || !spoilt.has(table);
    references.set(table, (references.get(table) ?? 0) + 1);
    return false;
  };
  const [ownCells, ownIssues] = [cells.filter(isOwn), issues.filter(isOwn)];
  const missed = [...references].map(([table, count]) =>
    issue<FileIssueCode>({
      code: "missing_file",
      path: [],
      expected: `a sheet ${table}, to whose rows ${count === 1 ? "one reference leads" : `${count} references lead`}`,
      received: "none",
      hint: "Was it deleted, or left out when the file was saved?",
    }),
  );
  // What is counted over all rows is told when all of them can be read.
  const whole = spoilt.size + missed.length === 0;
  return { cells: ownCells, issues: whole ? ownIssues : ownIssues.filter(({ code }) => !ofTheWhole.has(code)), missed };
}

/** Codes of faults that are of all rows together. */
const ofTheWhole: ReadonlySet<FileIssueCode> = new Set(["passage_not_covered", "assertion_failed"]);

const nameOf = ({ table }: TableSheet) => table.name;

/** Whether a fault is of a cell that says which row it is. */
function isOfId(fault: CellIssue, { sheet, table, columns }: TableSheet): boolean {
  if (fault.sheet !== sheet) return false;
  const header = columns.get(fault.column)?.header;
  return header === "id" || (table.name === "claims" && (header === "statement" || header === "key"));
}

/** The table in which an id is sought. */
function tableOf({ expected, received }: Pick<CellIssue, "expected" | "received">): string | undefined {
  if (expected === ownerExpected) return /^"([a-z]+)\//.exec(received)?.[1];
  const kind = kinds.find((each) => expected === `the id of ${idNouns[each]}`);
  return kind === undefined ? undefined : `${kind}s`;
}
