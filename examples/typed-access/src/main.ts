// What an app gets from the packages: records by id with their types, views with their reasons, and a compiler that knows
// the data set. Everything here is checked by `tsc` with the declarations that are published.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type ClaimId, dataset, type IncidentId, meta } from "@incident-data/armenia-azerbaijan-2021";
import { boundOf, formatResolution } from "@incident-data/casualties";
import { claimantOf, claimsBy, resolve, search, total } from "@incident-data/core";
import { parseDataset } from "@incident-data/core/schema";

// An id completes in the editor, and the record's own type is known: only an agreement has a broker.
const ceasefire = dataset.incidents["2020-11-ceasefire"];
assert.deepEqual(ceasefire.broker, ["russia"]);

// A claim is typed by its kind: a casualties claim has a count, which is never a bare number.
const wounded = dataset.claim("2021-07-28-abdullayeva#wounded");
assert.deepEqual(wounded.count, { min: 2, max: 2, words: "2 servicemen wounded" });
assert.equal(claimantOf(dataset, wounded), "azerbaijan-mod");

// A reference is typed by the kind that it points to.
const parties: readonly (keyof typeof dataset.actors)[] = dataset.incident("2021-07-28-border-clash").parties;
assert.deepEqual(parties, ["armenia", "azerbaijan"]);

// Wrong ids do not compile.
// @ts-expect-error there is no incident of this id
assert.throws(() => dataset.incident("2021-07-28-border-clsh"), { code: "unknown_id" });
// @ts-expect-error a place is no actor
assert.throws(() => claimsBy(dataset, "kalbajar"), { code: "unknown_id" });

// Nobody reported Azerbaijan's killed: there is no number to read without saying what unreported shall mean.
const killed = resolve(
  dataset,
  { incident: "2021-07-28-border-clash", side: "azerbaijan", status: "military", harms: ["killed"] },
  "hull",
);
assert.equal(killed.kind, "unreported");
// @ts-expect-error a resolution has no bound until its kind is known
assert.equal(killed.bound, undefined);
assert.deepEqual(boundOf(killed, { unreported: "unbounded", unresolved: "throw" }), { min: 0, max: null });

// A total says what it rests on.
const clash: IncidentId = "2021-07-28-border-clash";
const cell = { incident: clash, status: "military", harms: ["killed"] } as const;
const both = total(dataset, {
  over: [
    { ...cell, side: "armenia" },
    { ...cell, side: "azerbaijan" },
  ],
  policy: "hull",
});
assert.equal(formatResolution(both), "≥ 3");
const used: readonly string[] = both.used;
assert.deepEqual(used, ["2021-07-28-armenia-mod#killed"] satisfies ClaimId[]);

// Search finds one place by three spellings.
for (const spelling of ["Kalbajar", "Kəlbəcər", "Քարվաճառ"]) {
  assert.deepEqual(
    search(dataset, spelling)
      .filter(({ kind }) => kind === "place")
      .map(({ id }) => id)[0],
    "kalbajar",
  );
}

// The same records for whoever has no TypeScript; they pass the validators as data from anywhere would.
const file = new URL(import.meta.resolve("@incident-data/armenia-azerbaijan-2021/data.json"));
const raw: unknown = JSON.parse(readFileSync(file, "utf8"));
assert.equal(parseDataset(raw).statements.length, meta.counts["statements"]);
console.log(`${meta.package} ${meta.version}: ${Object.keys(dataset.claims).length} claims, all typed`);
