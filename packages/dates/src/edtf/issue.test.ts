import { describe, expect, test } from "vitest";
import { EdtfError, type EdtfIssueCode } from "./issue.ts";
import { parseEdtf, safeParseEdtf } from "./parse.ts";

/** Text, code, position and the suggestion. */
const REFUSED: readonly (readonly [string, EdtfIssueCode, number, string?])[] = [
  ["", "empty", 0],
  ["hello", "unexpected_character", 0],
  ["2021-07-28x", "unexpected_character", 10],
  ["2021-", "unexpected_end", 5],
  ["{1999", "unexpected_end", 5],
  ["[]", "unexpected_character", 1],
  ["{2021,}", "unexpected_character", 6],
  ["[..]", "unexpected_character", 3],
  ["2021-07-28 ", "white_space", 10, "2021-07-28"],
  ["[1667, 1668]", "white_space", 6, "[1667,1668]"],
  ["unknown/2000", "draft_2012", 0, "/2000"],
  ["2000/open", "draft_2012", 5, "2000/.."],
  ["unknown/open", "draft_2012", 0],
  ["199u", "draft_2012", 0, "199X"],
  ["156x", "draft_2012", 0, "156X"],
  ["2004-06-uu", "draft_2012", 8, "2004-06-XX"],
  ["y17e7", "draft_2012", 0, "Y17E7"],
  ["y17101e4p3", "draft_2012", 0, "Y17101E4S3"],
  ["1984?~", "draft_2012", 5, "1984%"],
  ["2004-06-(11)~", "draft_2012", 8, "2004-06-~11"],
  ["2001-21^southernHemisphere", "draft_2012", 7, "2001-29"],
  ["28/07/2021", "local_notation", 0, "2021-07-28"],
  ["7/28/2021", "local_notation", 0, "2021-07-28"],
  ["28.07.2021", "local_notation", 0, "2021-07-28"],
  ["2021/07/28", "local_notation", 5, "2021-07-28"],
  ["2021-7-28", "local_notation", 6, "2021-07-28"],
  ["03/07/2021", "local_notation", 0],
  ["20210728", "year_length", 0, "2021-07-28"],
  ["12345", "year_length", 0, "Y12345"],
  ["198", "year_length", 0, "198X"],
  ["19", "year_length", 0, "19XX"],
  ["Y1985", "year_length", 0, "1985"],
  ["Y00001", "year_length", 1, "0001"],
  ["Y1E99999", "year_too_large", 0],
  ["-0000", "negative_zero", 0],
  ["2021-13", "month_out_of_range", 5],
  ["2021-00", "month_out_of_range", 5],
  ["2021-20", "month_out_of_range", 5],
  ["2021-42", "month_out_of_range", 5],
  ["2021-2X", "month_out_of_range", 5],
  ["2021-02-29", "no_such_day", 8],
  ["1900-02-29", "no_such_day", 8],
  ["2021-07-00", "no_such_day", 8],
  ["156X-09-31", "no_such_day", 8],
  ["15X1-02-29", "no_such_day", 8],
  ["2021-07-4X", "no_such_day", 8],
  ["2021-21-05", "unexpected_character", 7],
  ["Y17E7-12", "unexpected_character", 5],
  ["2021-07-28T24:00:00", "time_out_of_range", 11],
  ["2021-07-28T23:60:00", "time_out_of_range", 11],
  ["2021-07-28T03:40", "unexpected_end", 16, "2021-07-28T03:40:00"],
  ["2021-07-28T03:40:00.5", "unexpected_character", 19, "2021-07-28T03:40:00"],
  ["2021-07-28T03:40:00+0400", "unexpected_character", 22, "2021-07-28T03:40:00+04:00"],
  ["2021-07-28T03:40:00-00:00", "offset_out_of_range", 19, "2021-07-28T03:40:00Z"],
  ["2021-07-28T03:40:00+14:01", "offset_out_of_range", 19],
  ["2021-07-28T03:40:00-14:00", "offset_out_of_range", 19],
  ["2021-07-28T03:40:00-14", "offset_out_of_range", 19],
  ["2021-07-28?T03:40:00", "unexpected_character", 11],
  ["2021-07-28T03:40:00/2022", "time_not_allowed", 10],
  ["1950S5", "significant_digits", 5],
  ["1950S0", "significant_digits", 5],
  ["../..", "interval_without_date", 0],
  ["/", "interval_without_date", 0],
  ["2004/2003", "reversed", 0],
  ["{1672..1670}", "reversed", 1],
  ["{1670..1672-12}", "range_ends", 1],
  ["{167X..1680}", "range_ends", 1],
  ["2018-01-15/02-20", "year_length", 11],
  ["P1Y", "unexpected_character", 0],
  ["1985-W15", "unexpected_character", 5],
];

describe("refusals", () => {
  for (const [text, code, position, suggestion] of REFUSED) {
    test(`${text}: ${code} at ${position}`, () => {
      const result = safeParseEdtf(text);
      expect(result.success).toBe(false);
      if (result.success) return;
      const [issue] = result.issues;
      expect({ code: issue.code, position: issue.position, suggestion: issue.suggestion }).toEqual({
        code,
        position,
        suggestion,
      });
      expect(issue.message).toContain(issue.expected);
    });
  }

  test("what is not text is an issue", () => {
    expect(safeParseEdtf(20210728 as unknown as string)).toMatchObject({
      success: false,
      issues: [{ code: "not_text" }],
    });
  });

  test("a local notation of uncertain order names both readings", () => {
    const result = safeParseEdtf("03/07/2021");
    expect(result).toMatchObject({
      success: false,
      issues: [
        {
          readings: [
            { order: "day-month-year", edtf: "2021-07-03" },
            { order: "month-day-year", edtf: "2021-03-07" },
          ],
        },
      ],
    });
  });

  test("the thrown error has name, code, issues and the message of the first issue", () => {
    const thrown = (() => {
      try {
        return parseEdtf("2021-02-29");
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(EdtfError);
    expect(thrown).toMatchObject({ name: "EdtfError", code: "no_such_day", issues: [{ position: 8 }] });
    expect(String(thrown)).toBe('EdtfError: no such day: expected a day 01-28 at position 8, received "29"');
  });

  test("a long text is refused in short time and without advice", () => {
    const result = safeParseEdtf("u".repeat(1_000_000));
    expect(result).toMatchObject({ success: false, issues: [{ code: "unexpected_character" }] });
  });
});
