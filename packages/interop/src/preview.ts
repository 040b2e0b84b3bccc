import type { CasualtiesClaim, Incident, Place, Statement } from "@incident-data/core";
import { type Conversion, readRecords } from "./convert.ts";
import type { Input } from "./format.ts";
import { type BadRow, formatFault } from "./issues.ts";
import { nameOf } from "./rows/told.ts";

/** The first rows of a file, a line each, and how many of them were set aside. */
export interface Preview {
  readonly lines: readonly string[];
  readonly bad: number;
}

/**
 * The first rows of a file as they would be read, a line each: the incident with its date, its place and its counts, or why the
 * row is set aside. No more of the file is read than that takes.
 */
export async function previewRows(input: Input, options: Omit<Conversion, "to">, most = 10): Promise<Preview> {
  const bad: BadRow[] = [];
  const reading = await readRecords(input, { ...options, strict: false, onBadRow: (row) => bad.push(row) });
  const places = new Map<string, Place>();
  const lines: string[] = [];
  let [rows, setAside] = [0, 0];
  for await (const { records } of reading.batches) {
    const said = new Map<string, Statement[]>();
    for (const each of records) {
      if (each.kind === "place") places.set(each.id, each);
      if (each.kind !== "statement") continue;
      for (const about of new Set(Object.values(each.claims ?? {}).flatMap((claim) => claim.about ?? []))) {
        said.set(about, [...(said.get(about) ?? []), each]);
      }
    }
    for (const each of records) {
      if (each.kind === "incident" && rows++ < most) lines.push(lineOf(each, said.get(each.id) ?? [], places));
    }
    for (const { line, faults } of bad.splice(0)) {
      setAside++;
      if (rows++ < most) lines.push(...faults.map((fault) => `set aside: ${formatFault({ ...fault, line })}`));
    }
    if (rows >= most) break;
  }
  return { lines, bad: setAside };
}

function lineOf(
  { id, type, when, where = [] }: Incident,
  statements: readonly Statement[],
  places: ReadonlyMap<string, Place>,
): string {
  const place = places.get(where[0] ?? "");
  const counts = statements.flatMap(({ claims = {} }) =>
    Object.values(claims).flatMap((claim) =>
      claim.kind === "casualties"
        ? [`${claim.harms.join("+")}${claim.status === "any" ? "" : ` ${claim.status}`} ${countText(claim.count)}`]
        : [],
    ),
  );
  return [
    `${id}: ${type}`,
    when.map(({ edtf }) => edtf).join(" and "),
    place === undefined ? "no place" : nameOf(place.names),
    counts.length === 0 ? "no count" : counts.join(", "),
  ].join("; ");
}

/** A count with its words: `"2"`, `1 to 4 "1"`. */
function countText(count: CasualtiesClaim["count"]): string {
  const words = JSON.stringify(count.words);
  if (!("min" in count) || count.min === count.max) return words;
  return `${count.min} ${count.max === null ? "or more" : `to ${count.max}`} ${words}`;
}
