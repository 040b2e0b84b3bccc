import { dayBounds, safeParseEdtf } from "@incident-data/dates";
import { type Fault, type Path, shown } from "../issues.ts";
import { get } from "../raw.ts";

/** A period (`from`, `to`) that surely ends before it begins; where either is no date, that is another fault. */
export function periodFaults(value: unknown, path: Path): Fault[] {
  const [from, to] = [get(value, "from"), get(value, "to")];
  const first = boundsOf(from)?.earliest ?? Number.NEGATIVE_INFINITY;
  const last = boundsOf(to)?.latest ?? Number.POSITIVE_INFINITY;
  if (first <= last) return [];
  return [
    {
      code: "period_reversed",
      path: [...path, "to"],
      expected: `a date that is not before from: ${shown(from)}`,
      received: shown(to),
      hint: "Swap them, or mend the wrong one.",
    },
  ];
}

function boundsOf(edtf: unknown) {
  const parsed = typeof edtf === "string" ? safeParseEdtf(edtf) : undefined;
  return parsed?.success === true ? dayBounds(parsed.value) : undefined;
}
