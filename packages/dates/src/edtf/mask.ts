import type { DatePart } from "./value.ts";

/** Whether a number of 0 or more, padded to the length of the digits, is one of their completions. */
export function completes(part: DatePart, number: number): boolean {
  if (typeof part === "number") return part === number;
  let rest = number;
  for (let i = part.length - 1; i >= 0; i--) {
    const code = part.charCodeAt(i);
    if (code !== 88 && code - 48 !== rest % 10) return false;
    rest = Math.floor(rest / 10);
  }
  return rest === 0;
}

/** The first or the last completion of a part between two numbers of 0 or more; -1 where there is none. */
export function extreme(part: DatePart, low: number, high: number, last: boolean): number {
  if (low > high) return -1;
  if (typeof part === "number") return part >= low && part <= high ? part : -1;
  if (part === "XX") return last ? high : low;
  const filling = filled(part, last ? 9 : 0);
  if (filling >= low && filling <= high) return filling;
  // The digits after the last X are the same in every completion.
  let step = 1;
  for (let i = part.length - 1; part.charCodeAt(i) !== 88; i--) step *= 10;
  const shift = (((last ? high - filling : filling - low) % step) + step) % step;
  for (let n = last ? high - shift : low + shift; n >= low && n <= high; n += last ? -step : step) {
    if (completes(part, n)) return n;
  }
  return -1;
}

/** The number that the digits write with one digit in all unspecified places. */
function filled(part: string, digit: number): number {
  let number = 0;
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i);
    number = number * 10 + (code === 88 ? digit : code - 48);
  }
  return number;
}
