import { columns, folded, padded } from "../output/width.ts";
import { styled, type Writer } from "../output/writer.ts";
import type { SideBySide } from "./side-by-side.ts";

const firstWidth = 28;
const cellWidth = 14;

/** Prints an incident's claims: a table of figures, then everybody's words. */
export function printSideBySide({ incident, columns: heads, rows, claims, unreported }: SideBySide, out: Writer): void {
  const width = Math.min(out.width, 100);
  out.line(styled("bold", incident.title));
  out.line(`${incident.id}, ${incident.when.join(" and ")}`);
  const perTable = Math.max(1, Math.floor((width - firstWidth) / (cellWidth + 1)));
  const all = heads.map((head, at) => ({ ...head, at }));
  // Silence is seen beside the figures where there is room; else what nobody reported stands in its own list alone.
  const own = all.length <= perTable ? all : all.filter(({ at }) => rows.some(({ figures }) => figures[at] !== null));
  for (let from = 0; from < own.length; from += perTable) {
    out.line();
    const some = own.slice(from, from + perTable);
    row(["", ...some.map(({ label }) => label)], out);
    out.line(styled("dim", "-".repeat(firstWidth + some.length * (cellWidth + 1))));
    for (const { name, figures } of rows) {
      row([name, ...some.map(({ at }) => figures[at]?.join(" and ") ?? "(silent)")], out);
    }
  }
  if (rows.length === 0) for (const line of ["", "Nobody gives a figure. That is not zero."]) out.line(line);
  for (const [i, each] of claims.entries()) {
    if (each.claimant !== claims[i - 1]?.claimant) {
      out.line();
      out.line(styled("bold", `${each.name}:`));
    }
    indented(each.reads, 2, width, out);
    // Claims that rest on the same words have them once, after the last.
    const next = claims[i + 1];
    if (next?.claimant === each.claimant && sameWords(next.quotes, each.quotes)) continue;
    for (const { text } of each.quotes) indented(`“${text}”`, 6, width, out);
  }
  if (unreported.length === 0) return;
  out.line();
  out.line(styled("bold", "Reported by nobody. That is not zero."));
  for (const each of unreported) indented(each, 2, width, out);
}

function sameWords(a: readonly { readonly text: string }[], b: readonly { readonly text: string }[]): boolean {
  return a.length === b.length && a.every(({ text }, i) => text === b[i]?.text);
}

function indented(text: string, indent: number, width: number, out: Writer): void {
  for (const [i, line] of folded(text, width - indent - 2).entries())
    out.line(" ".repeat(indent + (i > 0 ? 2 : 0)), line);
}

/** A row of cells, each folded in its own columns. */
function row(cells: readonly string[], out: Writer): void {
  const widths = cells.map((_, i) => (i === 0 ? firstWidth : cellWidth));
  const all = cells.map((cell, i) => folded(cell, widths[i] ?? cellWidth));
  const height = Math.max(...all.map((lines) => lines.length));
  for (let i = 0; i < height; i++) {
    const line = all.map((lines, j) => padded(lines[i] ?? "", widths[j] ?? cellWidth)).join(" ");
    out.line(line.trimEnd());
  }
}

/** A list of names with what they are called. */
export function printList(rows: readonly (readonly [name: string, title: string])[], out: Writer): void {
  const width = Math.max(0, ...rows.map(([name]) => columns(name)));
  for (const [name, title] of rows) out.line(padded(name, width), "  ", title);
}
