import { expect, it } from "vitest";
import { isWebAddress } from "./link.tsx";

it.each([
  ["https://example.org/a?b#c", true],
  ["http://example.org", true],
  ["javascript:alert(1)", false],
  ["JAVASCRIPT:alert(1)", false],
  [" javascript:alert(1)", false],
  ["data:text/html,<script>alert(1)</script>", false],
  ["blob:https://example.org/1", false],
  ["//example.org", false],
  ["", false],
])("links %j: %j", (url, isLinked) => {
  expect(isWebAddress(url)).toBe(isLinked);
});
