import { expect, test } from "vitest";
import { rateText } from "./notes.ts";

test.each([
  [12_500_000, 171_000_000, 1, "12.5 of 171.0 MB, 12.5 MB/s, 0:13 left"],
  [10_000_000, 700_000_000, 10, "10.0 of 700.0 MB, 1.0 MB/s, 11:30 left"],
  [5, 5, 0, "0.0 of 0.0 MB, 0.0 MB/s, 0:00 left"],
])("%i of %i bytes after %i s are told with their rate and what is left", (done, of, seconds, expected) => {
  expect(rateText(done, of, seconds)).toBe(expected);
});
