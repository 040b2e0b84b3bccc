import { csvLine } from "@incident-data/authoring/gate";
import type { Evidence } from "@incident-data/core";
import type { Batch, WriteContext } from "../format.ts";
import type { Report } from "../report.ts";
import { unknownDay, unstatedRadius } from "../rows/event.ts";
import {
  type OutgoingCount,
  type OutgoingEvent,
  type OutgoingPlace,
  outgoingEvents,
  smallestDivision,
} from "../rows/outgoing.ts";
import { nameOf } from "../rows/told.ts";
import { columns, countColumns, frame, headerOf } from "./columns.ts";
import { hxlFormat, writeLosses } from "./losses.ts";
import { tagsOf } from "./tags.ts";

/** The cells of a row, by their tags. */
type Cells = { [column: string]: string };

/**
 * Incidents as a table with HXL tags, a row each, the same columns always: a frame, and for each harm and group of people the
 * range of all that is claimed. An incident of a closed batch is written at once.
 */
export async function* writeHxl(
  batches: AsyncIterable<Batch>,
  { report, options }: WriteContext,
): AsyncIterable<string> {
  const header = `${csvLine(columns.map(headerOf))}${csvLine(columns)}`;
  yield `${options.byteOrderMark === true ? "\uFEFF" : ""}${header}`;
  for await (const events of outgoingEvents(batches, hxlFormat, report)) {
    let text = "";
    for (const event of events) {
      const cells = cellsOf(event, report);
      text += csvLine(columns.map((column) => cells[column] ?? ""));
      report.wrote();
    }
    if (text !== "") yield text;
  }
}

function cellsOf(event: OutgoingEvent, report: Report): Cells {
  const { incident, title, parties, when } = event;
  const cells: Cells = {
    "#event+id+incident_data": incident.id,
    "#event+type": incident.type,
    "#event+name": title,
    "#group+name+first": nameOf(parties[0]?.names ?? []),
    "#group+name+second": nameOf(parties[1]?.names ?? []),
    ...dateCells(event),
  };
  if (event.place !== undefined) Object.assign(cells, placeCells(event.place, report));
  const counts = event.counts.filter((each) => isCounted(each, event, report));
  Object.assign(cells, countCells(counts, event, report));
  if (when.sense === "throughout") {
    report.lose("write", "incidents.when", writeLosses.sense, { record: incident.id, value: when.edtf });
  }
  Object.assign(cells, keptCells(event, report));
  return cells;
}

function dateCells({ when, own }: OutgoingEvent): Cells {
  const said = own?.said[0];
  const reported =
    said === undefined || said.edtf.endsWith("/..") || said.edtf === unknownDay.edtf
      ? {}
      : { "#date+reported": said.words ?? said.edtf };
  if (when.edtf === unknownDay.edtf) return reported;
  const [start = "", end] = when.edtf.split("/");
  if (when.sense === "within" && end !== undefined && start !== ".." && end !== ".." && when.words === undefined) {
    return { ...reported, "#date+start": start, "#date+end": end };
  }
  return {
    ...reported,
    "#date+start": when.words !== undefined && when.profile === "plain@1" ? when.words : when.edtf,
  };
}

function placeCells(place: OutgoingPlace, report: Report): Cells {
  const cells: Cells = {};
  const { divisions } = place;
  for (const [level, division] of Object.entries(divisions)) cells[`#${level}+name`] = nameOf(division.names);
  const [code, ...others] = divisions.country?.ids?.filter(({ scheme }) => hxlFormat.schemes.includes(scheme)) ?? [];
  if (code !== undefined) cells["#country+code"] = code.id;
  for (const each of others)
    report.lose("write", "places.ids", writeLosses.ids, { record: divisions.country?.id ?? "", value: each.id });
  const where = place.place ?? smallestDivision(place);
  if (where === undefined) return cells;
  if (place.place !== undefined) Object.assign(cells, { "#loc+name": nameOf(where.names), "#loc+type": where.type });
  const { geometry } = where;
  if (geometry?.type === "Point") {
    const [x, y] = geometry.coordinates;
    Object.assign(cells, { "#geo+lat": String(y), "#geo+lon": String(x) });
    if (geometry.radius !== unstatedRadius) cells["#geo+radius+m"] = String(geometry.radius);
  } else if (geometry !== undefined) {
    report.lose("write", "places.geometry", writeLosses.geometry, {
      record: where.id,
      value: JSON.stringify(geometry),
    });
  }
  for (const each of Object.values(divisions)) {
    if (each === where || each.geometry === undefined) continue;
    report.lose("write", "places.geometry", writeLosses.geometry, {
      record: each.id,
      value: JSON.stringify(each.geometry),
    });
  }
  return cells;
}

