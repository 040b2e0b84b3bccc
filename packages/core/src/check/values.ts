import { checkCount } from "@incident-data/casualties";
import { safeParseEdtf, spanOf } from "@incident-data/dates";
import type { Fault } from "../issues.ts";
import { shown } from "../issues.ts";
import { get, members, type RawRecord } from "../raw.ts";
import { shapes, walk } from "./shape.ts";

/** Dates that are not EDTF, senses without an interval, dates that exclude each other, and counts that contradict themselves. */
export function checkValues(records: readonly RawRecord[]): Fault[] {
  const faults: Fault[] = [];
  for (const record of records) {
    walk(shapes[record.kind], record.value, record.path, (shape, value, path) => {
      switch (shape.is) {
        case "edtf": {
          if (typeof value !== "string" || value === "") return;
          const parsed = safeParseEdtf(value);
          if (parsed.success) return;
          for (const { message, suggestion } of parsed.issues) {
            faults.push({
              code: "bad_date",
              path,
              expected: "a date in EDTF (ISO 8601-2:2019)",
              received: shown(value),
              hint: [sentence(message), ...(suggestion === undefined ? [] : [`Write ${suggestion}.`])].join(" "),
            });
          }
          return;
        }
        case "when": {
          const parsed = safeParseEdtf(get(value, "edtf") as string);
          if (get(value, "sense") !== undefined && parsed.success && parsed.value.type !== "interval") {
            faults.push({
              code: "sense_without_interval",
              path: [...path, "sense"],
              expected: "no sense, which only an interval (a/b) can have",
              received: `${shown(get(value, "sense"))} on ${shown(get(value, "edtf"))}`,
              hint: "Take the sense out, or write the date as an interval.",
            });
          }
          return;
        }
        case "whens": {
          const dates = members(value).flatMap((when) => {
            const edtf = get(when, "edtf");
            if (typeof edtf !== "string" || !safeParseEdtf(edtf).success) return [];
            return [get(when, "sense") === "throughout" ? { edtf, sense: "throughout" as const } : { edtf }];
          });
          if (dates.length < 2) return;
          const span = spanOf(dates);
          if (span.kind === "empty") {
            faults.push({
              code: "dates_disjoint",
              path,
              expected: "dates that can all be true",
              received: span.clash.map((i) => dates[i]?.edtf).join(" and "),
              hint: "All entries hold together: where claimants differ, make each an occurrence claim of its own.",
            });
          }
          return;
        }
        case "count":
          for (const fault of checkCount(value)) {
            // The schema reports everything else about a count.
            if (fault.code !== "min_above_max") continue;
            faults.push({
              code: "bad_count",
              path,
              expected: "a min that is not above its max",
              received: `min ${shown(get(value, "min"))}, max ${shown(get(value, "max"))}`,
              hint: "Swap them, or write max: null where there is no upper bound.",
            });
          }
      }
    });
  }
  return faults;
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
