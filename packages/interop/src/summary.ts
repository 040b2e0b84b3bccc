import { formatFault } from "./issues.ts";
import type { LossReport, Spot } from "./report.ts";

/** How many places of one loss, and how many bad rows, a summary tells. */
const most = 5;

/** A report as lines for a reader: how much was read, what was lost and why, what is worth a look, what was set aside. */
export function summaryOf(report: LossReport): readonly string[] {
  const { rows, losses, findings, badRows, records } = report;
  const kinds = Object.entries(records).map(([kind, count]) => counted(count, kind));
  const lines = [
    `${report.file}: ${report.from} to ${report.to}`,
    `  ${counted(rows.read, "row")} read, ${rows.accepted} accepted, ${rows.bad} set aside${kinds.length === 0 ? "" : `: ${kinds.join(", ")}`}`,
    `  ${report.written} written`,
  ];
  if (report.licence !== undefined) lines.push(`  licence: ${report.licence}`);
  if (report.citation !== undefined) lines.push(`  cite: ${report.citation}`);
  if (losses.length === 0) lines.push("  nothing was lost");
  for (const { direction, field, reason, count, spots } of losses) {
    lines.push(
      `  lost in ${direction === "read" ? "reading" : "writing"}: ${field}, ${counted(count, "time")}: ${reason}`,
    );
    lines.push(...placesOf(spots, count));
  }
  for (const { code, field, reason, count, spots } of findings) {
    lines.push(`  worth a look: ${code} in ${field}, ${counted(count, "time")}: ${reason}`);
    lines.push(...placesOf(spots, count));
  }
  for (const { line, faults } of badRows.slice(0, most)) {
    for (const fault of faults) lines.push(`  set aside: ${formatFault({ ...fault, line })}`);
  }
  if (rows.bad > most) lines.push(`  set aside: and ${rows.bad - most} more rows`);
  return lines;
}

function placesOf(spots: readonly Spot[], count: number): string[] {
  const told = spots.slice(0, most).filter((spot) => Object.keys(spot).length > 0);
  const lines = told.map(({ record, line, value }) => {
    const where = [record, line === undefined ? undefined : `line ${line}`].filter((each) => each !== undefined);
    return `    ${where.join(", ")}${value === undefined ? "" : `${where.length === 0 ? "" : ": "}${JSON.stringify(value)}`}`;
  });
  if (told.length > 0 && count > told.length) lines.push(`    and ${count - told.length} more`);
  return lines;
}

/** `1 row`, `2 rows`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
