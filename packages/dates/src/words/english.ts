import type { Lexicon } from "./profile.ts";

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

function numbered(names: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.flatMap((forms, i) => forms.map((form) => [form, i + 1])));
}

/** The months and weekdays of English. */
export const ENGLISH: Lexicon = {
  months: /* @__PURE__ */ numbered(MONTHS),
  weekdays: /* @__PURE__ */ numbered(WEEKDAYS),
  ordinals: ["st", "nd", "rd", "th"],
};

/** The English name of a weekday, 1 = Monday to 7 = Sunday. */
export function weekdayName(weekday: number): string {
  const name = WEEKDAYS[weekday - 1]?.[0] ?? "";
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
