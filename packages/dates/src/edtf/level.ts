import { formatEdtf } from "./format.ts";
import type { Edtf, EdtfLevel } from "./value.ts";

/**
 * The lowest level of EDTF (ISO 8601-2:2019, A.4 to A.6) that can write a value.
 *
 * @example
 * levelOf(parseEdtf("2021-07-28?")); // => 1
 */
export function levelOf(value: Edtf): EdtfLevel {
  const text = formatEdtf(value);
  const ends = text.split("/");
  if (ends.every((end) => LEVEL_0.test(end))) return 0;
  // Unspecified digits at an end of an interval are of level 2.
  return ends.every((end) => LEVEL_1.test(end)) && !(ends.length > 1 && text.includes("X")) ? 1 : 2;
}

// What the levels 0 (A.4) and 1 (A.5) write, as a whole or as an end of an interval.
const LEVEL_0 = /^\d{4}(-[01][^?~%X]+)?$/;
const LEVEL_1 = /^((Y?-?\d+(-[01]\d(-\d\d(T.+)?)?|-2[1-4]|(-\d\d|-XX)?-XX)?|-?\d\d[\dX]X)[?~%]?|\.\.|)$/;
