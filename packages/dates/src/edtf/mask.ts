import type { DatePart } from "./value.ts";

/**
 * The number that a part of a date is when its unspecified digits are those of another number: of `1X5X` and 23 it is
 * 1253. Of `-0XXX` and 0 it is -0, which is no year.
 */
export function completion(part: DatePart, filling: number): number {
  if (typeof part === "number") return part;
  let number = 0;
  let weight = 1;
  let rest = filling;
  for (let i = part.length - 1; i >= 0; i--) {
    const code = part.charCodeAt(i);
    if (code === 45 /* - */) return -number;
    number += weight * (code === 88 /* X */ ? rest % 10 : code - 48);
    if (code === 88) rest = (rest / 10) | 0;
    weight *= 10;
  }
  return number;
}

/** The first number that is found for a completion of a part, from the least on or from the greatest; else infinite. */
export function seek(part: DatePart, latest: boolean, find: (completed: number) => number): number {
  if (typeof part === "number") return find(part);
  let count = 1;
  for (let i = 0; i < part.length; i++) if (part.charCodeAt(i) === 88 /* X */) count *= 10;
  // The digits of negative years run against time.
  const down = latest !== part.startsWith("-");
  for (let i = 0; i < count; i++) {
    const found = find(completion(part, down ? count - 1 - i : i));
    if (found !== Infinity) return found;
  }
  return Infinity;
}
