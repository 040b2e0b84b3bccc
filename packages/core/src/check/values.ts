import { checkCount } from "@incident-data/casualties";
import { safeParseEdtf, spanOf } from "@incident-data/dates";
import { type Fault, type Path, shown } from "../issues.ts";
import { get, members, type RawRecord } from "../raw.ts";
import { periodFaults } from "./periods.ts";
import { manifestShape, type Shape, shapes, walk } from "./shape.ts";

/**
 * Dates that are not EDTF, senses without an interval, dates that exclude each other, periods that end before they begin,
 * counts that contradict themselves, values that stand twice in a set, and texts in no language.
 */
export function checkValues({ kind, value, path }: RawRecord): Fault[] {
  return valueFaults(shapes[kind], value, path);
}

/** The same of the manifest. */
export function checkManifestValues(manifest: unknown): Fault[] {
  return valueFaults(manifestShape, manifest, ["dataset"]);
}

function valueFaults(own: Shape, root: unknown, base: Path): Fault[] {
  const faults: Fault[] = [];
  walk(own, root, base, (shape, value, at) => {
    switch (shape.is) {
      case "edtf": {
        if (typeof value === "string" && !safeParseEdtf(value).success) faults.push(...dateFaults(value, at()));
        return;
      }
      case "when": {
        const edtf = get(value, "edtf");
        if (get(value, "sense") === undefined || typeof edtf !== "string") return;
        const parsed = safeParseEdtf(edtf);
        if (parsed.success && parsed.value.type !== "interval") {
          faults.push({
            code: "sense_without_interval",
            path: [...at(), "sense"],
            expected: "no sense, which only an interval (a/b) can have",
            received: `${shown(get(value, "sense"))} on ${shown(edtf)}`,
            hint: "Take the sense out, or write the date as an interval.",
          });
        }
        return;
      }
      case "whens": {
        const whens = members(value);
        if (whens.length < 2) return;
        const dates = datesOf(whens);
        const span = spanOf(dates);
        if (span.kind === "empty") {
          faults.push({
            code: "dates_disjoint",
            path: at(),
            expected: "dates that can all be true",
            received: span.clash.map((i) => dates[i]?.edtf).join(" and "),
            hint: "All entries hold together: where claimants differ, make each an occurrence claim of its own.",
          });
        }
        return;
      }
      case "object": {
        if (shape.fields["from"]?.is !== "edtf") return;
        if (get(value, "from") !== undefined && get(value, "to") !== undefined) {
          faults.push(...periodFaults(value, at()));
        }
        return;
      }
      case "texts": {
        if (typeof value !== "object" || value === null || Array.isArray(value)) return;
        if (Object.keys(value).length > 0) return;
        const expected = "text in one language at least";
        faults.push({ code: "out_of_range", path: at(), expected, received: shown(value) });
        return;
      }
      case "set": {
        const list = members(value);
        if (list.length < 2) return;
        const seen = new Set<unknown>();
        for (const [i, member] of list.entries()) {
          if (seen.has(member)) {
            const expected = "every value once";
            faults.push({
              code: "duplicate_value",
              path: [...at(), i],
              expected,
              received: `${shown(member)} again`,
            });
          }
          seen.add(member);
        }
        return;
      }
      case "count":
        if (isInOrder(value)) return;
        for (const fault of checkCount(value)) {
          // The schema reports everything else about a count.
          if (fault.code !== "min_above_max") continue;
          faults.push({
            code: "bad_count",
            path: at(),
            expected: "a min that is not above its max",
            received: `min ${shown(get(value, "min"))}, max ${shown(get(value, "max"))}`,
            hint: "Swap them, or write max: null where there is no upper bound.",
          });
        }
    }
  });
  return faults;
}

/** Whether a count is a pair of bounds in order, as nearly all are. */
function isInOrder(count: unknown): boolean {
  const [min, max] = [get(count, "min"), get(count, "max")];
  return typeof min === "number" && (max === null || (typeof max === "number" && min <= max));
}

/** The dates among some unchecked ones that can be read. */
export function datesOf(whens: readonly unknown[]): { readonly edtf: string; readonly sense?: "throughout" }[] {
  return whens.flatMap((when) => {
    const edtf = get(when, "edtf");
    if (typeof edtf !== "string" || !safeParseEdtf(edtf).success) return [];
    return [get(when, "sense") === "throughout" ? { edtf, sense: "throughout" as const } : { edtf }];
  });
}

/** Why a text is no EDTF date; a value that is no text is the schema's matter. */
export function dateFaults(value: unknown, path: Path): Fault[] {
  if (typeof value !== "string" || value === "") return [];
  const parsed = safeParseEdtf(value);
  if (parsed.success) return [];
  return parsed.issues.map(({ message, suggestion }) => ({
    code: "bad_date",
    path,
    expected: "a date in EDTF (ISO 8601-2:2019)",
    received: shown(value),
    hint: [sentence(message), ...(suggestion === undefined ? [] : [`Write ${suggestion}.`])].join(" "),
  }));
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
