import type { Advice, EdtfReading } from "./issue.ts";

/** A test of EDTF text: only what passes it is ever proposed. */
type Test = (text: string) => boolean;

/** Longer texts are refused without advice, so that a refusal costs little. */
const LONGEST = 200;

/**
 * What text that is not EDTF probably means. The rules run on refused text only; each proposal is itself valid EDTF.
 */
export function adviseOn(text: string, isValid: Test): Advice {
  if (text.length === 0 || text.length > LONGEST) return {};
  const local = localNotation(text, isValid);
  if (local !== null) return local;
  for (const [code, rewrite] of REWRITES) {
    const suggestion = rewrite(text);
    if (suggestion !== text && isValid(suggestion)) return { ...(code === null ? {} : { code }), suggestion };
  }
  if (/\s/.test(text)) return { code: "white_space" };
  return DRAFT_WORDS.test(text) ? { code: "draft_2012" } : {};
}

const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
const DRAFT_WORDS = /(^|\/)(unknown|open)(\/|$)/;

/** Three numbers in another order or notation than year-month-day: `28/07/2021`, `7/28/2021`, `2021/07/28`, `2021-7-28`. */
function localNotation(text: string, isValid: Test): Advice | null {
  const [, first, , second, third] = NUMBERS.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  const readings: EdtfReading[] = [];
  const add = (order: EdtfReading["order"], year: string, month: string, day: string): void => {
    const edtf = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (isValid(edtf) && !readings.some((r) => r.edtf === edtf)) readings.push({ order, edtf });
  };
  if (first.length === 4 && third.length <= 2) add("year-month-day", first, second, third);
  if (third.length === 4 && first.length <= 2) {
    add("day-month-year", third, second, first);
    add("month-day-year", third, first, second);
  }
  const [only, another] = readings;
  if (only === undefined) return null;
  return { code: "local_notation", readings, ...(another === undefined ? { suggestion: only.edtf } : {}) };
}

type Rewrite = (text: string) => string;

/** Ways to mend text, the surest first; a null code keeps the code of the fault. */
const REWRITES: readonly (readonly ["draft_2012" | "white_space" | null, Rewrite])[] = [
  ["white_space", (text) => text.replace(/\s+/g, "")],
  ["draft_2012", draftToIso],
  ["draft_2012", (text) => draftToIso(text.replace(/\s+/g, ""))],
  // The basic notation, and a month or a day of one digit.
  [null, (text) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3")],
  [null, (text) => text.replace(/-(\d)(?=-|$)/g, "-0$1")],
  // Years of the wrong length, and decades and centuries, which EDTF has no longer.
  [null, (text) => text.replace(/^Y(-?)0*(\d{1,4})$/, (_, sign: string, year: string) => sign + year.padStart(4, "0"))],
  [null, (text) => text.replace(/^\+?(-?)0*(\d{5,})$/, "Y$1$2")],
  [null, (text) => text.replace(/^(-?\d{3})([?~%]?)$/, "$1X$2")],
  [null, (text) => text.replace(/^(-?\d{2})([?~%]?)$/, "$1XX$2")],
  // Times: small letters, fractions, missing seconds, offsets without a colon.
  [null, mendTime],
];

/** The spelling of ISO 8601-2:2019 for that of the draft of 2012. */
function draftToIso(text: string): string {
  return text
    .replace(/(^|\/)unknown(?=\/|$)/g, "$1")
    .replace(/(^|\/)open(?=\/|$)/g, "$1..")
    .replace(/\^southernHemisphere$/, "")
    .replace(/-(2[1-4])$/, (season, code: string) =>
      text.endsWith("^southernHemisphere") ? `-${Number(code) + 8}` : season,
    )
    .replace(/\((\d{2})\)([?~])$/, "$2$1")
    .replace(/\?~|~\?/g, "%")
    .replace(/[ux](?=[\dux?~%/,.\]}-]|$)/g, "X")
    .replace(/^y(?=-?\d)/, "Y")
    .replace(/(\d)e(?=\d)/g, "$1E")
    .replace(/(\d)p(?=\d)/g, "$1S");
}

function mendTime(text: string): string {
  return text
    .replace(/t(?=\d\d:)/, "T")
    .replace(/z$/, "Z")
    .replace(/(T\d\d:\d\d)(?=Z|[+-]|$)/, "$1:00")
    .replace(/(:\d\d)[.,]\d+/, "$1")
    .replace(/[+-]00:?00$/, "Z")
    .replace(/([+-]\d\d)(\d\d)$/, (whole, hours: string, minutes: string) =>
      text.includes(":") ? `${hours}:${minutes}` : whole,
    );
}
