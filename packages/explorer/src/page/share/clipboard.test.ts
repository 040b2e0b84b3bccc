import { expect, it } from "vitest";
import { today } from "./clipboard.ts";

it("writes the day where the reader is", () => {
  expect(today(new Date(2026, 10, 7, 23, 59))).toBe("2026-11-07");
  expect(today(new Date(2026, 0, 1, 0, 0))).toBe("2026-01-01");
});
