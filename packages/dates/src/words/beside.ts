import { calendarDate, dayText } from "../calendar.ts";
import { wordsIssue } from "./issue.ts";
import { between, daysOf, isIssue, type Meaning } from "./meaning.ts";

/** A meaning, with the date marked as approximate. */
export function about(meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    return isIssue(found) ? found : { ...found, edtf: `${found.edtf}~` };
  };
}

/** From a date on; to the report day, where that is known, since the words look back from it. */
export function since(meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    if (isIssue(found)) return found;
    if (anchor.report === null) return { ...found, edtf: `${found.edtf}/..` };
    if (daysOf(found).earliest > anchor.report) {
      return wordsIssue("no_day_left", `a report day after ${found.edtf}`, dayText(anchor.report));
    }
    return { ...found, edtf: `${found.edtf}/${dayText(anchor.report)}` };
  };
}

/**
 * On one side of a date. Where only the report day tells its year, it may as well be one to come, so that a date of the
 * year before is refused.
 */
export function beside(side: "by" | "until" | "before" | "after", meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    if (isIssue(found)) return found;
    const { earliest, latest } = daysOf(found);
    const guessed = found.flags.includes("year_from_report") && anchor.report !== null;
    if (guessed && calendarDate(earliest).year !== calendarDate(anchor.report).year) {
      return wordsIssue("anchor_missing", "a year or a narrated day", "a report day alone");
    }
    switch (side) {
      case "by":
        return { ...found, edtf: `../${found.edtf}`, sense: "within" };
      case "until":
        return { ...found, edtf: `../${found.edtf}` };
      case "before":
        return { ...found, edtf: `../${dayText(earliest - 1)}`, sense: "within" };
      case "after":
        return { ...found, edtf: `${dayText(latest + 1)}/..`, sense: "within" };
    }
  };
}

/** The day so many days from one that the words name: "two days after 28 July". */
export function daysFrom(sign: 1 | -1, meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    if (isIssue(found)) return found;
    return { ...found, edtf: dayText(daysOf(found).earliest + sign * (slots.count || 1)) };
  };
}

/** The night that ends in the morning of a day: it and the day before it. */
export function nightTo(meaning: Meaning): Meaning {
  return (slots, anchor) => {
    const found = meaning(slots, anchor);
    if (isIssue(found)) return found;
    const day = daysOf(found).latest;
    return between(day - 1, day, { flags: found.flags });
  };
}
