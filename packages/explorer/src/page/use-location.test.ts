import { expect, it } from "vitest";
import { initialState } from "../state/state.ts";
import { changed } from "./use-location.ts";

it("changes some fields of a state and takes others away", () => {
  const selected = changed(initialState, { selected: "2021-07-28-border-clash", policy: "hull" });
  expect(selected).toEqual({ ...initialState, selected: "2021-07-28-border-clash", policy: "hull" });
  const closed = changed(selected, { selected: undefined });
  expect(closed).toEqual({ ...initialState, policy: "hull" });
  expect(Object.hasOwn(closed, "selected")).toBe(false);
  expect(selected.selected).toBe("2021-07-28-border-clash");
});
