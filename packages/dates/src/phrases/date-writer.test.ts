import { describe, expect, test } from "vitest";
import { dayNumber } from "../calendar.ts";
import { az } from "./az.ts";
import { intlDates, ownDates } from "./date-writer.ts";
import { hy } from "./hy.ts";

const days = Array.from({ length: 800 }, (_, i) => (dayNumber(2020, 1, 1) ?? 0) + i);
// Of the dots of Armenian years ICU has two; one is enough.
const plain = (text: string): string => text.replaceAll("\u2024", ".");

describe.each([
  ["az", az],
  ["hy", hy],
] as const)("%s is written as ICU writes it, without asking ICU", (locale, { dates }) => {
  const own = dates === undefined ? intlDates("en") : ownDates(dates);
  const intl = intlDates(locale);

  test.each(["day", "month", "year"] as const)("a %s", (unit) => {
    for (const day of days) expect(own.one(day, unit)).toBe(plain(intl.one(day, unit)));
  });

  test("a list", () => {
    expect(own.list(["a"], "one")).toBe("a");
    expect(own.list(["a", "b", "c"], "all")).toBe(intl.list(["a", "b", "c"], "all"));
  });
});

test("what two dates share is written once", () => {
  const { range } = ownDates(hy.dates ?? (az.dates as never));
  const day = (month: number, number: number): number => dayNumber(2021, month, number) ?? 0;
  expect(range(day(7, 1), day(7, 9), "day")).toBe("1 – 9 հուլիսի, 2021 թ.");
  expect(range(day(6, 30), day(7, 9), "day")).toBe("30 հունիսի – 9 հուլիսի, 2021 թ.");
  expect(range(day(6, 1), day(7, 9), "month")).toBe("հունիս – 2021 թ. հուլիս");
  expect(range(day(6, 1), dayNumber(2022, 1, 1) ?? 0, "year")).toBe("2021 – 2022");
});
