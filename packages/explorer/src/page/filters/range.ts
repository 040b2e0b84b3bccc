import type { Filters } from "../../state/filters.ts";

/** Why what is typed is no range. */
export type RangeFault = "not_whole" | "reversed";

/** What two fields say: a range, none where both are empty, or why it is none. */
export type TypedRange =
  | { readonly success: true; readonly range: Filters["range"] }
  | { readonly success: false; readonly fault: RangeFault };

/** The range of people between two texts that are typed, either of which may be empty. */
export function typedRange(least: string, most: string): TypedRange {
  const [min, max] = [wholeNumber(least), wholeNumber(most)];
  if (min === undefined || max === undefined) return { success: false, fault: "not_whole" };
  if (min !== null && max !== null && min > max) return { success: false, fault: "reversed" };
  return { success: true, range: min === null && max === null ? undefined : { min, max } };
}

/** A whole number of people, of as many digits as an address can hold; null where nothing is typed, undefined where it is none. */
function wholeNumber(text: string): number | null | undefined {
  const digits = text.replace(/\s/g, "");
  if (digits === "") return null;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
