import { dayText } from "@incident-data/dates";
import { dayOfEdtf } from "../date-words.ts";
import type { Found } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { offsetOf, timeIn } from "../zones.ts";

export const dayShiftedByZone: Rule = {
  code: "day_shifted_by_zone",
  severity: "error",
  title: "A time of another zone puts the date on another day than it was where it happened.",
  why: `28 July 2021, 03:40 in Yerevan is 27 July, 23:40 in UTC; the ceasefire of 10 November 2020 began on 9 November in UTC. A day is a
local day (UCDP GED codebook 22.1, section 5.6): a time is written with the offset of its place.`,
  wrong: `sources/gazette-article:
  published: [{ edtf: "2021-07-28T23:40:00Z", zone: Asia/Yerevan }]`,
  right: `sources/gazette-article:
  published: [{ edtf: "2021-07-29T03:40:00+04:00", zone: Asia/Yerevan }]`,
  each: ["sources", "incidents", "statements"],
  *check(context) {
    for (const { when, path } of context.whens) {
      const { edtf, zone, words } = when;
      const local = zone === undefined ? undefined : offsetOf(zone, edtf);
      const found = stored(edtf, local, path) ?? told(edtf, local, words, path);
      if (found !== undefined) yield found;
    }
  },
};

/** A time whose own offset gives another day than its zone. */
function stored(edtf: string, local: number | undefined, path: Found["path"]): Found | undefined {
  const time = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)$/.exec(edtf);
  const day = time === null ? undefined : dayOfEdtf(time[1] ?? "");
  const own = time === null ? undefined : offsetOf(time[5] ?? "", edtf);
  if (time === null || day === undefined || own === undefined || local === undefined) return undefined;
  const minutes = Number(time[2]) * 60 + Number(time[3]) - own + local;
  const shift = Math.floor(minutes / 1_440);
  if (shift === 0) return undefined;
  const inDay = minutes - shift * 1_440;
  const clock = [Math.floor(inDay / 60), inDay % 60, Number(time[4] ?? 0)].map(two).join(":");
  const there = `${dayText(day + shift)}T${clock}${offsetText(local)}`;
  return {
    path: [...path, "edtf"],
    expected: `${there}, the day of its zone`,
    received: edtf,
    hint: "Write the time with the offset of its zone, or mend the zone.",
  };
}

/** A day that the words give in another zone, stored as if it were the local one. */
function told(
  edtf: string,
  local: number | undefined,
  words: string | undefined,
  path: Found["path"],
): Found | undefined {
  const time = words === undefined ? undefined : timeIn(words);
  const day = dayOfEdtf(edtf);
  if (words === undefined || time === undefined || day === undefined || local === undefined) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(edtf) || !namesDay(words, Number(edtf.slice(8)))) return undefined;
  const shift = Math.floor((time.minutes - time.offset + local) / 1_440);
  if (shift === 0) return undefined;
  return {
    path: [...path, "edtf"],
    expected: `${dayText(day + shift)}, the day of its zone at that time`,
    received: `${edtf} for "${words}"`,
  };
}

/** Whether words hold a number of a day that is no part of a time. */
function namesDay(words: string, day: number): boolean {
  return (words.match(/\d[\d:]*/g) ?? []).some((digits) => Number(digits) === day);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function offsetText(minutes: number): string {
  const [sign, size] = [minutes < 0 ? "-" : "+", Math.abs(minutes)];
  return `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
