import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeCell, isEscaped, unescapeCell } from "./escape.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+374 10", "'+374 10"],
  ["-5", "-5"],
  ["-12.25", "-12.25"],
  ["-1e-7", "-1e-7"],
  ["-007", "'-007"],
  ["-5+1", "'-5+1"],
  ["-2.02E+11", "'-2.02E+11"],
  ["'-5", "''-5"],
  ["@wwwmodgovaz", "'@wwwmodgovaz"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["＝x", "'＝x"],
  ["#REF!", "'#REF!"],
  ["2.02E+11", "'2.02E+11"],
  ["'=x", "''=x"],
  ["#Armenia", "#Armenia"],
  ["'tis", "'tis"],
  ["2021-07-28", "2021-07-28"],
])("%j is written %j", (text, escaped) => {
  expect(escapeCell(text)).toBe(escaped);
});

test.each(["2021-07-28", "007", "-5", "28.07.2021", "1E5", "TRUE", "July 2021", "1,000", "12:30", "50%"])(
  "%j is kept from Excel",
  (text) => {
    expect(escapeCell(text, true)).toBe(`'${text}`);
  },
);

test("no text begins as a formula does, and each comes back", () => {
  const parts = fc.constantFrom(
    "'",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "x",
    "7",
    "#REF!",
    "E+1",
    ".",
    " ",
    "Հ",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 6 }), fc.boolean(), (own, wide) => {
      const text = own.join("");
      const escaped = escapeCell(text, wide);
      expect(escaped).not.toMatch(wide ? /^[=+\-@\t\r\n＝＋－＠]/ : /^(?:[=+@\t\r\n＝＋－＠]|-(?!\d+(?:\.\d+)?$))/);
      expect(unescapeCell(escaped)).toBe(text);
      // What might be taken for escaped never stands as it is.
      if (escaped === text) expect(isEscaped(text)).toBe(false);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
