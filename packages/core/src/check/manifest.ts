import { dayBounds, safeParseEdtf, spanOf } from "@incident-data/dates";
import type { Kind } from "../ids.ts";
import type { Fault } from "../issues.ts";
import { shown } from "../issues.ts";
import { entries, get, members, type RawRecord } from "../raw.ts";
import { dateFaults, datesOf } from "./values.ts";

const path = ["dataset", "assertions"];

/** Where the manifest asserts something of the records that is not so; absent kinds are not counted. */
export function checkManifest(records: readonly RawRecord[], manifest: unknown, absent: ReadonlySet<Kind>): Fault[] {
  const assertions = get(manifest, "assertions");
  return [
    ...wrongCounts(records, get(assertions, "counts"), absent),
    ...dateFaults(get(assertions, "dates"), [...path, "dates"]),
    ...wrongDates(records, get(assertions, "dates")),
    ...outsideBox(records, members(get(assertions, "boundingBox"))),
  ];
}

function* wrongCounts(records: readonly RawRecord[], asserted: unknown, absent: ReadonlySet<Kind>): Generator<Fault> {
  const without = new Set([...absent].map((kind) => `${kind}s`));
  if (absent.has("statement")) without.add("claims");
  const claims = records.reduce((sum, { value }) => sum + entries(get(value, "claims")).length, 0);
  for (const [table, count] of entries(asserted)) {
    const found = table === "claims" ? claims : records.filter(({ kind }) => `${kind}s` === table).length;
    if (typeof count !== "number" || count === found || without.has(table)) continue;
    yield {
      code: "assertion_failed",
      path: [...path, "counts", table],
      expected: `${count} ${table}, as asserted`,
      received: `${found}`,
    };
  }
}

function* wrongDates(records: readonly RawRecord[], asserted: unknown): Generator<Fault> {
  const frame = daysOf(asserted);
  if (frame === undefined) return;
  for (const record of records) {
    if (record.kind !== "incident") continue;
    const whens = members(get(record.value, "when"));
    const dates = datesOf(whens);
    const span = spanOf(dates);
    // What excludes each other, or is no date, is a fault of its own.
    if (dates.length === 0 || span.kind === "empty") continue;
    const earliest = span.begin.earliest ?? Number.NEGATIVE_INFINITY;
    const latest = span.end.latest ?? Number.POSITIVE_INFINITY;
    if (earliest >= frame.earliest && latest <= frame.latest) continue;
    yield {
      code: "assertion_failed",
      path: [...record.path, "when", ...(whens.length === 1 ? [0, "edtf"] : [])],
      expected: `${whens.length === 1 ? "a date" : "dates that together lie"} in ${String(asserted)}, as the manifest asserts`,
      received: whens.length === 1 ? shown(dates[0]?.edtf) : dates.map(({ edtf }) => edtf).join(" and "),
    };
  }
}

function daysOf(edtf: unknown): { readonly earliest: number; readonly latest: number } | undefined {
  if (typeof edtf !== "string") return undefined;
  const parsed = safeParseEdtf(edtf);
  if (!parsed.success) return undefined;
  const { earliest, latest } = dayBounds(parsed.value);
  return { earliest: earliest ?? Number.NEGATIVE_INFINITY, latest: latest ?? Number.POSITIVE_INFINITY };
}

function* outsideBox(records: readonly RawRecord[], box: readonly unknown[]): Generator<Fault> {
  const [west, south, east, north] = box.filter((side) => typeof side === "number");
  if (west === undefined || south === undefined || east === undefined || north === undefined) return;
  for (const record of records) {
    const coordinates = get(get(record.value, "geometry"), "coordinates");
    for (const [longitude, latitude] of positions(coordinates)) {
      // A box whose west is east of its east crosses the antimeridian (RFC 7946, 5.2).
      const inside = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
      if (inside && latitude >= south && latitude <= north) continue;
      yield {
        code: "assertion_failed",
        path: [...record.path, "geometry", "coordinates"],
        expected: `positions in the bounding box ${shown(box)}, as the manifest asserts`,
        received: shown([longitude, latitude]),
        hint: "Are longitude and latitude swapped?",
      };
      break;
    }
  }
}

function* positions(value: unknown): Generator<readonly [number, number]> {
  const list = members(value);
  const [x, y] = list;
  if (typeof x === "number" && typeof y === "number") yield [x, y];
  else for (const inner of list) yield* positions(inner);
}