/** Whether there is a column for a claim; where there is none, it is told. */
function isCounted({ id, claim }: OutgoingCount, { incident, counts }: OutgoingEvent, report: Report): boolean {
  const { harms, side, count, estimate, status } = claim;
  const lose = (reason: string) => {
    report.lose("write", `claims.${harms.join("+")}`, reason, { record: id, value: count.words });
    return false;
  };
  if (harms.length > 1) return lose(writeLosses.union);
  const place = side === undefined ? undefined : incident.parties.indexOf(side);
  if (place !== undefined && place !== 0 && place !== 1) return lose(writeLosses.side);
  if (!countColumns.some((each) => each.harm === harms[0] && each.status === status && each.side === place))
    return lose(writeLosses.group);
  // A lowest or highest estimate stands where there is nothing better of the same people.
  const better = counts.some(({ claim: each }) => {
    const same = each.harms.join() === harms.join() && each.status === status && each.side === side;
    return same && (each.estimate === undefined || each.estimate === "best");
  });
  if ((estimate === "low" || estimate === "high") && better) return lose(writeLosses.estimate);
  return "min" in count ? true : lose(writeLosses.words);
}

/** The range of all claims of each group. */
function countCells(counts: readonly OutgoingCount[], { incident }: OutgoingEvent, report: Report): Cells {
  const cells: Cells = {};
  for (const { harm, status, side, min, max } of countColumns) {
    const party = side === undefined ? undefined : incident.parties[side];
    // Who stands on both sides is counted on the first.
    if (side !== undefined && (party === undefined || incident.parties.indexOf(party) !== side)) continue;
    const own = counts.filter(
      ({ claim }) => claim.harms[0] === harm && claim.status === status && claim.side === party,
    );
    if (own.length === 0) continue;
    const bounds = own.flatMap(({ claim: { count } }) => ("min" in count ? [count] : []));
    const most = bounds.map((each) => each.max ?? Number.POSITIVE_INFINITY);
    cells[min] = String(Math.min(...bounds.map((each) => each.min)));
    if (Math.max(...most) < Number.POSITIVE_INFINITY) cells[max] = String(Math.max(...most));
    for (const { id, claim, claimant } of own) {
      const { count, estimate } = claim;
      const spot = { record: id, value: count.words };
      if (own.length > 1) report.lose("write", "claims.count", writeLosses.rival, spot);
      else if (count.words !== cells[min] && (claimant !== undefined || isInWords(count.words)))
        report.lose("write", "claims.count", writeLosses.words, spot);
      if (estimate !== undefined)
        report.lose("write", "claims.estimate", writeLosses.estimate, { record: id, value: estimate });
    }
  }
  return cells;
}

/** Whether a count was told in words, and not in figures alone. */
function isInWords(words: string): boolean {
  return /\p{L}/u.test(words);
}

/** Cells of a table that was read, put back as they stood where there is a column of their tag. */
function keptCells({ incident, own }: OutgoingEvent, report: Report): Cells {
  const cells: Cells = {};
  const said = (own?.evidence ?? []).filter((each) => !isCountCell(each));
  for (const each of [...incident.evidence, ...said]) {
    if (!("column" in each) || !hxlFormat.isOwn(each.source)) continue;
    const [tag] = tagsOf([each.column]) ?? [];
    const base =
      tag === undefined
        ? ""
        : tag.tag === "description"
          ? "#description"
          : tag.tag === "meta" && tag.attributes.includes("source")
            ? "#meta+source"
            : "";
    if (frame.some((column) => column === each.column)) {
      if (each.column !== "#event+id+incident_data") cells[each.column] = each.text;
    } else if (base !== "" && cells[base] === undefined) cells[base] = each.text;
    else if (said.includes(each)) {
      const spot = { record: incident.id, value: `${each.column}: ${each.text}` };
      report.lose("write", "statements.evidence", writeLosses.cell, spot);
    }
  }
  return cells;
}

function isCountCell(each: Evidence): boolean {
  return "column" in each && /^#(?:affected|casualties)/i.test(each.column);
}
