/** Columns whose value follows from the rest of a row, or is nearly always the same: how it is told again when it is written. */

/** The code of `date_prec` for so many days: 1 one, 2 up to six, 3 seven, 4 up to a month, 5 more (codebook 22.1, date_prec). */
export function datePrecOf(days: number): number {
  return days <= 1 ? 1 : days < 7 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5;
}

/** What stands in a column unless a row says otherwise. */
export const usual = { active_year: "1", code_status: "Clear", event_clarity: "1" } as const;

/** The days from one to another, both counted, of dates that are calendar dates. */
export function daysFrom(start: string, end: string): number {
  return start === end ? 1 : dayNumber(end) - dayNumber(start) + 1;
}

/** Days since a day long ago of a date as `YYYY-MM-DD`, in the Gregorian calendar. */
export function dayNumber(date: string): number {
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const month = digit(5) * 10 + digit(6);
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - (month < 3 ? 1 : 0);
  const shifted = (month + 9) % 12;
  const days = Math.floor((153 * shifted + 2) / 5) + digit(8) * 10 + digit(9);
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + days;
}

/** Violence of the codebook: 1 state-based, 2 between groups, 3 one-sided, as the type of an incident and its first side tell. */
export function violenceOf(type: string, firstIsState: boolean): 1 | 2 | 3 {
  return type === "attack-on-civilians" ? 3 : firstIsState ? 1 : 2;
}
