import { safeReadCount } from "@incident-data/casualties";
import type { CasualtiesClaim, When } from "@incident-data/core";
import { readWhen, safeParseEdtf } from "@incident-data/dates";

/** A day and a time of midnight, which says no more than the day. */
const midnight = /^(\d{4}-\d{2}-\d{2})[ T]00:00(?::00(?:\.0+)?)?Z?$/;

/**
 * The date of a cell: ISO 8601 (EDTF), whole or partial, or words that say it without doubt (`1 March 2015`); undefined for
 * anything else, such as 01/03/2015, of which nobody knows which is the day.
 */
export function dateOfCell(cell: string): When | undefined {
  const text = cell.trim();
  const iso = midnight.exec(text)?.[1] ?? text;
  if (safeParseEdtf(iso).success) return { edtf: iso };
  const read = text.length <= 100 && /\p{L}/u.test(text) ? readWhen(text, { profile: "plain@1" }) : undefined;
  if (read?.success !== true || read.when.anchor !== undefined) return undefined;
  const { edtf, sense, words, profile } = read.when;
  return { edtf, ...(sense === undefined ? {} : { sense }), words, profile };
}

/**
 * The count of a cell: digits without separators, or English words for a number of people (`at least 2`, `dozens`); undefined
 * for anything else.
 */
export function countOfCell(cell: string): CasualtiesClaim["count"] | undefined {
  const words = cell.trim();
  if (/^\d{1,15}(?:\.0+)?$/.test(words)) return { min: Number(words), max: Number(words), words };
  if (!/\p{L}/u.test(words) || /\d[.,'\u00a0\u202f ]\d/u.test(words)) return undefined;
  const read = safeReadCount(words, { lang: "en" });
  if (!read.ok || read.reading.kind !== "count" || read.reading.harms !== undefined) return undefined;
  return read.reading.relation === undefined && read.reading.transfer === undefined ? read.reading.count : undefined;
}

/** Degrees as a number, NaN for what is none. */
export function degreesOfCell(cell: string): number {
  return /^\s*[+-]?\d{1,3}(?:\.\d*)?(?:e-\d{1,3})?\s*$/.test(cell) ? Number(cell) + 0 : Number.NaN;
}
