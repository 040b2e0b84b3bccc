import { policies, profiles } from "@incident-data/casualties";
import { expect, it } from "vitest";
import { policyNames, profileNames } from "./policies.ts";

it("offers every policy and every profile that there is", () => {
  expect([...policyNames].sort()).toEqual(Object.keys(policies).sort());
  expect([...profileNames].sort()).toEqual(Object.keys(profiles).sort());
});
