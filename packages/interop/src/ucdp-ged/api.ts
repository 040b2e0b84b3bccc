import type { Input } from "../format.ts";
import { InteropError } from "../issues.ts";
import { cellText, isObject, type JsonObject, listedValues, objectOf } from "../json/listed.ts";
import type { Member } from "../json/members.ts";
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

/**
 * The events of a document of JSON: an answer of UCDP's API, which is a page with its envelope, the list of its events alone,
 * or a GeoJSON whose features have the columns as their properties, as tools make it of UCDP's shape file.
 */
export async function* apiRows(input: Input, report: Report): AsyncIterable<ApiRows> {
  let names: readonly string[] | undefined;
  const beside = (member: Member) => {
    if (envelope.includes(member.key)) notePage(member, report);
    else if (!geojsonKeys.includes(member.key)) throw strange(member);
  };
  const isList = (key: string) => key === "Result" || key === "features";
  for await (const { values, size } of listedValues(input, report, { isList, beside })) {
    const rows: Row[] = [];
    for (const value of values) {
      const object = objectOf(value, "an event", report);
      if (object === undefined) continue;
      const event = object["type"] === "Feature" && isObject(object["properties"]) ? object["properties"] : object;
      names ??= Object.keys(event);
      rows.push(rowOf(event, names, value, report));
    }
    yield { names: names ?? [], rows, size };
  }
}

/** What stands beside the features of a GeoJSON. */
const geojsonKeys = ["type", "name", "crs", "bbox"];

function rowOf(
  event: JsonObject,
  names: readonly string[],
  { line, text }: { readonly line: number; readonly text: string },
  report: Report,
): Row {
  for (const key of Object.keys(event)) {
    if (names.includes(key) || cellText(event[key]) === "") continue;
    report.lose("read", key, "a field that the first event does not have", { line, value: cellText(event[key]) });
  }
  return new TextRow(
    line,
    text,
    names.map((name) => cellText(event[name])),
  );
}

/** A page is not the whole: that there is more is worth a look. */
function notePage({ key, bytes }: Member, report: Report): void {
  const value = new TextDecoder().decode(bytes);
  if (key !== "NextPageUrl" || value === "null" || value === '""') return;
  report.find("one_page", key, "the file is one page of an answer, and more events come after it", { value });
}

function strange({ key, line }: Member): InteropError {
  const expected = "a page of UCDP's API: TotalCount, TotalPages, PreviousPageUrl, NextPageUrl, Result";
  return new InteropError([{ code: "wrong_format", field: key, expected, received: JSON.stringify(key), line }]);
}
