// A week of two rival ministries, Northland's and Southland's. All names and numbers are invented.
import assert from "node:assert/strict";
import {
  contradictions,
  formatBound,
  formatResolution,
  resolve,
  sampleTotal,
  series,
  solveCounts,
  total,
} from "@incident-data/casualties";

// Cumulative killed soldiers: day, about whom, by whom, how many.
const figures = [
  ["2031-03-01", "north", "north-ministry", 4],
  ["2031-03-02", "north", "north-ministry", 11],
  ["2031-03-03", "north", "north-ministry", 132], // two digits exchanged
  ["2031-03-04", "north", "north-ministry", 127],
  ["2031-03-05", "north", "north-ministry", 131],
  ["2031-03-01", "south", "south-ministry", 7],
  ["2031-03-02", "south", "south-ministry", 15],
  ["2031-03-03", "south", "south-ministry", 22],
  ["2031-03-05", "south", "south-ministry", { about: 30, words: "about thirty" }],
  ["2031-03-05", "south", "north-ministry", { vague: "hundreds", words: "hundreds" }],
  ["2031-03-05", "north", "south-ministry", { min: 150, max: null, words: "at least 150" }],
];
const claims = figures.map(([asOf, side, claimant, figure]) => ({
  id: `${claimant} on ${side}, ${asOf}`,
  claimant,
  claimantSides: [claimant.split("-")[0]],
  about: "border-war",
  side,
  status: "military",
  harms: ["killed"],
  asOf,
  count: typeof figure === "number" ? { min: figure, max: figure, words: String(figure) } : figure,
}));
const cell = (side, asOf) => ({
  incident: "border-war",
  side,
  status: "military",
  harms: ["killed"],
  ...(asOf === undefined ? {} : { asOf }),
});
const print = (line = "") => process.stdout.write(`${line}\n`);

print("Day by day, each ministry on its own dead");
for (const side of ["north", "south"]) {
  const own = series(claims, { cell: cell(side), kind: "cumulative" }).find(
    (each) => each.claimant === `${side}-ministry`,
  );
  for (const { asOf, bound, added } of own.points) {
    print(`  ${side} ${asOf}  ${formatBound(bound)}  ${added === null ? "fell" : `+ ${formatBound(added)}`}`);
  }
  for (const { kind, text, maybe } of own.findings) {
    print(`  ! ${kind}: ${text}${maybe === undefined ? "" : `; perhaps ${maybe}`}`);
  }
  if (side === "north") {
    assert.deepEqual(
      own.findings.map(({ kind, maybe }) => [kind, maybe]),
      [["fall", 123]],
    );
    assert.equal(own.points[3].added, null);
  } else {
    assert.deepEqual(
      own.findings.map(({ kind }) => kind),
      ["rounded"],
    );
    assert.deepEqual(own.points[3].bound, { min: 25, max: 35 });
    assert.deepEqual(own.points[3].added, { min: 3, max: 13 });
  }
}

print();
print("5 March, both sides together");
const last = "2031-03-05";
const over = [cell("north", last), cell("south", last)];
const expected = {
  "own-losses": ["reported", { min: 156, max: 166 }],
  hull: ["reported", { min: 156, max: null }],
  lowest: ["reported", { min: 156, max: 166 }],
  highest: ["reported", { min: 350, max: null }],
  intersection: ["reported", { min: 0, max: null }],
};
for (const [policy, [kind, bound]] of Object.entries(expected)) {
  const found = total(claims, { over, policy });
  print(`  ${policy.padEnd(14)} ${formatResolution(found)}`);
  assert.equal(found.kind, kind);
  assert.deepEqual(found.bound, bound);
}
assert.equal(resolve(claims, over[0], "intersection").kind, "unresolved");
assert.equal(total(claims, { over, policy: "intersection", strict: true }).kind, "refused");

print();
print("What cannot all be true");
const clashes = contradictions(claims);
for (const { text } of clashes) print(`  ${text}`);
assert.equal(clashes.length, 2);

print();
print("A whole and three of its four groups bound the fourth");
const solved = solveCounts({
  claims: [
    { id: "un", group: "all", bound: { min: 170, max: 180 } },
    { id: "north", group: "north soldiers", bound: { min: 131, max: 131 } },
    { id: "south", group: "south soldiers", bound: { min: 25, max: 35 } },
    { id: "hospital", group: "north civilians", bound: { min: 2, max: 2 } },
  ],
  relations: [
    {
      kind: "sum",
      whole: "all",
      parts: ["north soldiers", "south soldiers", "north civilians", "south civilians"],
    },
  ],
});
const fourth = solved.groups.find(({ group }) => group === "south civilians");
print(`  south civilians: ${formatBound(fourth.bound, { style: "words" })}${fourth.tight ? ", no narrower" : ""}`);
assert.deepEqual(fourth.bound, { min: 2, max: 22 });
assert.equal(fourth.tight, true);

print();
print("Where an editor gives each day a spread, low and high are not added up as if all days erred together");
const days = Array.from({ length: 5 }, () => ({ kind: "triangular", min: 0, mode: 6, max: 12 }));
const drawn = sampleTotal(days, { seed: 2031 });
print(`  nine of ten draws lie from ${drawn.low} to ${drawn.high}; the ends alone say 0 to 60`);
assert.ok(drawn.low > 15 && drawn.high < 45);
assert.deepEqual(drawn, sampleTotal(days, { seed: 2031 }));
