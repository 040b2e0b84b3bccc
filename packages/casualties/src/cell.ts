import { type Issue, issue, shown } from "./issue.ts";
import type { Estimate, Harm, Status } from "./vocabulary.ts";

/** Every harm. */
export const harms = ["killed", "wounded", "missing", "captured", "displaced"] as const satisfies readonly Harm[];

/** Every status; `any` is the disjoint union of the other three. */
export const statuses = ["military", "civilian", "unknown", "any"] as const satisfies readonly Status[];

/** Every estimate. */
export const estimates = ["low", "best", "high"] as const satisfies readonly Estimate[];

/** What a figure is a figure of. */
export interface Cell {
  /** The incident's id; absent = every incident. */
  readonly incident?: string;
  /** The id of the side that suffered; absent = everybody. */
  readonly side?: string;
  readonly status: Status;
  /** A set; several mean their union ("killed or wounded"). */
  readonly harms: readonly Harm[];
  /** The date for which the figure holds, as EDTF text; compared as text. */
  readonly asOf?: string;
  /** Figures of different estimates never clash. */
  readonly estimate?: Estimate;
}

/** Returns true for the name of a harm. */
export function isHarm(value: unknown): value is Harm {
  return harms.some((each) => each === value);
}

/** Returns true for the name of a status. */
export function isStatus(value: unknown): value is Status {
  return statuses.some((each) => each === value);
}

/** Returns true for the name of an estimate. */
export function isEstimate(value: unknown): value is Estimate {
  return estimates.some((each) => each === value);
}

/** Returns the issues of a cell; an empty list is a sound cell. */
export function checkCell(cell: Cell): readonly Issue[] {
  const issues: Issue[] = [];
  if (!isStatus(cell.status)) issues.push(issue("bad_shape", statuses.join(", "), shown(cell.status), ["status"]));
  if (!Array.isArray(cell.harms) || cell.harms.length === 0) {
    issues.push(issue("empty_harms", "at least one harm", shown(cell.harms), ["harms"]));
  } else {
    for (const [index, harm] of cell.harms.entries()) {
      if (!isHarm(harm)) issues.push(issue("bad_shape", harms.join(", "), shown(harm), ["harms", index]));
    }
  }
  if (cell.estimate !== undefined && !isEstimate(cell.estimate)) {
    issues.push(issue("bad_shape", estimates.join(", "), shown(cell.estimate), ["estimate"]));
  }
  return issues;
}

/** Returns a text that two cells share exactly when they are figures of the same thing. */
export function cellKey(cell: Cell): string {
  const set = harms.filter((each) => cell.harms.includes(each));
  return JSON.stringify([
    cell.incident ?? null,
    cell.side ?? null,
    cell.status,
    set,
    cell.asOf ?? null,
    cell.estimate ?? null,
  ]);
}

/** Returns true when both cells are figures of the same thing; the order of harms does not matter. */
export function sameCell(a: Cell, b: Cell): boolean {
  return cellKey(a) === cellKey(b);
}

/** Returns a cell as short English text, in the order harms, side, status, incident, date, estimate. */
export function describeCell(cell: Cell): string {
  const parts = [
    cell.harms.join(" or "),
    cell.side === undefined ? "all sides" : `side ${cell.side}`,
    cell.status === "any" ? "any status" : cell.status === "unknown" ? "status unknown" : cell.status,
    cell.incident ?? "every incident",
  ];
  if (cell.asOf !== undefined) parts.push(`as of ${cell.asOf}`);
  if (cell.estimate !== undefined) parts.push(`${cell.estimate} estimate`);
  return parts.join(", ");
}

/** The members of each dimension from which {@link cells} makes cells. */
export interface CellRange {
  readonly incidents: readonly string[];
  /** Absent = one cell for everybody. */
  readonly sides?: readonly string[];
  readonly statuses: readonly Status[];
  readonly harms: readonly Harm[];
  readonly asOf?: string;
  readonly estimate?: Estimate;
}

/**
 * Returns one cell for every incident, side, status and single harm of the range, in that order.
 *
 * @example
 * ```js
 * cells({ incidents: ["clash"], sides: ["a", "b"], statuses: ["military"], harms: ["killed"] }).length; // => 2
 * ```
 */
export function cells(range: CellRange): readonly Cell[] {
  const rest = {
    ...(range.asOf === undefined ? {} : { asOf: range.asOf }),
    ...(range.estimate === undefined ? {} : { estimate: range.estimate }),
  };
  const sides = range.sides === undefined ? [{}] : range.sides.map((side) => ({ side }));
  return range.incidents.flatMap((incident) =>
    sides.flatMap((side) =>
      range.statuses.flatMap((status) =>
        range.harms.map((harm) => ({ incident, ...side, status, harms: [harm], ...rest })),
      ),
    ),
  );
}
