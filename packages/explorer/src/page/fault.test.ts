import { expect, it } from "vitest";
import { faultOf } from "./fault.ts";

it("says what was thrown, with its code where it has one", () => {
  expect(faultOf(Object.assign(new Error("no such id"), { code: "unknown_id" }))).toEqual({
    code: "unknown_id",
    text: "no such id",
  });
  expect(faultOf(new Error("broken"))).toEqual({ text: "broken" });
  expect(faultOf("words")).toEqual({ text: "words" });
  expect(faultOf(null)).toEqual({ text: "null" });
  expect(faultOf(new Error(""))).toEqual({ text: "Error" });
});
