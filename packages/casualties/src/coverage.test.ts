import { expect, test } from "vitest";
import { coverage } from "./coverage.ts";

test("a claim on a wider cell is no figure for this one, and a named claimant may be wholly silent", () => {
  const count = { min: 12, max: 12, words: "12 killed or wounded" };
  const claim = { id: "x", claimant: "m", about: "clash", status: "any", harms: ["killed", "wounded"], count } as const;
  const killed = { incident: "clash", status: "any", harms: ["killed"] };
  expect(
    coverage([claim], { incidents: ["clash"], statuses: ["any"], harms: ["killed"], claimants: ["outlet"] }),
  ).toEqual({
    cells: [{ cell: killed, spokenBy: [] }],
    silent: [{ cell: killed, text: "no claim about killed, all sides, any status, clash" }],
    claimants: [
      { claimant: "outlet", spoke: [], silent: [killed] },
      { claimant: "m", spoke: [], silent: [killed] },
    ],
  });
});
