import { parseJson, readUntrusted } from "@incident-data/authoring/gate";
import type { Input } from "../format.ts";
import { InteropError, type RowFault } from "../issues.ts";
import { Members } from "../json/members.ts";
import type { Report } from "../report.ts";
import { type Row, TextRow } from "./row.ts";

/** Rows of one piece of an answer of the API, with the names of their cells. */
interface ApiRows {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  /** Bytes of the piece. */
  readonly size: number;
}

/** The keys of the envelope around a page of events. */
const envelope = ["TotalCount", "TotalPages", "PreviousPageUrl", "NextPageUrl"];

/** The events of an answer of UCDP's API: a page with its envelope, or the list of its events alone. */
export async function* apiRows(input: Input, report: Report): AsyncIterable<ApiRows> {
  const members = new Members(5_000_000);
  let names: readonly string[] | undefined;
  let [bare, first] = [false, true];
  const read = (piece: Uint8Array): Row[] => {
    const rows: Row[] = [];
    for (const { key, listed, line, bytes } of members.take(piece)) {
      if (bytes.length === 0) continue;
      if (key === "Result" && listed) {
        const object = eventOf(bytes, line, report);
        if (object === undefined) continue;
        names ??= Object.keys(object);
        rows.push(rowOf(object, names, line, bytes, report));
      } else if (envelope.includes(key)) notePage(key, bytes, report);
      else throw strange(key, line);
    }
    return rows;
  };
  for await (const piece of input.chunks()) {
    if (first) {
      bare = new TextDecoder()
        .decode(piece.subarray(0, 64))
        .replace(/^\uFEFF/, "")
        .trimStart()
        .startsWith("[");
      if (bare) read(new TextEncoder().encode('{"Result":'));
      first = false;
    }
    const rows = read(piece);
    yield { names: names ?? [], rows, size: piece.length };
  }
  if (bare) read(new TextEncoder().encode("}"));
  members.finish();
}

type Event = { readonly [column: string]: unknown };

/** An event as JSON; one that is none is set aside. */
function eventOf(bytes: Uint8Array, line: number, report: Report): Event | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 20_000));
  const gated = readUntrusted(bytes);
  const parsed = gated.ok ? parseJson(gated.text) : undefined;
  const [fault, ...faults] = (gated.ok ? (parsed?.faults ?? []) : gated.faults).map(
    ({ code, expected, received }): RowFault => ({ code, field: "Result", expected, received }),
  );
  if (fault !== undefined) {
    report.setAside({ line, faults: [fault, ...faults], text });
    return undefined;
  }
  const value = parsed?.value;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Event;
  const [expected, received] = ["an event: an object", Array.isArray(value) ? "a list" : JSON.stringify(value)];
  report.setAside({ line, faults: [{ code: "wrong_type", field: "Result", expected, received }], text });
  return undefined;
}

function rowOf(event: Event, names: readonly string[], line: number, bytes: Uint8Array, report: Report): Row {
  for (const key of Object.keys(event)) {
    if (names.includes(key) || textOf(event[key]) === "") continue;
    report.lose("read", key, "a field that the first event does not have", { line, value: textOf(event[key]) });
  }
  const text = new TextDecoder().decode(bytes);
  return new TextRow(
    line,
    text,
    names.map((name) => textOf(event[name])),
  );
}

/** A value as a cell would hold it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A page is not the whole: that there is more is worth a look. */
function notePage(key: string, bytes: Uint8Array, report: Report): void {
  const value = new TextDecoder().decode(bytes);
  if (key !== "NextPageUrl" || value === "null" || value === '""') return;
  report.find("one_page", key, "the file is one page of an answer, and more events come after it", { value });
}

function strange(key: string, line: number): InteropError {
  const expected = "a page of UCDP's API: TotalCount, TotalPages, PreviousPageUrl, NextPageUrl, Result";
  return new InteropError([{ code: "wrong_format", field: key, expected, received: JSON.stringify(key), line }]);
}
