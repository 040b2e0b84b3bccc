import { expect, test } from "vitest";
import { agreementTypes, forceTypes } from "../schema/incident.ts";
import { incidentTypes } from "./incident.ts";

test("every incident type has its place in other systems, and no other has", () => {
  expect(Object.keys(incidentTypes).sort()).toEqual([...forceTypes, ...agreementTypes, "other"].sort());
});

test("only incidents of force can be events of UCDP, and all agreements are AGREE", () => {
  for (const type of agreementTypes) expect(incidentTypes[type]).toMatchObject({ ucdp: false, plover: "AGREE" });
  expect(forceTypes.filter((type) => incidentTypes[type].plover !== "ASSAULT")).toEqual([]);
});
