import { padded } from "../calendar.ts";
import type { Advice, EdtfIssueCode, EdtfReading } from "./issue.ts";

/** Longer texts are refused without advice, so that a refusal costs little. */
const LONGEST = 200;

/**
 * What text that is not EDTF probably means. The rules run on refused text only; each proposal is itself valid EDTF.
 */
export function adviseOn(text: string, isValid: (text: string) => boolean): Advice {
  if (text.length > LONGEST) return {};
  const readings = readingsOf(text).filter(({ edtf }) => isValid(edtf));
  const [only, another] = readings;
  if (only !== undefined) {
    const suggestion = only.edtf;
    return {
      code: "local_notation",
      readings,
      ...(another === undefined || another.edtf === suggestion ? { suggestion } : {}),
    };
  }
  let suggestion = text;
  let code: EdtfIssueCode | "" = "";
  for (const [kind, pattern, replacement] of REWRITES) {
    const mended = suggestion.replace(pattern, replacement);
    if (mended === suggestion) continue;
    suggestion = mended;
    code ||= kind;
    if (isValid(suggestion)) return { ...(code && { code }), suggestion };
  }
  return code !== "" && /\s|unknown|open/.test(text) ? { code } : {};
}

/** Three numbers in another order or notation than year-month-day: `28/07/2021`, `7/28/2021`, `2021/07/28`, `2021-7-28`. */
function readingsOf(text: string): readonly EdtfReading[] {
  const found = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/.exec(text) ?? [];
  const [, first = "", , second = "", third = ""] = found.map((part) => padded(part, 2));
  const reading = (order: EdtfReading["order"], ...parts: readonly string[]): EdtfReading => ({
    order,
    edtf: parts.join("-"),
  });
  if (first.length === 4) return [reading("year-month-day", first, second, third)];
  if (third.length !== 4) return [];
  const readings = [reading("day-month-year", third, second, first), reading("month-day-year", third, first, second)];
  return first === second ? readings.slice(1) : readings;
}

/** Ways to mend text, one after the other until it is EDTF; an empty code keeps that of the fault. */
const REWRITES: readonly (readonly [EdtfIssueCode | "", RegExp, string])[] = [
  ["white_space", /\s+/g, ""],
  // The spelling of ISO 8601-2:2019 for that of the draft of 2012.
  ["draft_2012", /\bunknown\b/g, ""],
  ["draft_2012", /\bopen\b/g, ".."],
  ["draft_2012", /-21\^so.*/, "-29"],
  ["draft_2012", /\((\d\d)\)([?~])/, "$2$1"],
  ["draft_2012", /\?~|~\?/g, "%"],
  ["draft_2012", /[ux](?!\w*[a-t])/g, "X"],
  ["draft_2012", /\by/g, "Y"],
  ["draft_2012", /(\d)e/g, "$1E"],
  ["draft_2012", /(\d)p/g, "$1S"],
  // The basic notation, and a month or a day of one digit.
  ["", /^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"],
  ["", /-(\d)(?!\d)/g, "-0$1"],
  // Years of the wrong length, and decades and centuries, which EDTF has no longer.
  ["", /^Y(-?)0*(?=\d{4}$)/, "$1"],
  ["", /^\+?(-?)0*(\d{5})/, "Y$1$2"],
  ["", /^(-?\d{3})(?!\d)/, "$1X"],
  ["", /^(-?\d\d)(?!\d)/, "$1XX"],
  // Times: missing seconds, fractions, offsets without a colon.
  ["", /(T\d\d:\d\d)(?!:)/, "$1:00"],
  ["", /[.,]\d+/, ""],
  ["", /-00:?00$/, "Z"],
  ["", /([+-]\d\d)(\d\d)$/, "$1:$2"],
];
