import { daysInMonth } from "@incident-data/dates";

/** A day of the calendar. */
export interface Day {
  /** As EDTF. */
  readonly text: string;
  readonly year: number;
}

/** So many days are known by heart: those of 55 years. */
const mostKnown = 20_000;

/** Days of the calendar in the form that rows have them: of few days there are many, and each is one text. */
export class Days {
  #known = new Map<number, Day | undefined>();

  /** @param number YYYYMMDD. @returns undefined where there is no such day. */
  of(number: number): Day | undefined {
    const known = this.#known.get(number);
    if (known !== undefined || this.#known.has(number)) return known;
    if (this.#known.size >= mostKnown) this.#known = new Map();
    const [year, month, date] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
    const is = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
    const day = is ? { text: `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`, year } : undefined;
    this.#known.set(number, day);
    return day;
  }

  /** @param text YYYY-MM-DD; of any other form it is none. */
  ofText(text: string): Day | undefined {
    if (text.length !== 10) return undefined;
    let number = 0;
    for (let i = 0; i < 10; i++) {
      const code = text.charCodeAt(i);
      if (i === 4 || i === 7) {
        if (code !== 0x2d) return undefined;
        continue;
      }
      if (code < 0x30 || code > 0x39) return undefined;
      number = number * 10 + code - 0x30;
    }
    return this.of(number);
  }
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
