import type { Advice, EdtfIssueCode, EdtfReading } from "./issue.ts";

/** Longer texts are refused without advice, so that a refusal costs little. */
const LONGEST = 200;

/** Three numbers in another order or notation: `28/07/2021`, `7/28/2021`, `2021/07/28`, `2021-7-28`. */
const LOCAL = /^(\d+)([./-])(\d+)\2(\d+)$/;

const ORDERS: readonly (readonly [EdtfReading["order"], string])[] = [
  ["day-month-year", "$4-$3-$1"],
  ["month-day-year", "$4-$1-$3"],
  ["year-month-day", "$1-$3-$4"],
];

/** A month or a day of one digit. */
const SHORT = /-(\d)(?!\d)/g;

/**
 * What text that is not EDTF probably means. The rules run on refused text only; each proposal is itself valid EDTF.
 */
export function adviseOn(text: string, isValid: (text: string) => boolean): Advice {
  if (text.length > LONGEST) return {};
  if (LOCAL.test(text)) {
    const readings = ORDERS.map(([order, parts]) => ({
      order,
      edtf: text.replace(LOCAL, parts).replace(SHORT, "-0$1"),
    })).filter(({ edtf }) => isValid(edtf));
    const suggestion = readings[0]?.edtf;
    if (suggestion !== undefined) {
      const isSure = readings.every(({ edtf }) => edtf === suggestion);
      return { code: "local_notation", readings, ...(isSure && { suggestion }) };
    }
  }
  let suggestion = text;
  let code: EdtfIssueCode | undefined;
  for (const [kind, ways] of REWRITES) {
    for (const [pattern, replacement] of ways) {
      const mended = suggestion.replace(pattern, replacement);
      if (mended === suggestion) continue;
      suggestion = mended;
      code ??= kind;
      if (isValid(suggestion)) return { ...(code && { code }), suggestion };
    }
  }
  return code && /\s|unknown|open/.test(text) ? { code } : {};
}

/** Ways to mend text, one after the other until it is EDTF, by the code of the fault; without one, its own stays. */
const REWRITES: readonly (readonly [EdtfIssueCode | undefined, readonly (readonly [RegExp, string])[]])[] = [
  ["white_space", [[/\s+/g, ""]]],
  [
    // The spelling of ISO 8601-2:2019 for that of the draft of 2012.
    "draft_2012",
    [
      [/unknown/, ""],
      [/open/, ".."],
      [/-21\^so.*/, "-29"],
      [/\((\d\d)\)([?~])/, "$2$1"],
      [/\?~|~\?/g, "%"],
      [/[ux](?!\w{0,20}[a-t])/g, "X"],
      [/y/g, "Y"],
      [/e/g, "E"],
      [/p/g, "S"],
    ],
  ],
  [
    undefined,
    [
      // The basic notation.
      [/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"],
      [SHORT, "-0$1"],
      // Years of the wrong length, and decades and centuries, which EDTF has no longer.
      [/^Y(-?)0*(\d{4})$/, "$1$2"],
      [/^\+?(-?)0*(\d{5})/, "Y$1$2"],
      [/^(-?\d{3})(?!\d)/, "$1X"],
      [/^(-?\d\d)(?!\d)/, "$1XX"],
      // Times: missing seconds, fractions, offsets without a colon.
      [/(T\d\d:\d\d)(?!:)/, "$1:00"],
      [/[.,]\d+/, ""],
      [/-00:?00$/, "Z"],
      [/([+-]\d\d)(\d\d)$/, "$1:$2"],
    ],
  ],
];
