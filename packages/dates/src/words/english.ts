import { type Lexicon, numbered } from "./profile.ts";

const MONTHS = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
] as const;

const WEEKDAYS = [
  ["monday", "mon"],
  ["tuesday", "tues", "tue"],
  ["wednesday", "wed"],
  ["thursday", "thurs", "thur", "thu"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
] as const;

const SEASONS = [["spring"], ["summer"], ["autumn", "fall"]] as const;

const COUNTS = [
  ["one", "a"],
  ["two"],
  ["three"],
  ["four"],
  ["five"],
  ["six"],
  ["seven"],
  ["eight"],
  ["nine"],
  ["ten"],
  ["eleven"],
  ["twelve"],
] as const;

/** The months, weekdays, seasons and small numbers of English. */
export const ENGLISH: Lexicon = /* @__PURE__ */ (() => ({
  months: numbered(MONTHS),
  weekdays: numbered(WEEKDAYS),
  seasons: numbered(SEASONS),
  counts: numbered(COUNTS),
  ordinals: ["st", "nd", "rd", "th"],
  yearEndings: [],
}))();

/** The English name of a weekday, 1 = Monday to 7 = Sunday. */
export function weekdayName(weekday: number): string {
  const name = WEEKDAYS[weekday - 1]?.[0] ?? "";
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
