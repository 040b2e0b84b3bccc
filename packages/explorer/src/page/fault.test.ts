import { expect, it } from "vitest";
import { faultOf } from "./fault.ts";

it("says what was thrown, with its code where it has one", () => {
  expect(faultOf(Object.assign(new Error("no such id"), { code: "unknown_id" }))).toEqual({
    code: "unknown_id",
    text: "no such id",
    near: [],
  });
  expect(faultOf({ code: "unknown_id", message: "no such id", near: ["clash"] })).toMatchObject({ near: ["clash"] });
  expect(faultOf(new Error("broken"))).toEqual({ text: "broken", near: [] });
  expect(faultOf("words")).toEqual({ text: "words", near: [] });
  expect(faultOf(null)).toEqual({ text: "null", near: [] });
  expect(faultOf(new Error(""))).toEqual({ text: "Error", near: [] });
});
