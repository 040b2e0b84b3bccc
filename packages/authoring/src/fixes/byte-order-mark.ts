import type { TextFix } from "./fix.ts";

/** A mark at the start of a file, which UTF-8 has no need of, and which some tools take for a character of the first key. */
export const byteOrderMark: TextFix = {
  code: "byte_order_mark",
  find: (text) =>
    text.startsWith("\ufeff")
      ? {
          expected: "UTF-8 without a byte order mark",
          received: "one",
          hint: "Save the file as UTF-8 without it.",
          splices: [{ start: 0, end: 1, text: "" }],
        }
      : undefined,
};
